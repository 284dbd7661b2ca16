import { lookup } from 'node:dns/promises'
import { BoundSocket } from 'node:net'

/**
 * Binds a socket to a port (0 for any) without listening: whoever inherits its descriptor listens, one process after the
 * other or several at once, and connections that nobody has accepted yet stay in one queue.
 * @throws {Error} with the code of the system when the port cannot be had
 */
export async function bindSocket(host: string, port: number): Promise<BoundSocket> {
  const { address } = await lookup(host)
  return new BoundSocket({ host: address, port })
}

/**
 * Binds `count` sockets to a port, among which the system distributes connections evenly: with one queue, the process that
 * wakes up first takes nearly all of a crowd. Connections in the queue of a process that ends wait for the one after it.
 * @throws {Error} with the code of the system when the port cannot be had, or not several times (`ENOTSUP`)
 */
export async function bindSockets(
  host: string,
  port: number,
  count: number,
): Promise<[BoundSocket, ...BoundSocket[]]> {
  const alone = await bindSocket(host, port)
  if (count === 1) return [alone]
  // A port that somebody else shares in the same way would be shared with them: only this bind finds out.
  alone.close()
  const { address } = await lookup(host)
  const first = new BoundSocket({ host: address, port, reusePort: true })
  const bound = first.address()
  const at = typeof bound === 'object' && 'port' in bound ? bound.port : port
  const more = Array.from(
    { length: count - 1 },
    () => new BoundSocket({ host: address, port: at, reusePort: true }),
  )
  return [first, ...more]
}

/** In one line, why the port that `setting` names cannot be opened and what to do; undefined for another error. */
export function describePortFailure(
  error: unknown,
  host: string,
  port: number,
  setting: 'PORT' | 'METRICS_PORT' = 'PORT',
): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  switch (error.code) {
    case 'ENOTSUP':
      return 'EDGES must be 1 on this system, which does not share a port among processes.'
    case 'EADDRINUSE':
      return `${setting} ${port} is taken on ${host}. Set ${setting} to a free one.`
    case 'EACCES':
      return `${setting} ${port} cannot be opened. Set ${setting} to one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine.`
    default:
      return undefined
  }
}
