/**
 * Asks the running portal the way readers and crawlers do, and keeps every byte of what comes back.
 * @module
 */
import { once } from 'node:events'
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, inject, vi } from 'vitest'

/** What the portal answered. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** Bytes of status line and header section, as they came over the wire. */
  headBytes: number
  /** The body as it came over the wire, compressed where that was asked for. */
  sent: Buffer
  /** The body as text. */
  body: string
}

const agent = new Agent({ keepAlive: true })

/** A name by which no answer is counted as a reading: what is read most stays the same while tests look at it. */
const USER_AGENT = 'warta-tests'

/**
 * Asks for `path` (sent exactly as it is) and reads the answer; redirects are not followed. An empty header is left
 * out, so that `user-agent` can be.
 */
export async function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(inject('portal').url)
  const sent = Object.entries({ 'user-agent': USER_AGENT, ...headers }).filter(([, text]) => text)
  const fields = Object.fromEntries(sent)
  const call = request({ hostname, port, path, method, headers: fields, agent })
  call.end()
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  const body = await buffer(response)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    headBytes: bytesOfHead(response),
    sent: body,
    body: decoded(body, response.headers['content-encoding']).toString('utf8'),
  }
}

/**
 * Asks until the answer is not an earlier page given while a new one is made: two pages that show the
 * same list can be compared only then.
 */
export const askCurrent = (path: string): Promise<Answer> =>
  vi.waitFor(
    async () => {
      const answer = await ask(path)
      expect(answer.headers['cache-status']).not.toMatch(/stale-while-revalidate|origin-slow/)
      return answer
    },
    { timeout: 30_000 },
  )

/** Asks for a page that must be there, and gives its HTML. */
export async function htmlOf(path: string): Promise<string> {
  const answer = await ask(path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
  return answer.body
}

/** Whether the edge answered from its memory. */
export const fromMemory = ({ headers }: Answer): boolean =>
  /^warta; hit\b/.test(String(headers['cache-status']))

function bytesOfHead({ httpVersion, statusCode, statusMessage, rawHeaders }: IncomingMessage) {
  let head = `HTTP/${httpVersion} ${statusCode} ${statusMessage}\r\n`
  for (let index = 0; index < rawHeaders.length; index += 2) {
    head += `${rawHeaders[index]}: ${rawHeaders[index + 1]}\r\n`
  }
  return Buffer.byteLength(`${head}\r\n`, 'latin1')
}

function decoded(bytes: Buffer, encoding: string | undefined): Buffer {
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(bytes)
    case 'gzip':
      return gunzipSync(bytes)
    case undefined:
      return bytes
    default:
      throw new Error(`Nobody asked for ${encoding}.`)
  }
}
