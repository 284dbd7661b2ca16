/** A size for people: `fileSize(2_345_678, 'id-ID')` is `2,3 MB`; below a tenth of a megabyte in kilobytes. */
export const fileSize = (bytes: number, intl: string): string =>
  bytes < 100_000
    ? `${Math.ceil(bytes / 1000)} KB`
    : `${(bytes / 1e6).toLocaleString(intl, { maximumFractionDigits: 1, roundingMode: 'ceil' })} MB`
