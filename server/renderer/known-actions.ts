/**
 * The desk's server actions. Next.js logs a stack for every request that names another one, or that has a body that it
 * cannot decode, whoever sends it.
 * @module
 */
import { readFileSync } from 'node:fs'
import { IncomingMessage, type ServerResponse } from 'node:http'
import { arrayBuffer } from 'node:stream/consumers'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { isCall } from '#content/newsroom/desk/checking/called-function.ts'
import { readCallArguments } from './call-arguments.ts'

const manifest = z.object({ node: z.record(z.string(), z.object({ filename: z.string() })) })
/** Payload's own actions take texts, such as the language of an account. */
const texts = z.array(z.string())

/**
 * Answers a request for a server action that is not in the build of `folder`, that comes without a session, or whose
 * body is not what the desk's pages send, in the language of `languageOf`. Resolves to the request that Next.js can
 * take, or to nothing if it was answered. The bodies are as short as the edge lets them be.
 */
export function createActionTaking(
  folder: string,
  hasSession: (request: IncomingMessage) => boolean,
  languageOf: (request: IncomingMessage) => string,
): (request: IncomingMessage, response: ServerResponse) => Promise<IncomingMessage | undefined> {
  const file = readFileSync(`${folder}/server/server-reference-manifest.json`, 'utf8')
  const known = new Map(Object.entries(manifest.parse(JSON.parse(file)).node))
  return async (request, response) => {
    const action = request.headers['next-action']
    if (action === undefined) return request
    const refuse = (status: number, words: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, { ...headers, 'content-type': 'text/plain' })
      response.end(words)
      return undefined
    }
    const filename = known.get(String(action))?.filename
    if (filename === undefined) {
      // Next.js's own answer: the desk's pages of an earlier build know what it means.
      return refuse(404, 'Server action not found.', { 'x-nextjs-action-not-found': '1' })
    }
    if (!hasSession(request)) return refuse(401, 'Sign in first.')
    const body = Buffer.from(await arrayBuffer(request))
    const given = await readCallArguments(body, request.headers['content-type'] ?? '')
    const isRight = filename.startsWith('app/')
      ? given?.length === 1 && isCall(given[0])
      : texts.safeParse(given).success
    if (!isRight) {
      const say = sayIn({ language: languageOf(request) })
      return refuse(
        400,
        say('Meja redaksi tidak mengenal permintaan ini. Muat ulang halaman, lalu coba lagi.'),
      )
    }
    return withBody(request, body)
  }
}

/** `request`, whose body was read, with `body` to be read again. */
function withBody(request: IncomingMessage, body: Buffer<ArrayBuffer>): IncomingMessage {
  const again = new IncomingMessage(request.socket)
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = request
  Object.assign(again, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders })
  again.headers = request.headers
  again.push(body)
  again.push(null)
  again.complete = true
  return again
}
