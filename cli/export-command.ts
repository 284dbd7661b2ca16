import { Command, Option } from 'commander'
import { yieldToPortal } from '#server/background-threads.ts'
import type { ExportOptions } from './run-export.ts'

/** `warta export FOLDER`: the whole newsroom as files. */
export const exportCommand = new Command('export')
  .description(
    'Export the whole newsroom as files, while the portal runs: stories as ninjs, everything else as JSON, and photos.',
  )
  .argument(
    '<folder>',
    'an empty folder, or one with an unfinished export; - writes a tar file of everything',
  )
  .option(
    '--anonymise',
    'leave out names and addresses of accounts, notes, rights of reply and original photos',
  )
  .addOption(
    new Option(
      '--format <name>',
      'warta has everything; markdown has stories and photos, as warta import reads them; wxr has stories, photos and pages for WordPress; newsml-g2 has stories for other newsrooms',
    )
      .choices(['warta', 'markdown', 'wxr', 'newsml-g2'])
      .default('warta'),
  )
  .action(async (folder: string, options: ExportOptions & { format: string }) => {
    await yieldToPortal()
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    if (options.format !== 'warta') {
      const { exportStories } = await import('./run-story-export.ts')
      return exportStories(folder, options)
    }
    const { exportNewsroom } = await import('./run-export.ts')
    await exportNewsroom(folder, options)
  })
