/**
 * How failed attempts slow down the next ones. Nothing is ever locked: the wait grows with every failure, has an upper
 * limit, and failures are forgotten one after the other. All times are in milliseconds.
 * @module
 */

/** The failed attempts counted under one key. */
export interface Attempts {
  count: number
  /** When the last of them was made. */
  at: number
}

/** How the attempts under one kind of key slow down. */
export interface AttemptRule {
  /** So many attempts cost no wait. */
  free: number
  /** The wait after the first attempt that is not free; each further one doubles it. */
  first: number
  /** The longest wait. */
  longest: number
  /** One failure is forgotten in this time. */
  forgets: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The rules for signing in, and for the forms that anybody can send. */
export const ATTEMPT_RULES = {
  /** One account from one client network. */
  pair: { free: 5, first: 2 * SECOND, longest: 15 * MINUTE, forgets: HOUR },
  /** Any account from one network: a newsroom shares an address, so mistakes of a dozen people are free. */
  network: { free: 20, first: 2 * SECOND, longest: 15 * MINUTE, forgets: 3 * MINUTE },
  /** One account from everywhere. The wait stays short: it holds up whoever signs in on a new device. */
  account: { free: 50, first: SECOND, longest: MINUTE, forgets: 30 * MINUTE },
  /** One password tried on one account after the other. */
  password: { free: 5, first: MINUTE, longest: HOUR, forgets: HOUR },
  /** A device on which the account has signed in before; none of the rules above holds for it. */
  device: { free: 5, first: 2 * SECOND, longest: 15 * MINUTE, forgets: HOUR },
  /** The present password of whoever changes an address or a password, by account. */
  present: { free: 5, first: 2 * SECOND, longest: 15 * MINUTE, forgets: HOUR },
  /** Asking for a link to a new password, from one network. */
  recovery: { free: 5, first: MINUTE, longest: HOUR, forgets: 20 * MINUTE },
  /** Forms of one kind from one network. There is no limit for all: it would close a legal channel to everybody. */
  form: { free: 6, first: 10 * MINUTE, longest: HOUR, forgets: 20 * MINUTE },
} as const satisfies Record<string, AttemptRule>

/** A kind of key under which attempts are counted. */
export type AttemptKind = keyof typeof ATTEMPT_RULES

const NONE: Attempts = { count: 0, at: 0 }

/** How long to wait at `now` before another attempt; 0 if it may be made. */
export function waitOf(attempts: Attempts | undefined, rule: AttemptRule, now: number): number {
  const { count, at } = remaining(attempts ?? NONE, rule, now)
  if (count < rule.free) return 0
  const delay = Math.min(rule.longest, rule.first * 2 ** (count - rule.free))
  return Math.max(0, at + delay - now)
}

/** The attempts with one more, made at `now`. */
export function withAttempt(
  attempts: Attempts | undefined,
  rule: AttemptRule,
  now: number,
): Attempts {
  return { count: remaining(attempts ?? NONE, rule, now).count + 1, at: now }
}

/** When nothing of `attempts` will be remembered. */
export const forgottenAt = ({ count, at }: Attempts, { forgets }: AttemptRule): number =>
  at + count * forgets

function remaining({ count, at }: Attempts, { forgets }: AttemptRule, now: number): Attempts {
  return { count: Math.max(0, count - Math.floor(Math.max(0, now - at) / forgets)), at }
}
