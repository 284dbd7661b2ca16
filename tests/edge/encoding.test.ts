import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { anEdge } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

const BODY = `<p>${'Kabar dari Ambon hari ini. '.repeat(400)}</p>`
const decoders = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync }

describe('the coding a reader gets', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['zstd, gzip', 'zstd'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0, gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['identity', undefined],
    ['identity;q=1, br;q=0.5', undefined],
    ['compress', undefined],
    ['', undefined],
  ])('for "%s" is %s', async (accept, coding) => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY))
    for (const _ of ['first', 'second']) {
      const { headers, body } = await ask('/a', { headers: { 'accept-encoding': accept } })
      expect(headers['content-encoding']).toBe(coding)
      expect(headers.vary).toBe('Accept-Encoding')
      const decode = decoders[coding as keyof typeof decoders]
      expect((decode ? decode(body) : body).toString()).toBe(BODY)
    }
    expect(origin.requests).toHaveLength(1)
    expect(origin.requests[0]?.headers['accept-encoding']).toBe('identity')
  })

  it('has its own entity tag', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY, { etag: '"a"' }))
    const tags = await Promise.all(
      ['br', 'gzip', 'zstd', 'identity'].map(async (accept) => {
        const { headers } = await ask('/a', { headers: { 'accept-encoding': accept } })
        return headers.etag
      }),
    )
    expect(tags).toEqual(['W/"a-br"', 'W/"a-gzip"', 'W/"a-zstd"', '"a"'])
  })

  it.each([
    ['a picture', { 'content-type': 'image/jpeg' }],
    ['a page that must not be changed', { 'cache-control': 's-maxage=60, no-transform' }],
  ])('is none for %s', async (_, fields) => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY, fields))
    const { headers } = await ask('/a', { headers: { 'accept-encoding': 'br' } })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBeUndefined()
  })

  it('is also applied to an unstored answer while it arrives', async () => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage(BODY, { 'cache-control': 'private', etag: '"a"' }))
    const { headers, body } = await ask('/a', { headers: { 'accept-encoding': 'gzip' } })
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      etag: 'W/"a-gzip"',
      vary: 'Accept-Encoding',
    })
    expect(gunzipSync(body).toString()).toBe(BODY)
  })

  it('becomes smaller when it is requested again', async () => {
    const { ask, origin } = await anEdge()
    const words = Array.from({ length: 3_000 }, (_, index) => Math.sin(index).toString(36)).join(
      ' ',
    )
    origin.at('/a', aPage(words))
    const size = async () => (await ask('/a', { headers: { 'accept-encoding': 'br' } })).body.length
    const first = await size()
    await expect.poll(size).toBeLessThan(first)
  })

  it('is available in every form although only the smallest copy is stored', async () => {
    const { ask, origin, edge } = await anEdge()
    origin.at('/a', aPage(BODY))
    await ask('/a', { headers: { 'accept-encoding': 'br' } })
    expect(edge.stats().bytes).toBeLessThan(BODY.length)
    const { body } = await ask('/a', { headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(body).toString()).toBe(BODY)
    expect((await ask('/a')).text).toBe(BODY)
    expect(origin.requests).toHaveLength(1)
  })
})
