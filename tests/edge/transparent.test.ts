/** What an edge in front of any origin changes about that origin's answers: nothing that it need not. */
import { once } from 'node:events'
import type { InformationEvent } from 'node:http'
import { describe, expect, it } from 'vitest'
import { anEdge, answerOf } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

const LONG_AGO = 'Thu, 01 Jan 2026 00:00:00 GMT'

/** The settings of `npm run edge`. */
const ALONE = {
  passPrefixes: ['/'],
  sessionCookies: [],
  originErrors: 'pass',
  sharing: 'as-told',
} as const

describe('an error of the origin', () => {
  it.each([500, 501, 502, 503, 504, 599])('passes unchanged: %i', async (status) => {
    const { ask, origin, edge } = await anEdge(ALONE)
    origin.at('/a', aPage('sebabnya', { 'cache-control': '', 'x-own': 'A' }, status))
    const answer = await ask('/a')
    expect(answer).toMatchObject({ status, text: 'sebabnya' })
    expect(answer.headers['x-own']).toBe('A')
    expect(edge.stats().entries).toBe(0)
  })

  it.each([500, 503, 599])('is stored for as long as its fields allow: %i', async (status) => {
    const { ask, origin, pass } = await anEdge(ALONE)
    origin.at('/a', aPage('sebabnya', { 'cache-control': 'max-age=60' }, status))
    await ask('/a')
    expect(await ask('/a')).toMatchObject({ status, text: 'sebabnya', cache: 'warta; hit; ttl=60' })
    origin.at('/a', aPage('satu'))
    pass(61)
    expect((await ask('/a')).text).toBe('satu')
  })

  it('gives way to a stale page, and does not replace it', async () => {
    const { ask, origin, pass } = await anEdge(ALONE)
    origin.at('/a', aPage('satu', { 'cache-control': 'max-age=60', etag: '"a"' }))
    await ask('/a')
    origin.at('/a', aPage('sebabnya', { 'cache-control': 'max-age=60' }, 503))
    pass(61)
    for (let count = 0; count < 2; count += 1) {
      expect((await ask('/a')).cache).toContain('detail=stale-if-error')
    }
  })

  it('passes if the page must not be stale, which is later revalidated rather than fetched', async () => {
    const { ask, origin, pass } = await anEdge(ALONE)
    const fields = { 'cache-control': 'max-age=60, must-revalidate', etag: '"a"' }
    origin.at('/a', aPage('satu', fields))
    await ask('/a')
    origin.at('/a', aPage('sebabnya', { 'cache-control': '' }, 503))
    pass(61)
    expect(await ask('/a')).toMatchObject({ status: 503, text: 'sebabnya' })
    origin.at('/a', (_, response) => response.writeHead(304, fields).end())
    expect(await ask('/a')).toMatchObject({ status: 200, text: 'satu' })
  })

  it('is sent by the edge if the origin gives no answer', async () => {
    const { ask, origin } = await anEdge(ALONE)
    origin.at('/a', (request) => request.socket.destroy())
    const answer = await ask('/a')
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('try again')
  })
})

describe('an answer that sets a cookie', () => {
  const fields = { 'set-cookie': 'a=1', 'cache-control': 'max-age=60' }

  it('is shared if its fields allow it explicitly', async () => {
    const { ask, origin } = await anEdge(ALONE)
    origin.at('/a', aPage('satu', fields))
    await ask('/a')
    const answer = await ask('/a')
    expect(answer.cache).toContain('hit')
    expect(answer.headers['set-cookie']).toEqual(['a=1'])
  })

  it('is not shared otherwise', async () => {
    const { ask, origin, edge } = await anEdge(ALONE)
    origin.at('/a', aPage('satu', { ...fields, 'cache-control': '', 'last-modified': LONG_AGO }))
    await ask('/a')
    expect(edge.stats().entries).toBe(0)
  })

  it('is never shared by a portal', async () => {
    const { ask, origin, edge } = await anEdge()
    for (const path of ['/a', '/api/a']) {
      origin.at(path, aPage('satu', { ...fields, 'cache-control': 'public, max-age=60' }))
      await ask(path)
    }
    expect(edge.stats().entries).toBe(0)
  })
})

describe('an answer to a request with Authorization', () => {
  const headers = { authorization: 'Bearer x' }

  it.each(['max-age=60, public', 'max-age=60, must-revalidate', 's-maxage=60'])(
    'is shared with %s',
    async (field) => {
      const { ask, origin } = await anEdge(ALONE)
      origin.at('/a', aPage('satu', { 'cache-control': field }))
      await ask('/a', { headers })
      expect(origin.requests[0]?.headers.authorization).toBe('Bearer x')
      expect((await ask('/a')).cache).toContain('hit')
    },
  )

  it('is not shared without such directives', async () => {
    const { ask, origin, edge } = await anEdge(ALONE)
    origin.at('/a', aPage('satu', { 'cache-control': 'max-age=60' }))
    await ask('/a', { headers })
    expect(edge.stats().entries).toBe(0)
  })
})

describe('every method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'M-SEARCH'])(
    '%s passes, and invalidates what is stored at its address',
    async (method) => {
      const { ask, origin } = await anEdge(ALONE)
      origin.at('/a', aPage('satu'))
      await ask('/a')
      expect((await ask('/a', { method })).text).toBe('satu')
      expect((await ask('/a')).cache).toContain('fwd=uri-miss')
    },
  )
})

describe('the fields of an answer', () => {
  it.each([
    ['Foo', 'Foo'],
    ['Foo,  BAR', 'Foo, BAR'],
    ['accept-ENCODING, Foo', 'accept-ENCODING, Foo'],
  ])('keep the spelling of Vary: %s', async (vary, shown) => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu', { vary }))
    expect((await ask('/a')).headers.vary).toBe(shown)
    const again = await ask('/a')
    expect(again.cache).toContain('hit')
    expect(again.headers.vary).toBe(shown)
  })
})

describe('interim answers', () => {
  it.each(['/a', '/api/a'])('pass on the way to %s, and are not stored', async (path) => {
    const { ask, begin, origin } = await anEdge()
    origin.at(path, (request, response) => {
      response.writeProcessing()
      response.writeEarlyHints({ link: '</a.css>; rel=preload; as=style', 'x-hint': 'Satu' })
      aPage('satu')(request, response)
    })
    const call = begin(path)
    const interim: InformationEvent[] = []
    call.on('information', (event) => interim.push(event))
    const answer = await answerOf(call)
    expect(interim.map(({ statusCode }) => statusCode)).toEqual([102, 103])
    expect(interim[1]?.headers).toMatchObject({
      link: '</a.css>; rel=preload; as=style',
      'x-hint': 'Satu',
    })
    expect(answer).toMatchObject({ status: 200, text: 'satu' })
    const again = await ask(path)
    expect(again.cache).toContain('hit')
    for (const { headers } of [answer, again]) expect(headers['x-hint']).toBeUndefined()
  })

  it('pass during a request with a body, too', async () => {
    const { begin, origin } = await anEdge()
    origin.at('/api/a', (_, response) => {
      response.writeProcessing()
      response.end('diterima')
    })
    const call = begin('/api/a', { method: 'POST', body: 'isi' })
    const [[interim]] = await Promise.all([once(call, 'information'), answerOf(call)])
    expect(interim).toMatchObject({ statusCode: 102 })
  })

  it('are not sent to readers of HTTP/1.0', async () => {
    const { raw, origin } = await anEdge()
    origin.at('/a', (request, response) => {
      response.writeProcessing()
      aPage('satu')(request, response)
    })
    expect(await raw('GET /a HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
  })
})
