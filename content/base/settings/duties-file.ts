/**
 * What the worker writes of its duties, and `warta doctor` reads. Times and intervals are in milliseconds.
 * @module
 */
import { join } from 'node:path'
import { z } from 'zod'

/** The shape of the file. */
const writtenDuties = z.object({
  startedAt: z.number(),
  duties: z.record(
    z.string(),
    z.object({
      every: z.number(),
      /** Absent if it has not succeeded since the worker started. */
      succeededAt: z.number().optional(),
      /** Why it has failed since. */
      failure: z.string().optional(),
    }),
  ),
})

export type WrittenDuties = z.infer<typeof writtenDuties>

/** The duties in the file's `text`; `undefined` if it is damaged. */
export function readDuties(text: string): WrittenDuties | undefined {
  try {
    return writtenDuties.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Where the worker of this installation writes it. */
export const dutiesFile = (dataDir: string): string => join(dataDir, 'duties.json')
