import { listTags, slugTag, storyTag } from '#content/base/page-record/tags.ts'
import { publicationDay } from '#content/base/time/publication-day.ts'

/** What of a stored story decides on which pages it stands. */
export interface Standing {
  id: number
  slug: string
  /** Whether readers see it. */
  visible: boolean
  /** Whether readers ever saw it. */
  known: boolean
  publishedAt: string | undefined
  section: number
  authors: readonly number[]
  topics: readonly number[]
}

/**
 * What a change of a story touches: the tags of every page that shows it, stops showing it or begins
 * to. Nothing for a draft that readers never saw.
 */
export function touchedTags(before: Standing | undefined, after: Standing | undefined): string[] {
  const known = [before, after].filter((standing) => standing?.known)
  const [story] = known
  if (!story) return []
  const tags = new Set([
    storyTag(story.id),
    ...known.map((standing) => slugTag(standing?.slug ?? '')),
  ])
  const seen = [before, after].filter(
    (standing): standing is Standing => standing?.visible === true,
  )
  if (seen.length > 0) tags.add(listTags.search).add(listTags.sitemap)
  for (const { publishedAt } of seen) {
    if (publishedAt) tags.add(listTags.month(publicationDay(new Date(publishedAt)).slice(0, 7)))
  }
  if (seen.length > 0 && place(before) !== place(after)) {
    tags.add(listTags.newest).add(listTags.aside)
    for (const { section, authors, topics, publishedAt } of seen) {
      if (publishedAt) tags.add(listTags.day(publicationDay(new Date(publishedAt))))
      tags.add(listTags.section(section))
      for (const id of authors) tags.add(listTags.author(id))
      for (const id of topics) tags.add(listTags.topic(id))
    }
  }
  return [...tags]
}

/**
 * The days (`YYYY-MM-DD`) whose set of stories a change may alter: the days next to them may get another
 * neighbour.
 */
export function touchedDays(before: Standing | undefined, after: Standing | undefined): string[] {
  if (place(before) === place(after)) return []
  const days = [before, after].flatMap((standing) =>
    standing?.visible && standing.publishedAt
      ? [publicationDay(new Date(standing.publishedAt))]
      : [],
  )
  return [...new Set(days)]
}

/** In which lists a story stands and where; equal places mean that no list changes its order. */
function place(standing: Standing | undefined): string {
  if (!standing?.visible) return ''
  const { publishedAt, section, authors, topics } = standing
  return JSON.stringify([publishedAt, section, authors, topics])
}
