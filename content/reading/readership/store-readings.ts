/**
 * Adds readings to the store, each batch exactly once.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { publicationDay } from '#content/base/time/publication-day.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { dialectOf, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { inTransaction } from '#content/store/transactions.ts'
import {
  hourOf,
  type Reading,
  type ReadingBatch,
  readingsFolder,
  removeBatch,
  waitingBatches,
} from './readership-batch.ts'

/** Batches per turn. */
const MOST_BATCHES = 50
/** Hours that the store keeps: eight days. */
const KEPT_HOURS = 8 * 24
/** Months whose days the store keeps, the current one not included; those before become one figure a month. */
const KEPT_MONTHS = 13

/**
 * Stores the batches that wait below `dataDir`. If the process dies after the commit and before it removes the file,
 * the batch's id prevents counting it twice.
 */
export async function keepReadings(payload: Payload, dataDir: string): Promise<void> {
  for (const waiting of await waitingBatches(readingsFolder(dataDir), MOST_BATCHES)) {
    const { batch } = waiting
    if (batch) await inTransaction(payload, (req) => keepBatch(batch, req))
    else payload.logger.warn(`${waiting.path} holds no readings and is removed.`)
    await removeBatch(waiting)
  }
}

/**
 * Deletes the hours that are older than eight days at `now`; what was read then is in the days. The days of a month that
 * is older than thirteen months become one, the first of the month.
 */
export async function thinReadings(payload: Payload, now: Date): Promise<void> {
  const oldest = hourOf(now) - KEPT_HOURS
  await runStatement(payload, sql`delete from story_readings where hour < ${oldest}`)
  await runStatement(payload, sql`delete from reading_batches where hour < ${oldest}`)
  const firstOfMonth = Temporal.PlainDate.from(publicationDay(now)).with({ day: 1 })
  const oldestDay = firstOfMonth.subtract({ months: KEPT_MONTHS }).toString()
  const isFolded = sql`day < ${oldestDay} and day not like '%-01'`
  await inTransaction(payload, async (req) => {
    // Two nodes would both add what both then delete.
    await takeTurn(req, 'story-reading-days')
    await runStatement(
      payload,
      sql`insert into story_reading_days (story_id, day, source, count)
        select story_id, substr(day, 1, 7) || '-01', source, sum(count) from story_reading_days where ${isFolded}
        group by 1, 2, 3 order by 1, 2, 3
        on conflict (story_id, day, source) do update set count = story_reading_days.count + excluded.count`,
      { req },
    )
    await runStatement(payload, sql`delete from story_reading_days where ${isFolded}`, { req })
  })
}

async function keepBatch({ id, readings }: ReadingBatch, req: PayloadRequest): Promise<void> {
  const { payload } = req
  const isNew = await runStatement(
    payload,
    sql`insert into reading_batches (id, hour) values (${id}, ${hourOf(new Date())})
      on conflict (id) do nothing returning id`,
    { req, row: z.object({ id: z.string() }) },
  )
  if (isNew.length === 0) return
  const rows = rowsOf(readings, dialectOf(payload))
  // A fixed order prevents deadlocks between two nodes.
  await runStatement(
    payload,
    sql`insert into story_readings (story_id, hour, count)
      select story, hour, sum(count) from ${rows} where true group by story, hour order by story, hour
      on conflict (story_id, hour) do update set count = story_readings.count + excluded.count`,
    { req },
  )
  await runStatement(
    payload,
    sql`insert into story_reading_days (story_id, day, source, count)
      select story, day, source, sum(count) from ${rows} where true group by story, day, source order by story, day, source
      on conflict (story_id, day, source) do update set count = story_reading_days.count + excluded.count`,
    { req },
  )
}

/** The readings as a table of `story`, `hour`, `day`, `source` and `count`. */
function rowsOf(readings: readonly Reading[], dialect: 'sqlite' | 'postgres'): Statement {
  const days = new Map<number, string>()
  for (const { hour } of readings) {
    if (!days.has(hour)) days.set(hour, publicationDay(new Date(hour * 3_600_000)))
  }
  const json = JSON.stringify(readings.map((each) => ({ ...each, day: days.get(each.hour) })))
  return dialect === 'postgres'
    ? sql`jsonb_to_recordset(${json}::jsonb) as r (story int, hour int, day text, source text, count int)`
    : sql`(select value ->> 'story' as story, value ->> 'hour' as hour, value ->> 'day' as day,
        value ->> 'source' as source, value ->> 'count' as count from json_each(${json})) as r`
}
