/**
 * The key of encrypted backups. It is random and the same for all backups of a place, so that they can share photos; each
 * manifest has it, encrypted with a key that scrypt makes of the passphrase.
 * @module
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

/** 128 MiB of memory and some tenths of a second for each passphrase that is tried. */
const COST = 2 ** 17
const BLOCKS = 8

const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes)

/** How the key of a backup is kept in its manifest. */
export const wrappedKeyShape = z.object({
  cipher: z.literal('aes-256-gcm'),
  derivation: z.literal('scrypt'),
  // Whoever wrote a manifest must not decide about the memory of who reads it.
  cost: z.literal(COST),
  blocks: z.literal(BLOCKS),
  salt: base64(16),
  nonce: base64(12),
  /** The key and its tag. */
  key: base64(48),
})

/** How the key of a backup is kept in its manifest. Binary values are in Base64. */
export type WrappedKey = z.infer<typeof wrappedKeyShape>

/** A new key and how a manifest keeps it. */
export async function makeKey(passphrase: string): Promise<{ key: Buffer; wrapped: WrappedKey }> {
  const key = randomBytes(32)
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derived(passphrase, salt), nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return {
    key,
    wrapped: {
      cipher: 'aes-256-gcm',
      derivation: 'scrypt',
      cost: COST,
      blocks: BLOCKS,
      salt: salt.toString('base64'),
      nonce: nonce.toString('base64'),
      key: sealed.toString('base64'),
    },
  }
}

/** The key in a manifest; undefined if the passphrase does not open it. */
export async function openKey(
  { salt, nonce, key }: WrappedKey,
  passphrase: string,
): Promise<Buffer | undefined> {
  const sealed = Buffer.from(key, 'base64')
  const secret = await derived(passphrase, Buffer.from(salt, 'base64'))
  const cipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(nonce, 'base64'))
  cipher.setAuthTag(sealed.subarray(32))
  try {
    return Buffer.concat([cipher.update(sealed.subarray(0, 32)), cipher.final()])
  } catch {
    return undefined
  }
}

function derived(passphrase: string, salt: Buffer): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const options = { N: COST, r: BLOCKS, p: 1, maxmem: 2 * 128 * COST * BLOCKS }
  // Keyboards write the same letter in different ways.
  scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) =>
    error ? reject(error) : resolve(key),
  )
  return promise
}
