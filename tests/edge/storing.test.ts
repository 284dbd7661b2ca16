import { describe, expect, it } from 'vitest'
import { anEdge } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

const HOUR_AGO = new Date(Date.parse('2026-01-08T05:38:00+07:00')).toUTCString()
const HOUR_AHEAD = new Date(Date.parse('2026-01-08T07:38:00+07:00')).toUTCString()
const NOW = new Date(Date.parse('2026-01-08T06:38:00+07:00')).toUTCString()

describe('served from memory the second time', () => {
  it.each([
    ['a shared lifetime', 200, { 'cache-control': 's-maxage=60' }],
    ['a lifetime in capitals', 200, { 'cache-control': 'PUBLIC, Max-Age=60' }],
    ['must-revalidate while fresh', 200, { 'cache-control': 'max-age=60, must-revalidate' }],
    ['proxy-revalidate while fresh', 200, { 'cache-control': 'max-age=60, proxy-revalidate' }],
    ['Expires', 200, { 'cache-control': '', expires: HOUR_AHEAD, date: NOW }],
    [
      'Expires in an obsolete form',
      200,
      { 'cache-control': '', expires: 'Thursday, 18-Aug-50 02:01:18 GMT', date: NOW },
    ],
    [
      'Expires beside a Date that is none',
      200,
      { 'cache-control': '', expires: HOUR_AHEAD, date: 'foo' },
    ],
    ['an Age that is no number', 200, { 'cache-control': 'max-age=60', age: 'abc' }],
    ['several ages, the first of them young', 200, { 'cache-control': 'max-age=60', age: '0, 61' }],
    [
      'an old Last-Modified',
      200,
      { 'cache-control': '', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' },
    ],
    [
      'a targeted field against no-store',
      200,
      { 'cache-control': 'no-store', 'cdn-cache-control': 'max-age=60' },
    ],
    [
      'a broken targeted field, ignored',
      200,
      { 'cache-control': 'max-age=60', 'cdn-cache-control': 'no-store,,=' },
    ],
    [
      'no-store beside must-understand',
      200,
      { 'cache-control': 'must-understand, no-store, max-age=60' },
    ],
    ['a status nobody knows with a lifetime', 299, { 'cache-control': 's-maxage=60' }],
    ['a refusal with a lifetime', 403, { 'cache-control': 'max-age=60' }],
    ['an unrequested coding', 200, { 'cache-control': 's-maxage=60', 'content-encoding': 'x-own' }],
    [
      'private for one field only',
      200,
      { 'cache-control': 'max-age=60, private="x-reader"', 'x-reader': 'a' },
    ],
    ['a page not found', 404, { 'cache-control': 's-maxage=60' }],
    ['a page withdrawn', 410, { 'cache-control': 's-maxage=60' }],
    ['a redirect', 308, { 'cache-control': 's-maxage=60', location: '/baru' }],
    [
      'a temporary redirect with a lifetime',
      302,
      { 'cache-control': 's-maxage=60', location: '/baru' },
    ],
  ])('%s', async (_, status, fields) => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu', fields, status))
    await ask('/a')
    const answer = await ask('/a')
    expect(answer.cache).toMatch(/^warta; hit; ttl=\d+$/)
    expect(answer.status).toBe(status)
    expect(answer.headers['x-reader']).toBeUndefined()
    expect(origin.requests).toHaveLength(1)
  })
})

describe('requested from the origin every time', () => {
  it.each([
    ['no-store', 200, { 'cache-control': 'no-store, max-age=60' }],
    ['private', 200, { 'cache-control': 'private, max-age=60' }],
    ['no lifetime and no validator', 200, { 'cache-control': '' }],
    ['a temporary redirect without lifetime', 302, { 'cache-control': '', location: '/baru' }],
    ['a cookie', 200, { 'cache-control': 's-maxage=60', 'set-cookie': 'a=1' }],
    ['Vary: *', 200, { 'cache-control': 's-maxage=60', vary: '*' }],
    ['a failure', 500, { 'cache-control': 's-maxage=60' }],
    ['501', 501, { 'cache-control': 's-maxage=60' }],
    ['a status nobody knows without a lifetime', 299, { 'cache-control': '', etag: '"a"' }],
    [
      'a status nobody knows that must be understood',
      299,
      { 'cache-control': 's-maxage=60, must-understand' },
    ],
    ['a part', 206, { 'cache-control': 's-maxage=60', 'content-range': 'bytes 0-3/10' }],
    [
      'a cookie that only heuristics would let through',
      200,
      { 'cache-control': '', 'set-cookie': 'a=1' },
    ],
    ['an age beyond the lifetime', 200, { 'cache-control': 'max-age=60', age: '61' }],
    ['several ages, the first beyond it', 200, { 'cache-control': 'max-age=60', age: '61, 0' }],
    ['a Date beyond the lifetime', 200, { 'cache-control': 'max-age=60', date: HOUR_AGO }],
    ['an invalid Expires date', 200, { 'cache-control': '', expires: '0' }],
    ...[
      'Thu, 18 Aug 2050 02:01:18 UTC',
      'Thu 18 Aug 2050 02:01:18 GMT',
      'Thu, 18-Aug-2050 02:01:18 GMT',
      'Thu, 18 Aug 2050 2:01:18 GMT',
      '2050-08-18T02:01:18Z',
    ].map((expires): [string, number, Record<string, string>] => [
      `an Expires of no form of HTTP (${expires})`,
      200,
      { 'cache-control': '', expires },
    ]),
    ['a lifetime that is not a number', 200, { 'cache-control': 'max-age=viele' }],
    ['two lifetimes, one of them zero', 200, { 'cache-control': 'max-age=60, max-age=0' }],
    [
      'a targeted no-store',
      200,
      { 'cache-control': 'max-age=60', 'cdn-cache-control': 'no-store' },
    ],
    [
      'Pragma: no-cache alone',
      200,
      { 'cache-control': '', pragma: 'no-cache', expires: HOUR_AHEAD },
    ],
  ])('%s', async (_, status, fields) => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/a', aPage('satu', fields, status))
    await ask('/a')
    const answer = await ask('/a')
    expect(answer.cache).not.toContain('hit')
    expect(origin.requests).toHaveLength(2)
    expect(edge.stats().bytes).toBe(0)
  })
})

