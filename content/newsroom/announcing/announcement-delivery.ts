/**
 * Delivers the announcements of many pages to one receiver.
 * @module
 */
import type { Announcement } from '#content/store/payload-types.ts'
import type { Outcome } from './announcement-answer.ts'
import type { Receivers } from './announcement-receivers.ts'
import {
  type AnnouncementRequest,
  feedsOf,
  indexNowSubmissions,
  websubPing,
} from './announcement-request.ts'
import { sendAnnouncement } from './announcement-sending.ts'

/** Milliseconds for one receiver and turn; what is left waits for the next turn. */
const PATIENCE = 60_000

/** The outcome of each page, by its path. */
export type Delivery = (path: string) => Outcome

const SENT: Outcome = { kind: 'sent' }
const OUT_OF_TIME: Outcome = {
  kind: 'later',
  away: true,
  reason: 'Penerima terlalu lambat; sisanya menyusul.',
}

/**
 * Announces `paths` to the receiver of `row`. A refusal of one page does not affect the others; once the receiver is
 * away, the rest is not tried. Nothing is sent to a receiver that the desk has removed.
 */
export async function deliver(
  { receiver, target }: Pick<Announcement, 'receiver' | 'target'>,
  paths: readonly string[],
  { hubs, indexNow }: Receivers,
  site: { url: string },
  now: Date,
): Promise<Delivery> {
  const pages = [...new Set(paths)]
  const end = performance.now() + PATIENCE
  const outcomes = new Map<string, Outcome>()
  let away: Outcome | undefined
  const send = async (requests: readonly AnnouncementRequest[]): Promise<Outcome> => {
    for (const request of requests) {
      if (away) return away
      if (performance.now() > end) away = OUT_OF_TIME
      const outcome = away ?? (await sendAnnouncement(request, site.url, now))
      if (outcome.kind === 'later' && outcome.away) away = outcome
      if (outcome.kind !== 'sent') return outcome
    }
    return SENT
  }
  if (receiver === 'websub' && hubs.includes(target)) {
    for (const page of pages) {
      const pings = feedsOf(site, [page]).map((feed) => websubPing(target, feed))
      outcomes.set(page, await send(pings))
    }
  } else if (receiver === 'indexnow' && indexNow?.endpoint === target) {
    const outcome = await send(indexNowSubmissions(indexNow, site, pages))
    for (const page of pages) outcomes.set(page, outcome)
  }
  return (path) => outcomes.get(path) ?? SENT
}
