/**
 * The control socket, by which content changes purge pages: HTTP over a Unix socket that only the same user can open
 * (mode 0600).
 *
 * - `POST /purge`, `Content-Type: application/json`, `{ "tags": ["article:46"], "soft": false }` or `{ "all": true }`.
 *   `soft` (default false) keeps the pages usable while new ones are made, `spare` only in place of errors.
 * - 204: done. Requests from now on get no page that was made before. `Warta-Purged` is the number of purged pages.
 * - 400: the body is invalid; `{ "error": "..." }` says why. 404, 405, 413: as usual.
 * - `GET /stats`: 200 with the edge's statistics as JSON.
 *
 * Without an edge, clients get `ENOENT` or `ECONNREFUSED`: there is nothing to purge.
 * @module
 */

import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { json } from 'node:stream/consumers'
import { z } from 'zod'

const MAX_BODY = 1024 * 1024
const Tag = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s,]+$/, 'a tag has no spaces and no commas')
const Purge = z.union([
  z.strictObject({
    tags: z.array(Tag).min(1).max(10_000),
    soft: z.boolean().default(false),
    spare: z.boolean().default(false),
  }),
  z.strictObject({ all: z.literal(true) }),
])

/** How long purged pages stay usable: `soft` while new ones are made, `spare` only in place of errors. */
export interface PurgeOptions {
  readonly soft?: boolean | undefined
  readonly spare?: boolean | undefined
}

/** What the socket controls. */
export interface ControlledEdge {
  purge(tags: readonly string[] | 'all', options?: PurgeOptions): number | Promise<number>
  stats(): object
}

/**
 * Opens the socket at `path`, replacing the file of a process that has died.
 * @throws {Error} if a running process listens there
 */
export async function openControlSocket(path: string, edge: ControlledEdge): Promise<Server> {
  if (await isAlive(path)) throw new Error(`Another edge already listens on ${path}.`)
  rmSync(path, { force: true })
  const server = createServer((request, response) => {
    answer(request, response, edge).catch(() => response.destroy())
  })
  // `listen` binds synchronously, so the socket never has wider permissions.
  const mask = process.umask(0o177)
  try {
    server.listen(path)
  } finally {
    process.umask(mask)
  }
  await once(server, 'listening')
  return server
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  edge: ControlledEdge,
): Promise<void> {
  const route = `${request.method} ${request.url}`
  if (route === 'GET /stats') return respond(response, 200, edge.stats())
  if (request.url !== '/purge')
    return respond(response, 404, { error: 'There is /purge and /stats.' })
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST')
    return respond(response, 405, { error: 'Purge with POST.' })
  }
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) {
    return respond(response, 413, { error: `A purge has at most ${MAX_BODY} bytes.` })
  }
  const body = await json(request).catch(() => undefined)
  if (body === undefined) return respond(response, 400, { error: 'The body is not JSON.' })
  const purge = Purge.safeParse(body)
  if (!purge.success) {
    return respond(response, 400, {
      error: `Send {"tags": ["article:46"], "soft": false} or {"all": true}: ${z.prettifyError(purge.error)}`,
    })
  }
  const count = await ('all' in purge.data
    ? edge.purge('all')
    : edge.purge(purge.data.tags, purge.data))
  response.writeHead(204, { 'Warta-Purged': String(count) }).end()
}

function respond(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(`${JSON.stringify(content)}\n`)
}

/** Whether a process listens at `path`. */
export async function isAlive(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
