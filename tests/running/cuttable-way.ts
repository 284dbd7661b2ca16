/**
 * A way to a server that a test can cut: like a network that drops everything, without a word to either side.
 * @module
 */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way between two processes. */
export interface CuttableWay {
  readonly port: number
  cut(): void
  heal(): void
  /** Leads to another port from now on, and ends what led to the one before. */
  leadTo(port: number): void
  close(): void
}

/** Opens a way to `port` of this machine, from one of its addresses. */
export async function cuttableWay(port: number, host = '127.0.0.1'): Promise<CuttableWay> {
  let target = port
  const ends = new Set<Socket>()
  let isCut = false
  const join = (from: Socket, to: Socket) => {
    ends.add(from)
    from.on('error', () => to.destroy())
    from.on('close', () => {
      ends.delete(from)
      if (!isCut) to.destroy()
    })
    from.on('data', (bytes) => to.write(bytes))
    if (isCut) from.pause()
  }
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    join(near, far)
    join(far, near)
  }).listen(0, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true
      for (const end of ends) end.pause()
    },
    heal: () => {
      isCut = false
      for (const end of ends) end.resume()
    },
    leadTo: (other) => {
      target = other
      for (const end of ends) end.destroy()
    },
    close: () => {
      server.close()
      for (const end of ends) end.destroy()
    },
  }
}
