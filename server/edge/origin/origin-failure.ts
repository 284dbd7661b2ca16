/** Why the origin gave no answer, for `Cache-Status` and the log; `origin-busy` if it was not even asked. */
export type FailureReason =
  | 'origin-down'
  | 'origin-timeout'
  | 'origin-broken'
  | 'origin-busy'
  | 'reader-gone'
  | 'body-too-large'
  | 'body-too-slow'

/** Reasons that lie with the reader and say nothing about the origin. */
const OF_READER: ReadonlySet<FailureReason> = new Set([
  'reader-gone',
  'body-too-large',
  'body-too-slow',
])

/** The origin gave no usable answer. */
export class OriginFailure extends Error {
  readonly reason: FailureReason
  constructor(reason: FailureReason, cause?: unknown) {
    super(`The origin gave no answer (${reason}).`, { cause })
    this.reason = reason
  }

  get isOfReader(): boolean {
    return OF_READER.has(this.reason)
  }
}
