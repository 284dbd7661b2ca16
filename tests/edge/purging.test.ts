import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startEdge } from '#server/edge/edge.ts'
import { aGate, anEdge, aSocketPath, tell } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

describe('a purge', () => {
  it('removes every page with the tag, and no other', async () => {
    const { ask, origin, edge } = await anEdge()
    for (const [path, tags] of [
      ['/a', 'article:1, frontpage'],
      ['/b', 'article:2,frontpage'],
      ['/c', 'article:2'],
    ]) {
      origin.at(path as string, aPage('lama', { 'cache-tag': tags as string }))
      await ask(path as string)
    }
    expect(edge.purge(['article:2', 'article:3'])).toBe(2)
    const caches = await Promise.all(['/a', '/b', '/c'].map((path) => ask(path)))
    expect(caches.map(({ cache }) => cache.includes('hit'))).toEqual([true, false, false])
  })

  it('hides the tags from readers, unless configured otherwise', async () => {
    for (const exposeTags of [false, true]) {
      const { ask, origin } = await anEdge({ exposeTags })
      origin.at('/a', aPage('satu', { 'cache-tag': 'article:1' }))
      origin.at('/b', aPage('satu', { 'cache-tag': 'article:1', 'cache-control': 'private' }))
      const shown = exposeTags ? 'article:1' : undefined
      for (const path of ['/a', '/a', '/b'])
        expect((await ask(path)).headers['cache-tag']).toBe(shown)
    }
  })

  it('keeps renders that began before it out of the store, and from readers who came after it', async () => {
    const { ask, origin, edge } = await anEdge()
    const gate = aGate()
    origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('lama', { 'cache-tag': 'article:1' })(request, response)
    })
    const before = ask('/a')
    await origin.arrived(1)
    edge.purge(['article:1'])
    const after = ask('/a')
    await expect.poll(() => edge.stats().connections).toBe(2)
    origin.at('/a', aPage('baru', { 'cache-tag': 'article:1' }))
    gate.open()
    expect((await before).text).toBe('lama')
    expect((await after).text).toBe('baru')
    expect(await ask('/a')).toMatchObject({ text: 'baru', cache: 'warta; hit; ttl=60' })
    expect(origin.requests).toHaveLength(2)
  })

  it('of another tag does not affect renders in progress', async () => {
    const { ask, origin, edge } = await anEdge()
    const gate = aGate()
    origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('satu', { 'cache-tag': 'article:1' })(request, response)
    })
    const answer = ask('/a')
    await origin.arrived(1)
    edge.purge(['article:2'])
    gate.open()
    expect((await answer).cache).toContain('stored')
    expect((await ask('/a')).cache).toContain('hit')
  })

  it('of everything also affects renders in progress', async () => {
    const { ask, origin, edge } = await anEdge()
    const gate = aGate()
    origin.at('/b', aPage('satu'))
    await ask('/b')
    origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('satu')(request, response)
    })
    const answer = ask('/a')
    await origin.arrived(2)
    edge.purge('all')
    gate.open()
    expect((await answer).cache).not.toContain('stored')
    expect(edge.stats()).toMatchObject({ entries: 0, bytes: 0 })
  })

  it('that is soft serves the old page while one new page is made', async () => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/a', aPage('lama', { 'cache-tag': 'frontpage' }))
    await ask('/a')
    const gate = aGate()
    origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('baru', { 'cache-tag': 'frontpage' })(request, response)
    })
    edge.purge(['frontpage'], { soft: true })
    for (const _ of [1, 2, 3]) {
      expect(await ask('/a')).toMatchObject({
        text: 'lama',
        cache: 'warta; hit; ttl=0; detail=stale-while-revalidate',
        // A CDN must not keep what it was told to forget.
        headers: { 'cache-control': 'public, max-age=0, s-maxage=0' },
      })
    }
    gate.open()
    await expect.poll(async () => (await ask('/a')).text).toBe('baru')
    expect(origin.requests).toHaveLength(2)
  })

  it('that is soft is hard for pages that must never be stale', async () => {
    const { ask, origin, edge } = await anEdge()
    origin.at(
      '/a',
      aPage('lama', { 'cache-tag': 'a', 'cache-control': 's-maxage=60, must-revalidate' }),
    )
    await ask('/a')
    origin.at('/a', aPage('baru'))
    edge.purge(['a'], { soft: true })
    expect((await ask('/a')).text).toBe('baru')
  })

  it('that leaves a spare never shows it while the origin answers, however slowly', async () => {
    const { ask, origin, edge, pass } = await anEdge({ timeouts: { stale: 10 } })
    const gate = aGate()
    const kept = { 'cache-control': 's-maxage=60, stale-if-error=600' }
    for (const path of ['/', '/lain']) {
      origin.at(path, aPage('lama', { ...kept, 'cache-tag': `list:${path}` }))
      await ask(path)
      origin.at(path, async (request, response) => {
        await gate.opened
        aPage('baru')(request, response)
      })
    }
    pass(61)
    edge.purge(['list:/'], { spare: true })
    const answer = ask('/')
    await origin.arrived(3)
    // The reader of a page that has merely expired comes later, and has waited long enough.
    expect((await ask('/lain')).text).toBe('lama')
    gate.open()
    expect((await answer).text).toBe('baru')
    expect((await ask('/')).cache).toBe('warta; hit; ttl=60')
  })

  it('that leaves a spare shows it when the origin fails, until it is purged for good', async () => {
    const { ask, origin, edge } = await anEdge()
    const kept = {
      'cache-tag': 'list,teaser:1',
      'cache-control': 's-maxage=60, stale-if-error=600',
    }
    origin.at('/', aPage('lama', kept))
    await ask('/')
    origin.at('/', aPage('', {}, 500))
    edge.purge(['list'], { spare: true })
    expect(await ask('/')).toMatchObject({
      status: 200,
      text: 'lama',
      cache: 'warta; hit; ttl=0; detail=stale-if-error',
    })
    edge.purge(['list'], { spare: true })
    edge.purge(['teaser:1'])
    expect((await ask('/')).status).toBe(500)
  })

  it.each([
    ['after', ['renewal', 'purge']],
    ['before', ['purge', 'renewal']],
  ])('%s a renewal for which there was no time is followed by the new page', async (_, order) => {
    const limits = { renders: 3 }
    const { ask, origin, edge } = await anEdge({ limits, timeouts: { line: 100 } })
    const gate = aGate()
    origin.at('/lambat', async (request, response) => {
      await gate.opened
      aPage('lambat')(request, response)
    })
    origin.at('/a', aPage('lama', { 'cache-tag': 'satu' }))
    await ask('/a')
    // With a renderer at work, nothing is rendered that nobody waits for.
    const slow = ask('/lambat')
    await origin.arrived(2)
    edge.purge(['satu'], { soft: true })
    expect((await ask('/a')).text).toBe('lama')
    expect(edge.stats().flights).toBe(2)
    for (const step of order) {
      if (step === 'purge') edge.purge(['satu'], { spare: true })
      else await expect.poll(() => edge.stats().flights).toBe(1)
    }
    origin.at('/a', aPage('baru', { 'cache-tag': 'satu' }))
    expect((await ask('/a')).text).toBe('baru')
    gate.open()
    await slow
  })

  it('that is soft during a render lets the page be shown, and remade once more', async () => {
    const { ask, origin, edge } = await anEdge()
    const gate = aGate()
    origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('satu', { 'cache-tag': 'beside:1' })(request, response)
    })
    const first = ask('/a')
    await origin.arrived(1)
    edge.purge(['beside:1'], { soft: true })
    origin.at('/a', aPage('dua', { 'cache-tag': 'beside:1' }))
    gate.open()
    expect((await first).cache).toContain('stored')
    expect((await ask('/a')).text).toBe('satu')
    await expect.poll(async () => (await ask('/a')).text).toBe('dua')
    expect(origin.requests).toHaveLength(2)
  })

  it('that is soft does not prolong the life of a page', async () => {
    const { ask, origin, edge, pass } = await anEdge()
    origin.at('/a', aPage('lama', { 'cache-tag': 'beside:1' }))
    await ask('/a')
    edge.purge(['beside:1'], { soft: true })
    pass(61)
    origin.at('/a', aPage('baru'))
    expect((await ask('/a')).text).toBe('baru')
  })

  it('that is soft has pages remade one after the other, those most wanted first', async () => {
    const { ask, origin, edge } = await anEdge()
    const paths = ['/a', '/b', '/c', '/d']
    for (const path of paths) {
      origin.at(path, aPage('lama', { 'cache-tag': 'beside:1' }))
      await ask(path)
    }
    const gate = aGate()
    for (const path of paths) {
      origin.at(path, async (request, response) => {
        await gate.opened
        aPage('baru')(request, response)
      })
    }
    edge.purge(['beside:1'], { soft: true })
    for (const path of ['/a', '/b', '/c', '/c', '/d', '/d', '/d']) {
      expect((await ask(path)).text).toBe('lama')
    }
    expect(origin.requests).toHaveLength(5)
    gate.open()
    await origin.arrived(8)
    expect(origin.requests.slice(4).map(({ url }) => url)).toEqual(['/a', '/d', '/c', '/b'])
  })

  it('ten times a second of a page with a thousand readers costs one render each and no errors', async () => {
    const { ask, origin, edge } = await anEdge()
    let version = 0
    origin.at('/a', (request, response) =>
      aPage(String(version), { 'cache-tag': 'article:1' })(request, response),
    )
    for (let purge = 1; purge <= 10; purge += 1) {
      version = purge
      edge.purge(['article:1'])
      const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/a')))
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
        new Set([`200 ${purge}`]),
      )
    }
    expect(origin.requests).toHaveLength(10)
  })
})

