/**
 * The coverage of a live story as structured data. A page names the entries that stand on it and no others.
 * @see https://schema.org/LiveBlogPosting
 * @module
 */
import type { BlogPosting, Graph, LiveBlogPosting } from 'schema-dts'
import { absolute, entriesPath, storyPath } from '#content/base/address/addresses.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { isoWithOffset } from '#content/base/time/time-stamp.ts'
import { words } from '#content/base/words/words.ts'
import { type EntryAtPlace, entryHeadline, type LivePage } from '#content/model/live/entry.ts'
import { entryPath, numbersOnPage } from '#content/model/live/entry-pages.ts'
import { structuredImages } from '#content/model/photo/photo-choice.ts'
import type { Site } from '#content/model/site/site.ts'
import { storyTrail } from '#content/model/site/trail.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import {
  AUTHOR_TYPES,
  authorId,
  breadcrumbJsonLd,
  correctionComments,
  graphOf,
  publisherId,
  publisherJsonLd,
  storyAuthors,
} from './site-seo.ts'

/** When an entry of these, or the text of one, last changed; `undefined` without entries. */
export function lastChange(entries: readonly EntryAtPlace[]): Date | undefined {
  const times = entries.map((entry) =>
    entry.kind === 'removed' ? entry.removedAt : (entry.modifiedAt ?? entry.at),
  )
  return times.toSorted((one, other) => other.getTime() - one.getTime())[0]
}

/** The entries of a page, without those that were removed. */
export function liveUpdates(
  story: PublishedStory,
  { entries }: LivePage,
  site: Site,
): BlogPosting[] {
  return entries.flatMap((entry): BlogPosting[] => {
    if (entry.kind === 'removed') return []
    const { number, at, modifiedAt = at, author, photo, corrections } = entry
    const url = absolute(site, entryPath(story, number))
    const images = photo ? structuredImages(photo) : []
    return [
      {
        '@type': 'BlogPosting',
        '@id': url,
        url,
        headline: entryHeadline(entry),
        articleBody: blocksText(entry.body),
        datePublished: isoWithOffset(at, story.timeZone),
        dateModified: isoWithOffset(modifiedAt, story.timeZone),
        author: author
          ? { '@type': AUTHOR_TYPES[author.kind], '@id': authorId(site, author), name: author.name }
          : { '@id': publisherId(site) },
        publisher: { '@id': publisherId(site) },
        ...correctionComments(corrections, `${url}-koreksi`, story.timeZone),
        ...(images.length > 0 && { image: images.map(({ path }) => absolute(site, path)) }),
      },
    ]
  })
}

/**
 * Page `page` of the entries, counted from the first one: a part of the coverage at the head, with facts of its own. It
 * began with its oldest entry.
 */
export function entriesJsonLd(
  story: PublishedStory,
  live: LivePage,
  page: number,
  site: Site,
): Graph {
  const url = absolute(site, entriesPath(story, page))
  const { first, last } = numbersOnPage(page)
  const { startedAt, endedAt } = live.coverage
  const posting: LiveBlogPosting = {
    '@type': 'LiveBlogPosting',
    '@id': `${url}#berita`,
    isPartOf: { '@id': `${absolute(site, storyPath(story))}#berita` },
    mainEntityOfPage: url,
    url,
    headline: `${story.headline}: ${words.live.page(first, last)}`,
    inLanguage: language,
    datePublished: isoWithOffset(live.entries.at(-1)?.at ?? startedAt, story.timeZone),
    dateModified: isoWithOffset(lastChange(live.entries) ?? startedAt, story.timeZone),
    coverageStartTime: isoWithOffset(startedAt, story.timeZone),
    ...(endedAt && { coverageEndTime: isoWithOffset(endedAt, story.timeZone) }),
    publisher: { '@id': publisherId(site) },
    author: storyAuthors(story, site),
    liveBlogUpdate: liveUpdates(story, live, site),
  }
  return graphOf([posting, breadcrumbJsonLd(site, storyTrail(site, story)), publisherJsonLd(site)])
}
