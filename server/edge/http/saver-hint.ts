/**
 * `Save-Data` (https://wicg.github.io/savedata/) reduced to one bit: `on` or absent. Pages that depend on it send
 * `Vary: Save-Data`; any other spelling would add another copy of each.
 * @module
 */
import type { IncomingMessage } from 'node:http'

/** The field's name in lower case. */
export const SAVER_HINT = 'save-data'
/** The only value that reaches the origin and the key of a page. */
export const SAVES = 'on'

/** Normalizes a request's hint to `on`, or removes it. */
export function tidySaverHint({ headers }: IncomingMessage): void {
  const hint = headers[SAVER_HINT]
  if (hint === undefined) return
  if (/^on(?:\s*[;,]|$)/i.test(String(hint).trim())) headers[SAVER_HINT] = SAVES
  else delete headers[SAVER_HINT]
}
