/**
 * Two edges of one portal: readers of the outer one get what readers of the inner one get.
 * @module
 */
import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { EdgeOptions, ReadEvent } from '#server/edge/http/edge-options.ts'
import { aGate, anEdge, answerOf, aSocketPath, type EdgeFixture, tell } from './edge-fixture.ts'
import { aPage, aScriptedOrigin } from './scripted-origin.ts'

const SITE = { headers: { host: 'www.example.id' } }

/** An inner edge, and an outer one that it tells of its purges. */
async function twoEdges(
  options: Partial<EdgeOptions> = {},
  outerOptions: Partial<EdgeOptions> = {},
) {
  const common = {
    internalRedirects: true,
    canonical: { proto: 'http', host: 'www.example.id' },
  }
  const inner = await anEdge({ ...common, innerDoor: true, ...options })
  const { innerPort } = inner.edge
  if (innerPort === undefined) throw new Error('There is no inner door.')
  const outer = await anEdge({
    ...common,
    asks: 'edge',
    origin: () => ({ host: '127.0.0.1', port: innerPort }),
    ...outerOptions,
  })
  const purge: typeof inner.edge.purge = (tags, how) => {
    inner.edge.purge(tags, how)
    return outer.edge.purge(tags, how)
  }
  return { inner, outer, purge, origin: inner.origin }
}

