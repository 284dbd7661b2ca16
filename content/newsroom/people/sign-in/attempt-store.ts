/**
 * The failed attempts of all processes, in a table of their own. A row is worth nothing once its failures are forgotten.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  ATTEMPT_RULES,
  type AttemptKind,
  type Attempts,
  forgottenAt,
  waitOf,
  withAttempt,
} from '#content/model/people/attempts.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { inTransaction } from '#content/store/transactions.ts'

/** Under what an attempt is counted. */
export interface AttemptKey {
  kind: AttemptKind
  /** Unique among all kinds. */
  key: string
  /** If given, the attempt counts only if the one before was made for another account. */
  account?: string
}

/** What became of an attempt: 0 and the keys under which it was counted, or the milliseconds to wait and none. */
export interface CountedAttempt {
  wait: number
  counted: readonly AttemptKey[]
}

interface Stored extends Attempts {
  account: string | null
}

const row = z.object({
  attempt_key: z.string(),
  attempts: z.coerce.number(),
  last_at: z.coerce.number(),
  last_account: z.string().nullable(),
})

/**
 * Counts an attempt under `keys`, before it is known whether it fails, so that attempts at the same time count too.
 */
export async function countAttempt(
  payload: Payload,
  keys: readonly AttemptKey[],
  now: number,
): Promise<CountedAttempt> {
  // Read outside a transaction first: a refused attempt must not wait for a writer.
  let wait = longestWait(keys, await storedAttempts(payload, keys), now)
  const counted: AttemptKey[] = []
  if (wait > 0) return { wait, counted }
  await inTransaction(payload, async (req) => {
    await takeTurn(req, 'sign-in attempts')
    const stored = await storedAttempts(payload, keys, req)
    wait = longestWait(keys, stored, now)
    if (wait > 0) return
    for (const each of keys) {
      const before = stored.get(each.key)
      const isRepeated = each.account !== undefined && before?.account === each.account
      if (isRepeated) continue
      await keep(each, withAttempt(before, ATTEMPT_RULES[each.kind], now), req)
      counted.push(each)
    }
  })
  return { wait, counted }
}

/** Takes an attempt back that was counted under `keys` and turned out to be good; `over` are the kinds that start anew. */
export async function takeBackAttempt(
  req: PayloadRequest,
  keys: readonly AttemptKey[],
  over: readonly AttemptKind[] = [],
): Promise<void> {
  await takeTurn(req, 'sign-in attempts')
  const list = (some: readonly AttemptKey[]) =>
    sql.join(
      some.map(({ key }) => sql`${key}`),
      sql`, `,
    )
  const done = keys.filter(({ kind }) => over.includes(kind))
  const rest = keys.filter(({ kind }) => !over.includes(kind))
  if (done.length > 0) {
    await runStatement(
      req.payload,
      sql`delete from sign_in_attempts where attempt_key in (${list(done)})`,
      { req },
    )
  }
  if (rest.length > 0) {
    await runStatement(
      req.payload,
      sql`update sign_in_attempts set attempts = attempts - 1 where attempts > 0 and attempt_key in (${list(rest)})`,
      { req },
    )
  }
}

/** Forgets every attempt whose key begins with one of `beginnings`. */
export async function forgetAttempts(
  payload: Payload,
  beginnings: readonly string[],
): Promise<void> {
  for (const beginning of beginnings) {
    await runStatement(
      payload,
      sql`delete from sign_in_attempts where attempt_key like ${`${beginning}%`}`,
    )
  }
}

/** Removes the rows that are worth nothing at `now`. */
export async function dropForgottenAttempts(payload: Payload, now: Date): Promise<void> {
  await runStatement(
    payload,
    sql`delete from sign_in_attempts where forgotten_at < ${now.getTime()}`,
  )
}

async function storedAttempts(
  payload: Payload,
  keys: readonly AttemptKey[],
  req?: PayloadRequest,
): Promise<Map<string, Stored>> {
  const list = sql.join(
    keys.map(({ key }) => sql`${key}`),
    sql`, `,
  )
  const rows = await runStatement(
    payload,
    sql`select attempt_key, attempts, last_at, last_account from sign_in_attempts where attempt_key in (${list})`,
    { ...(req && { req }), row },
  )
  return new Map(
    rows.map(({ attempt_key, attempts, last_at, last_account }) => [
      attempt_key,
      { count: attempts, at: last_at, account: last_account },
    ]),
  )
}

const longestWait = (
  keys: readonly AttemptKey[],
  stored: ReadonlyMap<string, Attempts>,
  now: number,
): number =>
  Math.max(0, ...keys.map(({ kind, key }) => waitOf(stored.get(key), ATTEMPT_RULES[kind], now)))

async function keep(
  { kind, key, account }: AttemptKey,
  attempts: Attempts,
  req: PayloadRequest,
): Promise<void> {
  const end = forgottenAt(attempts, ATTEMPT_RULES[kind])
  await runStatement(
    req.payload,
    sql`insert into sign_in_attempts (attempt_key, attempts, last_at, forgotten_at, last_account)
      values (${key}, ${attempts.count}, ${attempts.at}, ${end}, ${account ?? null})
      on conflict (attempt_key) do update set attempts = excluded.attempts, last_at = excluded.last_at,
        forgotten_at = excluded.forgotten_at, last_account = excluded.last_account`,
    { req },
  )
}
