import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { readOuter, type Visitors } from './outer-request.ts'

/**
 * The network that a request came from: `203.0.113.7` is `203.0.113`, `2001:db8:1:2::7` is `2001:db8:1`. An attacker has
 * many addresses, but seldom many networks. With `trustProxy` the last address of `X-Forwarded-For` is true, because our
 * own proxy wrote it; an outer edge names the network itself.
 */
export function readerNetwork(
  request: IncomingMessage,
  { trustProxy, visitors }: Visitors,
): string {
  if (visitors === 'edges') return readOuter(request).network
  const forwarded = trustProxy ? [request.headers['x-forwarded-for'] ?? ''].flat().join(',') : ''
  const named = forwarded.split(',').at(-1)?.trim()
  const address = (named || request.socket.remoteAddress || '').replace(/^::ffff:/i, '')
  return isIPv6(address)
    ? (address.split('::', 1)[0] ?? '').split(':').slice(0, 3).join(':')
    : address.split('.').slice(0, 3).join('.')
}
