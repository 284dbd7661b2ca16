import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '#server/edge/http/error-page.ts'
import { anEdge } from './edge-fixture.ts'
import { aPage, type Script } from './scripted-origin.ts'

const KEPT = { 'cache-control': 's-maxage=60, stale-if-error=86400' }

const faults: readonly (readonly [string, Script])[] = [
  ['answers 500', (_, response) => response.writeHead(500).end('Error: at Object.<anonymous>')],
  [
    'answers 503',
    (_, response) => response.writeHead(503, { 'cache-control': 's-maxage=60' }).end('x'),
  ],
  ['hangs up', (request) => request.socket.destroy()],
  ['answers with garbage', (request) => request.socket.end('ini bukan HTTP\r\n\r\n')],
  [
    'sends half a body',
    (request) =>
      request.socket.end(
        'HTTP/1.1 200 OK\r\nCache-Control: s-maxage=60\r\nContent-Length: 100\r\n\r\nsetengah',
      ),
  ],
  [
    'breaks off in the middle of a chunk',
    (request) =>
      request.socket.end(
        'HTTP/1.1 200 OK\r\nCache-Control: s-maxage=60\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nsetengah',
      ),
  ],
  [
    'forgets the last chunk',
    (request) =>
      request.socket.end(
        'HTTP/1.1 200 OK\r\nCache-Control: s-maxage=60\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nutuh\r\n',
      ),
  ],
  [
    'sends an invalid chunk size',
    (request) =>
      request.socket.end(
        'HTTP/1.1 200 OK\r\nCache-Control: s-maxage=60\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nutuh\r\n0\r\n\r\n',
      ),
  ],
  [
    'sends two lengths',
    (request) =>
      request.socket.end(
        'HTTP/1.1 200 OK\r\nCache-Control: s-maxage=60\r\nContent-Length: 4\r\nContent-Length: 8\r\n\r\nutuhutuh',
      ),
  ],
  ['sends an unrequested 304', (_, response) => response.writeHead(304, KEPT).end()],
]

describe('an error page', () => {
  it('has the site’s colours and name, and a policy that allows exactly these', async () => {
    const { ask, origin } = await anEdge({
      errors: {
        ...PLAIN_LOOK,
        siteName: () => 'Kabar <Kita>',
        siteStyle: () => ':root{--accent:#0b5394}',
      },
    })
    origin.at('/a', aPage('', {}, 500))
    const { text, headers } = await ask('/a', { headers: { accept: 'text/html' } })
    expect(text).toContain('<a href="/">Kabar &lt;Kita&gt;</a>')
    const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? ''
    expect(style).toMatch(/:root\{--accent:#0b5394\}$/)
    const digest = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${digest}'`)
    expect(headers['retry-after']).toBe('10')
  })
})

describe('when the origin', () => {
  it.each(faults)('%s, no reader gets that as a page and nothing is stored', async (_, fault) => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/a', fault)
    const answer = await ask('/a')
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expect(answer.headers['retry-after']).toBe('10')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.text).toContain('try again')
    expect(answer.text).not.toContain('Error')
    expect(edge.stats().entries).toBe(0)
    origin.at('/a', aPage('utuh'))
    expect((await ask('/a')).text).toBe('utuh')
  })

  it.each(faults.slice(0, -1))('%s, known pages are served stale', async (_, fault) => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu', KEPT))
    await ask('/a')
    origin.at('/a', fault)
    pass(3600)
    const answer = await ask('/a')
    expect(answer).toMatchObject({ status: 200, text: 'satu' })
    expect(answer.cache).toBe('warta; hit; ttl=-3540; detail=stale-if-error')
  })

  it('ends a body without length by closing the connection, it is passed on and not stored', async () => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/a', (request) =>
      request.socket.end(
        'HTTP/1.1 200 OK\r\nCache-Control: s-maxage=60\r\nConnection: close\r\n\r\nutuh?',
      ),
    )
    expect((await ask('/a')).text).toBe('utuh?')
    expect(edge.stats().entries).toBe(0)
  })

  it('breaks off while an answer is passed on, the reader’s connection breaks too', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', (request) => {
      request.socket.end(
        'HTTP/1.1 200 OK\r\nCache-Control: private\r\nContent-Length: 100\r\n\r\nsetengah',
      )
    })
    await expect(ask('/a')).rejects.toThrow('aborted')
  })

  it('is down, it is not asked again within a second for a page that can be served stale', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu', KEPT))
    await ask('/a')
    origin.at('/a', aPage('', {}, 500))
    pass(61)
    await ask('/a')
    await ask('/a')
    expect(origin.requests).toHaveLength(2)
    pass(2)
    origin.at('/a', aPage('dua', KEPT))
    expect((await ask('/a')).text).toBe('dua')
  })

  it('is gone, known pages are served for a day, and unknown ones say when to come back', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu', KEPT))
    await ask('/a')
    await origin.stop()
    pass(86_400)
    expect((await ask('/a')).text).toBe('satu')
    const unknown = await ask('/b')
    expect(unknown.status).toBe(503)
    expect(unknown.cache).toBe('warta; fwd=uri-miss; detail=origin-down')
    pass(61)
    expect((await ask('/a')).status).toBe(503)
  })

  it('fails, a page that must be revalidated is not served stale', async () => {
    const { ask, origin, pass } = await anEdge()
    for (const field of [
      'max-age=60, must-revalidate',
      's-maxage=60',
      'max-age=60, proxy-revalidate',
    ]) {
      origin.at('/a', aPage('satu', { 'cache-control': field }))
      await ask('/a')
      origin.at('/a', aPage('', {}, 500))
      pass(61)
      expect((await ask('/a')).status).toBe(500)
    }
  })

  it('does not mention errors, a page is still served stale for a day', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu', { 'cache-control': 'max-age=60' }))
    await ask('/a')
    await origin.stop()
    pass(86_000)
    expect((await ask('/a')).text).toBe('satu')
  })

  it('hangs, a known page is served within the time limit and then at once', async () => {
    const { ask, origin, pass } = await anEdge({ timeouts: { stale: 50, render: 200 } })
    origin.at('/a', aPage('satu', KEPT))
    await ask('/a')
    origin.at('/a', () => {})
    pass(61)
    const answer = await ask('/a')
    expect(answer.text).toBe('satu')
    expect(answer.cache).toBe('warta; hit; ttl=-1; detail=origin-slow')
  })

  it('hangs, an unknown page is refused within the time limit', async () => {
    const { ask, origin } = await anEdge({ timeouts: { render: 50 } })
    origin.at('/a', () => {})
    const answer = await ask('/a')
    expect(answer.status).toBe(503)
    expect(answer.cache).toBe('warta; fwd=uri-miss; detail=origin-timeout')
  })

  it('hangs repeatedly, further unknown pages are refused without waiting', async () => {
    const { ask, origin } = await anEdge({ timeouts: { render: 50 } })
    let asked = 0
    for (const path of ['/a', '/b', '/c', '/d', '/e']) {
      origin.at(path, () => {
        asked += 1
      })
    }
    for (const path of ['/a', '/b', '/c', '/d', '/e']) expect((await ask(path)).status).toBe(503)
    expect(asked).toBe(3)
  })

  it('hangs in the middle of a body, an unknown page is refused within the time limit', async () => {
    const { ask, origin } = await anEdge({ timeouts: { render: 50 } })
    origin.at('/a', (_, response) => {
      response.writeHead(200, { 'cache-control': 's-maxage=60', 'content-length': 100 })
      response.write('awal')
    })
    expect((await ask('/a')).status).toBe(503)
  })

  it('is being replaced, the request goes to its successor', async () => {
    const dead = await anEdge()
    const deadAddress = dead.origin.address()
    await dead.origin.stop()
    let asked = 0
    const { ask, origin } = await anEdge({
      origin: () => {
        asked += 1
        return asked === 1 ? deadAddress : origin.address()
      },
    })
    origin.at('/a', aPage('satu'))
    expect((await ask('/a')).text).toBe('satu')
  })

  it('dies of a request, the same process does not get it again', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', (request) => request.socket.destroy())
    expect((await ask('/a')).status).toBe(503)
    expect(origin.requests).toHaveLength(1)
  })
})

