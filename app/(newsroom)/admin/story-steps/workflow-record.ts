/**
 * The answer of `/api/articles/:id/way`, parsed for the desk.
 * @module
 */
import { z } from 'zod'
import { TIME_ZONES } from '#content/base/time/time-zone.ts'
import { LOG_STEPS } from '#content/model/workflow/log-entries.ts'
import { STAGES, STEPS } from '#content/model/workflow/stage.ts'

export const workflowRecord = z.object({
  stage: z.enum(STAGES),
  steps: z.array(z.enum(STEPS)),
  publishOn: z.string().pipe(z.coerce.date()).nullable(),
  withdrawOn: z.string().pipe(z.coerce.date()).nullable(),
  revision: z.object({
    number: z.number(),
    // Missing where the server saved, as it does for imported copy.
    by: z
      .number()
      .nullish()
      .transform((by) => by ?? undefined),
    form: z
      .string()
      .nullish()
      .transform((form) => form ?? undefined),
    ownSince: z.number(),
  }),
  savedBy: z.string(),
  timeZone: z.enum(TIME_ZONES).catch('Asia/Jakarta'),
  reports: z.array(z.object({ id: z.number(), error: z.string(), source: z.string().nullable() })),
  log: z.array(
    z.object({
      at: z.string().pipe(z.coerce.date()),
      step: z.enum(LOG_STEPS),
      actor: z.string(),
      note: z.string().nullable(),
    }),
  ),
})

export type Workflow = z.output<typeof workflowRecord>
