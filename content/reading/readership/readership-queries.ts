/**
 * What people read most.
 * @module
 */
import { z } from 'zod'
import type { Teaser } from '#content/model/story/story.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { teasersOf } from '#content/reading/stories/story-queries.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { hourOf } from './readership-batch.ts'

/** Over how long a time; the hour that has begun counts as one. */
export const PERIODS = { hour: 1, day: 24, week: 168 } as const

export type Period = keyof typeof PERIODS

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
  const teasers = await teasersOf(await mostReadIds(period, limit + SPARE, now))
  return teasers.slice(0, limit)
}

/** Their ids, also of those that readers no longer see. */
export async function mostReadIds(period: Period, limit: number, now: Date): Promise<number[]> {
  return (await readingCounts(period, limit, now)).map(({ id }) => id)
}

/** How often each of the most read stories was read in the last `period`, also of those that readers no longer see. */
export async function readingCounts(
  period: Period,
  limit: number,
  now: Date,
): Promise<{ id: number; readings: number }[]> {
  const since = hourOf(now) - PERIODS[period]
  return runStatement(
    await store(),
    sql`select story_id as id, sum(count) as readings from story_readings where hour >= ${since}
      group by story_id order by sum(count) desc, story_id desc limit ${limit}`,
    // PostgreSQL gives a sum as text: it may be larger than a number.
    { row: z.object({ id: z.number(), readings: z.coerce.number() }) },
  )
}
