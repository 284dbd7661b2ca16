import { Command } from 'commander'
import type { ImportRequest } from './import-files.ts'

/** `warta import FILE...`: agency copy or Markdown becomes stories. */
export const importCommand = new Command('import')
  .description('Take stories in: agency copy as plain text, or Markdown with front matter.')
  .argument('<file...>', 'files of one story each; - is standard input')
  .option('--section <slug>', 'the section to put the stories in, whatever the copy says')
  .option('--photo <file>', 'the photo of the story (one file only)')
  .option('--draft', 'keep the stories on the desk instead of publishing them')
  .option('--dry-run', 'print what was understood and what was not; store nothing')
  .option('--json', 'print one JSON object a story: id, slug, url, status, warnings')
  .action(async (files: string[], options: Omit<ImportRequest, 'files'>) => {
    // Loaded when asked for: --help needs no store, and a wrong variable is told in one line.
    const { importFiles } = await import('./import-files.ts')
    process.exitCode = await importFiles({ files, ...options })
  })
