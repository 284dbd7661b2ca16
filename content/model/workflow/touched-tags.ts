import { listTags, slugTag, storyTag } from '#content/base/page-record/tags.ts'
import { publicationDay } from '#content/base/time/publication-day.ts'

/** A stored story, reduced to what decides on which pages it appears. */
export interface Standing {
  id: number
  slug: string
  /** Whether readers see it now. */
  visible: boolean
  /** Whether readers have ever seen it. */
  known: boolean
  publishedAt: string | undefined
  section: number
  authors: readonly number[]
  topics: readonly number[]
}

/**
 * The tags to purge after a change of a story: those of every page that shows it, stops showing it or starts to. Empty
 * for a draft that readers have never seen.
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
 * The days (`YYYY-MM-DD`) whose stories a change may add or remove. The archive pages of the days next to them may then
 * link to a different day.
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

/** A key for the lists a story is in and its position there; equal keys mean that no list changes. */
function place(standing: Standing | undefined): string {
  if (!standing?.visible) return ''
  const { publishedAt, section, authors, topics } = standing
  return JSON.stringify([publishedAt, section, authors, topics])
}
