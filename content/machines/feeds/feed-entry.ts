/**
 * What every format of a feed says of a story.
 * @module
 */
import { absolute, authorPath, storyPath } from '#content/base/address/addresses.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import { previewRendition } from '#content/model/photo/photo-choice.ts'
import type { Site } from '#content/model/site/site.ts'
import { articleDescription } from '#content/model/story/description.ts'
import type { Genre } from '#content/model/story/genre.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedArticle } from '#content/model/story/story.ts'
import { articleHtml, type StoryWords } from './story-html.ts'

/** The words of a feed. */
export interface FeedWords extends StoryWords {
  /** How a kind of story is labelled; empty for a report. */
  genres: Record<Genre, string>
}

/** A story in a feed; every text is one that XML can hold. */
export interface FeedEntry {
  url: string
  title: string
  summary: string
  html: string
  /** The time printed on the story; it and the address never move with an update. */
  publishedAt: Date
  modifiedAt: Date
  authors: readonly { name: string; url: string }[]
  /** Section, kind and topics. */
  categories: readonly string[]
  image?: {
    url: string
    width: number
    height: number
    bytes: number
    caption?: string
    credit?: string
  }
}

/** The entry of `article`. What is paid for says so in its title, where no reader hides it. */
export function entryOf(article: PublishedArticle, site: Site, words: FeedWords): FeedEntry {
  const label = words.genres[article.genre]
  return {
    url: absolute(site, storyPath(article)),
    title: withoutForbidden(headlineAlone(article, words.genres)),
    summary: withoutForbidden(articleDescription(article)),
    html: withoutForbidden(articleHtml(article, site, words)),
    publishedAt: article.publishedAt,
    modifiedAt: article.modifiedAt,
    authors: article.authors.map((author) => ({
      name: withoutForbidden(author.name),
      url: absolute(site, authorPath(author)),
    })),
    categories: [article.section.name, label, ...article.topics.map(({ name }) => name)]
      .map(withoutForbidden)
      .filter(Boolean),
    ...imageOf(article, site),
  }
}

function imageOf({ hero }: PublishedArticle, site: Site): Pick<FeedEntry, 'image'> {
  const file = hero && previewRendition(hero)
  if (!file) return {}
  const { caption, credit } = hero
  return {
    image: {
      url: absolute(site, file.path),
      width: file.width,
      height: file.height,
      bytes: file.bytes,
      ...(caption && { caption: withoutForbidden(caption) }),
      ...(credit && { credit: withoutForbidden(credit) }),
    },
  }
}
