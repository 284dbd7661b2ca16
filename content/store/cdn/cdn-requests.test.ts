import { expect, it } from 'vitest'
import { type Cdn, cdnAddress } from '#content/base/settings/cdn-address.ts'
import type { PurgedPages } from '../edge-purging.ts'
import { cdnRequests } from './cdn-requests.ts'

const asked = (address: string, ...pages: PurgedPages[]) =>
  cdnRequests(cdnAddress.parse(address), 'kunci', pages)
const saved = { gone: ['article:46'], changed: ['teaser:46'], aging: ['newest', 'teaser:46'] }

it('asks Fastly for batches, and marks as stale what may be shown once more', () => {
  const url = 'https://api.fastly.com/service/SU1Z0/purge'
  expect(asked('fastly://SU1Z0', saved)).toEqual([
    {
      url,
      method: 'POST',
      headers: { 'fastly-key': 'kunci', 'content-type': 'application/json' },
      body: '{"surrogate_keys":["article:46","teaser:46"]}',
    },
    {
      url,
      method: 'POST',
      headers: {
        'fastly-key': 'kunci',
        'content-type': 'application/json',
        'fastly-soft-purge': '1',
      },
      body: '{"surrogate_keys":["newest"]}',
    },
  ])
  const many = Array.from({ length: 300 }, (_, id) => `article:${id}`)
  expect(asked('fastly://SU1Z0', { gone: many, changed: [], aging: [] })).toHaveLength(2)
  expect(asked('fastly://SU1Z0', saved, 'everything')).toEqual([
    { url: `${url}_all`, method: 'POST', headers: { 'fastly-key': 'kunci' } },
  ])
})

it('asks Cloudflare for each tag once', () => {
  const url = 'http://127.0.0.1:9/client/v4/zones/0a1b/purge_cache'
  const headers = { authorization: 'Bearer kunci', 'content-type': 'application/json' }
  const address = 'cloudflare://0a1b?endpoint=http://127.0.0.1:9'
  expect(asked(address, saved, saved)).toEqual([
    { url, method: 'POST', headers, body: '{"tags":["article:46","teaser:46","newest"]}' },
  ])
  expect(asked(address, 'everything')).toEqual([
    { url, method: 'POST', headers, body: '{"purge_everything":true}' },
  ])
})

it('purges everything where the tags would take too many requests', () => {
  const many = Array.from({ length: 501 }, (_, id) => `article:${id}`)
  const address = 'cloudflare://0a1b?endpoint=http://127.0.0.1:9'
  const purged = asked(address, { gone: many, changed: [], aging: [] })
  expect(purged.map(({ body }) => body)).toEqual(['{"purge_everything":true}'])
})

it('bans each tag at each Varnish', () => {
  const bans = asked('varnish://satu:80,dua:6081', { gone: ['site'], changed: [], aging: [] })
  expect(bans.map(({ url, headers }) => [url, headers['cache-tag']])).toEqual([
    ['http://satu:80/', 'site'],
    ['http://dua:6081/', 'site'],
  ])
  expect(asked('varnish://satu:80', 'everything')[0]?.headers).toEqual({ 'cache-tag': '*' })
})

it.each(['fastly://', 'cloudflare://a/b', 'varnish://satu', 'akamai://x', 'fastly://k@a'])(
  'refuses %s',
  (address) => expect(cdnAddress.safeParse(address).success).toBe(false),
)

it('has nothing to ask for nothing', () => {
  const cdn: Cdn = { kind: 'varnish', servers: ['satu:80'] }
  expect(cdnRequests(cdn, '', [])).toEqual([])
})
