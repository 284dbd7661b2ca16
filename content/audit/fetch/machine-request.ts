import { type IncomingMessage, request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { MachineReader } from './machine-readers.ts'

/** The part of a machine's profile that a fetch needs. */
export type RequestProfile = Pick<
  MachineReader,
  'userAgent' | 'accept' | 'codings' | 'byteLimit' | 'timeLimit' | 'redirects'
>

/** A server to send requests to, instead of the one in the address. */
export interface Via {
  host: string
  port: number
}

interface RequestParts {
  headers: Readonly<Record<string, string>> | undefined
  via: Via | undefined
  signal: AbortSignal
}

/** Sends one request as `machine` does. Resolves as soon as the response headers arrive, and follows no redirects. */
export function sendRequest(
  machine: RequestProfile,
  url: URL,
  { via, headers, signal }: RequestParts,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' && !via ? secureRequest : request
  return new Promise((resolve, reject) => {
    send({
      host: via?.host ?? url.hostname.replace(/^\[|\]$/g, ''),
      port: via?.port ?? (url.port || undefined),
      path: url.pathname + url.search,
      agent: false,
      signal,
      headers: {
        host: url.host,
        'user-agent': machine.userAgent,
        accept: machine.accept,
        'accept-encoding': machine.codings.join(', '),
        // An edge that trusts its proxy caches pages under the scheme that readers use.
        ...(via && { 'x-forwarded-proto': url.protocol.slice(0, -1) }),
        ...headers,
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end()
  })
}
