import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineReaders } from './machine-readers.ts'
import { fetchAs } from './page-fetch.ts'

const { facebook, whatsapp } = machineReaders
const answers: Record<string, RequestListener> = {
  '/plain': (_, response) => response.end('halo'),
  '/gzip': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync('a'.repeat(400_000))),
  '/brotli': (_, response) =>
    response.setHeader('content-encoding', 'br').end(brotliCompressSync('halo')),
  '/broken': (_, response) => response.setHeader('content-encoding', 'gzip').end('bukan gzip'),
  '/silent': () => undefined,
  '/stalled': (_, response) => void response.write('separuh'),
  '/stalled-gzip': (_, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.write(gzipSync('halo').subarray(0, 12))
  },
  '/cut-short': (_, response) => {
    response.setHeader('content-length', '100')
    response.write('separuh', () => response.destroy())
  },
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/plain' }).end(),
  '/script': (_, response) => response.writeHead(301, { location: 'javascript:1' }).end(),
  '/echo': (request, response) => response.end(JSON.stringify(request.headers)),
}
let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('fetchAs', () => {
  it('sends the user agent and codings of the machine', async () => {
    const { body } = await fetchAs(facebook, `${url}/echo`)
    expect(JSON.parse(body.toString())).toMatchObject({
      'user-agent': expect.stringContaining('facebookexternalhit/1.1'),
      'accept-encoding': 'gzip, deflate',
    })
  })

  it('reads decoded bytes up to the limit', async () => {
    const answer = await fetchAs(whatsapp, `${url}/gzip`)
    expect([answer.body.length, answer.cut]).toEqual([300_000, true])
    expect(await fetchAs(facebook, `${url}/gzip`)).toMatchObject({ cut: false })
  })

  it('follows redirects up to the limit, and lists them', async () => {
    expect(await fetchAs(whatsapp, `${url}/moved`)).toMatchObject({
      address: `${url}/plain`,
      status: 200,
      hops: [{ from: `${url}/moved`, status: 301, to: `${url}/plain` }],
    })
    const { status, hops } = await fetchAs(whatsapp, `${url}/loop`)
    expect([status, hops.length]).toEqual([302, whatsapp.redirects])
  })

  it('can send requests to another server with the original host', async () => {
    const via = { host: '127.0.0.1', port: Number(new URL(url).port) }
    const { body } = await fetchAs(whatsapp, 'https://www.warta.example/echo', { via })
    expect(JSON.parse(body.toString())).toMatchObject({
      host: 'www.warta.example',
      'x-forwarded-proto': 'https',
    })
  })

  it.each([
    ['/brotli', 'encoding', /br/],
    ['/broken', 'encoding', /rusak|Z_/],
    ['/script', 'address', /javascript/],
    ['/silent', 'timeout', /batas waktu/],
    ['/stalled', 'timeout', /batas waktu/],
    ['/stalled-gzip', 'timeout', /batas waktu/],
    ['/cut-short', 'broken', /terputus/],
  ])('reports why %s could not be read', async (path, reason, message) => {
    const hasty = { ...facebook, timeLimit: reason === 'timeout' ? 50 : facebook.timeLimit }
    await expect(fetchAs(hasty, url + path)).rejects.toMatchObject({
      reason,
      message: expect.stringMatching(message),
    })
  })

  it.each([
    ['http://127.0.0.1:1/', 'refused'],
    ['http://tidak-ada.invalid/', 'dns'],
    ['ftp://contoh.id/', 'address'],
    ['bukan alamat', 'address'],
  ])('reports that %s is %s', async (address, reason) => {
    await expect(fetchAs(whatsapp, address)).rejects.toMatchObject({ reason })
  })

  it('reports a TLS error for a server without TLS', async () => {
    await expect(fetchAs(whatsapp, url.replace('http:', 'https:'))).rejects.toMatchObject({
      reason: 'tls',
    })
  })
})
