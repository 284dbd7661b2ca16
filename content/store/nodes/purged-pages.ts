import { z } from 'zod'
import type { PurgedPages } from '../edge-purging.ts'

const tags = z.array(z.string().min(1))

/** The column `pages` of a purge. What a later version may write, and this one does not know, is everything. */
export const purgedPages: z.ZodType<PurgedPages> = z
  .union([z.literal('everything'), z.object({ gone: tags, changed: tags, aging: tags })])
  .catch('everything')
