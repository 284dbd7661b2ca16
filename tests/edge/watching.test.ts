import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ReadEvent } from '#server/edge/http/edge-options.ts'
import { anEdge } from './edge-fixture.ts'
import { aPage, aScriptedOrigin } from './scripted-origin.ts'

describe('/healthz', () => {
  it('is 503 until the origin is reachable, and always 200 once a page is stored', async () => {
    let isUp = false
    const { ask, origin } = await anEdge({ origin: () => (isUp ? origin.address() : undefined) })
    expect((await ask('/healthz')).status).toBe(503)
    isUp = true
    expect((await ask('/healthz')).status).toBe(200)
    origin.at('/a', aPage('satu'))
    await ask('/a')
    await origin.stop()
    expect((await ask('/healthz')).status).toBe(200)
    expect(origin.requests).toHaveLength(1)
  })
})

describe('/readyz', () => {
  it('is 200 only while the origin answers', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu'))
    await ask('/a')
    expect((await ask('/readyz')).status).toBe(200)
    await origin.stop()
    await ask('/b')
    expect((await ask('/readyz')).status).toBe(503)
  })

  it('is 503 while purges have not arrived, although readers are answered', async () => {
    let isCurrent = true
    const { ask, origin } = await anEdge({ isCurrent: () => isCurrent })
    origin.at('/a', aPage('satu'))
    await ask('/a')
    isCurrent = false
    expect((await ask('/readyz')).status).toBe(503)
    expect((await ask('/healthz')).status).toBe(200)
    expect((await ask('/a')).text).toBe('satu')
    isCurrent = true
    expect((await ask('/readyz')).status).toBe(200)
  })

  it('is 200 although this process was held up for longer than it waits for the origin', async () => {
    const origin = await aScriptedOrigin()
    onTestFinished(() => origin.stop())
    const holdUp = () => {
      const end = performance.now() + 1_200
      while (performance.now() < end);
    }
    const { ask } = await anEdge({
      origin: () => {
        setImmediate(holdUp)
        return origin.address()
      },
    })
    expect((await ask('/readyz')).status).toBe(200)
  })

  it('asked often does not fill the queue of an origin that has not answered yet', async () => {
    let connections = 0
    const origin = createServer(() => {
      connections += 1
    }).listen(0, '127.0.0.1')
    await once(origin, 'listening')
    onTestFinished(() => void origin.close())
    const { port } = origin.address() as AddressInfo
    const { ask } = await anEdge({ origin: () => ({ host: '127.0.0.1', port }) })
    const began = performance.now()
    for (let asked = 0; asked < 100; asked += 1) {
      expect((await ask('/readyz')).status).toBe(200)
    }
    expect(connections).toBeLessThanOrEqual(2 + (performance.now() - began) / 500)
  })
})

describe('metrics', () => {
  it('count outcomes, on a separate port', async () => {
    const { ask, origin, edge } = await anEdge({ metricsPort: 0 })
    origin.at('/a', aPage('satu', { 'cache-tag': 'a' }))
    await ask('/a')
    await ask('/a')
    await ask('/%zz')
    edge.purge(['a'])
    const answer = await fetch(`http://127.0.0.1:${edge.metricsPort}/metrics`)
    const metrics = await answer.text()
    expect(metrics).toContain('warta_edge_requests_total{outcome="hit"} 1')
    expect(metrics).toContain('warta_edge_requests_total{outcome="miss"} 1')
    expect(metrics).toContain('warta_edge_requests_total{outcome="refused"} 1')
    expect(metrics).toContain('warta_edge_renders_total 1')
    expect(metrics).toContain('warta_edge_purges_total 1')
    expect(metrics).toMatch(/warta_edge_latency_seconds_count\{outcome="hit"\} 1/)
    expect((await ask('/metrics')).status).toBe(404)
  })
})

describe('the request log', () => {
  it('has a line for each request, without addresses and cookies', async () => {
    const lines: object[] = []
    const note = (fields: object) => void lines.push(fields)
    const { ask, origin } = await anEdge({
      requestLog: true,
      logger: { info: note, warn: note, error: note },
    })
    origin.at('/a', aPage('satu'))
    await ask('/a?utm_source=x', {
      headers: { cookie: 'payload-token=rahasia', 'user-agent': 'Uji' },
    })
    await expect.poll(() => lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      method: 'GET',
      url: '/a',
      status: 200,
      outcome: 'miss',
      agent: 'Uji',
      sent: true,
    })
    expect(JSON.stringify(lines)).not.toMatch(/rahasia|"(?:ip|remote)/)
  })
})

describe('onRead', () => {
  it('reports pages read, from memory or not, but not the desk', async () => {
    const events: ReadEvent[] = []
    const { ask, origin } = await anEdge({ onRead: (event) => events.push(event) })
    origin.at('/a', aPage('satu', { 'cache-tag': 'article:1, section:news' }))
    origin.at('/api/a', aPage('meja', { 'cache-control': 'no-store' }))
    const headers = { 'user-agent': 'Uji', 'sec-purpose': 'prefetch', referer: 'https://x.com/' }
    await ask('/a?fbclid=1', { headers })
    await ask('/a', { headers: { 'user-agent': 'Uji' } })
    await ask('/api/a', { method: 'POST' })
    const read = {
      url: '/a',
      status: 200,
      method: 'GET',
      tags: ['article:1', 'section:news'],
      userAgent: 'Uji',
    }
    expect(events).toEqual([
      { ...read, asked: '/a?fbclid=1', purpose: 'prefetch', referrer: 'https://x.com/' },
      { ...read, asked: '/a', purpose: undefined },
    ])
  })
})
