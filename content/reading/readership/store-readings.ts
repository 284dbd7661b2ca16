/**
 * Adds readings to the store, each batch exactly once.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { dialectOf, runStatement, sql } from '#content/store/statements.ts'
import { inTransaction } from '#content/store/transactions.ts'
import {
  hourOf,
  type ReadingBatch,
  readingsFolder,
  removeBatch,
  waitingBatches,
} from './readership-batch.ts'

/** Batches per turn. */
const MOST_BATCHES = 50
/** Hours that the store keeps: eight days. */
const KEPT_HOURS = 8 * 24

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

/** Deletes readings older than eight days at `now`. */
export async function thinReadings(payload: Payload, now: Date): Promise<void> {
  const oldest = hourOf(now) - KEPT_HOURS
  await runStatement(payload, sql`delete from story_readings where hour < ${oldest}`)
  await runStatement(payload, sql`delete from reading_batches where hour < ${oldest}`)
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
  const json = JSON.stringify(readings)
  // A fixed order prevents deadlocks between two nodes.
  const rows =
    dialectOf(payload) === 'postgres'
      ? sql`select story, hour, sum(count) from jsonb_to_recordset(${json}::jsonb) as r (story int, hour int, count int)
          group by story, hour order by story, hour`
      : sql`select value ->> 'story', value ->> 'hour', sum(value ->> 'count') from json_each(${json})
          where true group by 1, 2`
  await runStatement(
    payload,
    sql`insert into story_readings (story_id, hour, count) ${rows}
      on conflict (story_id, hour) do update set count = story_readings.count + excluded.count`,
    { req },
  )
}
