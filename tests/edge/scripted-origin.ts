/**
 * An origin that does what a test tells it, path by path.
 * @module
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** What the origin does with a request. */
export type Script = (request: IncomingMessage, response: ServerResponse) => void

/** A running origin. */
export interface ScriptedOrigin {
  /** Undefined once it is stopped. */
  address(): { host: string; port: number } | undefined
  /** Says what happens at a path (without query). */
  at(path: string, script: Script): void
  /** The requests so far, in order. */
  readonly requests: readonly IncomingMessage[]
  /** Resolves when `count` requests have arrived. */
  arrived(count: number): Promise<void>
  /** Says what happens when a connection is to become another; without it nothing does. */
  onUpgrade(take: (request: IncomingMessage, socket: Duplex) => void): void
  stop(): Promise<void>
}

/** Starts an origin; paths without a script answer 404 without any caching field. */
export async function aScriptedOrigin(): Promise<ScriptedOrigin> {
  const scripts = new Map<string, Script>()
  const requests: IncomingMessage[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  let isUp = true
  const server = createServer((request, response) => {
    // The edge's clock is the test's; a real Date would seem old or new to it.
    response.sendDate = false
    requests.push(request)
    for (const { count, resolve } of waiting) if (requests.length >= count) resolve()
    const script = scripts.get((request.url ?? '').split('?', 1)[0] ?? '')
    if (script) script(request, response)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: () => (isUp ? { host: '127.0.0.1', port } : undefined),
    at: (path, script) => scripts.set(path, script),
    requests,
    arrived: (count) =>
      new Promise((resolve) => {
        if (requests.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    onUpgrade: (take) => void server.on('upgrade', take),
    stop: async () => {
      if (!isUp) return
      isUp = false
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** A script that answers with a page and these fields. */
export function aPage(
  body: string | Buffer,
  fields: Record<string, string> = {},
  status = 200,
): Script {
  return (_, response) => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 's-maxage=60',
      'content-length': Buffer.byteLength(body),
      ...fields,
    })
    response.end(body)
  }
}
