/**
 * Every address of the portal. Links, canonicals, sitemaps, feeds and redirects all come from here, so they cannot
 * disagree. Paths begin with `/`; `absolute` adds the site's origin.
 * @module
 */

export const frontPath = '/'

export const sectionPath = (section: { slug: string }, page = 1): string =>
  paged(`/${section.slug}`, page)

export const storyPath = (story: { slug: string; section: { slug: string } }): string =>
  `/${story.section.slug}/${story.slug}`

export const topicPath = (topic: { slug: string }, page = 1): string =>
  paged(`/topik/${topic.slug}`, page)

/** The feed of the podcast that the topic at `slug` is. */
export const podcastPath = (topic: { slug: string }): string => `/podcast/${topic.slug}.xml`

/** The cover of the podcast at `slug`; `digest` names its picture. */
export const podcastCoverPath = (slug: string, digest: string): string =>
  `/podcast/${slug}.${digest}.jpg`

export const authorPath = (author: { slug: string }, page = 1): string =>
  paged(`/penulis/${author.slug}`, page)

/** The sitemap called `name`; without a name, the sitemap index. */
export const sitemapPath = (name?: string): string =>
  name ? `/sitemap-${name}.xml` : '/sitemap.xml'

/** The licence for AI use of the stories, in RSL. */
export const licencePath = '/license.xml'

export const manifestPath = '/manifest.webmanifest'

export const newsSitemapPath = '/sitemap-news.xml'

/** The feed `file` (`rss.xml`) of the stories listed on the page at `home`. */
export const feedPath = (home: string, file: string): string =>
  home === frontPath ? `/${file}` : `${home}/${file}`

/** The picture of a link preview card. */
export const cardPath = (kind: string, name: string): string => `/kartu/${kind}/${name}`

/** The oEmbed endpoint for the page at `url`, an absolute address. */
export const oembedPath = (url: string): string => `/oembed?url=${encodeURIComponent(url)}`

export const pagePath = (page: { slug: string }): string => `/halaman/${page.slug}`

/** The list of changes to a story since it was first published. */
export const changesPath = (story: { slug: string; section: { slug: string } }): string =>
  `${storyPath(story)}/perubahan`

/** The page `page` (from 1) of the entries of a live story, counted from the first one. */
export const entriesPath = (
  story: { slug: string; section: { slug: string } },
  page: number,
): string => `${storyPath(story)}/sejak/${page}`

/** The id of an entry's element on its page. */
export const entryAnchor = (number: number): string => `e-${number}`

/** How often a live page loads itself again where a reader has asked for that, in seconds. */
export const REFRESH_SECONDS = 60

/** A live story that loads itself again: the reader's choice, for browsers without script. */
export const refreshingPath = (story: { slug: string; section: { slug: string } }): string =>
  `${storyPath(story)}?segarkan=${REFRESH_SECONDS}`

/**
 * The small document that says whether the live story `id` has new entries. Its first segment was reserved before there
 * were live stories: a portal may have a section `langsung`.
 */
export const livePollPath = (id: number): string => `/feed/langsung/${id}.json`

/** The log of corrections, rights of reply and withdrawals of `month` (`YYYY-MM`), or of the newest month. */
export const correctionsPath = (month?: string, page = 1): string =>
  paged(month ? `/koreksi/${month.replace('-', '/')}` : '/koreksi', page)

/** Where browsers report what the desk's Content-Security-Policy stopped. */
export const policyReportPath = '/api/laporan-kebijakan'

/** The form for a right of reply. */
export const replyPath = '/hak-jawab'

/** The right-of-reply form with the address of `story` filled in. */
export const replyToPath = (story: { slug: string; section: { slug: string } }): string =>
  `${replyPath}?berita=${encodeURIComponent(storyPath(story))}`

/** The status page of a request for a right of reply. */
export const replyTicketPath = (ticket: string): string => `${replyPath}/${ticket}`

/** The form for reporting a mistake. */
export const reportPath = '/laporkan-kekeliruan'

/** Where the form for a right of reply is sent. */
export const replyFormPath = '/api/hak-jawab'

/** Where the form for a report of an error is sent. */
export const reportFormPath = '/api/laporkan-kekeliruan'

/** The form for reporting a mistake with the address of `story` filled in. */
export const reportOnPath = (story: { slug: string; section: { slug: string } }): string =>
  `${reportPath}?berita=${encodeURIComponent(storyPath(story))}`

/** The status page of a reported mistake. */
export const reportTicketPath = (ticket: string): string => `${reportPath}/${ticket}`

/** The preview of an unpublished story: by its id for the newsroom, by a share link's key for others. */
export const previewPath = (key: number | string): string => `${previewRoot}/${key}`

/** The preview of the front page while the desk arranges it. */
export const frontPreviewPath = '/pratinjau/depan'

/** The root of all previews. Nothing below it counts as a reading. */
export const previewRoot = '/pratinjau'

/** Whether `path` is the address of a preview. */
export const isPreviewPath = (path: string): boolean => path.startsWith(`${previewRoot}/`)

/** The newest stories of all sections. */
export const newestPath = (page = 1): string => paged('/terkini', page)

/** The most read stories of the last 24 hours, or of the last seven days. */
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
 * The front page of the text edition. In a full page the renderer, which knows the page's address, turns links to it
 * into links to the text edition of the same page.
 */
export const textFrontPath = '/hemat'

/** The text edition of the page at `path`: `/hemat/news/kabut`. */
export const textPath = (path: string): string =>
  path === frontPath || path.startsWith('/?')
    ? `${textFrontPath}${path.slice(1)}`
    : `${textFrontPath}${path}`

/** The search for `query`, narrowed to a section and an author (by slug) and a time span. */
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

/** The stories saved in the reader's browser. */
export const offlinePath = '/luring'

/** The portal's fixed pages that search engines may list. The search and offline pages are left out. */
export const LISTED_PATHS: readonly string[] = [
  frontPath,
  newestPath(),
  popularPath(),
  popularPath('week'),
  correctionsPath(),
  replyPath,
  reportPath,
]

/** The query parameters that select a different page; all others are ignored. */
export const PAGE_PARAMETERS: readonly string[] = [
  'page',
  'q',
  'rubrik',
  'penulis',
  'podcast-feed',
  'waktu',
  'tanggal',
  'segarkan',
]

/** `path` as an absolute URL, as canonicals, previews and feeds print it. */
export const absolute = (site: { url: string }, path: string): string =>
  new URL(path, site.url).href

/** First path segments that no section may use, because the portal or the newsroom answers there. */
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
  'laporkan-kekeliruan',
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
