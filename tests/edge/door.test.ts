/**
 * What the edge does at the door, so that strangers cannot keep readers and editors waiting.
 * @module
 */
import { request } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aGate, anEdge, answerOf } from './edge-fixture.ts'
import { aPage, aScriptedOrigin } from './scripted-origin.ts'

const OPEN = { limits: { renders: 2, waiting: 3 }, timeouts: { line: 10_000 } }

describe('more misses than the origin can make', () => {
  it('are refused at once with the time to come back, and the rest is made', async () => {
    const { ask, origin, edge } = await anEdge(OPEN)
    const gate = aGate()
    const paths = ['/1', '/2', '/3', '/4', '/5', '/6', '/7']
    for (const path of paths) {
      origin.at(path, async (request, response) => {
        await gate.opened
        aPage('satu')(request, response)
      })
    }
    const answers = paths.map((path) => ask(path))
    // One is being made, three wait.
    await expect.poll(() => edge.stats().outcomes.failed).toBe(3)
    expect(edge.stats().waiting).toBe(3)
    gate.open()
    const given = await Promise.all(answers)
    expect(given.filter(({ status }) => status === 200)).toHaveLength(4)
    const [refused] = given.filter(({ status }) => status === 503)
    expect(refused?.cache).toBe('warta; fwd=uri-miss; detail=origin-busy')
    expect(refused?.headers['retry-after']).toBe('10')
  })

  it('do not keep a page from being remade that was known before a purge', async () => {
    const { ask, origin, edge } = await anEdge(OPEN)
    const gate = aGate()
    origin.at('/', aPage('lama', { 'cache-tag': 'front' }))
    await ask('/')
    for (const path of ['/1', '/2', '/3', '/4']) {
      origin.at(path, async (request, response) => {
        await gate.opened
        aPage('satu')(request, response)
      })
    }
    const others = ['/1', '/2', '/3', '/4'].map((path) => ask(path))
    await expect.poll(() => edge.stats().waiting).toBe(3)
    edge.purge(['front'])
    origin.at('/', aPage('baru'))
    expect((await ask('/')).text).toBe('baru')
    gate.open()
    await Promise.all(others)
  })

  it('are not made for readers who left', async () => {
    const { ask, begin, origin, edge } = await anEdge(OPEN)
    const gate = aGate()
    origin.at('/1', async (request, response) => {
      await gate.opened
      aPage('satu')(request, response)
    })
    const first = ask('/1')
    await origin.arrived(1)
    const second = begin('/2')
    second.on('error', () => {})
    await expect.poll(() => edge.stats().waiting).toBe(1)
    second.destroy()
    await expect.poll(() => edge.stats().waiting).toBe(0)
    gate.open()
    await first
    await ask('/3')
    expect(origin.requests.map(({ url }) => url)).toEqual(['/1', '/3'])
  })
})

describe('an origin of its own for what passes', () => {
  it('is asked for everything below the prefixes, and for nothing else', async () => {
    const desk = await aScriptedOrigin()
    onTestFinished(() => desk.stop())
    const { ask, origin } = await anEdge({ passOrigin: () => desk.address() })
    origin.at('/a', aPage('halaman'))
    for (const path of ['/admin', '/api/a']) desk.at(path, aPage('meja'))
    expect((await ask('/a')).text).toBe('halaman')
    expect((await ask('/admin')).text).toBe('meja')
    expect((await ask('/api/a', { method: 'POST', body: 'x' })).text).toBe('meja')
    expect([origin.requests.length, desk.requests.length]).toEqual([1, 2])
  })

  it('works for few strangers at a time, and for everybody who has signed in', async () => {
    const desk = await aScriptedOrigin()
    onTestFinished(() => desk.stop())
    const passOrigin = () => desk.address()
    const { ask, edge } = await anEdge({ passOrigin, limits: { strangers: 2, waiting: 1 } })
    const gate = aGate()
    desk.at('/api/login', async (request, response) => {
      await gate.opened
      aPage('salah', {}, 401)(request, response)
    })
    desk.at('/api/save', aPage('tersimpan'))
    const guesses = [1, 2, 3].map(() => ask('/api/login', { method: 'POST', body: 'x' }))
    await expect.poll(() => edge.stats().outcomes.failed).toBe(1)
    const headers = { cookie: 'payload-token=1' }
    expect((await ask('/api/save', { method: 'POST', body: 'x', headers })).text).toBe('tersimpan')
    gate.open()
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([401, 401, 503])
  })
})

