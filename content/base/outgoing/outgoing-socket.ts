import { lookup as lookUp } from 'node:dns'
import { once } from 'node:events'
import { connect, isIP, type Socket } from 'node:net'
import { environment } from '#content/base/settings/environment.ts'
import { guardedLookup, PrivateHost } from './outgoing-request.ts'
import { isPublicAddress } from './public-address.ts'

/**
 * Connects to a server whose name somebody typed, for what is not HTTP: to the public internet only, or to what the
 * operator has allowed, within milliseconds.
 * @throws {PrivateHost}
 */
export async function openOutgoing(host: string, port: number, timeLimit: number): Promise<Socket> {
  const privateHosts = new Set(environment().privateHosts)
  const isAllowed = (name: string, address: string) =>
    privateHosts.has(name) || isPublicAddress(address)
  // An address is never looked up.
  if (isIP(host) !== 0 && !isAllowed(host, host)) throw new PrivateHost(host)
  const socket = connect({ host, port, lookup: guardedLookup(isAllowed, lookUp) })
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(timeLimit) })
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}
