/**
 * Passes interim answers, such as 103 with early hints (RFC 9110, 15.2).
 * @module
 */
import type { Field } from '#server/edge/http/field.ts'
import type { ReaderVisit } from '#server/edge/http/reader-visit.ts'

/** Passes an interim answer on, unless the final one has begun or the reader uses HTTP/1.0, which has none. */
export function passInterim(
  { request, response }: ReaderVisit,
  status: number,
  fields: readonly Field[],
): void {
  if (request.httpVersionMinor === 0 || response.headersSent || response.destroyed) return
  response.writeInformation(status, fields.flat())
}
