import type { ReadEvent } from './edge/http/edge-options.ts'

/** Milliseconds between two reports. */
const INTERVAL = 1_000
/** Addresses in one report; more in a second are an attack, of which some are enough to be seen. */
const MOST = 1_000

/** Reports the addresses that are asked for in vain to the process that counts them. */
export class MissedReport {
  readonly #report: (asked: string[]) => void
  readonly #timer: NodeJS.Timeout
  #asked: string[] = []

  constructor(report: (asked: string[]) => void) {
    this.#report = report
    this.#timer = setInterval(() => this.#send(), INTERVAL)
    this.#timer.unref()
  }

  /** Notes an answer if nothing was there. */
  note({ method, status, asked }: Pick<ReadEvent, 'method' | 'status' | 'asked'>): void {
    if (status !== 404 || (method !== 'GET' && method !== 'HEAD')) return
    if (this.#asked.length < MOST) this.#asked.push(asked)
  }

  /** Reports what there is, and no more. */
  close(): void {
    clearInterval(this.#timer)
    this.#send()
  }

  #send(): void {
    if (this.#asked.length === 0) return
    this.#report(this.#asked)
    this.#asked = []
  }
}
