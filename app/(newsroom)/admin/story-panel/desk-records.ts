/**
 * Answers of the desk's API, as far as the panel uses them.
 * @module
 */
import { z } from 'zod'
import { storedRenditions } from '#content/model/photo/photo-renditions.ts'
import { GUARD_LEVELS, SET_RULES } from '#content/model/press/guard-rules.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

/** A relation in the form state: an id or a record. */
export const recordId = z
  .union([z.number(), z.object({ id: z.number() }).transform(({ id }) => id)])
  .optional()
  .catch(undefined)

export const sectionRecord = z.object({ name: z.string(), slug: z.string() })

const aiUse = z
  .enum(['none', 'altered', 'generated'])
  .nullish()
  .transform((value) => value ?? 'none')

export const photoRecord = z.object({
  id: z.number(),
  aiUse,
  aiInFile: aiUse,
  alt: text,
  caption: text,
  credit: text,
  width: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  renditions: storedRenditions,
  expiresAt: z
    .string()
    .nullish()
    .transform((value) => (value ? new Date(value) : undefined)),
})

export const siteRecord = z.object({
  name: z.string(),
  appearance: z.object({ brand: text }).nullish(),
})

const words = z.array(z.string()).nullish()

/** The guard's settings, as far as they have been saved. */
export const pressRecord = z.object({
  levels: z.record(z.enum(SET_RULES), z.enum(GUARD_LEVELS)),
  childWords: words,
  crimeWords: words,
  sexualCrimeWords: words,
  protectedNames: words,
})

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

/** Why a request was refused: one message, or one per field. */
export const refusalRecord = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z
        .object({
          errors: z.array(
            z.object({
              path: text,
              label: text,
              message: z.string(),
              /** Identifies a finding of the guard. */
              key: z.string().optional(),
            }),
          ),
        })
        .optional()
        .catch(undefined),
    }),
  ),
})
