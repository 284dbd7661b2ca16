/**
 * Telling one receiver of many pages, each once, for as long as it listens.
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

/** How long a receiver that is slow is told more, in milliseconds; the rest waits for the next turn. */
const PATIENCE = 60_000

/** What became of a page. */
export type Told = (path: string) => Outcome

const SENT: Outcome = { kind: 'sent' }
const OUT_OF_TIME: Outcome = {
  kind: 'later',
  away: true,
  reason: 'Penerima terlalu lambat; sisanya menyusul.',
}

/**
 * Tells the receiver of `row` of all `paths`. A refusal of one page says nothing of the others; once the receiver is
 * away, the others are not tried. Nothing is sent to a receiver that the desk has removed.
 */
export async function tellReceiver(
  { receiver, target }: Pick<Announcement, 'receiver' | 'target'>,
  paths: readonly string[],
  { hubs, indexNow }: Receivers,
  site: { url: string },
  now: Date,
): Promise<Told> {
  const pages = [...new Set(paths)]
  const end = performance.now() + PATIENCE
  const outcomes = new Map<string, Outcome>()
  let away: Outcome | undefined
  const tell = async (requests: readonly AnnouncementRequest[]): Promise<Outcome> => {
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
      outcomes.set(page, await tell(pings))
    }
  } else if (receiver === 'indexnow' && indexNow?.endpoint === target) {
    const outcome = await tell(indexNowSubmissions(indexNow, site, pages))
    for (const page of pages) outcomes.set(page, outcome)
  }
  return (path) => outcomes.get(path) ?? SENT
}
