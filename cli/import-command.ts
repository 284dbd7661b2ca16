import { statSync } from 'node:fs'
import { Command } from 'commander'
import {
  CONTENT_CHOICES,
  type ContentChoice,
  TAXONOMY_CHOICES,
  type TaxonomyChoice,
} from '#content/intake/wordpress/wordpress-choices.ts'
import { yieldToPortal } from '#server/background-threads.ts'
import { namedChoices } from './import-choices.ts'
import type { ImportRequest } from './import-files.ts'
import { isTable, isZip, type LegacyFormat, legacyFormatOf } from './import-format.ts'
import type { OpenedZip } from './import-zips.ts'

/** `warta import FILE...`: turns agency copy or Markdown into stories, or fills an empty store from an export. */
export const importCommand = new Command('import')
  .description(
    'Import stories: agency copy as plain text, ninjs, NewsML-G2, NITF, IPTC 7901 or ANPA 1312, Markdown with front matter, the export of a WordPress or Ghost site, a feed in full text, or a table of stories. Or import the whole newsroom into an empty store: a folder that warta export has written.',
  )
  .argument(
    '<file...>',
    'files with one story each, - is standard input; or the XML files of a WordPress export, in any order; or the JSON file of a Ghost export; or files or addresses of feeds (RSS, Atom, JSON Feed); or tables (CSV, JSON) with --map; or zips of exports of WordPress or Ghost, of their pictures, or of both; or one folder of an export',
  )
  .option('--section <slug>', 'the section of the stories, overriding the copy')
  .option('--photo <file>', 'the photo of the story (one file only)')
  .option('--draft', 'import the stories as drafts instead of publishing them')
  .option('--dry-run', 'print what was understood and what was not; store nothing')
  .option(
    '--without-damaged',
    'an export of Warta: import everything but photo files that are damaged or missing, and list those; the exit code is 66 then',
  )
  .option('--json', 'print one JSON object per story: id, slug, url, status, warnings')
  .option(
    '--media <folder or zip>',
    'other systems: a copy of wp-content/uploads (WordPress) or content/images (Ghost), or the folder of the site (tables); or a zip of it; photos are fetched otherwise',
  )
  .option(
    '--until-broken',
    'WordPress: if a file is broken, take what stands before that place; nothing is taken otherwise',
  )
  .option(
    '--type <name=what>',
    'WordPress: what items of a type that a theme or plugin has added become: story, page, or ignore',
    namedChoices(CONTENT_CHOICES),
  )
  .option(
    '--taxonomy <name=what>',
    'WordPress: what terms of a taxonomy that a theme or plugin has added become: topic, section, or ignore',
    namedChoices(TAXONOMY_CHOICES),
  )
  .option(
    '--comments <file>',
    'WordPress: keep comments of readers in this file, one JSON object a line; they are left out otherwise',
  )
  .option('--site <url>', 'Ghost: the address of the old site')
  .option('--map <file>', 'tables: the file (YAML) that says which column is what')
  .option('--time-zone <zone>', 'other systems: WIB, WITA or WIT, for times without a zone', 'WIB')
  .option(
    '--report <name>',
    'other systems: what was dropped or simplified goes to NAME.html and NAME.ndjson (default: import-report; with --dry-run none)',
  )
  .action(async (files: string[], options: ImportOptions, command: Command) => {
    const { withoutDamaged = false, report, timeZone, ...own } = options
    const { media, site, map, untilBroken, type, taxonomy, comments, ...others } = own
    const ofWordpress = {
      ...(untilBroken && { untilBroken }),
      ...(comments !== undefined && { comments }),
      ...(type && { type }),
      ...(taxonomy && { taxonomy }),
    }
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
      const reported = report !== undefined && { report }
      const given = optionNames({ ...foreign, ...legacy, ...ofWordpress, ...reported })
      refuse(given[0], 'for files of stories, not for an export')
      const { importArchive } = await import('./run-archive-import.ts')
      process.exitCode = await importArchive(folder, { dryRun, withoutDamaged })
      return
    }
    refuse(withoutDamaged ? 'without-damaged' : undefined, 'for the folder of an export')
    const zips = await openedZips([...files, ...(media === undefined ? [] : [media])], command)
    const format = map === undefined ? formatOf(files, zips, command) : 'table'
    const packed = files.find((file) => zips.has(file))
    if (packed !== undefined && (format === 'table' || format === 'feed')) {
      command.error(
        `error: ${packed} is a zip: name the files in it, or with --media its pictures.`,
      )
    }
    if (format !== undefined) {
      const { photo, json, ...kept } = others
      refuse(json ? 'json' : photo && 'photo', `not for ${NAMES[format]}`)
      refuse(format === 'ghost' ? undefined : site && 'site', `not for ${NAMES[format]}`)
      refuse(format === 'wordpress' ? undefined : optionNames(ofWordpress)[0], 'for WordPress')
      refuse(format === 'feed' ? media && 'media' : undefined, `not for ${NAMES[format]}`)
      const { importLegacyFiles } = await import('./run-legacy-import.ts')
      await yieldToPortal()
      process.exitCode = await importLegacyFiles(format, {
        files,
        zips,
        timeZone,
        // A trial leaves nothing behind unless it is asked to.
        ...(!(others.dryRun && report === undefined) && { report: report ?? 'import-report' }),
        ...kept,
        ...legacy,
        ...(untilBroken && { untilBroken }),
        ...(comments !== undefined && { comments }),
        choices: { types: type ?? new Map(), taxonomies: taxonomy ?? new Map() },
      })
      return
    }
    refuse(optionNames({ ...legacy, ...ofWordpress })[0], 'for the export of another system')
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
  untilBroken?: boolean
  type?: Map<string, ContentChoice>
  taxonomy?: Map<string, TaxonomyChoice>
  comments?: string
  timeZone: string
  withoutDamaged?: boolean
  report?: string
}

/** Options as they are written. */
const optionNames = (options: object): string[] =>
  Object.keys(options).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))

const NAMES: Readonly<Record<LegacyFormat, string>> = {
  wordpress: 'a WordPress export',
  ghost: 'a Ghost export',
  feed: 'a feed',
  table: 'a table',
}

/** The format of another system that all files have; `undefined` for copy. */
function formatOf(
  files: readonly string[],
  zips: ReadonlyMap<string, OpenedZip>,
  command: Command,
): LegacyFormat | undefined {
  const formats = new Set(
    files.flatMap((file) => [...(zips.get(file)?.formats ?? [legacyFormatOf(file)])]),
  )
  if (formats.size === 0) {
    command.error(`error: ${files.join(', ')}: there are only pictures: name them with --media.`)
  }
  const [format, other] = formats
  if (formats.size > 1) {
    const names = [format, other].map((each) => (each ? NAMES[each] : 'copy')).join(' and ')
    command.error(`error: the files are ${names}: import them one after the other.`)
  }
  return format
}

/** The zips among `paths`, opened. The process ends with the import, and they with it. */
async function openedZips(
  paths: readonly string[],
  command: Command,
): Promise<Map<string, OpenedZip>> {
  const opened = new Map<string, OpenedZip>()
  for (const path of paths.filter((each) => isZip(each))) {
    const { openImportZip } = await import('./import-zips.ts')
    const zip = await openImportZip(path).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'UnreadableExport') throw error
      return command.error(`error: ${error.message} Nothing was stored.`)
    })
    opened.set(path, zip)
  }
  return opened
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