describe('a stored page', () => {
  it('in a coding of the origin keeps it, and gets no other', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('x'.repeat(5000), { 'content-encoding': 'x-own' }))
    for (const coding of ['br', 'identity']) {
      const answer = await ask('/a', { headers: { 'accept-encoding': coding } })
      expect(answer.headers['content-encoding']).toBe('x-own')
      expect(answer.body.length).toBe(5000)
    }
    expect(origin.requests).toHaveLength(1)
  })

  it('is without the fields that are for the first reader only, who gets them', async () => {
    const { ask, origin } = await anEdge()
    origin.at(
      '/a',
      aPage('satu', {
        'cache-control': 's-maxage=60, private="x-reader, set-cookie"',
        'x-reader': 'a',
        'set-cookie': 'a=1',
      }),
    )
    const first = await ask('/a')
    expect(first.headers['x-reader']).toBe('a')
    expect(first.headers['set-cookie']).toEqual(['a=1'])
    const second = await ask('/a')
    expect(second.cache).toContain('hit')
    expect(second.headers['x-reader']).toBeUndefined()
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  it('names the caches behind the edge in Via', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu', { via: '1.1 belakang' }))
    for (let count = 0; count < 2; count += 1) {
      expect((await ask('/a')).headers.via).toBe('1.1 belakang, 1.1 warta')
    }
  })

  it('reports its age and remaining lifetime', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu', { 'cache-control': 's-maxage=60', age: '10' }))
    await ask('/a')
    pass(20)
    const answer = await ask('/a')
    expect(answer.headers.age).toBe('30')
    expect(answer.cache).toBe('warta; hit; ttl=30')
    expect(answer.headers.via).toBe('1.1 warta')
  })

  it('is revalidated with its entity tag when it expires, and keeps its body on 304', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu', { etag: '"a"', 'x-version': '1' }))
    await ask('/a')
    origin.at('/a', (request, response) => {
      expect(request.headers['if-none-match']).toBe('"a"')
      response
        .writeHead(304, { etag: '"a"', 'cache-control': 's-maxage=60', 'x-version': '2' })
        .end()
    })
    pass(61)
    const renewed = await ask('/a')
    expect(renewed.text).toBe('satu')
    expect(renewed.headers['x-version']).toBe('2')
    expect(renewed.cache).toBe('warta; fwd=stale; fwd-status=304; stored')
    expect((await ask('/a')).cache).toBe('warta; hit; ttl=60')
  })

  it('keeps its tags if a 304 has none', async () => {
    const { ask, origin, pass, edge } = await anEdge()
    origin.at('/a', aPage('satu', { etag: '"a"', 'cache-tag': 'article:1' }))
    await ask('/a')
    origin.at('/a', (_, response) =>
      response.writeHead(304, { 'cache-control': 's-maxage=60' }).end(),
    )
    pass(61)
    await ask('/a')
    expect(edge.purge(['article:1'])).toBe(1)
  })

  it('is fetched again if a 304 confirms something else', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu', { etag: '"a"' }))
    await ask('/a')
    origin.at('/a', (request, response) => {
      if (request.headers['if-none-match']) response.writeHead(304, { etag: '"b"' }).end()
      else aPage('dua', { etag: '"b"' })(request, response)
    })
    pass(61)
    expect((await ask('/a')).text).toBe('dua')
  })

  it('with no-cache is confirmed by the origin for each reader', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', (request, response) => {
      if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end()
      else aPage('satu', { etag: '"a"', 'cache-control': 'no-cache' })(request, response)
    })
    await ask('/a')
    const answer = await ask('/a')
    expect(answer.text).toBe('satu')
    expect(answer.cache).toContain('fwd-status=304')
  })

  it('varies by Save-Data only as a single bit', async () => {
    const { origin, ask } = await anEdge()
    origin.at('/a', (request, response) =>
      aPage(`hemat: ${request.headers['save-data']}`, { vary: 'Save-Data' })(request, response),
    )
    const text = async (hint?: string) =>
      (await ask('/a', hint === undefined ? {} : { headers: { 'save-data': hint } })).text
    expect(await text()).toBe('hemat: undefined')
    expect(await text('on')).toBe('hemat: on')
    for (const hint of ['On', 'on; reader', 'on, on']) expect(await text(hint)).toBe('hemat: on')
    for (const hint of ['off', '1', 'onward', '']) expect(await text(hint)).toBe('hemat: undefined')
    expect(origin.requests).toHaveLength(2)
  })

  it('varies by the fields in Vary, and by no others', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', (request, response) =>
      aPage(`dalam ${request.headers['accept-language']}`, {
        vary: 'Accept-Language, Accept-Encoding',
      })(request, response),
    )
    const inLanguage = (language: string, agent = 'satu') =>
      ask('/a', { headers: { 'accept-language': language, 'user-agent': agent } })
    await inLanguage('id')
    await inLanguage('en')
    expect((await inLanguage('id', 'dua')).text).toBe('dalam id')
    expect((await inLanguage('en', 'dua')).text).toBe('dalam en')
    expect(origin.requests).toHaveLength(2)
  })

  it.each([
    ['accept-language', 'id, en;q=0.5', ' ID ,EN; q=0.5', true],
    ['accept-language', 'id, en', 'en, id', false],
    ['x-own', '1,2', ' 1,  2 ', true],
    ['x-own', 'a, b', 'A, b', false],
    ['x-own', '"a, b"', '"a,b"', false],
  ])('varying by %s takes %j and %j for one: %s', async (name, stored, asked, isOne) => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu', { vary: name }))
    await ask('/a', { headers: { [name]: stored } })
    const answer = await ask('/a', { headers: { [name]: asked } })
    expect(answer.cache.includes('hit')).toBe(isOne)
  })

  it('is invalidated by a successful unsafe request at its address, but not by a failed one', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/api/a', (request, response) => {
      if (request.method === 'GET') aPage('satu')(request, response)
      else response.writeHead(request.method === 'PUT' ? 204 : 409).end()
    })
    await ask('/api/a')
    await ask('/api/a', { method: 'DELETE' })
    expect((await ask('/api/a')).cache).toContain('hit')
    await ask('/api/a', { method: 'PUT', body: 'x' })
    expect((await ask('/api/a')).cache).toContain('fwd=uri-miss')
  })
})

