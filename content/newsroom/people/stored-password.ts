/**
 * Payload's stored passwords, which it lets nobody check without signing in.
 * @see `generatePasswordSaltHash` in payload/dist/auth/strategies/local
 * @module
 */
import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)
const PREFIX = 'pbkdf2-sha256-v1:'
const ITERATIONS = 600_000
const BYTES = 32

/** What the store has of a password; both are missing in what the API returns. */
export interface StoredPassword {
  hash?: string | null
  salt?: string | null
}

/** Whether `password` is the stored one. */
export async function isPassword(
  { hash, salt }: StoredPassword,
  password: string,
): Promise<boolean> {
  if (!salt || !hash?.startsWith(PREFIX)) return false
  const expected = Buffer.from(hash.slice(PREFIX.length), 'hex')
  const given = await derive(password, salt, ITERATIONS, BYTES, 'sha256')
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Takes as long as checking a password, so that an unknown account cannot be told from a known one. */
export async function spendPasswordTime(password: string): Promise<void> {
  await derive(password, randomBytes(32).toString('hex'), ITERATIONS, BYTES, 'sha256')
}
