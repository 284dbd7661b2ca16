/**
 * The key of a link to a draft: whoever holds it reads the draft without an account, until its time is over.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'

/** Bytes of chance in a key; nobody finds one by trying. */
const KEY_BYTES = 24

/** A new key, as it stands in an address, which has no capitals. */
export const newLinkKey = (): string => randomBytes(KEY_BYTES).toString('hex')

/** What is stored of a key: who reads the store cannot make the link of it. */
export const linkDigest = (key: string): string => createHash('sha256').update(key).digest('hex')
