/**
 * An origin scripted by the test, path by path.
 * @module
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** How the origin handles a request. */
export type Script = (request: IncomingMessage, response: ServerResponse) => void

/** A running origin. */
export interface ScriptedOrigin {
  /** Undefined once it is stopped. */
  address(): { host: string; port: number } | undefined
  /** Sets the script for a path (without query). */
  at(path: string, script: Script): void
  /** The requests so far, in order. */
  readonly requests: readonly IncomingMessage[]
  /** Resolves when `count` requests have arrived. */
  arrived(count: number): Promise<void>
  /** Sets the handler for upgrades; without it they are ignored. */
  onUpgrade(take: (request: IncomingMessage, socket: Duplex) => void): void
  stop(): Promise<void>
}

/** Starts an origin; paths without a script answer 404 without caching fields. */
export async function aScriptedOrigin(): Promise<ScriptedOrigin> {
  const scripts = new Map<string, Script>()
  const requests: IncomingMessage[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  let isUp = true
  const server = createServer((request, response) => {
    // The edge's clock is the test's, so a real Date would look old or new.
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

/** A script that answers with a page and the given fields. */
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
