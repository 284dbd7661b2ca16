/**
 * Connections that become something else than HTTP, such as the WebSocket with which the development server reloads
 * pages. Only under `passPrefixes`; elsewhere `Upgrade` is ignored, as RFC 9110, 7.8 allows.
 * @module
 */
import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import { rawError } from '#server/edge/http/error-page.ts'
import { passedRequestFields } from '#server/edge/http/forwarded-fields.ts'
import { targetReader } from '#server/edge/http/request-target.ts'
import type { OriginClient } from '#server/edge/origin/origin-client.ts'

/** Which requests may upgrade, and what is done with those. */
export interface UpgradePassing {
  wants(request: IncomingMessage): boolean
  pass(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  /** Cuts all of them: they have no end of their own that could be waited for. */
  close(): void
}

/** Makes what passes upgrades on. */
export function upgradePassing(settings: EdgeSettings, client: OriginClient): UpgradePassing {
  const read = targetReader(settings)
  const open = new Set<Duplex>()
  return {
    wants: (request) => {
      const target = read(request.url ?? '')
      return !('refused' in target) && target.passes
    },
    pass: async (request, socket, head) => {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
      socket.on('error', () => socket.destroy())
      const refuse = () => socket.end(rawError(503, 'Service Unavailable', settings.errors))
      const address = await client.address()
      if (!address) return void refuse()
      const reader = { host: request.headers.host ?? 'localhost', proto: 'http' }
      const fields = passedRequestFields(request, reader, settings.trustProxy)
      const call = httpRequest({
        ...address,
        agent: false,
        path: request.url,
        headers: [
          ...fields,
          ['Connection', 'Upgrade'],
          ['Upgrade', request.headers.upgrade ?? ''],
        ].flat(),
      })
      call.once('error', refuse)
      call.once('response', (answer) => {
        // No upgrade: what else the origin says fits no connection that expects one.
        answer.resume()
        refuse()
      })
      call.once('upgrade', (answer, upstream, first) => {
        upstream.on('error', () => upstream.destroy())
        socket.write(`${headOf(answer)}\r\n`)
        socket.write(first)
        upstream.write(head)
        socket.pipe(upstream).pipe(socket)
        socket.once('close', () => upstream.destroy())
        upstream.once('close', () => socket.destroy())
      })
      call.end()
    },
    close: () => {
      for (const socket of open) socket.destroy()
    },
  }
}

/** The head of an answer as it goes over the wire, without the empty line. */
function headOf(answer: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`]
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    lines.push(`${answer.rawHeaders[index]}: ${answer.rawHeaders[index + 1]}`)
  }
  return `${lines.join('\r\n')}\r\n`
}
