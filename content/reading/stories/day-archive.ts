/**
 * The archive by day. Stories are numbered from the first of the day, so the pages of a past day change only when one
 * of its stories does.
 * @module
 */
import { noteTags } from '#content/base/page-record/page-record.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import { boundsOfDay } from '#content/base/time/publication-day.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { type NeighbourDays, neighbourDays } from '#content/newsroom/story/record/neighbour-days.ts'
import { sql } from '#content/store/statements.ts'
import { inSections, publishedBetween, storiesWhere } from './story-lists.ts'
import { teasersIn } from './story-queries.ts'

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
  const { from, until } = boundsOfDay(day)
  const onDay = publishedBetween(from, until)
  const condition = sections === undefined ? onDay : sql`${onDay} and ${inSections(sections)}`
  const [teasers, following, neighbours] = await Promise.all([
    teasersIn(
      storiesWhere(condition, {
        limit: DAY_PAGE,
        offset: (page - 1) * DAY_PAGE,
        oldestFirst: true,
      }),
    ),
    teasersIn(storiesWhere(condition, { limit: 1, offset: page * DAY_PAGE, oldestFirst: true })),
    neighbourDays(await store(), day),
  ])
  return { teasers, hasNext: following.length > 0, neighbours }
}
