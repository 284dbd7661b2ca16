import { Command } from 'commander'
import type { MoveOptions } from './run-media-move.ts'

const PLACE = 'disk, or s3://bucket/prefix?endpoint=…&region=…'

const move = new Command('move')
  .description(
    'Copy the files of photos and attachments to another place, read back and compared. The portal may run meanwhile. Nothing is removed until --delete-source asks for it.',
  )
  .requiredOption('--to <place>', PLACE)
  .option('--from <place>', 'disk if they go to a bucket; else the place in MEDIA_URL')
  .option(
    '--delete-source',
    'once MEDIA_URL names the place that they went to: remove the others, each after a comparison',
  )
  .addHelpText(
    'after',
    '\nRun it while the portal works, then once more while it is stopped: that copies only what came in between. Then set MEDIA_URL, start the portal, look at some photos, and run it with --delete-source.\n\nFor s3:// set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  )
  .action(async (options: MoveOptions) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { moveMedia } = await import('./run-media-move.ts')
    process.exitCode = await moveMedia(options)
  })

const adopt = new Command('adopt')
  .description(
    'Make the bucket in MEDIA_URL that of this installation, which takes the place of the one that it belonged to.',
  )
  .action(async () => {
    const { adoptMedia } = await import('./run-media-adoption.ts')
    await adoptMedia()
  })

/** `warta media`: where photos and attachments are. */
export const mediaCommand = new Command('media')
  .description('Move the files of photos and attachments between the disk and a bucket of S3.')
  .addCommand(move)
  .addCommand(adopt)
