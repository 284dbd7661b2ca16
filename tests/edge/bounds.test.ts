import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anEdge } from './edge-fixture.ts'
import type { ScriptedOrigin } from './scripted-origin.ts'

const MIB = 1024 * 1024

function serveEverything(origin: ScriptedOrigin, paths: readonly string[], status = 200) {
  for (const path of paths) {
    origin.at(path, (request, response) => {
      const body = randomBytes(10_000)
      response.writeHead(status, {
        'cache-control': 's-maxage=60',
        'content-length': body.length,
        'cache-tag': `path:${path},all`,
        vary: 'accept-language',
      })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
  }
}

describe('memory', () => {
  it('stays within its limit however many pages are requested', async () => {
    const { ask, origin, edge } = await anEdge({ maxMemory: MIB })
    const paths = Array.from({ length: 500 }, (_, index) => `/berita/${index}`)
    serveEverything(origin, paths)
    for (const path of paths) await ask(path)
    const { bytes, entries } = edge.stats()
    expect(bytes).toBeLessThanOrEqual(MIB)
    expect(entries).toBeGreaterThan(20)
    expect((await ask('/berita/499')).cache).toContain('hit')
    expect((await ask('/berita/0')).cache).toContain('fwd=uri-miss')
  })

  it.each([
    ['queries', 200, (index: number) => ({ path: `/cari?q=${index}` })],
    ['pages not found', 404, (index: number) => ({ path: `/tiada/${index}` })],
    [
      'variants',
      200,
      (index: number) => ({ path: '/cari', headers: { 'accept-language': `x-${index}` } }),
    ],
  ])('is not taken from stories by %s', async (_, status, request) => {
    const { ask, origin, edge } = await anEdge({ maxMemory: MIB })
    const stories = Array.from({ length: 25 }, (_, index) => `/berita/${index}`)
    serveEverything(origin, stories)
    for (const path of stories) await ask(path)
    const asked = Array.from({ length: 300 }, (_, index) => request(index))
    serveEverything(
      origin,
      asked.map(({ path }) => path.split('?', 1)[0] ?? ''),
      status,
    )
    for (const { path, ...asking } of asked) await ask(path, asking)
    expect(edge.stats().bytes).toBeLessThanOrEqual(MIB)
    for (const path of stories) expect((await ask(path)).cache).toContain('hit')
  })

  it('is released by a purge', async () => {
    const { ask, origin, edge } = await anEdge()
    const paths = Array.from({ length: 500 }, (_, index) => `/berita/${index}`)
    serveEverything(origin, paths)
    for (const path of paths) await ask(path)
    expect(edge.purge(['all'])).toBe(500)
    expect((await ask('/berita/0')).cache).toContain('fwd=uri-miss')
    // Purged pages are freed in small steps; only the record of what they vary by remains.
    await expect.poll(() => edge.stats().bytes).toBeLessThan(500 * 600)
  })

  it('stores no page larger than the limit', async () => {
    const { ask, origin, edge } = await anEdge({ limits: { objectBytes: 5_000 } })
    serveEverything(origin, ['/a'])
    expect((await ask('/a')).body.length).toBe(10_000)
    expect(edge.stats().entries).toBe(0)
  })

  it('stores no page with more tags than the limit', async () => {
    const { ask, origin, edge } = await anEdge({ limits: { tags: 1 } })
    serveEverything(origin, ['/a'])
    await ask('/a')
    expect(edge.stats().entries).toBe(0)
  })
})
