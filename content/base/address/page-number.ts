/** What `?page=` asks for. `first` is page 1 by its second name, which the bare address replaces. */
export type PageNumber = { kind: 'page'; page: number } | { kind: 'first' } | { kind: 'none' }

/**
 * Reads `?page=`. Zero, signs, letters, leading zeros and repeated parameters name no page: one page has
 * one address.
 */
export function readPageNumber(value: string | string[] | undefined): PageNumber {
  if (value === undefined) return { kind: 'page', page: 1 }
  if (value === '1') return { kind: 'first' }
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value)
    ? { kind: 'page', page: Number(value) }
    : { kind: 'none' }
}
