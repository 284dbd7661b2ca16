/**
 * Page heads and structured data of the publication and its lists, as plain values.
 * @module
 */
import type { Metadata } from 'next'
import type {
  BreadcrumbList,
  CollectionPage,
  Graph,
  ImageObject,
  ItemList,
  NewsArticle,
  NewsMediaOrganization,
  ProfilePage,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts'
import {
  absolute,
  authorPath,
  feedPath,
  frontPath,
  manifestPath,
  pagePath,
  searchPath,
  storyPath,
} from '#content/base/address/addresses.ts'
import { FEED_FILES, FEED_TYPES } from '#content/base/address/feed-files.ts'
import { LOCALES } from '#content/base/settings/languages.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { isoWithOffset } from '#content/base/time/time-stamp.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import { type Card, cardPreview } from '#content/machines/cards/card.ts'
import { siteCard } from '#content/machines/cards/card-kinds.ts'
import type { Author, AuthorProfile } from '#content/model/filing/author.ts'
import { structuredImages } from '#content/model/photo/photo-choice.ts'
import type { CrawlingPolicy } from '#content/model/site/crawling-policy.ts'
import type { Site } from '#content/model/site/site.ts'
import { authorTrail, type TrailStep } from '#content/model/site/trail.ts'
import type { Correction } from '#content/model/story/correction.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'

/** The `@id` of the publisher on every page. */
export const publisherId = (site: Site): string => `${absolute(site, frontPath)}#penerbit`

const websiteId = (site: Site): string => `${absolute(site, frontPath)}#situs`

/** The `@id` of an author on their page and in stories. */
export const authorId = (site: Site, author: { slug: string }): string =>
  `${absolute(site, authorPath(author))}#penulis`

/** The schema.org type of each kind of author. */
export const AUTHOR_TYPES: Record<Author['kind'], 'Person' | 'Organization'> = {
  person: 'Person',
  desk: 'Organization',
}

/** Corrections as structured data, for what they correct; the id of each is `id` with its number. */
export const correctionComments = (
  corrections: readonly Correction[],
  id: string,
  zone: TimeZone,
): Pick<Exclude<NewsArticle, string>, 'correction'> =>
  corrections.length > 0
    ? {
        correction: corrections.map(({ kind, text, repliedBy, correctedAt }, index) => ({
          '@type': 'CorrectionComment',
          '@id': `${id}-${index + 1}`,
          name: words.corrections.kinds[kind],
          text,
          ...(repliedBy && { author: { '@type': 'Person' as const, name: repliedBy } }),
          datePublished: isoWithOffset(correctedAt, zone),
        })),
      }
    : {}

/** The authors of a story; the newsroom if it names none. */
export const storyAuthors = (
  { authors }: Pick<PublishedStory, 'authors'>,
  site: Site,
): NonNullable<NewsArticle['author']> =>
  authors.length > 0
    ? authors.map((author) => ({
        '@type': AUTHOR_TYPES[author.kind],
        '@id': authorId(site, author),
        name: author.name,
        url: absolute(site, authorPath(author)),
      }))
    : { '@id': publisherId(site) }

/** The head shared by every page of the portal. */
export const siteMetadata = (site: Site, policy: Pick<CrawlingPolicy, 'aiTraining'>): Metadata => ({
  metadataBase: new URL(site.url),
  title: { default: site.name, template: `%s – ${site.name}` },
  applicationName: site.name,
  // TDMRep: mining is also reserved on the page itself.
  ...(!policy.aiTraining && { other: { 'tdm-reservation': '1' } }),
  formatDetection: { telephone: false, address: false, email: false },
  manifest: manifestPath,
  icons: {
    icon: [{ url: '/icon.svg', type: 'image/svg+xml' }],
    apple: [{ url: '/apple-touch-icon.png', sizes: '180x180' }],
  },
})

/** Links to the feeds of the stories that the page at `home` lists. */
const feedLinks = (site: Site, home: string): Record<string, string> =>
  Object.fromEntries(
    FEED_FILES.map((file) => [FEED_TYPES[file], absolute(site, feedPath(home, file))]),
  )

/** The same, and before it a podcast: readers of podcasts take the first feed that a page links to. */
const linksWithPodcast = (site: Site, home: string, podcast: FeedLink) => {
  const links = feedLinks(site, home)
  const type = FEED_TYPES['rss.xml']
  const { path, title } = podcast
  return { ...links, [type]: [{ url: absolute(site, path), title }, { url: links[type] ?? '' }] }
}

/** A feed that a page links to by its title. */
interface FeedLink {
  path: string
  title: string
}

/**
 * The head of a page other than a story. `path` is its canonical path, `feeds` the page whose feeds it links, `card`
 * the picture in link previews. `podcast` is linked before the feeds.
 */
export function pageMetadata(
  site: Site,
  page: {
    title?: string
    description: string
    path: string
    index?: boolean
    feeds?: string
    podcast?: FeedLink
    card?: Card
  },
): Metadata {
  const { title, description, path, index = true, feeds = frontPath, card = siteCard(site) } = page
  const { podcast } = page
  const url = absolute(site, path)
  const previewTitle = title ?? site.name
  const images = [cardPreview(site, card)]
  return {
    title: title ?? { absolute: site.tagline ? `${site.name} – ${site.tagline}` : site.name },
    description,
    alternates: {
      canonical: url,
      ...(index && { languages: { [language]: url } }),
      types: podcast ? linksWithPodcast(site, feeds, podcast) : feedLinks(site, feeds),
    },
    robots: { index, follow: true, 'max-image-preview': 'large' },
    openGraph: {
      type: 'website',
      siteName: site.name,
      locale: LOCALES[language].openGraph,
      url,
      title: previewTitle,
      description,
      images,
    },
    twitter: { card: 'summary_large_image', title: previewTitle, description, images },
  }
}

/** The head of a page that does not exist, or no longer. */
export const missingMetadata = (title: string): Metadata => ({
  title,
  robots: { index: false, follow: true },
})

/** The publisher as structured data. */
export const publisherJsonLd = (site: Site): NewsMediaOrganization => ({
  '@type': 'NewsMediaOrganization',
  '@id': publisherId(site),
  name: site.name,
  // The portal's own name stands in where no other is known, and is no legal name.
  ...(site.publisher.name !== site.name && { legalName: site.publisher.name }),
  url: absolute(site, frontPath),
  logo: {
    '@type': 'ImageObject',
    url: absolute(site, site.logo.path),
    width: String(site.logo.width),
    height: String(site.logo.height),
  },
  ...(site.social.length > 0 && { sameAs: site.social.map(({ url }) => url) }),
  ...Object.fromEntries(
    site.pages.flatMap((page) => (page.role ? [[page.role, absolute(site, pagePath(page))]] : [])),
  ),
})

/** The breadcrumbs from the front page to this page. */
export const breadcrumbJsonLd = (site: Site, steps: readonly TrailStep[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  '@id': `${absolute(site, steps.at(-1)?.path ?? frontPath)}#jejak`,
  itemListElement: [{ name: site.name, path: frontPath }, ...steps].map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.name,
    item: absolute(site, step.path),
  })),
})

