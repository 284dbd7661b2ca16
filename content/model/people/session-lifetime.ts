/**
 * How long a session lasts: it ends when nobody used it for a while, and at the latest some days after signing in.
 * @module
 */

/** Milliseconds. */
export interface SessionLimits {
  idle: number
  longest: number
}

/** What counts for the end of a session; times as the store has them. */
export interface SessionTimes {
  createdAt?: string | Date | null
  /** When it was last used; sessions of before this was recorded have none. */
  seenAt?: string | Date | null
}

/** A use is recorded if the last one recorded is older than this: a page of the desk makes many requests. */
const SEEN_EVERY = 5 * 60 * 1000

/** When the session ends if it is not used any more. */
export function sessionEnd(session: SessionTimes, { idle, longest }: SessionLimits): Date {
  const began = timeOf(session.createdAt)
  return new Date(Math.min(began + longest, Math.max(began, timeOf(session.seenAt)) + idle))
}

/** Whether a use of the session at `now` is to be recorded. */
export const isUseNew = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - Math.max(timeOf(session.createdAt), timeOf(session.seenAt)) > SEEN_EVERY

const timeOf = (time: string | Date | null | undefined): number =>
  time ? new Date(time).getTime() : 0
