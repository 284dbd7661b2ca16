/**
 * Passes connections that upgrade from HTTP, such as the WebSocket by which the development server reloads pages. Only
 * below `passPrefixes`; elsewhere `Upgrade` is ignored, as RFC 9110, 7.8 allows.
 * @module
 */
import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import { rawError } from '#server/edge/http/error-page.ts'
import { passedRequestFields } from '#server/edge/http/forwarded-fields.ts'
import { targetReader } from '#server/edge/http/request-target.ts'
import type { OriginClient } from '#server/edge/origin/origin-client.ts'

/** Which requests may upgrade, and how they are passed. */
export interface UpgradePassing {
  wants(request: IncomingMessage): boolean
  pass(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  /** Closes all upgraded connections, which would not end by themselves, and wants no more. */
  close(): void
}

/** Creates the function that passes upgrades. */
export function upgradePassing(settings: EdgeSettings, client: OriginClient): UpgradePassing {
  const read = targetReader(settings)
  const open = new Set<Duplex>()
  let isClosed = false
  return {
    wants: (request) => {
      if (isClosed) return false
      const target = read(request.url ?? '')
      return !('refused' in target) && target.passes
    },
    pass: async (request, socket, head) => {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
      socket.on('error', () => socket.destroy())
      // Node.js no longer knows the socket: nothing else would end the half that the client leaves open.
      const refuse = () => {
        const refusal = rawError(503, 'Service Unavailable', settings.errors)
        socket.end(refusal, () => socket.destroy())
      }
      const address = await client.address()
      if (!address) return refuse()
      if (socket.destroyed) return
      const reader = { host: request.headers.host ?? 'localhost', proto: 'http' }
      const fields = passedRequestFields(request, reader, settings)
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
      const late = () => call.destroy(new Error('The origin does not answer.'))
      const timer = setTimeout(late, settings.timeouts.passThrough)
      call.once('close', () => clearTimeout(timer))
      socket.once('close', () => call.destroy())
      call.once('error', refuse)
      call.once('response', (answer) => {
        // Not upgraded: the connection expects no other answer.
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
      isClosed = true
      for (const socket of open) socket.destroy()
    },
  }
}

/** The head of an answer as sent over the wire, without the empty line. */
function headOf(answer: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`]
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    lines.push(`${answer.rawHeaders[index]}: ${answer.rawHeaders[index + 1]}`)
  }
  return `${lines.join('\r\n')}\r\n`
}
