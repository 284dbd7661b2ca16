import { Command } from 'commander'
import type { ExportOptions } from './run-export.ts'

/** `warta export FOLDER`: the whole newsroom as files. */
export const exportCommand = new Command('export')
  .description(
    'Export the whole newsroom as files, while the portal runs: stories as ninjs, everything else as JSON, and photos.',
  )
  .argument('<folder>', 'an empty folder, or one with an unfinished export; - writes a tar file')
  .option(
    '--anonymise',
    'leave out names and addresses of accounts, notes, rights of reply and original photos',
  )
  .action(async (folder: string, options: ExportOptions) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { exportNewsroom } = await import('./run-export.ts')
    await exportNewsroom(folder, options)
  })
