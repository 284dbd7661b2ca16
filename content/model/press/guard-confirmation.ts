import { z } from 'zod'

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
