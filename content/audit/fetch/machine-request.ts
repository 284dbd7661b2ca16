import { type IncomingMessage, request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { MachineReader } from './machine-readers.ts'

/** What a fetch needs to know of a machine. */
export type Asking = Pick<
  MachineReader,
  'userAgent' | 'accept' | 'codings' | 'byteLimit' | 'timeLimit' | 'redirects'
>

/** A server that is asked instead of the one that an address names. */
export interface Via {
  host: string
  port: number
}

interface RequestParts {
  headers: Readonly<Record<string, string>> | undefined
  via: Via | undefined
  signal: AbortSignal
}

/** Sends one request as `machine` does and gives the answer as soon as its head is there; follows nothing. */
export function askOnce(
  machine: Asking,
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
        // The edge behind a proxy of its own keeps pages under the scheme that readers see.
        ...(via && { 'x-forwarded-proto': url.protocol.slice(0, -1) }),
        ...headers,
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end()
  })
}
