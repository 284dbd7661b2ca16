import type { IncomingMessage } from 'node:http'

/** More than the longest story needs, in bytes of JSON. */
const MAX_BYTES = 8_000_000

/**
 * Reads the form data (JSON) of a preview request and turns the request into a GET for the page. `undefined` without
 * valid data, or above the limit: the page then shows the stored version.
 */
export async function takeSentForm(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BYTES) chunks.push(chunk)
  }
  request.method = 'GET'
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) {
    delete request.headers[name]
  }
  try {
    return size <= MAX_BYTES ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined
  } catch {
    return undefined
  }
}
