/** As much of the text before and after a broken letter as a person needs to find it. */
const AROUND = 20

/**
 * The text around the first letter in `value`, or in a part of it, that no database can store: a null character, or half
 * of a letter that takes two. `undefined` if there is none.
 */
export function brokenText(value: unknown): string | undefined {
  if (typeof value === 'string') return aroundFault(value)
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, part] of Object.entries(value)) {
    const broken = aroundFault(key) ?? brokenText(part)
    if (broken !== undefined) return broken
  }
  return undefined
}

function aroundFault(text: string): string | undefined {
  if (text.isWellFormed() && !text.includes('\0')) return undefined
  const at = text.toWellFormed().replaceAll('\0', '\ufffd').search('\ufffd')
  return text
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .replaceAll('\0', '')
    .toWellFormed()
}
