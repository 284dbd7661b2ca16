/**
 * How a source of agency copy is doing, and when it is asked again.
 * @module
 */

const SECOND = 1_000
const MINUTE = 60 * SECOND
const FIRST_PAUSE = 5 * SECOND
const LONGEST_PAUSE = 15 * MINUTE

/** What is noted of a source. */
export interface SourceState {
  lastArrivalAt?: Date | undefined
  /** Failures one after the other. */
  failures: number
  lastError?: string | undefined
  /** Pieces that have arrived and are not settled. */
  waiting: number
}

/** `failing` cannot be asked, `silent` has sent nothing for too long, `flooding` sends faster than it is read. */
export type SourceHealth = 'well' | 'off' | 'failing' | 'silent' | 'flooding'

/** Pieces that wait when a source is said to flood the room; it is read slower then. */
export const FLOOD = 500

/** How a source is doing at `now`. One that never sent anything is silent from `since` on. */
export function sourceHealth(
  { lastArrivalAt, failures, waiting }: SourceState,
  { isActive, idleMinutes, since }: { isActive: boolean; idleMinutes: number; since: Date },
  now: Date,
): SourceHealth {
  if (!isActive) return 'off'
  if (failures > 0) return 'failing'
  if (waiting >= FLOOD) return 'flooding'
  const quiet = now.getTime() - (lastArrivalAt ?? since).getTime()
  return idleMinutes > 0 && quiet > idleMinutes * MINUTE ? 'silent' : 'well'
}

/** Milliseconds until a source is asked again that has failed `failures` times: doubling, at most 15 minutes. */
export const pauseAfter = (failures: number): number =>
  Math.min(FIRST_PAUSE * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE)
