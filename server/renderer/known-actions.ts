/**
 * The desk's server actions. Next.js logs a stack for every request that names another one, or that has a body that it
 * cannot decode, whoever sends it.
 * @module
 */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'

const manifest = z.object({ node: z.record(z.string(), z.unknown()) })

/**
 * Answers a request for a server action that is not in the build of `folder`, or that comes without a session; returns
 * whether it did.
 */
export function createActionRefusals(
  folder: string,
  hasSession: (request: IncomingMessage) => boolean,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const file = readFileSync(`${folder}/server/server-reference-manifest.json`, 'utf8')
  const known = new Set(Object.keys(manifest.parse(JSON.parse(file)).node))
  return (request, response) => {
    const action = request.headers['next-action']
    if (action === undefined) return false
    if (known.has(String(action))) {
      if (hasSession(request)) return false
      response.writeHead(401, { 'content-type': 'text/plain' })
      response.end('Sign in first.')
      return true
    }
    // Next.js's own answer: the desk's pages of an earlier build know what it means.
    response.writeHead(404, { 'x-nextjs-action-not-found': '1', 'content-type': 'text/plain' })
    response.end('Server action not found.')
    return true
  }
}
