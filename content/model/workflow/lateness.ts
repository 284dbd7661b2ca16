/** What is due is done within two seconds; after this long something is wrong. In milliseconds. */
export const PATIENCE = 5_000

/** Whether what was due at `due` should have been done by `now`. */
export const isLate = (due: Date, now: Date): boolean => now.getTime() - due.getTime() > PATIENCE
