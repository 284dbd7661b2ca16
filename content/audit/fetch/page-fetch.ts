/**
 * Fetches an address as one machine does: its name, its codings, so many bytes, so much patience.
 * @module
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { readBounded } from './bounded-body.ts'
import { FetchFailure, failureOf } from './fetch-failure.ts'
import { type Asking, askOnce, type Via } from './machine-request.ts'

/** One redirect on the way. */
export interface Hop {
  from: string
  status: number
  to: string
}

/** What came back. */
export interface PageAnswer {
  /** The address asked for first. */
  asked: string
  /** The address that answered, after redirects. */
  address: string
  hops: readonly Hop[]
  status: number
  headers: IncomingHttpHeaders
  /** The decoded body, at most as much as the machine reads. */
  body: Buffer
  /** Whether there was more than the machine reads. */
  cut: boolean
  /** Milliseconds from asking to the last byte read. */
  milliseconds: number
}

/** How to ask, beside what the machine does. */
export interface FetchOptions {
  /** Sends to this server instead of the address's own, with the address's host in `Host`: the own edge on loopback. */
  via?: Via
  /** Fields besides the machine's own, such as `If-None-Match`. */
  headers?: Readonly<Record<string, string>>
  /** Bytes to read, where that differs from the machine's limit on pages: pictures, sitemaps. */
  byteLimit?: number
  /** Redirects to follow, where that differs from the machine's. */
  redirects?: number
  /** Ends the wait from outside. */
  signal?: AbortSignal
}

/**
 * Asks for `address` as `machine` does, following its number of redirects. A status that is not 2xx is an answer.
 * @throws {FetchFailure} where there is no answer that the machine could read
 */
export async function fetchAs(
  machine: Asking,
  address: string,
  options: FetchOptions = {},
): Promise<PageAnswer> {
  const began = performance.now()
  const patience = AbortSignal.timeout(machine.timeLimit)
  const signal = options.signal ? AbortSignal.any([patience, options.signal]) : patience
  const most = options.redirects ?? machine.redirects
  const hops: Hop[] = []
  let url = webUrl(address, address)
  const { host } = url
  try {
    for (;;) {
      // Another host on the way is asked itself.
      const via = url.host === host ? options.via : undefined
      const response = await askOnce(machine, url, { headers: options.headers, via, signal })
      const next = redirectOf(response)
      if (next === undefined || hops.length === most) {
        const { body, cut } = await readBounded(
          response,
          machine.codings,
          options.byteLimit ?? machine.byteLimit,
        )
        return {
          asked: address,
          address: url.href,
          hops,
          status: response.statusCode ?? 0,
          headers: response.headers,
          body,
          cut,
          milliseconds: Math.round(performance.now() - began),
        }
      }
      response.destroy()
      const target = webUrl(next, url.href)
      hops.push({ from: url.href, status: response.statusCode ?? 0, to: target.href })
      url = target
    }
  } catch (error) {
    throw patience.aborted ? new FetchFailure('timeout', url.href) : failureOf(error, url.href)
  }
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined
}

function webUrl(address: string, base: string): URL {
  const url = URL.parse(address, base)
  if (!url || !/^https?:$/.test(url.protocol)) throw new FetchFailure('address', address)
  return url
}
