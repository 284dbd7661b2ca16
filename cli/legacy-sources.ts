/**
 * What `warta import` reads of other systems, by the format of its files.
 * @module
 */
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { LegacyItem } from '#content/intake/legacy/legacy-story.ts'
import { fetchedPicture, picturesIn } from '#content/newsroom/import/legacy/legacy-pictures.ts'
import { readCatalogues, wordpressItems } from '#content/newsroom/import/legacy/wordpress-source.ts'

/** The command's arguments and options. */
export interface LegacyRequest {
  files: string[]
  timeZone: string
  report: string
  media?: string
  section?: string
  draft?: boolean
  dryRun?: boolean
}

/** A format of another system. */
export type LegacyFormat = 'wordpress'

/** Stories that are there to be imported. */
export interface LegacySource {
  items: AsyncIterable<LegacyItem>
  total: number
  /** What an operator should know, in English. */
  notices: string[]
  readPicture: (address: string) => Promise<Buffer>
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
  }
}

async function openWordpress(
  { files, media }: LegacyRequest,
  reading: { zone: TimeZone; now: Date },
): Promise<LegacySource> {
  const catalogues = await readCatalogues(files)
  const sites = [...new Set(catalogues.values())]
  const names = sites.map(({ site }) => site).join(', ')
  return {
    items: wordpressItems(catalogues, reading),
    total: sites.reduce((sum, { stories }) => sum + stories, 0),
    notices:
      sites.length > 1
        ? [
            `The files are of several sites (${names}): an old address by number, such as /?p=216, leads to the first that has it.`,
          ]
        : [],
    readPicture: media === undefined ? fetchedPicture : picturesIn(media),
  }
}
