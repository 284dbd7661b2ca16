/** In milliseconds. The worker does what is due within two seconds; after this long something is wrong. */
export const LATE_AFTER = 5_000

/** Whether something due at `due` is overdue at `now`. */
export const isLate = (due: Date, now: Date): boolean => now.getTime() - due.getTime() > LATE_AFTER
