/**
 * The sitemap files. Their size does not grow with the archive: the stories of a month have their own files, numbered
 * from the month's first story, so that files of past months do not change.
 * @see https://www.sitemaps.org/protocol.html
 * @module
 */

/** Entries per file: far below the protocol's 50,000, and small enough for the edge to cache. */
export const MOST_ENTRIES = 2_000

/** The lists that have a sitemap, besides the stories. */
export const SITEMAP_LISTS = ['rubrik', 'halaman', 'topik', 'penulis'] as const

export type SitemapList = (typeof SITEMAP_LISTS)[number]

/** One file: part `part` (from 1) of the stories of a month (`YYYY-MM`) or of a list. */
export type SitemapFile =
  | { kind: 'stories'; month: string; part: number }
  | { kind: SitemapList; part: number }

/** A page in a sitemap. */
export interface SitemapEntry {
  /** Path of the page. */
  path: string
  /** When its visible content last changed; missing if unknown. */
  changedAt?: Date
  /** Path of its picture. */
  image?: string
}

/** A file in the sitemap index. */
export interface IndexedFile {
  file: SitemapFile
  changedAt?: Date
}

/** The name of `file` in its address, such as `berita-2026-11` or `topik-2`. */
export function sitemapName(file: SitemapFile): string {
  const part = file.part === 1 ? '' : `-${file.part}`
  return file.kind === 'stories' ? `berita-${file.month}${part}` : `${file.kind}${part}`
}

/** Parses a name; `undefined` if no file can have it. */
export function readSitemapName(name: string): SitemapFile | undefined {
  const match =
    /^(?:berita-(?<month>\d{4}-(?:0[1-9]|1[0-2]))|(?<list>rubrik|halaman|topik|penulis))(?:-(?<part>[1-9]\d{0,4}))?$/.exec(
      name,
    )
  const { month, list, part = '1' } = match?.groups ?? {}
  // Part 1 has no number in its name.
  if (!match || match.groups?.part === '1') return undefined
  if (month) return { kind: 'stories', month, part: Number(part) }
  return SITEMAP_LISTS.flatMap((kind) => (kind === list ? [{ kind, part: Number(part) }] : []))[0]
}
