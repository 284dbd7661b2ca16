/**
 * A record of a table as a story, with an account of what was dropped or simplified.
 * @module
 */
import { bareHost } from '#content/base/address/old-address.ts'
import { slugOf } from '#content/base/address/slug.ts'
import { isWebAddress } from '#content/base/address/web-address.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { htmlBlocks } from '#content/intake/legacy/html-blocks.ts'
import {
  authorName,
  cutText,
  isOfSite,
  type LegacySite,
  type LegacyStory,
  legacyPicture,
  legacySlug,
  lossNotes,
  NO_SECTION,
  namedPeople,
  topicName,
  withoutFirst,
} from '#content/intake/legacy/legacy-story.ts'
import { linesHtml } from '#content/intake/legacy/lines-html.ts'
import { markdownHtml } from '#content/intake/legacy/markdown-html.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { writtenTime } from '#content/intake/legacy/written-time.ts'
import { textField } from '#content/model/story/fields.ts'
import type { TableField, TableMap } from './table-map.ts'
import type { TableRow } from './table-rows.ts'

/** How records are read. */
export interface TableReading {
  map: TableMap
  site: LegacySite
  zone: TimeZone
  now: Date
}

/** The values of a record's columns, by what the map says they are. */
export function fieldsOf({ cells }: TableRow, { columns }: TableMap) {
  const all = (name: TableField): string[] => {
    const column = columns[name]
    return column === undefined ? [] : valuesAt(cells, column)
  }
  return { all, one: (name: TableField) => all(name)[0] ?? '' }
}

/** Columns may lie in one another (`author.name`); of a list each value counts. */
export const valuesAt = (cells: Readonly<Record<string, unknown>>, column: string): string[] =>
  foundAt(cells, column).flatMap(textsOf)

/** Whether the id of a record is a number that JSON cannot hold: others then have the same one. */
export const hasRoundedId = ({ cells }: TableRow, { columns }: TableMap): boolean =>
  foundAt(cells, columns.id).some((id) => typeof id === 'number' && !Number.isSafeInteger(id))

function foundAt(cells: Readonly<Record<string, unknown>>, column: string): unknown[] {
  if (Object.hasOwn(cells, column)) return [cells[column]]
  let found: unknown[] = [cells]
  for (const part of column.split('.')) {
    found = found
      .flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : [each]))
      .flatMap((each) =>
        typeof each === 'object' && each !== null && Object.hasOwn(each, part)
          ? [(each as Record<string, unknown>)[part]]
          : [],
      )
  }
  return found
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value === 'string') return value.trim() ? [value.trim()] : []
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

