/**
 * What the answer of a WebSub hub or an IndexNow endpoint means for the announcement that it was given to.
 * @module
 */

/**
 * Sent; to be tried again, not before `notBefore` where the receiver named a time; or refused for good. `away` says
 * that the receiver takes nothing now, whatever it is told.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'later'; reason: string; away: boolean; notBefore?: Date }
  | { kind: 'refused'; reason: string }

/** Waits that a receiver may ask for; a longer one counts as this. In milliseconds. */
const LONGEST_WAIT = 24 * 3_600 * 1_000

/** Answers that may be another tomorrow though nothing is changed here: time-out, too early, too many. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

/** Answers that speak of the receiver as a whole: too many, and what a gateway says of a service that is down. */
const AWAY: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Reads an answer by `status` and the `Retry-After` header (RFC 9110, section 10.2.3). */
export function outcomeOf(status: number, retryAfter: string | null, now: Date): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent' }
  if (status >= 500 || PASSING.has(status)) {
    const notBefore = retryAfter === null ? undefined : waitedUntil(retryAfter, now)
    return {
      kind: 'later',
      reason: `Penerima menjawab ${status}.`,
      away: AWAY.has(status),
      ...(notBefore && { notBefore }),
    }
  }
  return { kind: 'refused', reason: refusalOf(status) }
}

function refusalOf(status: number): string {
  if (status >= 300 && status < 400) {
    return `Penerima mengalihkan ke alamat lain (${status}). Tulis alamat tujuannya di pengaturan.`
  }
  if (status === 403) return 'Penerima menolak kuncinya (403). Periksa berkas kunci di situs ini.'
  if (status === 422) return 'Alamat berita tidak cocok dengan situs atau kuncinya (422).'
  return `Penerima menolak pemberitahuan (${status}). Periksa alamat penerima di pengaturan.`
}

function waitedUntil(retryAfter: string, now: Date): Date | undefined {
  const text = retryAfter.trim()
  const at = /^\d+$/.test(text) ? now.getTime() + Number(text) * 1_000 : Date.parse(text)
  if (Number.isNaN(at) || at <= now.getTime()) return undefined
  return new Date(Math.min(at, now.getTime() + LONGEST_WAIT))
}
