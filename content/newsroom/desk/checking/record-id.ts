/** The largest id that both databases can compare with. */
const LARGEST_ID = 2 ** 31 - 1

/** The id of a record that `value` is, as a number or in the digits of an address; `undefined` if it can be none. */
export const idIn = (value: unknown): number | undefined =>
  /^(?:number|string)$/.test(typeof value) &&
  /^\d{1,10}$/.test(String(value)) &&
  Number(value) <= LARGEST_ID
    ? Number(value)
    : undefined
