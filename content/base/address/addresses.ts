/**
 * Every address of the portal. Links, canonicals, sitemaps, feeds and redirects all come from here, so
 * that they cannot disagree. Paths begin with `/`; `absolute` puts the site before them.
 * @module
 */

export const frontPath = '/'

export const sectionPath = (section: { slug: string }, page = 1): string =>
  paged(`/${section.slug}`, page)

export const storyPath = (story: { slug: string; section: { slug: string } }): string =>
  `/${story.section.slug}/${story.slug}`

export const topicPath = (topic: { slug: string }, page = 1): string =>
  paged(`/topik/${topic.slug}`, page)

export const authorPath = (author: { slug: string }, page = 1): string =>
  paged(`/penulis/${author.slug}`, page)

/** The sitemap called `name`; the index of all where none is named. */
export const sitemapPath = (name?: string): string =>
  name ? `/sitemap-${name}.xml` : '/sitemap.xml'

/** What AI may do with the stories (RSL). */
export const licencePath = '/license.xml'

export const manifestPath = '/manifest.webmanifest'

export const newsSitemapPath = '/sitemap-news.xml'

/** The feed in `file` (`rss.xml`) of the stories that the page at `home` lists. */
export const feedPath = (home: string, file: string): string =>
  home === frontPath ? `/${file}` : `${home}/${file}`

/** The picture of a card for link previews. */
export const cardPath = (kind: string, name: string): string => `/kartu/${kind}/${name}`

/** Where consumers of oEmbed ask for the page at `url`, an absolute address. */
export const oembedPath = (url: string): string => `/oembed?url=${encodeURIComponent(url)}`

export const pagePath = (page: { slug: string }): string => `/halaman/${page.slug}`

/** What changed in a story since readers first saw it. */
export const changesPath = (story: { slug: string; section: { slug: string } }): string =>
  `${storyPath(story)}/perubahan`

/** The log of corrections, rights of reply and withdrawals: of the newest month, or of one (`YYYY-MM`). */
export const correctionsPath = (month?: string, page = 1): string =>
  paged(month ? `/koreksi/${month.replace('-', '/')}` : '/koreksi', page)

/** The form for a right of reply. */
export const replyPath = '/hak-jawab'

/** The form with the address of `story` filled in. */
export const replyToPath = (story: { slug: string; section: { slug: string } }): string =>
  `${replyPath}?berita=${encodeURIComponent(storyPath(story))}`

/** Where the status of a request for a right of reply stands. */
export const replyTicketPath = (ticket: string): string => `${replyPath}/${ticket}`

/**
 * A story that readers do not see yet: for the newsroom by its id, for whoever holds a link by the link's key. Nothing
 * below is a reading page.
 */
export const previewPath = (key: number | string): string => `${previewRoot}/${key}`

/** The front page while it is arranged. */
export const frontPreviewPath = '/pratinjau/depan'

/** Below this stand previews. */
export const previewRoot = '/pratinjau'

/** Whether `path` is one of a preview. */
export const isPreviewPath = (path: string): boolean => path.startsWith(`${previewRoot}/`)

/** The newest stories of all sections. */
export const newestPath = (page = 1): string => paged('/terkini', page)

/** What is read most: in the last 24 hours, or in the last seven days. */
export const popularPath = (span: 'day' | 'week' = 'day'): string =>
  span === 'day' ? '/terpopuler' : '/terpopuler/sepekan'

/** Today's stories. */
export const todayPath = '/indeks'

/** The stories of a day (`YYYY-MM-DD`): `/indeks/2022/01/08`. */
export function dayPath(
  day: string,
  { section, page = 1 }: { section?: string; page?: number } = {},
) {
  const path = `${todayPath}/${day.replaceAll('-', '/')}`
  return paged(section ? `${path}?rubrik=${section}` : path, page)
}

/**
 * The front page of the text edition. On a full page a link to it leads to the text edition of that very page:
 * the renderer, which knows the page's address, puts it there.
 */
export const textFrontPath = '/hemat'

/** The text edition of the page at `path`: `/hemat/news/kabut`. */
export const textPath = (path: string): string =>
  path === frontPath || path.startsWith('/?')
    ? `${textFrontPath}${path.slice(1)}`
    : `${textFrontPath}${path}`

/** A search: for `query`, within a section and an author by their slugs and a span of time. */
export function searchPath(
  query?: string,
  within: { section?: string; author?: string; span?: string; page?: number } = {},
): string {
  const { section, author, span, page = 1 } = within
  const parameters = Object.entries({
    q: query,
    rubrik: section,
    penulis: author,
    waktu: span,
    page: page === 1 ? undefined : String(page),
  })
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return parameters.length === 0 ? '/cari' : `/cari?${parameters.join('&')}`
}

/** The stories that a reader's browser keeps. */
export const offlinePath = '/luring'

/** Pages of the portal that search engines may list, whatever the desk has made; search and offline reading are not to be found. */
export const LISTED_PATHS: readonly string[] = [
  frontPath,
  newestPath(),
  popularPath(),
  popularPath('week'),
  correctionsPath(),
  replyPath,
]

/** The query parameters that make another page; whatever else stands in a query changes nothing. */
export const PAGE_PARAMETERS: readonly string[] = [
  'page',
  'q',
  'rubrik',
  'penulis',
  'waktu',
  'tanggal',
]

/** `path` with the site's base before it: what canonicals, previews and feeds print. */
export const absolute = (site: { url: string }, path: string): string =>
  new URL(path, site.url).href

/** First path segments that no section may take: the portal and the newsroom answer there. */
export const RESERVED_SLUGS: readonly string[] = [
  'admin',
  'api',
  'cari',
  'feed',
  'galeri',
  'hak-jawab',
  'halaman',
  'healthz',
  'hemat',
  'indeks',
  'indexnow',
  'kartu',
  'koreksi',
  'luring',
  'media',
  'metrics',
  'oembed',
  'penulis',
  'pratinjau',
  'preview',
  'readyz',
  'rss',
  'sitemap',
  'static',
  'terkini',
  'terpopuler',
  'topik',
]

function paged(path: string, page: number): string {
  return page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${page}`
}
