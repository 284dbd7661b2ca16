import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aGate, anEdge, answerOf } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

describe('a reading page', () => {
  it('is the same copy for readers with and without cookies, an editor included', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu', { vary: 'Cookie' }))
    await ask('/a', { headers: { cookie: 'payload-token=abc; a=1' } })
    expect((await ask('/a')).cache).toContain('hit')
    expect((await ask('/a', { headers: { cookie: 'b=2' } })).cache).toContain('hit')
    expect(origin.requests[0]?.headers.cookie).toBeUndefined()
  })

  it('is requested without anything personal', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu'))
    const personal = {
      'x-forwarded-for': '1.2.3.4',
      'if-none-match': '"x"',
      'cache-control': 'max-age=0',
      forwarded: 'for=1.2.3.4',
    }
    await ask('/a?utm_source=wa&fbclid=1', {
      headers: { ...personal, connection: 'x-hop', 'x-hop': '1', te: 'trailers' },
    })
    const [request] = origin.requests
    expect(request?.url).toBe('/a')
    for (const name of [...Object.keys(personal), 'x-hop', 'te'])
      expect(request?.headers[name]).toBeUndefined()
    expect(request?.headers).toMatchObject({ via: '1.1 warta', 'x-forwarded-proto': 'http' })
  })

  it.each([
    ['a preview cookie', { cookie: 'a=1; __prerender_bypass=x' }],
    ['Authorization', { authorization: 'Bearer x' }],
  ])('with %s is neither stored nor served from the store', async (_, headers) => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/a', aPage('umum'))
    await ask('/a')
    origin.at('/a', aPage('konsep'))
    const answer = await ask('/a', { headers: headers as Record<string, string> })
    expect(answer).toMatchObject({ text: 'konsep', cache: 'warta; fwd=bypass; fwd-status=200' })
    // How long the origin took could tell what it did, such as whether an account is known.
    expect(answer.headers['server-timing']).toBe('cache;desc="pass"')
    expect(origin.requests[1]?.headers).toMatchObject(headers)
    expect((await ask('/a')).text).toBe('umum')
    expect(edge.stats().entries).toBe(1)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])(
    'refuses %s with the allowed methods',
    async (method) => {
      const { ask, origin } = await anEdge()
      const answer = await ask('/a', { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
      expect(origin.requests).toHaveLength(0)
    },
  )

  it('answers OPTIONS itself', async () => {
    const { ask } = await anEdge()
    expect(await ask('/a', { method: 'OPTIONS' })).toMatchObject({
      status: 204,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    })
    expect((await ask('*', { method: 'OPTIONS' })).status).toBe(204)
  })

  it('is not requested with a body', async () => {
    const { ask } = await anEdge()
    expect((await ask('/a', { body: 'x', headers: { 'content-length': '1' } })).status).toBe(400)
  })

  it('differs by host, and by scheme behind a trusted proxy', async () => {
    const { ask, origin } = await anEdge({ trustProxy: true })
    origin.at('/a', (request, response) =>
      aPage(`${request.headers['x-forwarded-proto']} ${request.headers.host}`)(request, response),
    )
    const headers = { host: 'warta.example', 'x-forwarded-proto': 'https' }
    expect((await ask('/a', { headers })).text).toBe('https warta.example')
    expect((await ask('/a', { headers: { host: 'WARTA.example' } })).text).toBe(
      'http warta.example',
    )
    expect((await ask('/a', { headers })).cache).toContain('hit')
  })
})

