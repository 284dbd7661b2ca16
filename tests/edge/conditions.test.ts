import { describe, expect, it } from 'vitest'
import { anEdge } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

const BODY = 'abcdefghij'.repeat(100)
const MODIFIED = 'Thu, 01 Jan 2026 00:00:00 GMT'

async function aStoredPage(fields: Record<string, string> = {}) {
  const fixture = await anEdge()
  fixture.origin.at('/a', aPage(BODY, { etag: '"a"', 'last-modified': MODIFIED, ...fields }))
  await fixture.ask('/a')
  return fixture
}

describe('a reader who already has the page', () => {
  it.each([
    ['if-none-match', '"a"', 304],
    ['if-none-match', 'W/"a"', 304],
    ['if-none-match', '"x", W/"a-br"', 304],
    ['if-none-match', '*', 304],
    ['if-none-match', '"b"', 200],
    ['if-none-match', 'a', 200],
    ['if-modified-since', MODIFIED, 304],
    ['if-modified-since', 'Fri, 02 Jan 2026 00:00:00 GMT', 304],
    ['if-modified-since', 'Wed, 31 Dec 2025 00:00:00 GMT', 200],
    ['if-modified-since', 'kemarin', 200],
  ])('%s: %s gets %i', async (name, value, status) => {
    const { ask, origin } = await aStoredPage()
    const answer = await ask('/a', { headers: { [name]: value } })
    expect(answer.status).toBe(status)
    expect(answer.body.length).toBe(status === 304 ? 0 : BODY.length)
    if (status === 304) {
      expect(answer.headers).toMatchObject({ etag: '"a"', 'cache-control': 's-maxage=60' })
      expect(answer.headers['content-length']).toBeUndefined()
      expect(answer.headers['content-type']).toBeUndefined()
    }
    expect(origin.requests).toHaveLength(1)
  })

  it('is matched by tag rather than by date', async () => {
    const { ask } = await aStoredPage()
    const headers = { 'if-none-match': '"b"', 'if-modified-since': MODIFIED }
    expect((await ask('/a', { headers })).status).toBe(200)
  })

  it('gets 304 even if the page must be fetched first', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY, { etag: '"a"' }))
    expect((await ask('/a', { headers: { 'if-none-match': '"a"' } })).status).toBe(304)
    expect((await ask('/a')).cache).toContain('hit')
  })

  it('gets 304 even for an unstored page', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY, { etag: '"a"', 'cache-control': 'private' }))
    const answer = await ask('/a', { headers: { 'if-none-match': 'W/"a-gzip"' } })
    expect(answer.status).toBe(304)
    expect(answer.body.length).toBe(0)
  })

  it('gets a tag computed from the body if the origin sends none', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY))
    const { headers } = await ask('/a')
    expect((await ask('/a', { headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(304)
  })
})

describe('a range request', () => {
  it.each([
    ['bytes=0-9', 206, 'bytes 0-9/1000', 10],
    ['bytes=990-', 206, 'bytes 990-999/1000', 10],
    ['bytes=-5', 206, 'bytes 995-999/1000', 5],
    ['bytes=0-4,5-9', 206, 'bytes 0-9/1000', 10],
    ['bytes=500-5000', 206, 'bytes 500-999/1000', 500],
    ['bytes=1000-', 416, 'bytes */1000', 0],
    ['bytes=0-1,500-501', 200, undefined, 1000],
    ['bytes=9-0', 200, undefined, 1000],
    ['bytes=x', 200, undefined, 1000],
    ['items=0-9', 200, undefined, 1000],
  ])('%s gets %i', async (range, status, about, length) => {
    const { ask, origin } = await aStoredPage()
    const answer = await ask('/a', { headers: { range, 'accept-encoding': 'br' } })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-range']).toBe(about)
    if (status !== 200) expect(answer.body.length).toBe(length)
    expect(origin.requests).toHaveLength(1)
  })

  it.each([
    ['"a"', 206],
    ['"b"', 200],
    ['W/"a"', 200],
    [MODIFIED, 206],
    ['Fri, 02 Jan 2026 00:00:00 GMT', 200],
  ])('of the page %s gets %i', async (condition, status) => {
    const { ask } = await aStoredPage()
    const headers = { range: 'bytes=0-9', 'if-range': condition }
    expect((await ask('/a', { headers })).status).toBe(status)
  })

  it('for an unknown page passes to the origin and is not stored', async () => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/film', (request, response) => {
      expect(request.headers.range).toBe('bytes=0-9')
      const head = {
        'content-range': 'bytes 0-9/1000',
        'content-length': 10,
        'cache-control': 's-maxage=60',
      }
      response.writeHead(206, head).end('abcdefghij')
    })
    const answer = await ask('/film', { headers: { range: 'bytes=0-9' } })
    expect(answer.status).toBe(206)
    expect(answer.text).toBe('abcdefghij')
    expect(edge.stats().entries).toBe(0)
  })
})

describe('HEAD', () => {
  it('is answered from a page stored by GET, without the body', async () => {
    const { ask, origin } = await aStoredPage()
    const answer = await ask('/a', { method: 'HEAD' })
    expect(answer.headers['content-length']).toBe('1000')
    expect(answer.body.length).toBe(0)
    expect(origin.requests).toHaveLength(1)
  })

  it('fetches the page for later readers', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY))
    await ask('/a', { method: 'HEAD' })
    expect((await ask('/a')).cache).toContain('hit')
    expect(origin.requests.map(({ method }) => method)).toEqual(['GET'])
  })

  it('for an unstored page has no body either', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY, { 'cache-control': 'private' }))
    const answer = await ask('/a', { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.body.length).toBe(0)
  })
})