describe('the control socket', () => {
  it('answers 204 once the purge is done', async () => {
    const controlSocket = await aSocketPath()
    const { ask, origin } = await anEdge({ controlSocket })
    origin.at('/a', aPage('lama', { 'cache-tag': 'article:46' }))
    await ask('/a')
    const answer = await tell(controlSocket, '{"tags":["article:46"]}')
    expect([answer.status, answer.headers['warta-purged']]).toEqual([204, '1'])
    expect((await ask('/a')).cache).toContain('fwd=uri-miss')
    expect((await tell(controlSocket, '{"all":true}')).status).toBe(204)
    expect((await ask('/a')).cache).toContain('fwd=uri-miss')
  })

  it.each([
    ['{"tags":[]}', 400, 'tags'],
    ['{"tags":["a b"]}', 400, 'no spaces'],
    ['{"tags":"article:1"}', 400, 'tags'],
    ['{"all":false}', 400, 'all'],
    ['{"tags":["a"],"hard":true}', 400, 'hard'],
    ['bukan json', 400, 'not JSON'],
    ['', 400, 'not JSON'],
  ])('refuses %s with %i', async (body, status, word) => {
    const controlSocket = await aSocketPath()
    await anEdge({ controlSocket })
    const answer = await tell(controlSocket, body)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(word)
  })

  it('accepts POST /purge and GET /stats, and nothing else', async () => {
    const controlSocket = await aSocketPath()
    await anEdge({ controlSocket })
    expect((await tell(controlSocket, '', 'GET')).status).toBe(405)
    expect((await tell(controlSocket, '', 'GET', '/x')).status).toBe(404)
    expect(JSON.parse((await tell(controlSocket, '', 'GET', '/stats')).text)).toMatchObject({
      entries: 0,
    })
  })

  it('can be opened by its owner only', async () => {
    const controlSocket = await aSocketPath()
    await anEdge({ controlSocket })
    expect(statSync(controlSocket).mode & 0o777).toBe(0o600)
  })

  it('replaces the file of a dead process, but not of a running one', async () => {
    const controlSocket = await aSocketPath()
    writeFileSync(controlSocket, '')
    await anEdge({ controlSocket })
    await expect(startEdge({ port: 0, origin: () => undefined, controlSocket })).rejects.toThrow(
      'Another edge already listens',
    )
    expect((await tell(controlSocket, '{"all":true}')).status).toBe(204)
  })

  it('is not left open if the port for readers is taken', async () => {
    const controlSocket = await aSocketPath()
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    await expect(startEdge({ port, origin: () => undefined, controlSocket })).rejects.toThrow(
      'EADDRINUSE',
    )
    expect(() => statSync(controlSocket)).toThrow('ENOENT')
  })
})