describe('stale-while-revalidate', () => {
  it('serves the old page at once and fetches the new one once', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('lama', { 'cache-control': 's-maxage=60, stale-while-revalidate=30' }))
    await ask('/a')
    origin.at('/a', aPage('baru'))
    pass(70)
    const answer = await ask('/a')
    expect(answer).toMatchObject({
      text: 'lama',
      cache: 'warta; hit; ttl=-10; detail=stale-while-revalidate',
    })
    await expect.poll(async () => (await ask('/a')).text).toBe('baru')
    expect(origin.requests).toHaveLength(2)
  })

  it('ends with its time window', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('lama', { 'cache-control': 's-maxage=60, stale-while-revalidate=30' }))
    await ask('/a')
    origin.at('/a', aPage('baru'))
    pass(91)
    expect((await ask('/a')).text).toBe('baru')
  })

  it('drops a page that has become private', async () => {
    const { ask, origin, pass, edge } = await anEdge()
    origin.at('/a', aPage('umum', { 'cache-control': 's-maxage=60, stale-while-revalidate=3600' }))
    await ask('/a')
    origin.at('/a', aPage('pribadi', { 'cache-control': 'private' }))
    pass(70)
    await ask('/a')
    await expect.poll(() => edge.stats().entries).toBe(0)
  })
})

describe('a reader', () => {
  it('who sends a request too slowly gets 408 and is disconnected', async () => {
    const { edge } = await anEdge({ timeouts: { headers: 50 } })
    const socket = connect(edge.port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n')
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString()).toContain('408')
  })

  it('beyond the connection limit is disconnected, and the others are served', async () => {
    const { ask, origin, edge } = await anEdge({ limits: { connections: 1 } })
    origin.at('/a', aPage('satu'))
    const first = connect(edge.port, '127.0.0.1')
    await expect.poll(() => edge.stats().connections).toBe(1)
    await expect(ask('/a')).rejects.toThrow()
    first.destroy()
    await expect.poll(() => edge.stats().connections).toBe(0)
    expect((await ask('/a')).text).toBe('satu')
  })

  it('whose request is in progress is served when the edge stops', async () => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/a', (request, response) => {
      void edge.close()
      aPage('satu')(request, response)
    })
    const answer = await ask('/a')
    expect(answer.text).toBe('satu')
    expect(answer.headers.connection).toBe('close')
  })
})