describe('a reader’s cache directives', () => {
  it.each([
    ['cache-control', 'no-cache', 'fwd=request'],
    ['cache-control', 'max-age=5', 'fwd=request'],
    ['cache-control', 'min-fresh=55', 'fwd='],
    ['cache-control', 'no-store', 'hit'],
    ['pragma', 'no-cache', 'fwd=request'],
    ['cache-control', 'max-age=15', 'hit'],
  ])('%s: %s gives %s for a page 10 of 60 seconds old', async (name, value, expected) => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu'))
    await ask('/a')
    pass(10)
    expect((await ask('/a', { headers: { [name]: value } })).cache).toContain(expected)
  })

  it('only-if-cached gives a stored page, or 504', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu'))
    const headers = { 'cache-control': 'only-if-cached' }
    expect((await ask('/a', { headers })).status).toBe(504)
    await ask('/a')
    expect((await ask('/a', { headers })).text).toBe('satu')
  })

  it('max-stale gives a stale page', async () => {
    const { ask, origin, pass } = await anEdge()
    origin.at('/a', aPage('satu', { 'cache-control': 'max-age=60' }))
    await ask('/a')
    pass(70)
    const answer = await ask('/a', { headers: { 'cache-control': 'max-stale=20' } })
    expect(answer.cache).toBe('warta; hit; ttl=-10; detail=max-stale')
  })

  it('are ignored if the edge is configured so', async () => {
    const { ask, origin } = await anEdge({ requestDirectives: 'ignore' })
    origin.at('/a', aPage('satu'))
    await ask('/a')
    expect((await ask('/a', { headers: { 'cache-control': 'no-cache' } })).cache).toContain('hit')
  })

  it('no-store on a miss keeps the answer out of the store', async () => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/a', aPage('satu'))
    await ask('/a', { headers: { 'cache-control': 'no-store' } })
    expect(edge.stats().entries).toBe(0)
  })
})
