/**
 * Interns header fields: thousands of pages share all but a few.
 * @module
 */
import type { Field } from './field.ts'

const MAX = 2_000
const MAX_LENGTH = 4_000
const known = new Map<string, Field>()

/** An equal field; the same object for equal fields, as long as it is remembered. */
export function sharedField(field: Field): Field {
  const [name, value] = field
  if (name.length + value.length > MAX_LENGTH) return field
  const key = `${name}: ${value}`
  const earlier = known.get(key)
  if (earlier) return earlier
  if (known.size >= MAX) known.clear()
  known.set(key, field)
  return field
}
