import { statSync } from 'node:fs'
import { Command } from 'commander'
import type { ImportRequest } from './import-files.ts'
import { isTable, legacyFormatOf } from './import-format.ts'
import type { LegacyFormat } from './legacy-sources.ts'

/** `warta import FILE...`: turns agency copy or Markdown into stories, or fills an empty store from an export. */
export const importCommand = new Command('import')
  .description(
    'Import stories: agency copy as plain text, ninjs, NewsML-G2, NITF, IPTC 7901 or ANPA 1312, Markdown with front matter, the export of a WordPress or Ghost site, a feed in full text, or a table of stories. Or import the whole newsroom into an empty store: a folder that warta export has written.',
  )
  .argument(
    '<file...>',
    'files with one story each, - is standard input; or the XML files of a WordPress export, in any order; or the JSON file of a Ghost export; or files or addresses of feeds (RSS, Atom, JSON Feed); or tables (CSV, JSON) with --map; or one folder of an export',
  )
  .option('--section <slug>', 'the section of the stories, overriding the copy')
  .option('--photo <file>', 'the photo of the story (one file only)')
  .option('--draft', 'import the stories as drafts instead of publishing them')
  .option('--dry-run', 'print what was understood and what was not; store nothing')
  .option('--json', 'print one JSON object per story: id, slug, url, status, warnings')
  .option(
    '--media <folder>',
    'other systems: a copy of wp-content/uploads (WordPress) or content/images (Ghost), or the folder of the site (tables); photos are fetched otherwise',
  )
  .option('--site <url>', 'Ghost: the address of the old site')
  .option('--map <file>', 'tables: the file (YAML) that says which column is what')
  .option('--time-zone <zone>', 'other systems: WIB, WITA or WIT, for times without a zone', 'WIB')
  .option(
    '--report <name>',
    'other systems: what was dropped or simplified goes to NAME.html and NAME.ndjson',
    'import-report',
  )
  .action(async (files: string[], options: ImportOptions, command: Command) => {
    const { media, site, map, timeZone, report, ...others } = options
    const legacy = {
      ...(media !== undefined && { media }),
      ...(site !== undefined && { site }),
      ...(map !== undefined && { map }),
    }
    const refuse = (option: string | undefined, what: string) => {
      if (option) command.error(`error: --${option} is ${what}.`)
    }
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const [folder] = files
    if (folder !== undefined && files.length === 1 && isFolder(folder)) {
      const { dryRun = false, ...foreign } = others
      refuse(Object.keys({ ...foreign, ...legacy })[0], 'for files of stories, not for an export')
      const { importArchive } = await import('./run-archive-import.ts')
      return importArchive(folder, dryRun)
    }
    const format = map === undefined ? formatOf(files, command) : 'table'
    if (format !== undefined) {
      const { photo, json, ...kept } = others
      refuse(json ? 'json' : photo && 'photo', `not for ${NAMES[format]}`)
      refuse(format === 'ghost' ? undefined : site && 'site', `not for ${NAMES[format]}`)
      refuse(format === 'feed' ? media && 'media' : undefined, `not for ${NAMES[format]}`)
      const { importLegacyFiles } = await import('./run-legacy-import.ts')
      process.exitCode = await importLegacyFiles(format, {
        files,
        timeZone,
        report,
        ...kept,
        ...legacy,
      })
      return
    }
    refuse(Object.keys(legacy)[0], 'for the export of another system')
    const table = files.find(isTable)
    if (table !== undefined) {
      command.error(`error: ${table} is a table: name with --map which column is what.`)
    }
    const { importFiles } = await import('./import-files.ts')
    process.exitCode = await importFiles({ files, ...others })
  })

interface ImportOptions extends Omit<ImportRequest, 'files'> {
  media?: string
  site?: string
  map?: string
  timeZone: string
  report: string
}

const NAMES: Readonly<Record<LegacyFormat, string>> = {
  wordpress: 'a WordPress export',
  ghost: 'a Ghost export',
  feed: 'a feed',
  table: 'a table',
}

/** The format of another system that all files have; `undefined` for copy. */
function formatOf(files: readonly string[], command: Command): LegacyFormat | undefined {
  const formats = new Set(files.map((file) => legacyFormatOf(file)))
  const [format, other] = formats
  if (formats.size > 1) {
    const names = [format, other].map((each) => (each ? NAMES[each] : 'copy')).join(' and ')
    command.error(`error: the files are ${names}: import them one after the other.`)
  }
  return format
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
