/**
 * Converts an ISO 8601 time with an offset to UTC: `2026-03-06T23:38:00.000Z`. `undefined` for anything else, such as
 * 30 February, a time without an offset, or a number.
 */
export function isoInstant(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (typeof value !== 'string') return undefined
  try {
    return new Date(Temporal.Instant.from(value).epochMilliseconds).toISOString()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
