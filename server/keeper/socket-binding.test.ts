import { once } from 'node:events'
import { type AddressInfo, type BoundSocket, createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bindSockets, describePortFailure } from './socket-binding.ts'

const HOST = '127.0.0.1'

async function bound(port: number, count: number): Promise<number[]> {
  const sockets: BoundSocket[] = await bindSockets(HOST, port, count)
  onTestFinished(() => sockets.forEach((socket) => socket.close()))
  return sockets.map((socket) => (socket.address() as AddressInfo).port)
}

describe.runIf(process.platform === 'linux')('bindSockets', () => {
  it('binds several sockets to one port', async () => {
    const ports = await bound(0, 3)
    expect(ports).toHaveLength(3)
    expect(new Set(ports).size).toBe(1)
  })

  it('shares no port with somebody else who would share theirs', async () => {
    const other = createServer().listen({ host: HOST, port: 0, reusePort: true })
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    await expect(bound(port, 2)).rejects.toThrow('EADDRINUSE')
  })
})

it('names EDGES where a port cannot be shared', () => {
  const error = Object.assign(new Error('not supported'), { code: 'ENOTSUP' })
  expect(describePortFailure(error, HOST, 3000)).toBe(
    'EDGES must be 1 on this system, which does not share a port among processes.',
  )
})
