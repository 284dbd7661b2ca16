/**
 * `Save-Data` (https://wicg.github.io/savedata/) as one bit: `on`, or not there. Pages that differ by it say
 * `Vary: Save-Data`; whatever else browsers write into the field would make one more copy of each.
 * @module
 */
import type { IncomingMessage } from 'node:http'

/** The field's name in lower case. */
export const SAVER_HINT = 'save-data'
/** The only value that reaches the origin and the key of a page. */
export const SAVES = 'on'

/** Rewrites a request's hint to `on`, or takes it away. */
export function tidySaverHint({ headers }: IncomingMessage): void {
  const hint = headers[SAVER_HINT]
  if (hint === undefined) return
  if (/^on(?:\s*[;,]|$)/i.test(String(hint).trim())) headers[SAVER_HINT] = SAVES
  else delete headers[SAVER_HINT]
}
