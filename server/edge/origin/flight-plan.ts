/**
 * What to request from the origin when a page is not in memory.
 * @module
 */

import type { Field } from '#server/edge/http/field.ts'
import type { RequestFields } from '#server/edge/memory/page-store.ts'
import type { StoredPage } from '#server/edge/memory/stored-page.ts'
import type { InterimListener } from './origin-client.ts'
import type { RenderRank } from './render-queue.ts'

/** A planned request to the origin. */
export interface FlightPlan {
  readonly address: string
  readonly path: string
  /** Whether the path is below `passPrefixes`. */
  readonly passes: boolean
  readonly fields: readonly Field[]
  readonly requestFields: RequestFields
  /** A stored page to be revalidated with a conditional request. */
  readonly known: StoredPage | undefined
  /** Whether the reader's request forbids storing the answer. */
  readonly noStore: boolean
  /** Its place in the line for a renderer, and the network of the reader who asked first. */
  readonly rank: RenderRank
  readonly client: string
  /** Whether the request is sent without cookies, so that the answer cannot depend on them. */
  readonly ignoresCookies: boolean
  /** Interim answers go only to the reader who started the flight: they may be dropped and are never part of a page. */
  readonly onInterim?: InterimListener
}
