/**
 * What is noted of sources: when each is asked again, and what went wrong.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { pauseAfter, type SourceState } from '#content/model/wire/source-health.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedNumber, storedTime } from '#content/store/stored-values.ts'

/** Milliseconds for which a process holds a source: longer than one look at it can take. */
const LEASE = 2 * 60_000
const LONGEST_ERROR = 500

/** What the server of a feed said of its last answer. */
export interface FeedMark {
  etag: string | undefined
  lastModified: string | undefined
}

const mark = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
})

/**
 * Takes a source that is due for this process. `undefined` if it is not due, or another process has it. The claim ends
 * with {@link noteSuccess} or {@link noteFailure}.
 */
export async function claimSource(
  payload: Payload,
  source: number,
  now: Date,
): Promise<FeedMark | undefined> {
  const at = now.toISOString()
  const until = new Date(now.getTime() + LEASE).toISOString()
  const [mine] = await runStatement(
    payload,
    sql`insert into wire_states (source_id, failures, leased_until, updated_at, created_at)
      values (${source}, 0, ${until}, ${at}, ${at})
      on conflict (source_id) do update set leased_until = excluded.leased_until
        where (wire_states.due_at is null or wire_states.due_at <= ${at})
          and (wire_states.leased_until is null or wire_states.leased_until < ${at})
      returning etag, last_modified as "lastModified"`,
    { row: mark },
  )
  return mine && { etag: mine.etag ?? undefined, lastModified: mine.lastModified ?? undefined }
}

/** Ends the claim on a source that was read; it is due again at `dueAt`. */
export async function noteSuccess(
  payload: Payload,
  source: number,
  dueAt: Date,
  feed: FeedMark = { etag: undefined, lastModified: undefined },
): Promise<void> {
  await runStatement(
    payload,
    sql`update wire_states set failures = 0, leased_until = null, due_at = ${dueAt.toISOString()},
        etag = ${feed.etag ?? null}, last_modified = ${feed.lastModified ?? null} where source_id = ${source}`,
  )
}

/** Ends the claim on a source that could not be read, or notes what it sent in vain. It is asked again later and later. */
export async function noteFailure(
  payload: Payload,
  source: number,
  failures: number,
  error: string,
  now: Date,
  notBefore?: Date,
): Promise<void> {
  const due = Math.max(now.getTime() + pauseAfter(failures), notBefore?.getTime() ?? 0)
  await runStatement(
    payload,
    sql`update wire_states set failures = ${failures}, leased_until = null,
        due_at = ${new Date(due).toISOString()}, last_error = ${error.slice(0, LONGEST_ERROR)},
        last_error_at = ${now.toISOString()} where source_id = ${source}`,
  )
}

/** Notes that one piece of a source could not be read; the source itself is well. */
export async function noteRefusal(
  payload: Payload,
  source: number,
  error: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await runStatement(
    payload,
    sql`insert into wire_states (source_id, failures, last_error, last_error_at, updated_at, created_at)
      values (${source}, 0, ${error.slice(0, LONGEST_ERROR)}, ${at}, ${at}, ${at})
      on conflict (source_id) do update set last_error = excluded.last_error, last_error_at = excluded.last_error_at`,
  )
}

/** What is noted of a source, with when it last failed. */
export interface NotedSource extends SourceState {
  lastErrorAt: Date | undefined
}

const noted = z.object({
  source: z.number(),
  failures: storedNumber,
  lastError: z.string().nullable(),
  lastErrorAt: storedTime.nullable(),
  lastArrivalAt: storedTime.nullable(),
})
const counted = z.object({ source: z.number(), waiting: storedNumber })

/** What is noted of every source, by its number. */
export async function sourceStates(payload: Payload): Promise<Map<number, NotedSource>> {
  const [states, counts] = [
    await runStatement(
      payload,
      sql`select source_id as source, failures, last_error as "lastError", last_error_at as "lastErrorAt",
          last_arrival_at as "lastArrivalAt" from wire_states where source_id is not null`,
      { row: noted },
    ),
    await runStatement(
      payload,
      sql`select source_id as source, count(*) as waiting from wire_pieces
        where state = 'new' and source_id is not null group by source_id`,
      { row: counted },
    ),
  ]
  const waiting = new Map(counts.map((each) => [each.source, each.waiting]))
  return new Map(
    states.map(({ source, failures, lastError, lastErrorAt, lastArrivalAt }) => [
      source,
      {
        failures,
        lastError: lastError ?? undefined,
        lastErrorAt: lastErrorAt ? new Date(lastErrorAt) : undefined,
        lastArrivalAt: lastArrivalAt ? new Date(lastArrivalAt) : undefined,
        waiting: waiting.get(source) ?? 0,
      },
    ]),
  )
}

/** What is noted of a source that nobody has asked yet. */
export const NOTHING_NOTED: NotedSource = {
  failures: 0,
  lastError: undefined,
  lastErrorAt: undefined,
  lastArrivalAt: undefined,
  waiting: 0,
}
