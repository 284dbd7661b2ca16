/**
 * Sends requests to the running portal like readers and crawlers, and keeps every byte of the response.
 * @module
 */
import { once } from 'node:events'
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, inject, vi } from 'vitest'

/** A response of the portal. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** The transferred bytes of the status line and header section. */
  headBytes: number
  /** The body as transferred, compressed if that was requested. */
  sent: Buffer
  /** The body as text. */
  body: string
}

const agent = new Agent({ keepAlive: true })

/** Not counted as a reader, so that the most read stories stay the same while tests look at them. */
const USER_AGENT = 'warta-tests'

/**
 * Requests `path` (sent unchanged) and reads the response; does not follow redirects. An empty header is left
 * out, so that a test can send no `user-agent`.
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
 * Repeats a request until the response is not a stale page: only then can two pages with the same list be compared.
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

/** The HTML of a page that must exist. */
export async function htmlOf(path: string): Promise<string> {
  const answer = await ask(path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
  return answer.body
}

/** Whether the response is a cache hit of the edge. */
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
      throw new Error(`The encoding ${encoding} was not requested.`)
  }
}
