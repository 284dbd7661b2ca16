import { statSync } from 'node:fs'
import { Command } from 'commander'
import type { ImportRequest } from './import-files.ts'

/** `warta import FILE...`: turns agency copy or Markdown into stories, or fills an empty store from an export. */
export const importCommand = new Command('import')
  .description(
    'Import stories: agency copy as plain text, or Markdown with front matter. Or import the whole newsroom into an empty store: a folder that warta export has written.',
  )
  .argument(
    '<file...>',
    'files with one story each, - is standard input; or one folder of an export',
  )
  .option('--section <slug>', 'the section of the stories, overriding the copy')
  .option('--photo <file>', 'the photo of the story (one file only)')
  .option('--draft', 'import the stories as drafts instead of publishing them')
  .option('--dry-run', 'print what was understood and what was not; store nothing')
  .option('--json', 'print one JSON object per story: id, slug, url, status, warnings')
  .action(async (files: string[], options: Omit<ImportRequest, 'files'>, command: Command) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const [folder] = files
    if (folder !== undefined && files.length === 1 && isFolder(folder)) {
      const { dryRun = false, ...others } = options
      const [other] = Object.keys(others)
      if (other) command.error(`error: --${other} is for files of stories, not for an export.`)
      const { importArchive } = await import('./run-archive-import.ts')
      return importArchive(folder, dryRun)
    }
    const { importFiles } = await import('./import-files.ts')
    process.exitCode = await importFiles({ files, ...options })
  })

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
