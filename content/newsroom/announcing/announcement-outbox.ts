/**
 * Sends the outbox. Everything due to one receiver goes in one turn, and receivers do not wait for each other.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Announcement } from '#content/store/payload-types.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import type { Outcome } from './announcement-answer.ts'
import { type Delivery, deliver } from './announcement-delivery.ts'
import { type Receivers, receiversOf } from './announcement-receivers.ts'
import { nextTry } from './announcement-retry.ts'

/** At most this many rows are sent in one turn. */
const MOST_ROWS = 100
/**
 * Milliseconds for which a process holds the rows it took: longer than a delivery can take
 * (`announcement-delivery.ts`), short enough that the rows of a dead process do not wait long.
 */
const LEASE = 2 * 60_000

const paths = z.array(z.string())
const taken = z.object({ id: z.number() })

/**
 * Sends what is due at `now` for the site at `site.url`. Delivered rows are deleted; the others are tried again later
 * or, after three days, given up and left for the desk to see. The rows of a process that dies are taken by the next
 * one. Of several processes that send at once, one sends each row.
 */
export async function sendAnnouncements(
  payload: Payload,
  site: { url: string },
  now: Date = new Date(),
): Promise<void> {
  const { docs: due } = await payload.find({
    collection: 'announcements',
    where: {
      and: [{ givenUp: { not_equals: true } }, { dueAt: { less_than_equal: now.toISOString() } }],
    },
    sort: ['dueAt', 'id'],
    limit: MOST_ROWS,
    pagination: false,
  })
  if (due.length === 0) return
  const receivers = await receiversOf(payload)
  const groups = Map.groupBy(due, ({ receiver, target }) => `${receiver} ${target}`)
  await Promise.all(
    Array.from(groups.values(), (rows) => sendGroup(payload, rows, receivers, site, now)),
  )
}

async function sendGroup(
  payload: Payload,
  due: readonly Announcement[],
  receivers: Receivers,
  site: { url: string },
  now: Date,
): Promise<void> {
  const leasedUntil = new Date(now.getTime() + LEASE).toISOString()
  const rows: Announcement[] = []
  for (const row of due) if (await lease(payload, row, leasedUntil)) rows.push(row)
  const [first] = rows
  if (!first) return
  const outcomeOf = await deliver(
    first,
    rows.flatMap((row) => paths.parse(row.paths)),
    receivers,
    site,
    now,
  )
  for (const row of rows) await settle(payload, { ...row, dueAt: leasedUntil }, outcomeOf, now)
}

/** Takes a row for this process: `false` if another one has moved its due time before. */
async function lease(
  payload: Payload,
  { id, dueAt }: Announcement,
  leasedUntil: string,
): Promise<boolean> {
  const mine = await runStatement(
    payload,
    sql`update announcements set due_at = ${leasedUntil} where id = ${id} and due_at = ${dueAt} returning id`,
    { row: taken },
  )
  return mine.length > 0
}

/** Stores the outcome of a row, unless another process has taken it meanwhile or the desk has deleted it. */
async function settle(
  payload: Payload,
  row: Announcement,
  outcomeOf: Delivery,
  now: Date,
): Promise<void> {
  const where = { and: [{ id: { equals: row.id } }, { dueAt: { equals: row.dueAt } }] }
  const left = paths.parse(row.paths).filter((path) => outcomeOf(path).kind !== 'sent')
  if (left.length === 0) {
    await payload.delete({ collection: 'announcements', where })
    return
  }
  const outcomes = left.map(outcomeOf)
  const later = outcomes.find((outcome) => outcome.kind === 'later')
  const tries = row.tries + 1
  const again =
    later &&
    nextTry({ tries, since: new Date(row.since), notBefore: later.notBefore }, now, Math.random())
  await payload.update({
    collection: 'announcements',
    where,
    data: {
      paths: left,
      tries,
      reason: reasonOf(later ? [later] : outcomes),
      ...(again ? { dueAt: again.toISOString() } : { givenUp: true }),
    },
  })
}

const reasonOf = (outcomes: readonly Outcome[]): string =>
  outcomes.flatMap((outcome) => (outcome.kind === 'sent' ? [] : [outcome.reason]))[0] ?? ''
