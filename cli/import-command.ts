import { Command } from 'commander'
import type { ImportRequest } from './import-files.ts'

/** `warta import FILE...`: turns agency copy or Markdown into stories. */
export const importCommand = new Command('import')
  .description('Import stories: agency copy as plain text, or Markdown with front matter.')
  .argument('<file...>', 'files with one story each; - is standard input')
  .option('--section <slug>', 'the section of the stories, overriding the copy')
  .option('--photo <file>', 'the photo of the story (one file only)')
  .option('--draft', 'import the stories as drafts instead of publishing them')
  .option('--dry-run', 'print what was understood and what was not; store nothing')
  .option('--json', 'print one JSON object per story: id, slug, url, status, warnings')
  .action(async (files: string[], options: Omit<ImportRequest, 'files'>) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { importFiles } = await import('./import-files.ts')
    process.exitCode = await importFiles({ files, ...options })
  })