/** The story of a record; a reason in Indonesian where it becomes none. */
export function tableStory(
  row: TableRow,
  { map, site, zone, now }: TableReading,
): LegacyStory | string {
  const { all, one } = fieldsOf(row, map)
  const { losses, onLoss } = lossNotes()
  const id = one('id')
  if (!id) return `Tanpa pengenal (kolom “${map.columns.id}”): tidak diambil.`
  const headline = cutText(plainText(one('headline')), 'headline', onLoss)
  if (!headline) return `Tanpa judul (kolom “${map.columns.headline}”): tidak diambil.`
  const picture = (
    { src, alt, caption }: { src: string; alt: string; caption: string },
    credit = '',
  ): IncomingPicture | undefined =>
    legacyPicture(
      { address: src, alt, caption, credit, otherwise: [headline] },
      { site: `${site.site}/`, archive: '' },
      onLoss,
    )
  const body = htmlBlocks(BODIES[map.body](one('body')), {
    picture: (found) => picture(found),
    onLoss,
  })
  if (body.length === 0) return `Tanpa isi (kolom “${map.columns.body}”): tidak diambil.`
  const times = {
    zone,
    ...(map.dates && { first: map.dates === 'day-first' ? ('day' as const) : ('month' as const) }),
  }
  const publishedAt = writtenTime(one('publishedAt'), times)
  const modifiedAt = writtenTime(one('modifiedAt'), times)
  if (one('modifiedAt') && !modifiedAt) {
    onLoss(`Waktu ubah “${one('modifiedAt')}” tidak terbaca; tidak diambil.`)
  }
  const photo = one('photo')
    ? picture(
        { src: one('photo'), alt: one('photoAlt'), caption: one('photoCaption') },
        one('photoCredit'),
      )
    : undefined
  const summary = plainText(one('summary'))
  const parts = (name: 'authors' | 'topics') =>
    all(name).flatMap((value) => value.split(map.separator))
  const several = (written: readonly string[], named: (name: string) => string) => [
    ...new Set(written.map(named).filter((each) => slugOf(each) !== '')),
  ]
  const originalUrl = one('originalUrl')
  const section = plainText(one('section'))
  return {
    kind: 'story',
    isPublic: isPublicRow(one, map, { publishedAt, now }, onLoss),
    ...(modifiedAt && { modifiedAt }),
    addresses: addressesIn(all('addresses'), site, onLoss),
    identityAddress: '',
    topicAddresses: new Map(),
    authorAddresses: new Map(),
    losses,
    story: {
      origin: {
        provider: ['table', bareHost(map.site), ...(map.name ? [map.name] : [])].join(':'),
        id,
        ...(modifiedAt && { version: modifiedAt.toISOString(), versionAt: modifiedAt }),
      },
      headline,
      slug: legacySlug(one('slug'), headline, id),
      ...(summary && { summary: cutText(summary, 'summary', onLoss) }),
      ...shortText('kicker', one, onLoss),
      ...shortText('dateline', one, onLoss),
      ...(isWebAddress(originalUrl) && { originalUrl }),
      section: slugOf(section) ? section : NO_SECTION,
      authors: several(namedPeople(parts('authors'), String, onLoss), authorName),
      topics: several(parts('topics'), topicName),
      ...(publishedAt && { publishedAt }),
      timeZone: zone,
      ...(photo && { photo }),
      body: photo ? withoutFirst(body, photo) : body,
    },
  }
}

/** Old addresses, in full. They may be written below the site, which may itself be below its host. */
function addressesIn(
  written: readonly string[],
  site: LegacySite,
  onLoss: (reason: string) => void,
): string[] {
  // Addresses have no spaces.
  return written
    .flatMap((value) => value.split(/\s+/))
    .flatMap((address) => {
      const url = URL.parse(address, `${site.site}/`)
      if (url && /^https?:$/.test(url.protocol) && isOfSite(url.href, site)) return [url.href]
      onLoss(`Alamat lama “${address}” bukan alamat situs lama; tidak diambil.`)
      return []
    })
}

const BODIES: Readonly<Record<TableMap['body'], (text: string) => string>> = {
  html: (text) => text,
  markdown: markdownHtml,
  text: linesHtml,
}

function shortText(
  name: 'kicker' | 'dateline',
  one: (name: TableField) => string,
  onLoss: (reason: string) => void,
): { kicker?: string; dateline?: string } {
  const text = plainText(one(name))
  const { maxLength = 0, label } = textField(name)
  if (text.length > maxLength) {
    onLoss(`${label.id} “${text}” terlalu panjang; tidak diambil.`)
    return {}
  }
  return text ? { [name]: text } : {}
}

/** Whether readers of the old site saw a record; told if not. */
function isPublicRow(
  one: (name: TableField) => string,
  { columns, public: seen }: TableMap,
  { publishedAt, now }: { publishedAt: Date | undefined; now: Date },
  onLoss: (reason: string) => void,
): boolean {
  const status = one('status')
  if (seen && !seen.includes(status)) {
    onLoss(`Berstatus “${status}” di sistem lama: menjadi draf.`)
    return false
  }
  if (columns.publishedAt === undefined || (publishedAt !== undefined && publishedAt <= now)) {
    return true
  }
  onLoss(
    publishedAt
      ? 'Waktu terbitnya belum tiba: menjadi draf.'
      : `Waktu terbit “${one('publishedAt')}” tidak terbaca: menjadi draf.`,
  )
  return false
}
