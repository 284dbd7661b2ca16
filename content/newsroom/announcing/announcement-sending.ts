/**
 * Sends one announcement: with a time limit, without following redirects or reading the body.
 * @module
 */
import { type Outcome, outcomeOf } from './announcement-answer.ts'
import type { AnnouncementRequest } from './announcement-request.ts'

/** Milliseconds after which a receiver counts as too slow. */
const TIME_LIMIT = 10_000

/** Sends `request` for the site at `siteUrl`. Never throws: an unreachable receiver is `later`. */
export async function sendAnnouncement(
  { url, contentType, body }: AnnouncementRequest,
  siteUrl: string,
  now: Date,
  timeLimit = TIME_LIMIT,
): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType, 'user-agent': `Warta (+${siteUrl})` },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeLimit),
    })
    // Only the status counts; the body may be endless.
    await answer.body?.cancel()
    return outcomeOf(answer.status, answer.headers.get('retry-after'), now)
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError'
    return {
      kind: 'later',
      away: true,
      reason: slow ? 'Penerima tidak menjawab tepat waktu.' : 'Penerima tidak dapat dihubungi.',
    }
  }
}
