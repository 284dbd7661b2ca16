/**
 * Sending one announcement: within a time, without following anybody elsewhere, without reading what is answered.
 * @module
 */
import { type Outcome, outcomeOf } from './announcement-answer.ts'
import type { AnnouncementRequest } from './announcement-request.ts'

/** Milliseconds that a receiver may take to answer. */
const TIME_LIMIT = 10_000

/** Sends `request` for the site at `siteUrl`. Never throws: a receiver that cannot be reached is tried later. */
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
    // The status says everything; a body may be endless.
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