describe('an upgrade', () => {
  const upgrade = (path: string) =>
    `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n`

  it('passes below the pass prefixes', async () => {
    const { edge, origin } = await anEdge()
    origin.onUpgrade((request, socket) => {
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n',
      )
      socket.write(`${request.url} `)
      socket.pipe(socket)
    })
    const socket = connect(edge.port, '127.0.0.1')
    socket.write(upgrade('/api/live'))
    const [first] = await once(socket, 'data')
    expect(String(first)).toMatch(/^HTTP\/1\.1 101 /)
    socket.end('halo')
    expect(String(first) + (await text(socket))).toMatch(/\/api\/live halo$/)
  })

  it('is an ordinary request elsewhere', async () => {
    const { raw, origin } = await anEdge()
    origin.at('/a', aPage('satu'))
    const answer = await raw(upgrade('/a').replace('Upgrade\r\n', 'Upgrade, close\r\n'))
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*satu$/)
  })

  /** A client that never closes its half of a connection. */
  const stay = (port: number) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    onTestFinished(() => void socket.destroy())
    socket.write(upgrade('/api/live'))
    return socket
  }

  it.each(['refuses', 'is down'])('leaves no connection open when the origin %s', async (how) => {
    const { edge, origin } = await anEdge()
    if (how === 'is down') await origin.stop()
    // Reading to the end would close the client's half.
    const [answer] = await once(stay(edge.port), 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 503 /)
    await expect.poll(() => edge.stats().connections).toBe(0)
  })

  it('gets 503 from an origin that does not answer, and keeps no request there when its client leaves', async () => {
    const { edge, origin } = await anEdge({ timeouts: { passThrough: 200 } })
    const closed = aGate()
    origin.onUpgrade((_, socket) => void socket.pipe(socket).once('finish', closed.open))
    expect(await text(stay(edge.port))).toMatch(/^HTTP\/1\.1 503 /)
    await closed.opened
  })

  it('does not keep an edge that retires or stops, nor begins one', async () => {
    const { edge, origin } = await anEdge()
    origin.onUpgrade((_, socket) => {
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n',
      )
      socket.pipe(socket)
    })
    const upgraded = stay(edge.port)
    await once(upgraded, 'data')
    const waiting = connect(edge.port, '127.0.0.1')
    await expect.poll(() => edge.stats().connections).toBe(2)
    const retired = edge.retire()
    waiting.write(upgrade('/api/live'))
    expect(await text(waiting)).toMatch(/^HTTP\/1\.1 404 /)
    await retired
  })
})

describe('an edge without memory', () => {
  it('stores nothing', async () => {
    const { ask, origin, edge } = await anEdge({ maxMemory: 0 })
    origin.at('/a', aPage('satu'))
    await ask('/a')
    await ask('/a')
    expect(origin.requests).toHaveLength(2)
    expect(edge.stats().entries).toBe(0)
  })
})

