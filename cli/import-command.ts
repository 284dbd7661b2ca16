import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Command } from 'commander'
import type { ImportRequest } from './import-files.ts'

/** `warta import FILE...`: turns agency copy or Markdown into stories, or fills an empty store from an export. */
export const importCommand = new Command('import')
  .description(
    'Import stories: agency copy as plain text, Markdown with front matter, or the export of a WordPress site. Or import the whole newsroom into an empty store: a folder that warta export has written.',
  )
  .argument(
    '<file...>',
    'files with one story each, - is standard input; or the XML files of a WordPress export, in any order; or one folder of an export',
  )
  .option('--section <slug>', 'the section of the stories, overriding the copy')
  .option('--photo <file>', 'the photo of the story (one file only)')
  .option('--draft', 'import the stories as drafts instead of publishing them')
  .option('--dry-run', 'print what was understood and what was not; store nothing')
  .option('--json', 'print one JSON object per story: id, slug, url, status, warnings')
  .option(
    '--media <folder>',
    'WordPress: a copy of wp-content/uploads; photos are fetched otherwise',
  )
  .option('--time-zone <zone>', 'WordPress: WIB, WITA or WIT, for times without a zone', 'WIB')
  .option(
    '--report <name>',
    'WordPress: what was dropped or simplified goes to NAME.html and NAME.ndjson',
    'import-report',
  )
  .action(async (files: string[], options: ImportOptions, command: Command) => {
    const { media, timeZone, report, ...others } = options
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const [folder] = files
    if (folder !== undefined && files.length === 1 && isFolder(folder)) {
      const { dryRun = false, ...foreign } = others
      const [other] = [...Object.keys(foreign), ...(media === undefined ? [] : ['media'])]
      if (other) command.error(`error: --${other} is for files of stories, not for an export.`)
      const { importArchive } = await import('./run-archive-import.ts')
      return importArchive(folder, dryRun)
    }
    if (files.every(isWordpressExport)) {
      const { photo, json, ...kept } = others
      if (photo !== undefined || json) {
        command.error(`error: --${json ? 'json' : 'photo'} is not for a WordPress export.`)
      }
      const { importLegacyFiles } = await import('./run-legacy-import.ts')
      process.exitCode = await importLegacyFiles('wordpress', {
        files,
        timeZone,
        report,
        ...kept,
        ...(media !== undefined && { media }),
      })
      return
    }
    if (media !== undefined) command.error('error: --media is for a WordPress export.')
    const { importFiles } = await import('./import-files.ts')
    process.exitCode = await importFiles({ files, ...others })
  })

interface ImportOptions extends Omit<ImportRequest, 'files'> {
  media?: string
  timeZone: string
  report: string
}

/** Whether a file begins as WordPress writes its exports. */
function isWordpressExport(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
  const start = Buffer.alloc(4_096)
  const file = openSync(path, 'r')
  try {
    const length = readSync(file, start)
    return /<rss\b[^>]*wordpress\.org\/export\//.test(start.toString('utf8', 0, length))
  } finally {
    closeSync(file)
  }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
