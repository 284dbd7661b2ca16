/** The size limit of an upload in bytes: above what any camera writes as JPEG, and small enough to hold in memory. */
export const MOST_BYTES = 50_000_000
