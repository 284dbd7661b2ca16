import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import {
  AnswerTooLong,
  type OutgoingRequest,
  outgoingRequests,
  PrivateHost,
  type ResolveName,
} from './outgoing-request.ts'
import { isPublicAddress } from './public-address.ts'

describe('a public address', () => {
  it.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.100.100.200', false],
    ['127.0.0.1', false],
    ['127.9.9.9', false],
    ['168.63.129.16', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['192.0.0.192', false],
    ['192.168.1.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:a9fe:a9fe', false],
    ['64:ff9b::a9fe:a9fe', false],
    ['2002:7f00:1::', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['localhost', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })
})

describe('an outgoing request', () => {
  let server: Server | undefined
  let requests = 0
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
    requests = 0
  })
  const listen = async (answer: RequestListener): Promise<number> => {
    server = createServer((request, response) => {
      requests += 1
      answer(request, response)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const order: OutgoingRequest = { method: 'GET', timeLimit: 5_000, mostBytes: 100, redirects: 2 }
  /** Resolves every name to `addresses`, one after the other; the last one stays. */
  const names = (...addresses: string[]): ResolveName => {
    const left = [...addresses]
    return (_, __, callback) => {
      const address = left.length > 1 ? left.shift() : left[0]
      callback(null, [{ address: address ?? '', family: address?.includes(':') ? 6 : 4 }])
    }
  }

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0x7f000001', '2130706433', 'localhost'])(
    'never reaches http://%s',
    async (host) => {
      const port = await listen((_, response) => response.end('rahasia'))
      const send = outgoingRequests(new Set())
      await expect(send(`http://${host}:${port}/`, order)).rejects.toThrow(PrivateHost)
      expect(requests).toBe(0)
    },
  )

  it('never reaches a name that resolves to a private address', async () => {
    const port = await listen((_, response) => response.end())
    const send = outgoingRequests(new Set(), names('127.0.0.1'))
    await expect(send(`http://contoh.example:${port}/`, order)).rejects.toThrow(
      'contoh.example is not on the public internet. PRIVATE_HOSTS would allow it.',
    )
    expect(requests).toBe(0)
  })

  it('reaches what the operator allows, by name or by address', async () => {
    const port = await listen((_, response) => response.end('halo'))
    const byName = outgoingRequests(new Set(['hub.example']), names('127.0.0.1'))
    expect(await byName(`http://hub.example:${port}/`, order)).toMatchObject({ status: 200 })
    const byAddress = outgoingRequests(new Set(['127.0.0.1']))
    const answer = await byAddress(`http://127.0.0.1:${port}/`, order)
    expect(answer.body.toString()).toBe('halo')
  })

  it('follows no redirect to a private address, and no name that changes its address', async () => {
    const port = await listen((request, response) => {
      if (request.url === '/') {
        response.writeHead(302, { location: `http://dalam.example:${port}/rahasia` }).end()
      } else response.end('rahasia')
    })
    const redirected = outgoingRequests(new Set(['hub.example']), names('127.0.0.1'))
    await expect(redirected(`http://hub.example:${port}/`, order)).rejects.toThrow(PrivateHost)
    expect(requests).toBe(1)
    const rebound = outgoingRequests(new Set(), names('127.0.0.1', '93.184.215.14'))
    await expect(rebound(`http://ganti.example:${port}/`, order)).rejects.toThrow(PrivateHost)
    expect(requests).toBe(1)
  })

  it('says which address answered, after redirects', async () => {
    const port = await listen((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/baru?x=1' }).end()
      else response.end('halo')
    })
    const send = outgoingRequests(new Set(['127.0.0.1']))
    const at = (path: string) => `http://127.0.0.1:${port}${path}`
    expect(await send(at('/'), order)).toMatchObject({ url: at('/baru?x=1') })
    expect(await send(at('/'), { ...order, redirects: 0 })).toMatchObject({ url: at('/') })
    expect(await send(at('/lain'), order)).toMatchObject({ url: at('/lain') })
  })

  it('ends after the last redirect that is allowed', async () => {
    const port = await listen((_, response) => response.writeHead(302, { location: '/' }).end())
    const send = outgoingRequests(new Set(['127.0.0.1']))
    expect((await send(`http://127.0.0.1:${port}/`, { ...order, redirects: 0 })).status).toBe(302)
    expect(requests).toBe(1)
  })

  it('takes no longer answer than it asked for, and waits no longer', async () => {
    const port = await listen((request, response) => {
      if (request.url === '/panjang') response.end('a'.repeat(101))
      if (request.url === '/pas') response.end('a'.repeat(100))
    })
    const send = outgoingRequests(new Set(['127.0.0.1']))
    const at = (path: string) => `http://127.0.0.1:${port}${path}`
    await expect(send(at('/panjang'), order)).rejects.toThrow(AnswerTooLong)
    expect((await send(at('/pas'), order)).body).toHaveLength(100)
    await expect(send(at('/bisu'), { ...order, timeLimit: 50 })).rejects.toMatchObject({
      name: 'TimeoutError',
    })
  })

  it('speaks http and https only', async () => {
    const send = outgoingRequests(new Set())
    await expect(send('file:///etc/passwd', order)).rejects.toThrow('Not an http(s) address')
  })
})
