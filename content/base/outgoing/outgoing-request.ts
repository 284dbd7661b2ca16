/**
 * Requests to other servers whose addresses somebody typed. Every one goes through here: only to the public internet,
 * within a time limit, and with a limited answer.
 *
 * The address is checked where the connection is made, after the name is resolved and for every redirect. A name that
 * resolves differently a moment later (DNS rebinding) leads nowhere else.
 * @module
 */
import { type LookupAddress, type LookupAllOptions, lookup as lookUp } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector, interceptors, request } from 'undici'
import { z } from 'zod'
import { environment } from '#content/base/settings/environment.ts'
import { isPublicAddress } from './public-address.ts'

/** The host is not on the public internet, and the operator has not allowed it. */
export class PrivateHost extends Error {
  override name = 'PrivateHost'
  readonly host: string
  constructor(host: string) {
    super(`${host} is not on the public internet. PRIVATE_HOSTS would allow it.`)
    this.host = host
  }
}

/** The answer is longer than the caller takes. */
export class AnswerTooLong extends Error {
  override name = 'AnswerTooLong'
}

/** What to send, and the limits. */
export interface OutgoingRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'BAN'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Milliseconds for the whole exchange. */
  timeLimit: number
  /** The most bytes of the answer's body; with 0 it is not read. */
  mostBytes: number
  /** The most redirects to follow. */
  redirects: number
}

/** An answer. `headers` are in lower case. */
export interface OutgoingAnswer {
  /** The address that answered: the last one, after redirects. */
  url: string
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Sends a request. */
export type SendOutgoing = (url: string, order: OutgoingRequest) => Promise<OutgoingAnswer>

/** Resolves a name to all its addresses, as `dns.lookup` does. */
export type ResolveName = (
  name: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Creates a sender.
 * @param privateHosts names and addresses that may be reached although they are not public
 */
export function outgoingRequests(
  privateHosts: ReadonlySet<string>,
  resolve: ResolveName = lookUp,
): SendOutgoing {
  const isAllowed = (host: string, address: string) =>
    privateHosts.has(host) || isPublicAddress(address)
  const connect = buildConnector({ lookup: guardedLookup(isAllowed, resolve) })
  const agent = new Agent({
    connect(options, callback) {
      const host = bare(options.hostname)
      // An address is never looked up, so it is checked here.
      if (isIP(host) !== 0 && !isAllowed(host, host)) return callback(new PrivateHost(host), null)
      connect(options, callback)
    },
  })
  return async (url, { method, headers, body, timeLimit, mostBytes, redirects }) => {
    const target = new URL(url)
    if (!/^https?:$/.test(target.protocol)) throw new TypeError(`Not an http(s) address: ${url}`)
    const answer = await request(target, {
      method,
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(timeLimit),
      dispatcher: agent.compose(interceptors.redirect({ maxRedirections: redirects })),
    })
    const read = mostBytes > 0 ? await bounded(answer.body, mostBytes) : Buffer.alloc(0)
    // The rest may be endless.
    answer.body.on('error', () => undefined).destroy()
    const { history } = redirected.parse(answer.context)
    const { href } = history.at(-1) ?? target
    return { url: href, status: answer.statusCode, headers: answer.headers, body: read }
  }
}

/** Where undici notes the addresses that were asked; absent where no redirect is followed. */
const redirected = z.object({ history: z.array(z.instanceof(URL)) }).catch({ history: [] })

/** Sends a request with the operator's settings. */
export const sendOutgoing: SendOutgoing = (url, order) => {
  usual ??= outgoingRequests(new Set(environment().privateHosts))
  return usual(url, order)
}
let usual: SendOutgoing | undefined

/** Looks names up, and leaves out the addresses that must not be reached. */
export function guardedLookup(
  isAllowed: (host: string, address: string) => boolean,
  resolve: ResolveName,
): LookupFunction {
  return (name, options, callback) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const allowed = addresses.filter(({ address }) => isAllowed(name, address))
      const [first] = allowed
      if (!first) return callback(new PrivateHost(name), '')
      if (options.all) return callback(null, allowed)
      callback(null, first.address, first.family)
    })
  }
}

async function bounded(body: AsyncIterable<Buffer>, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > mostBytes) throw new AnswerTooLong(`The answer has more than ${mostBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A host without the brackets of an IPv6 address. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '')
