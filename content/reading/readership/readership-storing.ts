/**
 * Adding what was read to the store, each batch exactly once.
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

/** Batches of one turn. */
const MOST_BATCHES = 50
/** Hours that the store keeps: a week and a day. */
const KEPT_HOURS = 8 * 24

/**
 * Takes the batches that wait below `dataDir` into the store. A batch whose file outlives its transaction,
 * since the process died between the two, is known by its id and not counted again.
 */
export async function keepReadings(payload: Payload, dataDir: string): Promise<void> {
  for (const waiting of await waitingBatches(readingsFolder(dataDir), MOST_BATCHES)) {
    const { batch } = waiting
    if (batch) await inTransaction(payload, (req) => keepBatch(batch, req))
    else payload.logger.warn(`${waiting.path} holds no readings and is removed.`)
    await removeBatch(waiting)
  }
}

/** Forgets the hours before the last week; `now` decides which. */
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
  // In one order, so that two nodes never wait for each other's rows in a circle.
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
