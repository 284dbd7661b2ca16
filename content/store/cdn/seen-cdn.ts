import type { Payload } from 'payload'
import { z } from 'zod'
import { type Cdn, nameOf } from '#content/base/settings/cdn-address.ts'
import type { CdnFacts } from '#content/model/health/cdn-health.ts'
import { runStatement, sql } from '../statements.ts'
import { CDN_ROW, cdnFacts } from './cdn-state.ts'

/** What the store of `payload` knows of the CDN. */
export const seenCdn = async (payload: Payload, cdn: Cdn): Promise<CdnFacts> =>
  cdnFacts(nameOf(cdn), await runStatement(payload, sql.raw(CDN_ROW), { row: z.unknown() }))
