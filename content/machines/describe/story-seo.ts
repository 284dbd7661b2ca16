/**
 * The head and structured data of a published story, as plain values. A draft, which has no certain date, is not
 * accepted.
 * @module
 */
import type { Metadata } from 'next'
import type { Graph, ImageObject, NewsArticle } from 'schema-dts'
import {
  absolute,
  authorPath,
  feedPath,
  oembedPath,
  sectionPath,
  storyPath,
} from '#content/base/address/addresses.ts'
import { LOCALES } from '#content/base/settings/languages.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { isoWithOffset } from '#content/base/time/time-stamp.ts'
import { words } from '#content/base/words/words.ts'
import { cardPreview } from '#content/machines/cards/card.ts'
import { storyCard } from '#content/machines/cards/card-kinds.ts'
import type { LivePage } from '#content/model/live/entry.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import { previewRendition, structuredImages } from '#content/model/photo/photo-choice.ts'
import { SOURCE_TYPES } from '#content/model/photo/photo-rights.ts'
import type { Site } from '#content/model/site/site.ts'
import { storyTrail } from '#content/model/site/trail.ts'
import { storyDescription } from '#content/model/story/description.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { storyAttachments } from './attachment-seo.ts'
import { lastChange, liveUpdates } from './live-seo.ts'
import {
  breadcrumbJsonLd,
  correctionComments,
  graphOf,
  publisherId,
  publisherJsonLd,
  storyAuthors,
} from './site-seo.ts'

/**
 * The head of a story page; `year` is given for an old story. A live story whose coverage `hasEntries` has a feed of its
 * own.
 */
export function storyMetadata(
  story: PublishedStory,
  site: Site,
  year?: number,
  hasEntries = false,
): Metadata {
  const url = absolute(site, storyPath(story))
  const description = storyDescription(story)
  const images = [storyPreview(story, site, year)]
  const title = headlineAlone(story, words.genres)
  return {
    title,
    description,
    ...(story.authors.length > 0 && {
      authors: story.authors.map((author) => ({
        name: author.name,
        url: absolute(site, authorPath(author)),
      })),
    }),
    alternates: {
      canonical: url,
      languages: { [language]: url },
      types: {
        'application/rss+xml': absolute(
          site,
          feedPath(hasEntries ? storyPath(story) : sectionPath(story.section), 'rss.xml'),
        ),
        'application/json+oembed': absolute(site, oembedPath(url)),
      },
    },
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    openGraph: {
      type: 'article',
      siteName: site.name,
      locale: LOCALES[language].openGraph,
      url,
      title,
      description,
      images,
      publishedTime: isoWithOffset(story.publishedAt, story.timeZone),
      modifiedTime: isoWithOffset(story.modifiedAt, story.timeZone),
      authors: story.authors.map((author) => absolute(site, authorPath(author))),
      section: story.section.name,
      tags: story.topics.map(({ name }) => name),
    },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}

/** The schema.org type of each genre; Google reads the first. */
const KINDS = {
  report: 'NewsArticle',
  reportage: ['NewsArticle', 'ReportageNewsArticle'],
  opinion: ['NewsArticle', 'OpinionNewsArticle'],
  analysis: ['NewsArticle', 'AnalysisNewsArticle'],
  background: ['NewsArticle', 'BackgroundNewsArticle'],
  review: ['NewsArticle', 'ReviewNewsArticle'],
  live: ['NewsArticle', 'LiveBlogPosting'],
  advertorial: ['NewsArticle', 'AdvertiserContentArticle'],
} as const

/**
 * A story as structured data; `live` is what its page shows of its coverage.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function storyJsonLd(story: PublishedStory, site: Site, live?: LivePage): Graph {
  const url = absolute(site, storyPath(story))
  const { hero, agency } = story
  const news: NewsArticle = {
    // schema-dts does not type arrays of types, which schema.org and Google accept.
    '@type': KINDS[story.genre] as 'NewsArticle',
    '@id': `${url}#berita`,
    mainEntityOfPage: url,
    url,
    headline: story.headline,
    description: storyDescription(story),
    articleSection: story.section.name,
    inLanguage: language,
    isAccessibleForFree: true,
    datePublished: isoWithOffset(story.publishedAt, story.timeZone),
    dateModified: isoWithOffset(changedAt(story, live), story.timeZone),
    publisher: { '@id': publisherId(site) },
    author: storyAuthors(story, site),
    ...(story.genre === 'live' && coverage(story, site, live)),
    ...(story.editor && { editor: { '@type': 'Person', name: story.editor.name } }),
    ...(hero && hero.renditions.length > 0 && { image: structuredPhoto(hero, site) }),
    ...(story.dateline && { dateline: story.dateline }),
    ...(story.topics.length > 0 && { keywords: story.topics.map(({ name }) => name) }),
    ...(agency && {
      creditText: agency.name,
      sourceOrganization: {
        '@type': 'NewsMediaOrganization',
        name: agency.name,
        ...(agency.url && { url: agency.url }),
      },
    }),
    ...(story.originalUrl && { isBasedOn: story.originalUrl }),
    ...storyAttachments(story, site),
    ...correctionComments(story.corrections, `${url}#koreksi`, story.timeZone),
  }
  const trail = breadcrumbJsonLd(site, storyTrail(site, story))
  return graphOf([news, trail, publisherJsonLd(site)])
}

/** The last change of a story or of an entry on its page. The time of publication never moves. */
function changedAt(story: PublishedStory, live: LivePage | undefined): Date {
  const entry = live && lastChange(live.entries)
  return entry && entry > story.modifiedAt ? entry : story.modifiedAt
}

/** When the coverage of a live story began, what is on its page, and its end once there is one. */
function coverage(story: PublishedStory, site: Site, live: LivePage | undefined): object {
  const { startedAt = story.publishedAt, endedAt } = live?.coverage ?? {}
  return {
    coverageStartTime: isoWithOffset(startedAt, story.timeZone),
    ...(endedAt && { coverageEndTime: isoWithOffset(endedAt, story.timeZone) }),
    ...(live && live.entries.length > 0 && { liveBlogUpdate: liveUpdates(story, live, site) }),
  }
}

/**
 * The picture in link previews: the story's photo, cropped, or its card. The card of an old story shows its `year`.
 * Structured data keeps the plain photo, as search engines require.
 */
export function storyPreview(story: PublishedStory, site: Site, year?: number) {
  const { hero } = story
  const preview = hero && previewRendition(hero)
  if (!preview || year !== undefined) return cardPreview(site, storyCard(story, year))
  return {
    url: absolute(site, preview.path),
    width: preview.width,
    height: preview.height,
    type: 'image/jpeg',
    alt: hero.alt,
  }
}

function structuredPhoto(photo: Photo, site: Site): ImageObject[] {
  return structuredImages(photo).map(({ path, width, height }) => ({
    '@type': 'ImageObject',
    '@id': absolute(site, path),
    url: absolute(site, path),
    contentUrl: absolute(site, path),
    width: String(width),
    height: String(height),
    ...(photo.caption && { caption: photo.caption }),
    ...(photo.credit && { creditText: photo.credit }),
    ...(photo.creator && { creator: { '@type': 'Person' as const, name: photo.creator } }),
    ...(photo.licenceUrl && { license: photo.licenceUrl }),
    ...(photo.acquireUrl && { acquireLicensePage: photo.acquireUrl }),
    // schema-dts has schema.org's values; Google reads the IPTC addresses.
    ...(photo.aiUse !== 'none' && { digitalSourceType: SOURCE_TYPES[photo.aiUse] as never }),
  }))
}
