/**
 * The archive by day. Stories are numbered from the first of the day, so the pages of a past day change only when one
 * of its stories does.
 * @module
 */
import type { Where } from 'payload'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import { boundsOfDay } from '#content/base/time/publication-day.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { type NeighbourDays, neighbourDays } from '#content/newsroom/story/record/neighbour-days.ts'
import { visibleStories } from '#content/newsroom/story/record/visible-stories.ts'
import { findTeasers, inSections } from './story-queries.ts'

/** Stories per page; few portals publish more on a day. */
const DAY_PAGE = 100

/** A page of a day, in order of publication. */
export interface DayPage {
  teasers: Teaser[]
  hasNext: boolean
  neighbours: NeighbourDays
}

/** Page `page` (from 1) of the stories of `day` (`YYYY-MM-DD`), in `sections` only if given. */
export async function dayPage(
  day: string,
  { page = 1, sections }: { page?: number; sections?: readonly number[] } = {},
): Promise<DayPage> {
  noteTags(listTags.day(day))
  const where: Where = {
    and: [visibleStories, inDay(day), ...(sections === undefined ? [] : [inSections(sections)])],
  }
  const [teasers, following, neighbours] = await Promise.all([
    findTeasers(where, DAY_PAGE, { page, oldestFirst: true }),
    findTeasers(where, 1, { page: page * DAY_PAGE + 1, oldestFirst: true }),
    neighbourDays(await store(), day),
  ])
  return { teasers, hasNext: following.length > 0, neighbours }
}

const inDay = (day: string): Where => {
  const { from, until } = boundsOfDay(day)
  return {
    publishedAt: { greater_than_equal: from.toISOString(), less_than: until.toISOString() },
  }
}
