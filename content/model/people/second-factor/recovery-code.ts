/**
 * Recovery codes: each signs in once when neither app nor passkey is at hand.
 * @module
 */
import { createHash, randomInt } from 'node:crypto'

/** The codes that an account gets at a time. */
const RECOVERY_CODES = 10

/** Without letters and digits that are easily confused. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
/** 16 letters have 79 bits: even a fast digest of them cannot be searched. */
const LENGTH = 16
const GROUP = 4

/** New codes, to be shown once: four groups of four letters. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newCode)

/** What is stored of a code of `account`: its digest, however it was typed. `undefined` if it is no such code. */
export function recoveryDigest(account: number, typed: string): string | undefined {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '')
  if (letters.length !== LENGTH || [...letters].some((letter) => !LETTERS.includes(letter))) {
    return undefined
  }
  return createHash('sha256').update(`${account} ${letters}`).digest('base64url')
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return letters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? letters
}
