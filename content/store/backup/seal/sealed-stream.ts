/**
 * Encrypts a part of a backup as a stream, so that a changed byte, a cut, and a part under another name are found.
 *
 * A part is 16 random bytes and then pieces of 64 KiB, each encrypted with AES-256-GCM and followed by its tag of 16
 * bytes. The key is made by HKDF-SHA256 from the backup's key, the random bytes and the part's name. A nonce is the
 * number of the piece in 11 bytes, and 1 in the last piece, otherwise 0: the STREAM construction of Hoang, Reyhanitabar,
 * Rogaway and Vizár (2015), as age and Tink use it.
 * @module
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Transform } from 'node:stream'

const CIPHER = 'aes-256-gcm'
/** Bytes of a piece before encryption. */
const PIECE = 65_536
const TAG = 16
const SALT = 16

/** Content that is not what was sealed under its name with this key. */
export class BrokenSeal extends Error {
  override name = 'BrokenSeal'
}

/** The size of `bytes` once sealed. */
export const sealedSize = (bytes: number): number =>
  SALT + bytes + TAG * Math.max(1, Math.ceil(bytes / PIECE))

/** Encrypts what goes through it, as the part `name`. */
export function sealing(key: Buffer, name: string): Transform {
  const salt = randomBytes(SALT)
  const partKey = keyOf(key, salt, name)
  return inPieces(PIECE, {
    start: () => salt,
    piece(bytes, number, isLast) {
      const cipher = createCipheriv(CIPHER, partKey, nonceOf(number, isLast))
      return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    },
  })
}

/** Decrypts what goes through it; fails with {@link BrokenSeal} unless all of it was sealed as the part `name`. */
export function unsealing(key: Buffer, name: string): Transform {
  let partKey: Buffer | undefined
  return inPieces(PIECE + TAG, {
    headSize: SALT,
    start(salt) {
      partKey = keyOf(key, salt, name)
      return Buffer.alloc(0)
    },
    piece(bytes, number, isLast) {
      if (!partKey || bytes.length < TAG) throw new BrokenSeal()
      const cipher = createDecipheriv(CIPHER, partKey, nonceOf(number, isLast))
      cipher.setAuthTag(bytes.subarray(-TAG))
      try {
        return Buffer.concat([cipher.update(bytes.subarray(0, -TAG)), cipher.final()])
      } catch {
        throw new BrokenSeal()
      }
    },
  })
}

function keyOf(key: Buffer, salt: Buffer, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, name, 32))
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

/** What {@link inPieces} does with what goes through. */
interface PieceWork {
  /** Bytes before the first piece; none if absent. */
  headSize?: number
  /** Called with the head; returns what the output begins with. */
  start(head: Buffer): Buffer
  piece(bytes: Buffer, number: number, isLast: boolean): Buffer
}

/** Cuts a stream into pieces of `size` bytes; the last may be shorter, and is empty only if there is no other. */
function inPieces(size: number, { headSize = 0, start, piece }: PieceWork): Transform {
  let waiting: Buffer[] = []
  let length = 0
  let number = 0
  let isStarted = false
  const take = (bytes: number): Buffer => {
    const all = waiting.length === 1 ? (waiting[0] ?? Buffer.alloc(0)) : Buffer.concat(waiting)
    waiting = all.length > bytes ? [all.subarray(bytes)] : []
    length = Math.max(0, length - bytes)
    return all.subarray(0, bytes)
  }
  const begin = (stream: Transform) => {
    isStarted = true
    stream.push(start(take(headSize)))
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      waiting.push(chunk)
      length += chunk.length
      try {
        if (!isStarted && length >= headSize) begin(this)
        // Whether a full piece is the last is known once more follows.
        while (isStarted && length > size) {
          this.push(piece(take(size), number, false))
          number += 1
        }
        next()
      } catch (error) {
        next(error as Error)
      }
    },
    flush(next) {
      try {
        if (!isStarted) begin(this)
        this.push(piece(take(length), number, true))
        next()
      } catch (error) {
        next(error as Error)
      }
    },
  })
}
