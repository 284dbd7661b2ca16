/**
 * Parameters of Node.js for a process of a test that opens a store: it loads Payload in half of the processor time.
 * @see server/package-loading.ts
 */
export const OPENS_STORE = ['--import', './server/package-loading.ts'] as const
