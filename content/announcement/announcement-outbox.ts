/**
 * Emptying the outbox: everything that is due to one receiver goes in one turn.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Announcement } from '#content/store/payload-types.ts'
import type { Outcome } from './announcement-answer.ts'
import { type Receivers, receiversOf } from './announcement-receivers.ts'
import { feedsOf, indexNowSubmissions, websubPing } from './announcement-request.ts'
import { nextTry } from './announcement-retry.ts'
import { sendAnnouncement } from './announcement-sending.ts'

/** Rows of one turn. */
const MOST_ROWS = 100
/** How long a turn may take before another node takes its rows, in milliseconds. */
const LEASE = 5 * 60_000

const paths = z.array(z.string())

/**
 * Sends what is due at `now` for the site at `site.url`. What arrived is forgotten, what did not is tried again later or,
 * after three days, given up and left for the desk to see. A process that dies on the way leaves its rows to the next.
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
  const leasedUntil = new Date(now.getTime() + LEASE).toISOString()
  for (const { id } of due) {
    await payload.update({ collection: 'announcements', id, data: { dueAt: leasedUntil } })
  }
  const receivers = await receiversOf(payload)
  for (const rows of Map.groupBy(due, ({ receiver, target }) => `${receiver} ${target}`).values()) {
    const outcome = await tell(rows, receivers, site, now)
    for (const row of rows) await keep(payload, row, outcome, now)
  }
}

async function tell(
  rows: readonly Announcement[],
  receivers: Receivers,
  site: { url: string },
  now: Date,
): Promise<Outcome> {
  const [first] = rows
  const told = rows.flatMap((row) => paths.parse(row.paths))
  if (!first) return { kind: 'sent' }
  const requests =
    first.receiver === 'websub'
      ? receivers.hubs.includes(first.target)
        ? feedsOf(site, told).map((feed) => websubPing(first.target, feed))
        : []
      : receivers.indexNow?.endpoint === first.target
        ? indexNowSubmissions(receivers.indexNow, site, told)
        : []
  let worst: Outcome = { kind: 'sent' }
  for (const request of requests) {
    const outcome = await sendAnnouncement(request, site.url, now)
    if (outcome.kind === 'later') return outcome
    if (outcome.kind === 'refused') worst = outcome
  }
  return worst
}

async function keep(payload: Payload, row: Announcement, outcome: Outcome, now: Date) {
  const { id } = row
  if (outcome.kind === 'sent') return payload.delete({ collection: 'announcements', id })
  const tries = row.tries + 1
  const again =
    outcome.kind === 'later'
      ? nextTry(
          { tries, since: new Date(row.since), notBefore: outcome.notBefore },
          now,
          Math.random(),
        )
      : undefined
  return payload.update({
    collection: 'announcements',
    id,
    data: {
      tries,
      reason: outcome.reason,
      ...(again ? { dueAt: again.toISOString() } : { givenUp: true }),
    },
  })
}
