/** What no store keeps: NUL, and halves of a character (surrogates) without the other. */
const BROKEN = /\0|\p{Surrogate}/gu

/** A text without characters that no store keeps. */
export const withoutBroken = (text: string): string => text.replace(BROKEN, '')

/**
 * A value of JSON, whose texts and keys lose characters that no store keeps. It is changed where it is. Of two keys that
 * become the same, the whole one stays.
 */
export function wholeJson(value: unknown): unknown {
  if (typeof value === 'string') return withoutBroken(value)
  const open = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const entries = next as Record<string, unknown>
    for (const [key, within] of Object.entries(entries)) {
      if (typeof within === 'string') entries[key] = withoutBroken(within)
      else open.push(within)
      const whole = withoutBroken(key)
      if (whole !== key) rename(entries, key, whole)
    }
  }
  return value
}

function rename(entries: Record<string, unknown>, from: string, to: string): void {
  const value = entries[from]
  delete entries[from]
  if (Object.hasOwn(entries, to)) return
  // Defined, not assigned: it may be called `__proto__`.
  Object.defineProperty(entries, to, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}
