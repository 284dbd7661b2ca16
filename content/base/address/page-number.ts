/** The meaning of `?page=`. `first` is an explicit `?page=1`, whose canonical address has no parameter. */
export type PageNumber = { kind: 'page'; page: number } | { kind: 'first' } | { kind: 'none' }

/**
 * Reads `?page=`. Zero, signs, letters, leading zeros and repeated parameters are rejected (`none`), so that each page
 * has one address.
 */
export function readPageNumber(value: string | string[] | undefined): PageNumber {
  if (value === undefined) return { kind: 'page', page: 1 }
  if (value === '1') return { kind: 'first' }
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value)
    ? { kind: 'page', page: Number(value) }
    : { kind: 'none' }
}
