import { z } from 'zod'
import type { CdnFacts } from '#content/model/health/cdn-health.ts'
import { storedJson } from '../stored-values.ts'

/** The query of {@link cdnFacts}. */
export const CDN_ROW = `select data from payload_kv where key = 'cdn'`

const date = z.coerce.date()
const row = z.object({
  data: storedJson.pipe(
    z.object({
      cdn: z.string(),
      at: date.optional(),
      failing: z.object({ since: date, reason: z.string() }).optional(),
    }),
  ),
})

/** What {@link CDN_ROW} has found says of the CDN called `name`. */
export function cdnFacts(name: string, [found]: readonly unknown[]): CdnFacts {
  const { data } = row.safeParse(found).data ?? {}
  // Another CDN was told before.
  if (data?.cdn !== name) return { name, toldAt: undefined, failure: undefined }
  return { name, toldAt: data.at, failure: data.failing }
}
