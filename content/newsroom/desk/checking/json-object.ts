/** Deeper than any text with lists and blocks in it; everything that reads a value calls itself for each level. */
export const DEEPEST = 200

/** Whether `text` is JSON of an object that is no deeper than anything the desk sends. */
export function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && !isTooDeep(value)
  } catch {
    return false
  }
}

/** Whether `value` is an object, and no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether `value` is deeper than anything the desk sends. */
export const isTooDeep = (value: unknown): boolean => isDeeperThan(DEEPEST, value)

/** Whether objects and lists in `value` lie more than `levels` deep in each other. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part))
}
