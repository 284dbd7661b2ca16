/**
 * What people read most.
 * @module
 */
import { z } from 'zod'
import type { Teaser } from '#content/article/article.ts'
import { teasersOf } from '#content/article/article-queries.ts'
import { noteRemakeAt } from '#content/page-record/page-record.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { store } from '#content/store/store.ts'
import { hourOf } from './reading-batch.ts'

/** Over how long a time; the hour that has begun counts as one. */
export const PERIODS = { hour: 1, day: 24, week: 168 } as const

export type Period = keyof typeof PERIODS

/** From this age on a list of most read stories is made anew, in milliseconds; readings themselves purge nothing. */
const FRESH = 10 * 60 * 1000
/** More are asked for than shown, since some may have been withdrawn. */
const SPARE = 10

/** The stories read most in the last `period`, most read first, at most `limit`; only what readers still see. */
export async function mostRead({
  period,
  limit,
  now,
}: {
  period: Period
  limit: number
  now: Date
}): Promise<Teaser[]> {
  noteRemakeAt(new Date(now.getTime() + FRESH))
  const since = hourOf(now) - PERIODS[period]
  const rows = await runStatement(
    await store(),
    sql`select story_id as id from story_readings where hour >= ${since}
      group by story_id order by sum(count) desc, story_id desc limit ${limit + SPARE}`,
    { row: z.object({ id: z.number() }) },
  )
  const teasers = await teasersOf(rows.map(({ id }) => id))
  return teasers.slice(0, limit)
}
