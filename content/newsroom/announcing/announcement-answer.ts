/**
 * What the answer of a WebSub hub or an IndexNow endpoint means for an announcement.
 * @module
 */

/**
 * `later`: try again, not before `notBefore` if the receiver named a time. `refused`: never try again. `away`: the
 * receiver takes no announcement at the moment, not only not this one.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'later'; reason: string; away: boolean; notBefore?: Date }
  | { kind: 'refused'; reason: string }

/** The longest wait that a receiver can ask for, in milliseconds; longer ones are cut to it. */
const LONGEST_WAIT = 24 * 3_600 * 1_000

/** Client errors that may pass by themselves: request timeout, too early, too many requests. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

/** Statuses about the receiver as a whole: too many requests, and a gateway whose service is down. */
const AWAY: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Interprets an answer by its `status` and `Retry-After` header (RFC 9110, section 10.2.3). */
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

/** Until when a receiver asks to be left alone (`Retry-After`), at most a day; `undefined` if it does not. */
export function waitedUntil(retryAfter: string, now: Date): Date | undefined {
  const text = retryAfter.trim()
  const at = /^\d+$/.test(text) ? now.getTime() + Number(text) * 1_000 : Date.parse(text)
  if (Number.isNaN(at) || at <= now.getTime()) return undefined
  return new Date(Math.min(at, now.getTime() + LONGEST_WAIT))
}
