/**
 * The second factors of an account: what is asked besides the password.
 * @module
 */

/** A code from an app (RFC 6238), or a passkey (WebAuthn). Recovery codes stand in for both. */
export type FactorKind = 'totp' | 'passkey'

/** A second factor as its owner sees it, without its secret. */
export interface Factor {
  id: string
  kind: FactorKind
  name: string
  createdAt: Date
  /** When it was last used for signing in; `undefined` if never. */
  usedAt: Date | undefined
}

/** The longest name of a factor, in characters. */
export const LONGEST_FACTOR_NAME = 60

/** The most factors of one account. */
export const MOST_FACTORS = 10

/** What an account still needs after the right password: nothing, a factor it has, or one to be set up first. */
export type FactorNeed = 'nothing' | 'factor' | 'setup'

/** What signing in needs of an account with `factors`, whose role `isRequired` to have one. */
export function factorNeed(factors: number, isRequired: boolean): FactorNeed {
  if (factors > 0) return 'factor'
  return isRequired ? 'setup' : 'nothing'
}
