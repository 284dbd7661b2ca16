/**
 * What the desk's API answers, as far as the panel reads it.
 * @module
 */
import { z } from 'zod'
import { storedRenditions } from '#content/media/photo-renditions.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

export const sectionRecord = z.object({ name: z.string(), slug: z.string() })

export const photoRecord = z.object({
  alt: text,
  caption: text,
  credit: text,
  width: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  renditions: storedRenditions,
})

export const siteRecord = z.object({ name: z.string() })

export const receiptRecord = z.object({
  address: z.string(),
  visible: z.boolean(),
  checkedAt: z.string(),
  lines: z.array(
    z.object({
      place: z.string(),
      address: z.string(),
      shown: z.boolean(),
      verdict: z.enum(['right', 'explained', 'wrong']),
      since: z.string().optional(),
      note: z.string().optional(),
      faults: z.array(z.string()),
    }),
  ),
})

/** Why something is refused: in a sentence, or field by field. */
export const refusalRecord = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z
        .object({ errors: z.array(z.object({ label: text, message: z.string() })) })
        .optional()
        .catch(undefined),
    }),
  ),
})