describe('an outer edge', () => {
  it('shares one render with the inner one, and keeps the page', async () => {
    const { inner, outer, origin } = await twoEdges()
    const gate = aGate()
    origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('satu', { 'cache-tag': 'satu' })(request, response)
    })
    const calls = [inner, outer, inner, outer].map((edge) => edge.begin('/a'))
    const answers = calls.map(answerOf)
    await Promise.all(calls.map((call) => once(call, 'finish')))
    await expect.poll(() => outer.edge.stats().connections).toBe(2)
    gate.open()
    for (const { text } of await Promise.all(answers)) expect(text).toBe('satu')
    const { cache, headers } = await outer.ask('/a')
    expect(cache).toMatch(/^warta; hit; ttl=\d+$/)
    expect(headers.via).toBe('1.1 warta')
    expect(headers['cache-tag']).toBeUndefined()
    expect(origin.requests).toHaveLength(1)
    expect([inner.edge.stats().renders, outer.edge.stats().renders]).toEqual([1, 0])
  })

  it('shows a purged page no more, however early it was asked for', async () => {
    const { outer, purge, origin } = await twoEdges()
    const gate = aGate()
    origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('lama', { 'cache-tag': 'satu' })(request, response)
    })
    const early = outer.ask('/a')
    await origin.arrived(1)
    purge(['satu'])
    origin.at('/a', aPage('baru', { 'cache-tag': 'satu' }))
    const late = outer.ask('/a')
    gate.open()
    expect([(await early).text, (await late).text]).toEqual(['lama', 'baru'])
    expect((await outer.ask('/a')).text).toBe('baru')
    origin.at('/a', aPage('terbaru', { 'cache-tag': 'satu' }))
    expect(purge(['satu'])).toBe(1)
    expect((await outer.ask('/a')).text).toBe('terbaru')
  })

  it('does not keep a page that was purged softly before it asked', async () => {
    const { inner, outer, purge, origin } = await twoEdges()
    const gate = aGate()
    origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('lama', { 'cache-tag': 'satu' })(request, response)
    })
    const early = inner.ask('/a')
    await origin.arrived(1)
    purge(['satu'], { soft: true })
    origin.at('/a', aPage('baru', { 'cache-tag': 'satu' }))
    const late = outer.ask('/a')
    await expect.poll(() => outer.edge.stats().connections).toBe(1)
    gate.open()
    expect((await early).text).toBe('lama')
    expect((await late).text).toBe('baru')
    expect((await outer.ask('/a')).text).toBe('baru')
  })

  it('gives its stale copy while the inner one makes a new one', async () => {
    const { outer, purge, origin } = await twoEdges()
    origin.at('/a', aPage('lama', { 'cache-tag': 'satu' }))
    await outer.ask('/a')
    purge(['satu'], { soft: true })
    origin.at('/a', aPage('baru', { 'cache-tag': 'satu' }))
    expect((await outer.ask('/a')).text).toBe('lama')
    await expect.poll(async () => (await outer.ask('/a')).text).toBe('baru')
  })

  it.each([
    ['for good', {}],
    ['but as a spare', { spare: true }],
  ])('shows no page that was purged %s while its renewal waits in line', async (_, how) => {
    const limits = { renders: 3 }
    const { inner, outer, purge, origin } = await twoEdges({ limits, timeouts: { line: 2_000 } })
    const gate = aGate()
    origin.at('/lambat', async (request, response) => {
      await gate.opened
      aPage('lambat')(request, response)
    })
    origin.at('/a', aPage('lama', { 'cache-tag': 'satu' }))
    await outer.ask('/a')
    // With a renderer at work, nothing is rendered that nobody waits for.
    const slow = inner.ask('/lambat')
    await origin.arrived(2)
    purge(['satu'], { soft: true })
    expect((await outer.ask('/a')).text).toBe('lama')
    await expect.poll(() => inner.edge.stats().waiting).toBe(1)
    purge(['satu'], how)
    origin.at('/a', aPage('baru', { 'cache-tag': 'satu' }))
    const { status, text } = await outer.ask('/a')
    expect([status, text]).toEqual([200, 'baru'])
    gate.open()
    await slow
  })

  it.each<[string, string, (inner: EdgeFixture, socket: string) => Promise<unknown>]>([
    ['over the control socket', '/a', (_, socket) => tell(socket, '{"tags":["satu"]}')],
    ['that another node has made', '/a', ({ edge }) => edge.purgeEverywhere(['satu'])],
    [
      'by a change at its address',
      '/api/a',
      ({ ask }) => ask('/api/a', { ...SITE, method: 'POST' }),
    ],
  ])('gets the new page from the inner one during a purge %s', async (_, path, purge) => {
    const controlSocket = await aSocketPath()
    const given: string[] = []
    const purgeOuter = async () => {
      // It has nothing in memory, so it asks the inner one.
      given.push((await outer.ask(path, SITE)).text)
    }
    const { inner, outer, origin } = await twoEdges({ controlSocket, purgeOuter })
    origin.at(path, aPage('lama', { 'cache-tag': 'satu' }))
    await inner.ask(path, SITE)
    origin.at(path, aPage('baru', { 'cache-tag': 'satu' }))
    expect((await inner.ask(path, SITE)).text).toBe('lama')
    await purge(inner, controlSocket)
    expect(given).toEqual(['baru'])
  })

  it('leaves the line of the inner one with its reader', async () => {
    const { inner, outer, origin } = await twoEdges({
      limits: { renders: 2 },
      timeouts: { line: 60_000 },
    })
    const gate = aGate()
    for (const path of ['/1', '/2']) {
      origin.at(path, async (request, response) => {
        await gate.opened
        aPage('satu')(request, response)
      })
    }
    const first = outer.ask('/1')
    await origin.arrived(1)
    const [second, other] = [outer.begin('/2'), outer.begin('/2')]
    for (const call of [second, other]) call.on('error', () => {})
    await expect.poll(() => inner.edge.stats().waiting).toBe(1)
    second.destroy()
    await expect.poll(() => outer.edge.stats().outcomes.gone).toBe(1)
    expect(inner.edge.stats().waiting).toBe(1)
    other.destroy()
    await expect.poll(() => inner.edge.stats().waiting).toBe(0)
    gate.open()
    expect((await first).text).toBe('satu')
    expect(origin.requests.map(({ url }) => url)).toEqual(['/1'])
  })

  it('gives what the inner one has if nothing can be rendered, and keeps it only if it is fresh', async () => {
    const { inner, outer, purge, origin } = await twoEdges()
    origin.at('/a', aPage('lama', { 'cache-tag': 'satu' }))
    await inner.ask('/a')
    purge(['satu'], { spare: true })
    origin.at('/a', aPage('rusak', {}, 500))
    const spare = await outer.ask('/a')
    expect([spare.status, spare.text]).toEqual([200, 'lama'])
    expect(spare.headers['warta-cache-control']).toBeUndefined()
    origin.at('/a', aPage('baru', { 'cache-tag': 'satu' }))
    inner.pass(2)
    expect((await outer.ask('/a')).text).toBe('baru')
    purge(['satu'], { spare: true })
    origin.at('/a', aPage('rusak', {}, 500))
    const own = await outer.ask('/a')
    expect(own.text).toBe('baru')
    expect(own.cache).toContain('stale-if-error')
  })

  it('answers an unknown address by the page that the origin names', async () => {
    const { outer, origin } = await twoEdges()
    origin.at('/karangan', aPage('', { 'x-accel-redirect': '/tiada' }, 404))
    origin.at('/lain', aPage('', { 'x-accel-redirect': '/tiada' }, 404))
    origin.at('/tiada', aPage('Tidak ada', {}, 404))
    for (const path of ['/karangan', '/lain', '/karangan']) {
      const { status, text } = await outer.ask(path)
      expect([status, text]).toEqual([404, 'Tidak ada'])
    }
    const asked = origin.requests.map(({ url }) => url)
    expect(asked).toEqual(['/karangan', '/tiada', '/lain', '/karangan'])
    expect(outer.edge.stats().entries).toBe(1)
  })

  it('passes what is below its prefixes as the reader sent it', async () => {
    const { outer, origin } = await twoEdges()
    origin.at('/api/x', aPage('{}', { 'cache-control': 'no-store' }))
    const headers = { 'x-forwarded-for': '203.0.113.7', 'warta-outer': 'bs 10.0.0', cookie: 'a=b' }
    const { cache, status } = await outer.ask('/api/x', { method: 'POST', headers, body: 'isi' })
    expect([status, cache]).toEqual([200, 'warta; fwd=method; fwd-status=200'])
    const [{ headers: passed } = { headers: {} as Record<string, string> }] = origin.requests
    expect(passed['x-forwarded-for']).toBe('127.0.0.1')
    expect(passed['warta-outer']).toBeUndefined()
    expect(passed.cookie).toBe('a=b')
  })

  it('tells the inner one where a reader comes from, whatever they say themselves', async () => {
    const { ask, origin: inner } = await anEdge({ asks: 'edge', trustProxy: true })
    inner.at('/a', aPage('satu'))
    inner.at('/api/x', aPage('{}', { 'cache-control': 'no-store' }))
    const headers = { 'x-forwarded-for': '203.0.113.7', 'warta-outer': 'bs 10.0.0' }
    await ask('/api/x', { method: 'POST', headers, body: 'isi' })
    await ask('/a', { headers })
    const told = inner.requests.map((request) => request.headers)
    expect(told.map((fields) => fields['warta-outer'])).toEqual(['- 203.0.113', 's 203.0.113'])
    expect(told.map((fields) => fields['x-forwarded-for'])).toEqual([
      '203.0.113.7, 127.0.0.1',
      undefined,
    ])
  })

  it('keeps the networks of strangers apart in the line before the desk', async () => {
    const desk = await aScriptedOrigin()
    onTestFinished(() => desk.stop())
    const gate = aGate()
    desk.at('/api/login', async (request, response) => {
      await gate.opened
      aPage('salah', {}, 401)(request, response)
    })
    const { inner, outer } = await twoEdges(
      { passOrigin: () => desk.address(), limits: { strangers: 1, waiting: 3 } },
      { trustProxy: true },
    )
    const guess = (address: string) => {
      const headers = { 'x-forwarded-for': address }
      return outer.ask('/api/login', { method: 'POST', headers, body: 'x' })
    }
    const first = guess('203.0.113.1')
    await desk.arrived(1)
    const other = guess('198.51.100.1')
    await expect.poll(() => inner.edge.stats().waiting).toBe(1)
    const crowd = [2, 3, 4].map((host) => guess(`203.0.113.${host}`))
    // Who has to go is one of the crowd, not the one who came before it.
    const refused = await Promise.race(crowd)
    expect(refused.status).toBe(503)
    gate.open()
    expect((await other).status).toBe(401)
    await Promise.all([first, ...crowd])
  })

  it('counts its readers, whom the inner one does not count', async () => {
    const read: string[] = []
    const note = (edge: string) => (event: ReadEvent) => read.push(`${edge} ${event.url}`)
    const options = { isMeasured: true }
    const { inner, outer, origin } = await twoEdges(
      { ...options, onRead: note('inner') },
      { ...options, onRead: note('outer') },
    )
    origin.at('/a', aPage('satu'))
    for (let time = 0; time < 3; time += 1) await outer.ask('/a')
    expect(read).toEqual(['outer /a', 'outer /a', 'outer /a'])
    expect(inner.edge.stats().outcomes).toMatchObject({ hit: 0, miss: 0 })
    expect(outer.edge.stats().outcomes).toMatchObject({ hit: 2, miss: 1 })
  })

  it('counts a stale page that the inner one lends as a reading of it', async () => {
    const read: ReadEvent[] = []
    const { inner, outer, purge, origin } = await twoEdges(
      {},
      { onRead: (event) => read.push(event) },
    )
    origin.at('/a', aPage('lama', { 'cache-tag': 'satu, dua' }))
    await inner.ask('/a')
    purge(['satu'], { spare: true })
    origin.at('/a', aPage('rusak', {}, 500))
    const { text, headers } = await outer.ask('/a')
    expect(text).toBe('lama')
    for (const name of ['cache-tag', 'warta-outer', 'warta-cache-control']) {
      expect(headers[name]).toBeUndefined()
    }
    expect(read.map(({ url, status, tags }) => [url, status, tags])).toEqual([
      ['/a', 200, ['satu', 'dua']],
    ])
    expect(outer.edge.stats().outcomes).toMatchObject({ stale: 1, miss: 0 })
  })

  it('is ready only while the inner one is', async () => {
    let isCurrent = false
    const { outer, origin } = await twoEdges({ isCurrent: () => isCurrent })
    origin.at('/a', aPage('satu'))
    await outer.ask('/a')
    expect((await outer.ask('/readyz')).status).toBe(503)
    expect((await outer.ask('/healthz')).status).toBe(200)
    isCurrent = true
    expect((await outer.ask('/readyz')).status).toBe(200)
  })
})

it('metrics of several edges are added up', async () => {
  let outerMetrics: () => Promise<object[][]> = async () => []
  const options = { metricsPort: 0, outerMetrics: () => outerMetrics() }
  const { inner, outer, origin } = await twoEdges(options, { isMeasured: true })
  outerMetrics = async () => [await outer.edge.metrics()]
  origin.at('/a', aPage('satu'))
  for (const edge of [inner, outer, outer]) await edge.ask('/a')
  const text = await (await fetch(`http://127.0.0.1:${inner.edge.metricsPort}/metrics`)).text()
  expect(text).toContain('warta_edge_requests_total{outcome="miss"} 2')
  expect(text).toContain('warta_edge_requests_total{outcome="hit"} 1')
  expect(text).toContain('warta_edge_renders_total 1')
  expect(text).toContain('warta_edge_latency_seconds_count{outcome="miss"} 2')
  expect(text).toMatch(/^process_start_time_seconds \d/m)
})
