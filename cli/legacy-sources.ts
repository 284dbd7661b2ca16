/**
 * What `warta import` reads of other systems, by the format of its files.
 * @module
 */
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import {
  type LeftBehind,
  type LegacyItem,
  UnreadableExport,
} from '#content/intake/legacy/legacy-story.ts'
import { readTableMap, type TableMap } from '#content/intake/table/table-map.ts'
import type { WordpressChoices } from '#content/intake/wordpress/wordpress-choices.ts'
import { leftBehind } from '#content/intake/wordpress/wxr-left.ts'
import { feedItems, readFeeds } from '#content/newsroom/import/legacy/feed-source.ts'
import { ghostItems, readGhostCatalogues } from '#content/newsroom/import/legacy/ghost-source.ts'
import { fetchedPicture, PICTURE_FOLDERS } from '#content/newsroom/import/legacy/legacy-pictures.ts'
import { readTables, tableItems } from '#content/newsroom/import/legacy/table-source.ts'
import { readCatalogues, wordpressItems } from '#content/newsroom/import/legacy/wordpress-source.ts'
import type { LegacyFormat } from './import-format.ts'
import { exportFiles, leftOut, type NamedFiles } from './import-zips.ts'
import { type PictureReader, pictureFiles, picturesOf } from './picture-sources.ts'

/** The command's arguments and options. */
export interface LegacyRequest extends NamedFiles {
  timeZone: string
  /** The name of the account of the run; it has none if absent. */
  report?: string
  /** The address of the old site, where the files do not say it. */
  site?: string
  /** The file that says which column of a table is what. */
  map?: string
  section?: string
  draft?: boolean
  /** WordPress: what types and taxonomies of themes and plugins become, and the file that keeps comments. */
  choices?: WordpressChoices
  comments?: string
  /** WordPress: take what stands before the place where a file is broken. */
  untilBroken?: boolean
  dryRun?: boolean
}

/** Stories that are there to be imported. */
export interface LegacySource {
  items: AsyncIterable<LegacyItem>
  total: number
  /** What an operator should know, in English. */
  notices: string[]
  /** Whether a part of a file could not be read. */
  isBroken?: boolean
  readPicture: PictureReader
  /** What no story took along, once all items were read. */
  left?: () => LeftBehind[]
}

/**
 * Opens the files of a request, once read to their end.
 * @throws {UnreadableExport} naming the file and the place
 */
export async function openLegacySource(
  format: LegacyFormat,
  request: LegacyRequest,
  reading: { zone: TimeZone; now: Date },
): Promise<LegacySource> {
  switch (format) {
    case 'wordpress':
      return openWordpress(request, reading)
    case 'ghost':
      return openGhost(request, reading)
    case 'feed':
      return openFeed(request, reading)
    case 'table':
      return openTable(request, reading)
  }
}

async function openWordpress(
  request: LegacyRequest,
  reading: { zone: TimeZone; now: Date },
): Promise<LegacySource> {
  const broken: string[] = []
  const told = (place: string) => {
    if (!broken.includes(place)) broken.push(place)
  }
  const onBroken = request.untilBroken ? told : undefined
  const catalogues = await readCatalogues(exportFiles(request), onBroken, request.choices)
  const sites = [...new Set(catalogues.values())]
  const names = sites.map(({ site }) => site).join(', ')
  const { comments } = request
  const onComments = comments === undefined ? undefined : await commentsFile(comments)
  return {
    items: wordpressItems(catalogues, reading, onBroken, onComments),
    left: () => sites.flatMap((site) => leftBehind(site, comments !== undefined)),
    isBroken: broken.length > 0,
    total: sites.reduce((sum, { stories }) => sum + stories, 0),
    notices: [
      ...(sites.length > 1
        ? [
            `The files are of several sites (${names}): an old address by number, such as /?p=216, leads to the first that has it.`,
          ]
        : []),
      ...broken.map((place) => `${place} What stands before it is taken.`),
      ...leftOut(request),
    ],
    readPicture: pictureFiles(request, PICTURE_FOLDERS.wordpress) ?? fetchedPicture,
  }
}

/** Begins the file of comments, one JSON object a line; one of an earlier run is replaced. */
async function commentsFile(path: string): Promise<(all: readonly object[]) => Promise<void>> {
  await writeFile(path, '').catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableExport(`--comments ${path} cannot be written (${error.code}).`)
  })
  return (all) => appendFile(path, all.map((each) => `${JSON.stringify(each)}\n`).join(''))
}

/** The versions whose exports are known. */
const GHOST = /^[456](?:\.|$)/

async function openGhost(
  request: LegacyRequest,
  reading: { zone: TimeZone; now: Date },
): Promise<LegacySource> {
  const { site, section } = request
  const url = URL.parse(site ?? '')
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UnreadableExport(
      'An export of Ghost does not say where the site was: name it with --site https://….',
    )
  }
  const catalogues = await readGhostCatalogues(
    exportFiles(request),
    `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
  )
  const all = [...catalogues]
  return {
    items: ghostItems(catalogues, { ...reading, hasSections: section === undefined }),
    total: all.reduce((sum, [, { posts }]) => sum + posts, 0),
    notices: [
      ...all
        .filter(([, { version }]) => !GHOST.test(version))
        .map(([{ name }, { version }]) => {
          const which = version ? `version ${version}` : 'an unknown version'
          return `${name} is of ${which} of Ghost; versions 4 to 6 are known. Look at the report closely.`
        }),
      ...leftOut(request),
    ],
    readPicture: picturesOf(request, PICTURE_FOLDERS.ghost, url.href),
  }
}

async function openFeed(
  { files }: LegacyRequest,
  reading: { zone: TimeZone; now: Date },
): Promise<LegacySource> {
  const feeds = await readFeeds(files)
  return {
    items: feedItems(feeds, reading),
    total: feeds.reduce((sum, { page }) => sum + page.entries.length, 0),
    notices: [],
    readPicture: fetchedPicture,
  }
}

async function openTable(
  request: LegacyRequest,
  reading: { zone: TimeZone; now: Date },
): Promise<LegacySource> {
  const { files, map: mapFile = '' } = request
  const map = await readMap(mapFile)
  const { records, unknown } = await readTables(files, map)
  const columns = unknown.join(', ')
  return {
    items: tableItems(files, { ...reading, map }),
    total: records,
    notices: columns
      ? [`Columns that are not taken: ${columns}. Name them under “ignore” if that is right.`]
      : [],
    readPicture: picturesOf(request, '/', map.site),
  }
}

async function readMap(file: string): Promise<TableMap> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new UnreadableExport(`--map ${file}: there is no such file.`)
  try {
    return readTableMap(text)
  } catch (error) {
    if (error instanceof UnreadableExport) throw new UnreadableExport(`${file}, ${error.message}`)
    throw error
  }
}
