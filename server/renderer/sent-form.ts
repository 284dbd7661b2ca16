import type { IncomingMessage } from 'node:http'

/** The longest story with room to spare, in bytes of JSON. */
const MOST_BYTES = 8_000_000

/**
 * Takes the form of a story, as JSON, out of a request that asks to have it shown, and leaves a request for the page.
 * `undefined` where none came, or nothing that could be one: then the page shows what is stored.
 */
export async function takeSentForm(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MOST_BYTES) chunks.push(chunk)
  }
  request.method = 'GET'
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) {
    delete request.headers[name]
  }
  try {
    return size <= MOST_BYTES ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined
  } catch {
    return undefined
  }
}
