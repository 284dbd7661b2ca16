/**
 * Sends one announcement: with a time limit, without following redirects or reading the body.
 * @module
 */
import { PrivateHost, sendOutgoing } from '#content/base/outgoing/outgoing-request.ts'
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
    const { status, headers } = await sendOutgoing(url, {
      method: 'POST',
      headers: { 'content-type': contentType, 'user-agent': `Warta (+${siteUrl})` },
      body,
      timeLimit,
      // Only the status counts.
      mostBytes: 0,
      redirects: 0,
    })
    return outcomeOf(status, [headers['retry-after']].flat()[0] ?? null, now)
  } catch (error) {
    if (error instanceof PrivateHost) {
      return {
        kind: 'refused',
        reason: `${error.host} tidak ada di internet. Operator dapat mengizinkannya dengan PRIVATE_HOSTS.`,
      }
    }
    const slow = error instanceof Error && error.name === 'TimeoutError'
    return {
      kind: 'later',
      away: true,
      reason: slow ? 'Penerima tidak menjawab tepat waktu.' : 'Penerima tidak dapat dihubungi.',
    }
  }
}
