/**
 * The key of a link to a draft: its holder can read the draft without an account until the link expires.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'

/** Random bytes in a key: too many to guess. */
const KEY_BYTES = 24

/** Returns a new key, in lower case like every address. */
export const newLinkKey = (): string => randomBytes(KEY_BYTES).toString('hex')

/** The digest that is stored: the key cannot be derived from it. */
export const linkDigest = (key: string): string => createHash('sha256').update(key).digest('hex')
