import type { Payload, PayloadRequest, Where } from 'payload'
import { boundsOfDay, publicationDay } from '#content/base/time/publication-day.ts'
import { visibleStories } from './visible-stories.ts'

/** The nearest days (`YYYY-MM-DD`) with stories before and after a day. */
export interface NeighbourDays {
  previous?: string
  next?: string
}

/** The nearest days with stories before and after `day`, as the transaction of `req` sees them. */
export async function neighbourDays(
  payload: Payload,
  day: string,
  req?: PayloadRequest,
): Promise<NeighbourDays> {
  const { from, until } = boundsOfDay(day)
  const firstDay = async (where: Where, sort: string): Promise<string | undefined> => {
    const { docs } = await payload.find({
      collection: 'articles',
      where: { and: [visibleStories, where] },
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
  const [previous, next] = await Promise.all([
    firstDay({ publishedAt: { less_than: from.toISOString() } }, '-publishedAt'),
    firstDay({ publishedAt: { greater_than_equal: until.toISOString() } }, 'publishedAt'),
  ])
  return { ...(previous && { previous }), ...(next && { next }) }
}
