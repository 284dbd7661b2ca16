/**
 * What a published story tells search engines and link previews, as plain values. Only a published story is
 * accepted: a draft has no certain date.
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
import { articleCard } from '#content/machines/cards/card-kinds.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import { previewRendition, structuredImages } from '#content/model/photo/photo-choice.ts'
import { SOURCE_TYPES } from '#content/model/photo/photo-rights.ts'
import type { Site } from '#content/model/site/site.ts'
import { storyTrail } from '#content/model/site/trail.ts'
import { articleDescription } from '#content/model/story/description.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedArticle } from '#content/model/story/story.ts'
import {
  AUTHOR_TYPES,
  authorId,
  breadcrumbJsonLd,
  graphOf,
  publisherId,
  publisherJsonLd,
} from './site-seo.ts'

/** The head of a story; `year` is the one that an old story is from. */
export function articleMetadata(article: PublishedArticle, site: Site, year?: number): Metadata {
  const url = absolute(site, storyPath(article))
  const description = articleDescription(article)
  const images = [articlePreview(article, site, year)]
  const title = headlineAlone(article, words.genres)
  return {
    title,
    description,
    ...(article.authors.length > 0 && {
      authors: article.authors.map((author) => ({
        name: author.name,
        url: absolute(site, authorPath(author)),
      })),
    }),
    alternates: {
      canonical: url,
      languages: { [language]: url },
      types: {
        'application/rss+xml': absolute(site, feedPath(sectionPath(article.section), 'rss.xml')),
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
      publishedTime: isoWithOffset(article.publishedAt, article.timeZone),
      modifiedTime: isoWithOffset(article.modifiedAt, article.timeZone),
      authors: article.authors.map((author) => absolute(site, authorPath(author))),
      section: article.section.name,
      tags: article.topics.map(({ name }) => name),
    },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}

/** schema.org's kinds of article; the first is the one that Google reads. */
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
 * A story as structured data.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function articleJsonLd(article: PublishedArticle, site: Site): Graph {
  const url = absolute(site, storyPath(article))
  const { hero, agency } = article
  const news: NewsArticle = {
    // schema-dts has no lists of types, which schema.org and Google accept.
    '@type': KINDS[article.genre] as 'NewsArticle',
    '@id': `${url}#berita`,
    mainEntityOfPage: url,
    url,
    headline: article.headline,
    description: articleDescription(article),
    articleSection: article.section.name,
    inLanguage: language,
    isAccessibleForFree: true,
    datePublished: isoWithOffset(article.publishedAt, article.timeZone),
    dateModified: isoWithOffset(article.modifiedAt, article.timeZone),
    publisher: { '@id': publisherId(site) },
    author:
      article.authors.length > 0
        ? article.authors.map((author) => ({
            '@type': AUTHOR_TYPES[author.kind],
            '@id': authorId(site, author),
            name: author.name,
            url: absolute(site, authorPath(author)),
          }))
        : { '@id': publisherId(site) },
    // Of an end nobody knows while it is live; afterwards the desk makes it a report.
    ...(article.genre === 'live' && {
      coverageStartTime: isoWithOffset(article.publishedAt, article.timeZone),
    }),
    ...(article.editor && { editor: { '@type': 'Person', name: article.editor.name } }),
    ...(hero && { image: structuredPhoto(hero, site) }),
    ...(article.dateline && { dateline: article.dateline }),
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    ...(agency && {
      creditText: agency.name,
      sourceOrganization: {
        '@type': 'NewsMediaOrganization',
        name: agency.name,
        ...(agency.url && { url: agency.url }),
      },
    }),
    ...(article.originalUrl && { isBasedOn: article.originalUrl }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ kind, text, repliedBy, correctedAt }, index) => ({
        '@type': 'CorrectionComment',
        '@id': `${url}#koreksi-${index + 1}`,
        name: words.corrections.kinds[kind],
        text,
        ...(repliedBy && { author: { '@type': 'Person' as const, name: repliedBy } }),
        datePublished: isoWithOffset(correctedAt, article.timeZone),
      })),
    }),
  }
  const trail = breadcrumbJsonLd(site, storyTrail(site, article))
  return graphOf([news, trail, publisherJsonLd(site)])
}

/**
 * What link previews show of a story: its photo, cut to the subject, or its card. An old story's card tells its `year`
 * in the picture, whoever shares it; structured data keeps the plain photo, as search engines ask.
 */
export function articlePreview(article: PublishedArticle, site: Site, year?: number) {
  const { hero } = article
  const preview = hero && previewRendition(hero)
  if (!preview || year !== undefined) return cardPreview(site, articleCard(article, year))
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
    // schema-dts has schema.org's names of these; IPTC's addresses are what Google reads.
    ...(photo.aiUse !== 'none' && { digitalSourceType: SOURCE_TYPES[photo.aiUse] as never }),
  }))
}
