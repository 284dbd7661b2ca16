/**
 * Shapes of columns read by SQL, alike for both databases. They are as Payload returns them: times as ISO text.
 * @module
 */
import { z } from 'zod'

/** A time: SQLite stores text, PostgreSQL returns a date. */
export const storedTime = z.union([z.string(), z.date().transform((time) => time.toISOString())])

/** A number: PostgreSQL returns a `numeric` as text. */
export const storedNumber = z.union([z.number(), z.string().transform(Number)])

/** A yes or no: SQLite stores 1 or 0. */
export const storedFlag = z.union([z.boolean(), z.number().transform(Boolean)])

/** A value stored as JSON: SQLite returns its text. */
export const storedJson = z.unknown().transform((value, { addIssue }): unknown => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    addIssue('This is no JSON.')
    return z.NEVER
  }
})
