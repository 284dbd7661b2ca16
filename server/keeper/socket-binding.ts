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

/** In one line, why the port that `setting` names cannot be opened and what to do; undefined for another error. */
export function describePortFailure(
  error: unknown,
  host: string,
  port: number,
  setting: 'PORT' | 'METRICS_PORT' = 'PORT',
): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  switch (error.code) {
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
