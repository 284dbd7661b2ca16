import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { UnreadableCoding } from './fetch-failure.ts'
import type { Coding } from './machine-readers.ts'

/**
 * Reads and decodes the body of `response` up to `limit` bytes; `cut` says whether there was more.
 * @throws {UnreadableCoding} if its content coding was not offered; an error of zlib if it cannot be decoded
 */
export async function readBounded(
  response: IncomingMessage,
  offered: readonly Coding[],
  limit: number,
): Promise<{ body: Buffer; cut: boolean }> {
  const chunks: Buffer[] = []
  let length = 0
  let cut = false
  for await (const chunk of decoded(response, offered) as AsyncIterable<Buffer>) {
    const room = limit - length
    if (chunk.length > room) {
      chunks.push(chunk.subarray(0, room))
      cut = true
      break
    }
    chunks.push(chunk)
    length += chunk.length
  }
  response.destroy()
  return { body: Buffer.concat(chunks), cut }
}

function decoded(response: IncomingMessage, offered: readonly Coding[]): Readable {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (coding === 'identity' || coding === '') return response
  const known = coding === 'x-gzip' ? 'gzip' : coding
  const decoder = offered.find((name) => name === known)
  if (!decoder) throw new UnreadableCoding(coding)
  const stream = decoders[decoder]()
  response.on('error', (error) => stream.destroy(error))
  return response.pipe(stream)
}

const decoders: Record<Coding, () => Transform> = {
  br: () => createBrotliDecompress(),
  gzip: () => createGunzip(),
  deflate: () => createInflate(),
}
