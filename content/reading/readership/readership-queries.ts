/**
 * The most read stories.
 * @module
 */
import { z } from 'zod'
import type { Teaser } from '#content/model/story/story.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { teasersOf } from '#content/reading/stories/story-queries.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { hourOf } from './readership-batch.ts'

/** The length of each period in hours, the current hour included. */
export const PERIODS = { hour: 1, day: 24, week: 168 } as const

export type Period = keyof typeof PERIODS

/** Fetched in addition to `limit`, since some may have been withdrawn. */
const SPARE = 10

/** The most read visible stories of the last `period`, most read first, at most `limit`. */
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

/** The ids of the most read stories, including those that are no longer visible. */
export async function mostReadIds(period: Period, limit: number, now: Date): Promise<number[]> {
  return (await readingCounts(period, limit, now)).map(({ id }) => id)
}

/** The ids and readings of the most read stories of the last `period`, including those that are no longer visible. */
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
    // PostgreSQL returns a sum as text, since it may exceed a JavaScript number.
    { row: z.object({ id: z.number(), readings: z.coerce.number() }) },
  )
}
