/**
 * The desk's server actions. Next.js logs a stack for every request that names another one, or that has a body that it
 * cannot decode, whoever sends it.
 * @module
 */
import { readFileSync } from 'node:fs'
import { IncomingMessage, type ServerResponse } from 'node:http'
import { arrayBuffer } from 'node:stream/consumers'
import { z } from 'zod'

const manifest = z.object({ node: z.record(z.string(), z.unknown()) })
/** What every action is called with: the list of its arguments (React's `encodeReply`). */
const callArguments = z.array(z.unknown()).min(1)

/**
 * Answers a request for a server action that is not in the build of `folder`, that comes without a session, or whose
 * body is not what the desk's pages send. Resolves to the request that Next.js can take, or to nothing if it was
 * answered. The bodies are as short as the edge lets them be.
 */
export function createActionTaking(
  folder: string,
  hasSession: (request: IncomingMessage) => boolean,
): (request: IncomingMessage, response: ServerResponse) => Promise<IncomingMessage | undefined> {
  const file = readFileSync(`${folder}/server/server-reference-manifest.json`, 'utf8')
  const known = new Set(Object.keys(manifest.parse(JSON.parse(file)).node))
  return async (request, response) => {
    const action = request.headers['next-action']
    if (action === undefined) return request
    const refuse = (status: number, words: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, { ...headers, 'content-type': 'text/plain' })
      response.end(words)
      return undefined
    }
    if (!known.has(String(action))) {
      // Next.js's own answer: the desk's pages of an earlier build know what it means.
      return refuse(404, 'Server action not found.', { 'x-nextjs-action-not-found': '1' })
    }
    if (!hasSession(request)) return refuse(401, 'Sign in first.')
    const body = Buffer.from(await arrayBuffer(request))
    if (!(await isCall(body, request.headers['content-type']))) {
      return refuse(400, 'This is not a call of a server action. Reload the page, and try again.')
    }
    return withBody(request, body)
  }
}

async function isCall(body: Buffer<ArrayBuffer>, type = ''): Promise<boolean> {
  try {
    const call = type.startsWith('multipart/form-data')
      ? // The part “0” refers to the others.
        (await new Response(body, { headers: { 'content-type': type } }).formData()).get('0')
      : body.toString('utf8')
    return callArguments.safeParse(JSON.parse(String(call))).success
  } catch {
    return false
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
