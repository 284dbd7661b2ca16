import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { runStatement, sql } from '#content/store/statements.ts'

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
  const [found] = await runStatement(
    payload,
    sql`select (select max(day) from story_days where day < ${day}) as previous,
      (select min(day) from story_days where day > ${day}) as next`,
    {
      row: z.object({ previous: z.string().nullable(), next: z.string().nullable() }),
      ...(req && { req }),
    },
  )
  const { previous, next } = found ?? {}
  return { ...(previous && { previous }), ...(next && { next }) }
}
