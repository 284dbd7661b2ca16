import {
  besideTag,
  listTags,
  slugTag,
  storyTag,
  teaserTag,
} from '#content/base/page-record/tags.ts'
import { publicationDay } from '#content/base/time/publication-day.ts'

/** A stored story, reduced to what decides on which pages it appears. */
export interface Standing {
  id: number
  slug: string
  /** Whether readers see it now. */
  visible: boolean
  /** Whether readers have ever seen it. */
  known: boolean
  /** Everything that lists show of it, as one text to compare. */
  shown: string
  publishedAt: string | undefined
  section: number
  authors: readonly number[]
  topics: readonly number[]
}

/** The tags to purge after a change, by what becomes of the pages that carry them. */
export interface Touched {
  /** Nobody may see these pages again: they are about the story, or show one that was withdrawn. */
  gone: readonly string[]
  /** These pages are remade before they are shown again; until then they may stand in for a failing renderer. */
  changed: readonly string[]
  /** These pages may be shown as they are while they are remade. */
  aging: readonly string[]
}

const NOTHING: Touched = { gone: [], changed: [], aging: [] }

/**
 * The tags to purge after a change of a story. The purge is as wide as the change: a text that was mended touches no
 * list, a headline touches the lists that show it, a publication those that the story enters. Nothing is touched by a
 * draft that readers have never seen.
 */
export function touchedTags(before: Standing | undefined, after: Standing | undefined): Touched {
  const known = [before, after].filter((standing): standing is Standing => standing?.known === true)
  const [story] = known
  if (!story) return NOTHING
  const own = [storyTag(story.id), ...known.map(({ slug }) => slugTag(slug))]
  const teaser = teaserTag(story.id)
  const seen = known.filter(({ visible }) => visible)
  const months = seen.flatMap(monthOf)
  if (seen.length === 0) return touched({ gone: own })
  if (place(before) === place(after)) {
    if (before?.shown === after?.shown) {
      return touched({ gone: own, aging: [listTags.search, listTags.sitemap, ...months] })
    }
    return touched({
      gone: own,
      changed: [teaser, listTags.search, listTags.news],
      aging: [besideTag(teaser), listTags.sitemap, ...months],
    })
  }
  const lists = [listTags.newest, ...seen.flatMap(listsOf)]
  const aging = [...lists.map(besideTag), listTags.sitemap]
  const listed = [...lists, listTags.search]
  if (!after?.visible) {
    // Sitemaps list stories without their tags.
    const shown = [teaser, besideTag(teaser), listTags.news, ...months]
    return touched({ gone: [...own, ...shown], changed: listed, aging })
  }
  return touched({
    gone: own,
    changed: [teaser, ...listed, listTags.news, ...months],
    aging: [besideTag(teaser), ...aging],
  })
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

const touched = (tags: Partial<Touched>): Touched => ({
  gone: [...new Set(tags.gone)],
  changed: [...new Set(tags.changed)],
  aging: [...new Set(tags.aging)],
})

const monthOf = ({ publishedAt }: Standing): string[] =>
  publishedAt ? [listTags.month(publicationDay(new Date(publishedAt)).slice(0, 7))] : []

const listsOf = ({ section, authors, topics, publishedAt }: Standing): string[] => [
  ...(publishedAt ? [listTags.day(publicationDay(new Date(publishedAt)))] : []),
  listTags.section(section),
  ...authors.map(listTags.author),
  ...topics.map(listTags.topic),
]

/** A key for the lists a story is in and its position there; equal keys mean that no list changes. */
function place(standing: Standing | undefined): string {
  if (!standing?.visible) return ''
  const { publishedAt, section, authors, topics } = standing
  return JSON.stringify([publishedAt, section, authors, topics])
}