describe('what was passed', () => {
  it('is waited for until its origin has answered, for so long at most', async () => {
    const desk = await aScriptedOrigin()
    onTestFinished(() => desk.stop())
    const { ask, edge, origin } = await anEdge({ passOrigin: () => desk.address() })
    const [saving, reading] = [aGate(), aGate()]
    desk.at('/api/save', async (request, response) => {
      await saving.opened
      aPage('tersimpan')(request, response)
    })
    origin.at('/a', async (request, response) => {
      await reading.opened
      aPage('halaman')(request, response)
    })
    const page = ask('/a')
    const save = ask('/api/save', { method: 'POST', body: 'x' })
    await Promise.all([origin.arrived(1), desk.arrived(1)])
    await edge.drainPassed(50)
    const order: string[] = []
    const drained = edge.drainPassed(60_000).then(() => order.push('drained'))
    await ask('/api/else')
    order.push('saving')
    saving.open()
    await drained
    expect(order).toEqual(['saving', 'drained'])
    await save
    reading.open()
    await page
  })
})

describe('a turn', () => {
  it('is over when a stranger sends a body too slowly', async () => {
    const desk = await aScriptedOrigin()
    onTestFinished(() => desk.stop())
    const passOrigin = () => desk.address()
    const { ask, edge } = await anEdge({
      passOrigin,
      limits: { strangers: 1 },
      timeouts: { body: 50 },
    })
    desk.at('/api/a', (incoming, response) => {
      incoming.resume().once('end', () => response.writeHead(200).end('diterima'))
    })
    const slow = request({ port: edge.port, path: '/api/a', method: 'POST', agent: false })
    slow.setHeader('content-length', 10)
    slow.on('error', () => {})
    slow.write('x')
    const refused = answerOf(slow)
    await desk.arrived(1)
    expect((await ask('/api/a', { method: 'POST', body: 'cepat' })).text).toBe('diterima')
    expect((await refused).status).toBe(408)
    slow.destroy()
  })

  it('is needed for a page that is not to be shared, too', async () => {
    const { ask, origin, edge } = await anEdge(OPEN)
    const gate = aGate()
    origin.at('/a', async (incoming, response) => {
      await gate.opened
      aPage('satu')(incoming, response)
    })
    const headers = { authorization: 'Basic x' }
    const answers = [1, 2, 3].map(() => ask('/a', { headers }))
    await expect.poll(() => edge.stats().waiting).toBe(2)
    gate.open()
    for (const { text } of await Promise.all(answers)) expect(text).toBe('satu')
    expect(origin.requests).toHaveLength(3)
  })
})

describe('a body', () => {
  const limits = {
    bodyLimit: ({ hasSession, mediaType }: { hasSession: boolean; mediaType: string }) =>
      !hasSession ? 10 : mediaType === 'multipart/form-data' ? 1_000 : 100,
  }

  it.each([
    [11, {}, 413],
    [10, {}, 200],
    [11, { cookie: 'payload-token=1' }, 200],
    [101, { cookie: 'payload-token=1', 'content-type': 'application/json' }, 413],
    [101, { authorization: 'JWT x', 'content-type': 'Multipart/Form-Data; boundary=x' }, 200],
  ])('of %i bytes with %o is answered %i', async (bytes, headers, status) => {
    const { ask, origin } = await anEdge(limits)
    origin.at('/api/a', aPage('diterima'))
    const answer = await ask('/api/a', { method: 'POST', headers, body: 'x'.repeat(bytes) })
    expect(answer.status).toBe(status)
    expect(origin.requests).toHaveLength(status === 200 ? 1 : 0)
  })
})

describe('an address', () => {
  it('makes no page of its own with a host or a query that means nothing', async () => {
    const { ask, origin, edge } = await anEdge({
      canonical: { proto: 'https', host: 'warta.example' },
      tidyQuery: (_path, query) => query.replace(/&?zN=\d+/, ''),
    })
    origin.at('/a', aPage('satu'))
    await ask('/a')
    for (const path of ['/a?zN=1', '/a?zN=2', 'http://evil.example/a']) {
      expect((await ask(path, { headers: { host: 'other.example' } })).cache).toContain('hit')
    }
    expect(edge.stats().entries).toBe(1)
    expect(origin.requests.map(({ headers }) => headers.host)).toEqual(['warta.example'])
  })

  it('that the origin has answered by another page gets it from memory', async () => {
    const { ask, origin, edge } = await anEdge({ internalRedirects: true })
    origin.at('/nowhere', aPage('tidak ada', {}, 404))
    for (const path of ['/1', '/2', '/3']) {
      origin.at(path, (_, response) =>
        response.writeHead(404, { 'x-accel-redirect': '/nowhere' }).end(),
      )
      expect(await ask(path)).toMatchObject({ status: 404, text: 'tidak ada' })
    }
    const bypassing = await ask('/1', { headers: { cookie: '__prerender_bypass=1' } })
    expect(bypassing).toMatchObject({ status: 404, text: 'tidak ada' })
    expect(edge.stats().entries).toBe(1)
    const urls = origin.requests.map(({ url }) => url)
    expect(urls).toEqual(['/1', '/nowhere', '/2', '/3', '/1', '/nowhere'])
  })

  it('is not answered by another page behind an origin that is not trusted to choose it', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/1', (_, response) =>
      response.writeHead(404, { 'x-accel-redirect': '/admin' }).end('sendiri'),
    )
    expect((await ask('/1')).text).toBe('sendiri')
  })
})
