/**
 * Zips among the files of `warta import`: of exports, of pictures, or of both.
 * @module
 */
import { UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import { openZip, type ZipArchive } from '#content/intake/zip/zip-archive.ts'
import { isLitter, type ZipEntry } from '#content/intake/zip/zip-entry.ts'
import {
  diskFile,
  type ExportFile,
  zippedFile,
} from '#content/newsroom/import/legacy/export-file.ts'
import { holdsPictures } from '#content/newsroom/import/legacy/zipped-pictures.ts'
import { type LegacyFormat, legacyFormatIn } from './import-format.ts'

/** A zip that was named as a file. */
export interface OpenedZip {
  zip: ZipArchive
  exports: readonly ExportFile[]
  /** The formats of its exports; none if it has pictures only. */
  formats: ReadonlySet<LegacyFormat>
  hasPictures: boolean
  /** The names of files that are neither. */
  others: readonly string[]
}

/** Bytes by which a format is known. */
const BEGINNING = 4_096
/** Where files of the site are: pictures and other uploads, and its program. */
const OF_SITE =
  /(?:^|\/)(?:uploads|images|media|files|\d{4}|wp-(?:content|includes|admin)|node_modules)\//
/** An export among these is one that somebody has put up, or the sample of a theme. */
const NOT_EXPORTED = /(?:^|\/)(?:uploads|wp-(?:content|includes|admin)|node_modules)\//

/**
 * Opens a zip and looks for exports in it.
 * @throws {UnreadableExport} naming what is refused
 */
export async function openImportZip(path: string): Promise<OpenedZip> {
  const zip = await openZip(path)
  try {
    return await filesIn(zip)
  } catch (error) {
    zip.close()
    throw error
  }
}

async function filesIn(zip: ZipArchive): Promise<OpenedZip> {
  const exports: ExportFile[] = []
  const formats = new Set<LegacyFormat>()
  const others: string[] = []
  for (const entry of zip.entries.values()) {
    const { name } = entry
    if (isLitter(name) || PICTURE.test(name)) continue
    const isOfSite = OF_SITE.test(name)
    if (isOfSite && !EXPORT.test(name)) continue
    const { format, damage } = TEXT.test(name) ? await kindOf(zip, entry) : {}
    // Data of a site may begin as an export of Ghost does, and be none.
    const isApart = NOT_EXPORTED.test(name)
    if (!isApart && (format === 'wordpress' || (format === 'ghost' && !isOfSite))) {
      formats.add(format)
      exports.push(zippedFile(zip, entry))
    } else if (format === 'wordpress' || (format === 'ghost' && !isApart)) {
      others.unshift(`${name} (looks like an export)`)
    } else if (damage === undefined) others.push(...(isOfSite ? [] : [name]))
    else if (isOfSite || !EXPORT.test(name)) others.push(`${name} (damaged)`)
    else throw new UnreadableExport(`${zip.path}, ${name}: ${damage}`)
  }
  const hasPictures = holdsPictures(zip)
  if (exports.length === 0 && !hasPictures) {
    const told = others.length > 0 ? ` ${othersIn(zip.path, others)}` : ''
    throw new UnreadableExport(
      `${zip.path}: there are neither exports of WordPress or Ghost in it nor pictures.${told}`,
    )
  }
  return { zip, exports, formats, hasPictures, others }
}

const TEXT = /\.(?:xml|json|txt)$/i
const EXPORT = /\.(?:xml|json)$/i
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?|svg)$/i

/** The format of a file by its beginning, and what is wrong with that. */
async function kindOf(
  zip: ZipArchive,
  entry: ZipEntry,
): Promise<{ format?: LegacyFormat | undefined; damage?: string }> {
  let start = Buffer.alloc(0)
  const format = () => legacyFormatIn(start.toString('utf8', 0, BEGINNING))
  try {
    // The rest is read when it is imported: a file that is damaged behind this is told then.
    for await (const bytes of zip.read(entry)) {
      start = Buffer.concat([start, bytes])
      if (start.length >= BEGINNING) break
    }
    return { format: format() }
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error
    return { format: format(), damage: error.message }
  }
}

/** Files that were named for an import, and where their pictures are. */
export interface NamedFiles {
  files: readonly string[]
  media?: string
  /** Those of `files` and `media` that are zips. */
  zips: ReadonlyMap<string, OpenedZip>
}

/** The files of exports: those in zips stand for these. */
export const exportFiles = ({ files, zips }: NamedFiles): ExportFile[] =>
  files.flatMap((file) => zips.get(file)?.exports ?? [diskFile(file)])

/** Names told of a zip. */
const MOST_NAMES = 10

/** What is in zips and no part of an import. */
export const leftOut = ({ files, zips }: NamedFiles): string[] =>
  files.flatMap((file) => {
    const { others = [] } = zips.get(file) ?? {}
    return others.length === 0 ? [] : [othersIn(file, others)]
  })

function othersIn(path: string, others: readonly string[]): string {
  const more = others.length > MOST_NAMES ? `, and ${others.length - MOST_NAMES} more` : ''
  return `Not read in ${path}: ${others.slice(0, MOST_NAMES).join(', ')}${more}.`
}