/** The front page as structured data: the site, its publisher and how to search it. */
export const frontJsonLd = (site: Site): Graph =>
  graphOf([websiteJsonLd(site), publisherJsonLd(site)])

function websiteJsonLd(site: Site): WebSite {
  return {
    '@type': 'WebSite',
    '@id': websiteId(site),
    name: site.name,
    url: absolute(site, frontPath),
    description: site.description,
    inLanguage: language,
    publisher: { '@id': publisherId(site) },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute(site, searchPath())}?q={search_term_string}`,
      // @ts-expect-error: schema-dts lacks the `query-input` annotation of schema.org actions.
      'query-input': 'required name=search_term_string',
    },
  }
}

/** An author page as structured data: the author, and their stories. */
export function authorJsonLd(
  site: Site,
  author: AuthorProfile,
  list: { page: number; teasers: readonly Teaser[] },
): Graph {
  const url = absolute(site, authorPath(author, list.page))
  const who = {
    '@id': authorId(site, author),
    name: author.name,
    url: absolute(site, authorPath(author)),
    ...(author.bio && { description: author.bio }),
    ...portraitOf(author, site),
    ...(author.accounts.length > 0 && { sameAs: author.accounts.map((account) => account.url) }),
  }
  const newsroom = { '@id': publisherId(site) }
  const profile: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    name: author.name,
    inLanguage: language,
    isPartOf: { '@id': websiteId(site) },
    mainEntity:
      author.kind === 'person'
        ? {
            '@type': 'Person',
            ...who,
            ...(author.role && { jobTitle: author.role }),
            worksFor: newsroom,
          }
        : { '@type': 'Organization', ...who, parentOrganization: newsroom },
  }
  return graphOf([
    profile,
    ...(list.teasers.length > 0 ? [storyList(site, list.teasers)] : []),
    breadcrumbJsonLd(site, authorTrail(author, list.page)),
    websiteJsonLd(site),
    publisherJsonLd(site),
  ])
}

/** The square picture of an author: search engines show authors by it. */
function portraitOf({ photo }: AuthorProfile, site: Site): { image?: ImageObject } {
  const square = photo && structuredImages(photo).at(-1)
  if (!square) return {}
  const url = absolute(site, square.path)
  return {
    image: {
      '@type': 'ImageObject',
      '@id': url,
      url,
      contentUrl: url,
      width: String(square.width),
      height: String(square.height),
      ...(photo.credit && { creditText: photo.credit }),
    },
  }
}

/** A static page as structured data. */
export function pageJsonLd(site: Site, page: { slug: string; title: string }): Graph {
  const url = absolute(site, pagePath(page))
  const webPage: WebPage = {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: page.title,
    inLanguage: language,
    isPartOf: { '@id': websiteId(site) },
    publisher: { '@id': publisherId(site) },
  }
  return graphOf([
    webPage,
    breadcrumbJsonLd(site, [{ name: page.title, path: pagePath(page) }]),
    websiteJsonLd(site),
    publisherJsonLd(site),
  ])
}

const storyList = (site: Site, teasers: readonly Teaser[]): ItemList => ({
  '@type': 'ItemList',
  itemListElement: teasers.map((teaser, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: absolute(site, storyPath(teaser)),
    name: headlineAlone(teaser, words.genres),
  })),
})

/**
 * A list of stories as structured data. `trail` are its breadcrumbs; by default the list itself, below the front page.
 */
export function collectionJsonLd(
  site: Site,
  list: {
    name: string
    path: string
    teasers: readonly Teaser[]
    trail?: readonly TrailStep[]
  },
): Graph {
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': absolute(site, list.path),
    url: absolute(site, list.path),
    name: list.name,
    inLanguage: language,
    isPartOf: { '@id': websiteId(site) },
    publisher: { '@id': publisherId(site) },
    mainEntity: storyList(site, list.teasers),
  }
  return graphOf([
    page,
    breadcrumbJsonLd(site, list.trail ?? [{ name: list.name, path: list.path }]),
    websiteJsonLd(site),
    publisherJsonLd(site),
  ])
}

/** Several things as one JSON-LD document. */
export const graphOf = (things: readonly Thing[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': things,
})
