/**
 * The files that tell search engines which pages there are. No file grows with the archive: the stories of a
 * month lie in files of their own, numbered from its first story, so that those of the past do not change.
 * @see https://www.sitemaps.org/protocol.html
 * @module
 */

/** Entries of a file: far below 50,000, and small enough that the edge keeps it. */
export const MOST_ENTRIES = 2_000

/** The lists that have a sitemap besides the stories. */
export const SITEMAP_LISTS = ['rubrik', 'halaman', 'topik', 'penulis'] as const

export type SitemapList = (typeof SITEMAP_LISTS)[number]

/** One file: part `part` (from 1) of the stories of a month (`YYYY-MM`), or of a list. */
export type SitemapFile =
  | { kind: 'stories'; month: string; part: number }
  | { kind: SitemapList; part: number }

/** A page as a sitemap names it. */
export interface SitemapEntry {
  /** Path below the site. */
  path: string
  /** When what readers see last changed; left out where that is not known. */
  changedAt?: Date
  /** Path of its picture. */
  image?: string
}

/** A file in the index. */
export interface IndexedFile {
  file: SitemapFile
  changedAt?: Date
}

/** The name of `file` in its address: `berita-2026-11`, `topik-2`. */
export function sitemapName(file: SitemapFile): string {
  const part = file.part === 1 ? '' : `-${file.part}`
  return file.kind === 'stories' ? `berita-${file.month}${part}` : `${file.kind}${part}`
}

/** The file that `name` names; `undefined` where no file has that name. */
export function readSitemapName(name: string): SitemapFile | undefined {
  const match =
    /^(?:berita-(?<month>\d{4}-(?:0[1-9]|1[0-2]))|(?<list>rubrik|halaman|topik|penulis))(?:-(?<part>[1-9]\d{0,4}))?$/.exec(
      name,
    )
  const { month, list, part = '1' } = match?.groups ?? {}
  // Part 1 has one name.
  if (!match || match.groups?.part === '1') return undefined
  if (month) return { kind: 'stories', month, part: Number(part) }
  return SITEMAP_LISTS.flatMap((kind) => (kind === list ? [{ kind, part: Number(part) }] : []))[0]
}
