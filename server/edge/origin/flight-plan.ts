/**
 * What to request from the origin when a page is not in memory.
 * @module
 */

import type { Field } from '#server/edge/http/field.ts'
import type { RequestFields } from '#server/edge/memory/page-store.ts'
import type { StoredPage } from '#server/edge/memory/stored-page.ts'
import type { InterimListener } from './origin-client.ts'

/** A planned request to the origin. */
export interface FlightPlan {
  readonly address: string
  readonly path: string
  readonly fields: readonly Field[]
  readonly requestFields: RequestFields
  /** A stored page to be revalidated with a conditional request. */
  readonly known: StoredPage | undefined
  /** Whether the reader's request forbids storing the answer. */
  readonly noStore: boolean
  /** Whether the request is sent without cookies, so that the answer cannot depend on them. */
  readonly ignoresCookies: boolean
  /** Only the reader for whom it begins gets interim answers: they may be dropped, and never are a page. */
  readonly onInterim?: InterimListener
}
