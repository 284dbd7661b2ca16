/**
 * Emptying the outbox: everything that is due to one receiver goes in one turn, and no receiver waits for another.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Announcement } from '#content/store/payload-types.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import type { Outcome } from './announcement-answer.ts'
import { type Receivers, receiversOf } from './announcement-receivers.ts'
import { nextTry } from './announcement-retry.ts'
import { type Told, tellReceiver } from './announcement-telling.ts'

/** Rows of one turn. */
const MOST_ROWS = 100
/**
 * How long rows belong to the process that took them, in milliseconds: longer than it may go on telling
 * (`announcement-telling.ts`), and short enough that what a dead one held does not wait long.
 */
const LEASE = 2 * 60_000

const paths = z.array(z.string())
const taken = z.object({ id: z.number() })

/**
 * Sends what is due at `now` for the site at `site.url`. What arrived is forgotten, what did not is tried again later or,
 * after three days, given up and left for the desk to see. A process that dies on the way leaves its rows to the next;
 * of several that send at once, each row is sent by one.
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
  for (const row of due) if (await take(payload, row, leasedUntil)) rows.push(row)
  const [first] = rows
  if (!first) return
  const told = await tellReceiver(
    first,
    rows.flatMap((row) => paths.parse(row.paths)),
    receivers,
    site,
    now,
  )
  for (const row of rows) await keep(payload, { ...row, dueAt: leasedUntil }, told, now)
}

/** Takes a row for this process alone: whoever comes second finds it due at another time. */
async function take(
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

/** Writes down what became of a row, unless another process has taken it meanwhile or the desk has removed it. */
async function keep(payload: Payload, row: Announcement, told: Told, now: Date): Promise<void> {
  const where = { and: [{ id: { equals: row.id } }, { dueAt: { equals: row.dueAt } }] }
  const left = paths.parse(row.paths).filter((path) => told(path).kind !== 'sent')
  if (left.length === 0) {
    await payload.delete({ collection: 'announcements', where })
    return
  }
  const outcomes = left.map(told)
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
