/** What no store keeps: NUL, and halves of a character (surrogates) without the other. */
const BROKEN = /\0|\p{Surrogate}/gu

/** A text without characters that no store keeps. */
export const withoutBroken = (text: string): string => text.replace(BROKEN, '')

/** A value of JSON, whose texts lose characters that no store keeps. It is changed where it is. */
export function wholeJson(value: unknown): unknown {
  if (typeof value === 'string') return withoutBroken(value)
  const open = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const entries = next as Record<string, unknown>
    for (const [key, within] of Object.entries(entries)) {
      if (typeof within === 'string') entries[key] = withoutBroken(within)
      else open.push(within)
    }
  }
  return value
}