describe('the desk', () => {
  it('gets every method, with cookies', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/api/articles', async (request, response) => {
      const body = await text(request)
      response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'] }).end(`${request.method} ${body}`)
    })
    const answer = await ask('/api/articles?utm_source=x', {
      method: 'POST',
      body: 'isi',
      headers: { cookie: 'payload-token=a' },
    })
    expect(answer).toMatchObject({ status: 201, text: 'POST isi' })
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(origin.requests[0]?.url).toBe('/api/articles?utm_source=x')
    expect(origin.requests[0]?.headers).toMatchObject({
      cookie: 'payload-token=a',
      'x-forwarded-for': '127.0.0.1',
    })
  })

  it('gets each change on a new connection, which it may still keep', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/admin/x', (_, response) => response.writeHead(200).end('ya'))
    const connections = async (method: string) => {
      const before = origin.requests.length
      for (let count = 0; count < 3; count += 1) await ask('/admin/x', { method })
      return origin.requests.slice(before).map(({ socket, headers }) => {
        expect(headers.connection).toBe('keep-alive')
        return socket
      })
    }
    // A kept connection that the origin closes meanwhile would cost an editor a save.
    expect(new Set(await connections('POST')).size).toBe(3)
    expect(new Set(await connections('GET')).size).toBe(1)
  })

  it('is never served from the store to signed-in users', async () => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/api/me', (request, response) =>
      aPage(String(request.headers.cookie))(request, response),
    )
    for (const cookie of ['payload-token=a', 'payload-token=b']) {
      expect((await ask('/api/me', { headers: { cookie } })).text).toBe(cookie)
    }
    expect(edge.stats().entries).toBe(0)
  })

  it('is served from the store to others if the fields allow it', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/api/media/a.jpg', aPage('gambar'))
    origin.at('/api/theme', (request, response) =>
      aPage(String(request.headers.cookie), { vary: 'Cookie' })(request, response),
    )
    await ask('/api/media/a.jpg', { headers: { cookie: 'a=1' } })
    expect((await ask('/api/media/a.jpg', { headers: { cookie: 'b=1' } })).cache).toContain('hit')
    for (const cookie of ['theme=gelap', 'theme=terang']) {
      expect((await ask('/api/theme', { headers: { cookie } })).text).toBe(cookie)
    }
  })

  it('is not reached by an unusual path', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/admin', aPage('meja', { 'cache-control': 'no-store' }))
    for (const path of ['/%61dmin', '/news/../admin', '/news/%2e%2e/admin']) {
      expect((await ask(path, { method: 'POST' })).text).toBe('meja')
    }
    expect((await ask('/administrasi', { method: 'POST' })).status).toBe(405)
  })

  it('streams in both directions', async () => {
    const { begin, edge, origin } = await anEdge()
    origin.at('/api/echo', (request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      request.on('data', (chunk) => response.write(chunk)).on('end', () => response.end())
    })
    const call = httpRequest({
      port: edge.port,
      path: '/api/echo',
      method: 'POST',
      agent: false,
      headers: { 'accept-encoding': 'identity' },
    })
    call.write('satu')
    const [answer] = (await once(call, 'response')) as [IncomingMessage]
    expect(String((await once(answer, 'data'))[0])).toBe('satu')
    call.write('dua')
    expect(String((await once(answer, 'data'))[0])).toBe('dua')
    call.end()
    await once(answer.resume(), 'end')
    expect(begin).toBeDefined()
  })

  it('gets 413 for a body that is too large, declared or not', async () => {
    const { ask, edge, origin } = await anEdge({ limits: { bodyBytes: 1000 } })
    origin.at('/api/media', (request) => request.resume())
    expect((await ask('/api/media', { method: 'POST', body: 'x'.repeat(1001) })).status).toBe(413)
    const call = httpRequest({ port: edge.port, path: '/api/media', method: 'POST', agent: false })
    call.on('error', () => {})
    call.write('x'.repeat(600))
    call.end('x'.repeat(600))
    expect((await answerOf(call)).status).toBe(413)
  })

  it.each([
    ['of a declared length', 'Content-Length: 5000000'],
    ['of a length that shows on the way', 'Transfer-Encoding: chunked'],
  ])('reads the 413 after it has sent a whole body %s', async (_, framing) => {
    const { edge, origin } = await anEdge({ limits: { bodyBytes: 1000 } })
    origin.at('/api/media', (request) => request.resume())
    const received = await answerToWhole(edge.port, '/api/media', framing)
    expect(received).toMatch(/^HTTP\/1.1 413 .*Something went wrong/s)
  })

  it('reads what the origin says about a body that it did not read', async () => {
    const { edge, origin } = await anEdge()
    origin.at('/api/articles', (_, response) => response.writeHead(403).end('Masuk dahulu.'))
    const received = await answerToWhole(edge.port, '/api/articles', 'Content-Length: 5000000')
    expect(received).toMatch(/^HTTP\/1.1 403 .*Masuk dahulu\./s)
  })

  it('decides on 100 Continue before a body is sent', async () => {
    const { edge, origin } = await anEdge()
    origin.at('/api/media', (request, response) => {
      expect(request.headers.expect).toBe('100-continue')
      request.resume().once('end', () => response.end('diterima'))
    })
    const call = httpRequest({
      port: edge.port,
      path: '/api/media',
      method: 'POST',
      agent: false,
      headers: { expect: '100-continue', 'content-length': 3 },
    })
    call.flushHeaders()
    await once(call, 'continue')
    call.end('isi')
    expect((await answerOf(call)).text).toBe('diterima')
  })

  it('passes the trailers of an answer on', async () => {
    const { begin, origin } = await anEdge()
    origin.at('/api/a', (_, response) => {
      response.writeHead(200, { trailer: 'x-sum' })
      response.write('isi')
      response.addTrailers({ 'x-sum': '3' })
      response.end()
    })
    const [answer] = (await once(begin('/api/a', { method: 'POST' }), 'response')) as [
      IncomingMessage,
    ]
    await once(answer.resume(), 'end')
    expect(answer.trailers).toEqual({ 'x-sum': '3' })
  })

  it('gets 503 when the origin is down', async () => {
    const { ask, origin } = await anEdge()
    await origin.stop()
    expect((await ask('/api/a', { method: 'POST', body: 'x' })).status).toBe(503)
  })

  it('has its request at the origin aborted when the reader leaves', async () => {
    const { begin, origin } = await anEdge()
    const gate = aGate()
    origin.at('/api/a', (_, response) => response.once('close', gate.open))
    const call = begin('/api/a', { method: 'POST' })
    call.on('error', () => {})
    await origin.arrived(1)
    call.destroy()
    await gate.opened
  })
})

/** What a client receives that sends 5 MB whatever is answered meanwhile, as browsers do. */
async function answerToWhole(port: number, path: string, framing: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const piece = Buffer.alloc(100_000, 'x')
  const isChunked = framing.startsWith('Transfer')
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk
  })
  socket.write(`POST ${path} HTTP/1.1\r\nHost: warta.example\r\n${framing}\r\n\r\n`)
  for (let sent = 0; sent < 50; sent += 1) {
    if (isChunked) socket.write(`${piece.length.toString(16)}\r\n`)
    const isFull = !socket.write(piece)
    if (isChunked) socket.write('\r\n')
    if (isFull) await once(socket, 'drain')
  }
  if (isChunked) socket.write('0\r\n\r\n')
  await expect.poll(() => received).toContain('\r\n\r\n')
  socket.destroy()
  return received
}
