/**
 * The archive by days. A day that is over stands still: its stories are numbered from the first one, so
 * its pages change only when one of them does.
 * @module
 */
import type { PayloadRequest, Where } from 'payload'
import { noteTags } from '#content/page-record/page-record.ts'
import { store } from '#content/store/store.ts'
import { listTags } from '#content/tag/tags.ts'
import { dayBounds, publicationDay } from '#content/time/publication-day.ts'
import type { Teaser } from './article.ts'
import { findTeasers, visible } from './article-queries.ts'

/** Stories on a page of a day; few portals publish more on one. */
const DAY_PAGE = 100

/** The days with stories next to a day. */
export interface NeighbourDays {
  previous?: string
  next?: string
}

/** A page of a day, in the order in which its stories were published. */
export interface DayPage {
  teasers: Teaser[]
  hasNext: boolean
  neighbours: NeighbourDays
}

/** Page `page` (from 1) of the stories of `day` (`YYYY-MM-DD`), of one section where `section` says so. */
export async function dayPage(
  day: string,
  { page = 1, section }: { page?: number; section?: number } = {},
): Promise<DayPage> {
  noteTags(listTags.day(day))
  const where: Where = {
    and: [
      visible,
      inDay(day),
      ...(section === undefined ? [] : [{ section: { equals: section } }]),
    ],
  }
  const [teasers, following, neighbours] = await Promise.all([
    findTeasers(where, DAY_PAGE, { page, oldestFirst: true }),
    findTeasers(where, 1, { page: page * DAY_PAGE + 1, oldestFirst: true }),
    neighbourDays(day),
  ])
  return { teasers, hasNext: following.length > 0, neighbours }
}

/** The nearest days before and after `day` that have stories. */
export async function neighbourDays(day: string, req?: PayloadRequest): Promise<NeighbourDays> {
  const { from, until } = boundsOf(day)
  const [previous, next] = await Promise.all([
    firstDay({ publishedAt: { less_than: from.toISOString() } }, '-publishedAt', req),
    firstDay({ publishedAt: { greater_than_equal: until.toISOString() } }, 'publishedAt', req),
  ])
  return { ...(previous && { previous }), ...(next && { next }) }
}

async function firstDay(
  where: Where,
  sort: string,
  req?: PayloadRequest,
): Promise<string | undefined> {
  const payload = req?.payload ?? (await store())
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [visible, where] },
    sort,
    limit: 1,
    depth: 0,
    pagination: false,
    select: { publishedAt: true },
    ...(req && { req }),
  })
  const publishedAt = docs[0]?.publishedAt
  return publishedAt ? publicationDay(new Date(publishedAt)) : undefined
}

const inDay = (day: string): Where => {
  const { from, until } = boundsOf(day)
  return {
    publishedAt: { greater_than_equal: from.toISOString(), less_than: until.toISOString() },
  }
}

function boundsOf(day: string): { from: Date; until: Date } {
  const bounds = dayBounds(day)
  if (!bounds) throw new RangeError(`${day} is no day.`)
  return bounds
}
