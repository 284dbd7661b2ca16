/**
 * What the origin is asked for when a page is not at hand.
 * @module
 */

import type { Field } from '#server/edge/http/field.ts'
import type { RequestFields } from '#server/edge/memory/page-store.ts'
import type { StoredPage } from '#server/edge/memory/stored-page.ts'
import type { InterimListener } from './origin-client.ts'

/** What a flight asks for. */
export interface FlightPlan {
  readonly address: string
  readonly path: string
  readonly fields: readonly Field[]
  readonly requestFields: RequestFields
  /** What is known, to be confirmed with a conditional request. */
  readonly known: StoredPage | undefined
  /** Whether the request itself forbids storing its answer. */
  readonly noStore: boolean
  /** Whether the origin is asked without cookies, so that the answer cannot depend on them. */
  readonly ignoresCookies: boolean
  /** Only the reader for whom it begins gets interim answers: they may be dropped, and never are a page. */
  readonly onInterim?: InterimListener
}
