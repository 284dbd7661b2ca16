/**
 * How often codes were guessed: per ticket and per account. A try counts before it is checked, so that many at once
 * are as many tries.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Ticket } from '#content/model/people/second-factor/signed-ticket.ts'
import { pauseAfter, TRIES_PER_CHALLENGE } from '#content/model/people/second-factor/try-limit.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { inTransaction } from '#content/store/transactions.ts'

/** More than any number of tries: the ticket was used. */
const SPENT = 1000

/** Whether a code may be checked, and if not, why. */
export type Try =
  | { outcome: 'allowed' }
  /** The ticket is used up: the password has to be given again. */
  | { outcome: 'spent' }
  /** Too many wrong codes of this account; codes are checked again in `seconds`. */
  | { outcome: 'paused'; seconds: number }

/** Counts a try of `account` with `ticket`, at `now`. */
export async function claimTry(
  payload: Payload,
  account: number,
  ticket: Ticket,
  now: Date,
): Promise<Try> {
  if (!(await countUse(payload, ticket, 1, TRIES_PER_CHALLENGE))) return { outcome: 'spent' }
  let outcome: Try = { outcome: 'allowed' }
  await inTransaction(payload, async (req) => {
    await takeTurn(req, `second factor ${account}`)
    const wait = (await pausedUntil(req, account)) - now.getTime()
    if (wait > 0) {
      outcome = { outcome: 'paused', seconds: Math.ceil(wait / 1000) }
      return
    }
    const count = sql`insert into second_factor_failures (account, failures, failed_at) values (${account}, 1, ${now.toISOString()}) on conflict (account) do update set failures = second_factor_failures.failures + 1, failed_at = excluded.failed_at`
    await runStatement(payload, count, { req })
  })
  return outcome
}

/** Forgets the wrong codes of an account, because it gave a right one. */
export async function forgetFailures(payload: Payload, account: number): Promise<void> {
  await runStatement(payload, sql`delete from second_factor_failures where account = ${account}`)
}

/** Uses up a ticket. Returns false if it was used up before. */
export const spendTicket = (payload: Payload, ticket: Ticket): Promise<boolean> =>
  countUse(payload, ticket, SPENT, SPENT + TRIES_PER_CHALLENGE)

/** Adds `uses` to those of a ticket. Returns whether there are now at most `most`. */
async function countUse(
  payload: Payload,
  { nonce, end }: Ticket,
  uses: number,
  most: number,
): Promise<boolean> {
  const forget = sql`delete from second_factor_tickets where until < ${new Date().toISOString()}`
  await runStatement(payload, forget)
  const count = sql`insert into second_factor_tickets (nonce, tries, until) values (${nonce}, ${uses}, ${new Date(end).toISOString()}) on conflict (nonce) do update set tries = second_factor_tickets.tries + ${uses} returning tries`
  const [row] = await runStatement(payload, count, { row: z.object({ tries: z.coerce.number() }) })
  return (row?.tries ?? most + 1) <= most
}

/** When codes of an account are checked again, in milliseconds; the past if they are now. */
async function pausedUntil(req: PayloadRequest, account: number): Promise<number> {
  const row = z.object({ failures: z.coerce.number(), failed_at: z.string() })
  const statement = sql`select failures, failed_at from second_factor_failures where account = ${account}`
  const [found] = await runStatement(req.payload, statement, { req, row })
  return found ? Date.parse(found.failed_at) + pauseAfter(found.failures) : 0
}
