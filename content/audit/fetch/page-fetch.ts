/**
 * Fetches an address as one machine does: with its user agent, codings, size limit and timeout.
 * @module
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { readBounded } from './bounded-body.ts'
import { FetchFailure, failureOf } from './fetch-failure.ts'
import { type RequestProfile, sendRequest, type Via } from './machine-request.ts'

/** One redirect. */
export interface Hop {
  from: string
  status: number
  to: string
}

/** The final response. */
export interface PageAnswer {
  /** The requested address. */
  asked: string
  /** The final address, after redirects. */
  address: string
  hops: readonly Hop[]
  status: number
  headers: IncomingHttpHeaders
  /** The decoded body, up to the machine's limit. */
  body: Buffer
  /** Whether the body exceeded the limit. */
  cut: boolean
  /** Milliseconds from the request to the last byte read. */
  milliseconds: number
}

/** Options that differ from the machine's profile. */
export interface FetchOptions {
  /** Sends requests to this server, such as our own edge on loopback, with the address's host in `Host`. */
  via?: Via
  /** Additional headers, such as `If-None-Match`. */
  headers?: Readonly<Record<string, string>>
  /** Replaces the machine's limit for pages, such as for pictures and sitemaps. In bytes. */
  byteLimit?: number
  /** Replaces the machine's limit of redirects. */
  redirects?: number
  /** Aborts the fetch. */
  signal?: AbortSignal
}

/**
 * Fetches `address` as `machine` does, following redirects up to its limit. Any status is an answer.
 * @throws {FetchFailure} if there is no answer that the machine could read
 */
export async function fetchAs(
  machine: RequestProfile,
  address: string,
  options: FetchOptions = {},
): Promise<PageAnswer> {
  const began = performance.now()
  const timeout = AbortSignal.timeout(machine.timeLimit)
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
  const most = options.redirects ?? machine.redirects
  const hops: Hop[] = []
  let url = webUrl(address, address)
  const { host } = url
  try {
    for (;;) {
      // A redirect to another host is sent to that host.
      const via = url.host === host ? options.via : undefined
      const response = await sendRequest(machine, url, { headers: options.headers, via, signal })
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
    throw timeout.aborted ? new FetchFailure('timeout', url.href) : failureOf(error, url.href)
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
