import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { makeKey, openKey } from './backup-key.ts'
import { BrokenSeal, sealedSize, sealing, unsealing } from './sealed-stream.ts'

const PIECE = 65_536
const key = randomBytes(32)

const sealed = (content: Buffer, name = 'part') =>
  buffer(Readable.from([content]).pipe(sealing(key, name)))

async function unsealed(content: Buffer, name = 'part', step = 10_007): Promise<Buffer> {
  const chunks = Array.from({ length: Math.ceil(content.length / step) }, (_, index) =>
    content.subarray(index * step, (index + 1) * step),
  )
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const opened = Readable.from(chunks).pipe(unsealing(key, name))
  opened.once('error', reject)
  buffer(opened).then(resolve, reject)
  return promise
}

it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17])(
  'brings %d bytes back, and has the size that was told',
  async (size) => {
    const content = randomBytes(size)
    const kept = await sealed(content)
    expect(kept.length).toBe(sealedSize(size))
    expect((await unsealed(kept)).equals(content)).toBe(true)
    expect((await unsealed(kept, 'part', kept.length)).equals(content)).toBe(true)
  },
)

it('refuses a byte that was changed, wherever it is', async () => {
  const kept = await sealed(randomBytes(PIECE + 100))
  for (const place of [0, 15, 16, 500, PIECE + 16, PIECE + 40, kept.length - 1]) {
    const changed = Buffer.from(kept)
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place)
    await expect(unsealed(changed)).rejects.toThrow(BrokenSeal)
  }
})

it('refuses what was cut, also between pieces, and what was added', async () => {
  const kept = await sealed(randomBytes(2 * PIECE + 100))
  const piece = PIECE + 16
  for (const length of [0, 10, 16, 20, 16 + piece, 16 + 2 * piece, kept.length - 1]) {
    await expect(unsealed(kept.subarray(0, length))).rejects.toThrow(BrokenSeal)
  }
  await expect(unsealed(Buffer.concat([kept, Buffer.alloc(1)]))).rejects.toThrow(BrokenSeal)
})

it('refuses pieces in another order, and a part under another name', async () => {
  const kept = await sealed(randomBytes(3 * PIECE))
  const piece = PIECE + 16
  const [salt, one, two, three] = [
    kept.subarray(0, 16),
    kept.subarray(16, 16 + piece),
    kept.subarray(16 + piece, 16 + 2 * piece),
    kept.subarray(16 + 2 * piece),
  ]
  await expect(unsealed(Buffer.concat([salt, two, one, three] as Uint8Array[]))).rejects.toThrow(
    BrokenSeal,
  )
  await expect(unsealed(kept, 'other')).rejects.toThrow(BrokenSeal)
})

it('is AES-256-GCM as the description says', async () => {
  const kept = await sealed(Buffer.from('isi'))
  const partKey = Buffer.from(hkdfSync('sha256', key, kept.subarray(0, 16), 'part', 32))
  const cipher = createDecipheriv(
    'aes-256-gcm',
    partKey,
    Buffer.from('000000000000000000000001', 'hex'),
  )
  cipher.setAuthTag(kept.subarray(-16))
  expect(cipher.update(kept.subarray(16, -16)).toString() + cipher.final('utf8')).toBe('isi')
})

it('gives its key to the right passphrase only', async () => {
  const { key: made, wrapped } = await makeKey('kuda lumping naik sepeda')
  expect(await openKey(wrapped, 'kuda lumping naik sepeda')).toEqual(made)
  expect(await openKey(wrapped, 'kuda lumping naik becak')).toBeUndefined()
})
