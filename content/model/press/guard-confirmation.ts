/**
 * Confirmations of the guard's findings: what a person was shown and answers for.
 * @module
 */
import { z } from 'zod'

/** More findings than a story can have, and longer than a key gets with the word lists of a newsroom. */
const MOST_FINDINGS = 200
const LONGEST_KEY = 2_000

/**
 * The keys of the findings that a person was shown and confirms, as a request sends them. Anything else confirms
 * nothing: the answer then names the findings.
 */
export const confirmedKeys = z
  .array(z.string().max(LONGEST_KEY))
  .max(MOST_FINDINGS)
  .nullish()
  .transform((keys) => keys ?? [])
  .catch([])

const schema = z.object({
  /** The confirmed findings, by their keys. */
  findings: z.array(z.object({ key: z.string(), text: z.string() })),
  /** The account that confirmed them. */
  by: z.number(),
  /** When, in ISO 8601. */
  at: z.string(),
})

/** The findings of the guard that a person confirmed when scheduling a story, for the moment it is published. */
export type ScheduledConfirmation = z.infer<typeof schema>

/** A stored confirmation; `null` if there is none. */
export const confirmationOf = (stored: unknown): ScheduledConfirmation | null =>
  schema.safeParse(stored).data ?? null
