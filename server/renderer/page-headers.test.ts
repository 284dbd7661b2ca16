import { describe, expect, it } from 'vitest'
import { playersIn } from '#content/base/address/player-hosts.ts'
import type { PageRecord } from '#content/base/page-record/page-record.ts'
import { cacheHeaders, documentHeaders, readingPolicy, securityHeaders } from './page-headers.ts'

const NOW = new Date('2026-03-07T10:00:00Z')

const record = (parts: Partial<PageRecord> = {}): PageRecord => ({
  tags: new Set(['site', 'article:46']),
  outcome: 'found',
  freshUntil: undefined,
  isPrivate: false,
  endsAt: undefined,
  remakeAt: undefined,
  isAbandoned: false,
  posted: undefined,
  ...parts,
})
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

describe('cacheHeaders', () => {
  it('forbids storing a private page', () => {
    expect(cacheHeaders(200, record({ isPrivate: true }), NOW)).toEqual({
      'cache-control': 'private, no-store',
    })
  })

  it.each([
    [200, 86_400],
    [301, 86_400],
    [404, 300],
    [410, 3_600],
  ])(
    'lets shared caches keep status %i for %i seconds, and browsers revalidate',
    (status, seconds) => {
      expect(cacheHeaders(status, record(), NOW)).toEqual({
        'cache-control': `public, max-age=0, s-maxage=${seconds}, stale-if-error=86400`,
        'cache-tag': 'site,article:46',
      })
    },
  )

  it.each([302, 307, 400, 500, 503])('forbids storing status %i', (status) => {
    expect(cacheHeaders(status, record(), NOW)).toEqual({ 'cache-control': 'private, no-store' })
  })

  it.each([
    [inSeconds(60), 60],
    [inSeconds(60.9), 60],
    [inSeconds(0), 0],
    [inSeconds(-60), 0],
    [inSeconds(900_000), 86_400],
  ])('keeps a page that is valid until %s for %i seconds', (freshUntil, seconds) => {
    const { 'cache-control': kept } = cacheHeaders(200, record({ freshUntil }), NOW)
    expect(kept).toContain(`s-maxage=${seconds},`)
  })

  it.each([
    [
      'for the rest of the day',
      undefined,
      'max-age=600, stale-while-revalidate=85800, stale-if-error=86400',
    ],
    [
      'until it is no longer valid',
      inSeconds(700),
      'max-age=600, stale-while-revalidate=100, stale-if-error=86400',
    ],
    ['not at all if it is no longer valid by then', inSeconds(60), undefined],
  ])(
    'lets shared caches serve a page that is due for a new render stale %s',
    (_, freshUntil, part) => {
      const remakeAt = inSeconds(600)
      const headers = cacheHeaders(200, record({ freshUntil, remakeAt }), NOW)
      expect(headers['cdn-cache-control']).toBe(part)
      expect(headers['cache-control']).not.toContain('stale-while-revalidate')
    },
  )
})

describe('a page with a fixed end', () => {
  it.each([
    [60, 60, 0],
    [0, 0, 0],
    [90_000, 86_400, 3_600],
    [900_000, 86_400, 86_400],
  ])('in %i seconds is kept for %i, and %i more in place of an error', (end, kept, stale) => {
    const headers = cacheHeaders(200, record({ endsAt: inSeconds(end) }), NOW)
    expect(headers['cache-control']).toBe(
      `public, max-age=0, s-maxage=${kept}, stale-if-error=${stale}`,
    )
  })

  it('is rendered again if it becomes invalid earlier', () => {
    const headers = cacheHeaders(
      200,
      record({ freshUntil: inSeconds(10), endsAt: inSeconds(60) }),
      NOW,
    )
    expect(headers['cache-control']).toContain('s-maxage=10, stale-if-error=50')
  })
})

describe('readingPolicy', () => {
  it('allows the page’s own styles by hash, and no other source of styles', () => {
    const policy = readingPolicy(["'sha256-a='", "'sha256-b='"])
    expect(policy.split('; ')).toContain("style-src 'sha256-a=' 'sha256-b='")
    expect(policy.split('; ')).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|script-src|\*|https?:/)
  })

  it('allows the page’s one script by its address', () => {
    const policy = readingPolicy([], ['https://warta.example/enhance.js', "'sha256-a='"])
    expect(policy.split('; ')).toContain("script-src https://warta.example/enhance.js 'sha256-a='")
  })

  it('allows the frames of the players that the page offers, and no other', () => {
    expect(readingPolicy([])).not.toContain('frame-src')
    const offer = (address: string) => `<button data-player="${address}">`
    const page = `${offer('https://player.vimeo.com/video/1')}${offer('https://contoh.id/x')}
      <p>data-player=&quot;https://open.spotify.com/embed/x&quot; https://www.youtube-nocookie.com/</p>`
    const policy = readingPolicy([], [], "'none'", playersIn(page))
    expect(policy.split('; ')).toContain('frame-src https://player.vimeo.com')
  })

  it('allows no style on a page without styles', () => {
    expect(readingPolicy([])).toContain("style-src 'none'")
  })
})

describe('documentHeaders', () => {
  it('keeps the route handler’s headers about its document, and forbids scripts', () => {
    const given = {
      'content-type': 'application/rss+xml; charset=utf-8',
      'x-robots-tag': 'noindex',
      'cache-control': 'public, max-age=0, must-revalidate',
      'set-cookie': ['a=b'],
    }
    expect(documentHeaders(given)).toEqual({
      'content-type': 'application/rss+xml; charset=utf-8',
      'x-robots-tag': 'noindex',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  })
})

describe('securityHeaders', () => {
  it('sets HSTS for a year on an https site', () => {
    expect(securityHeaders('https://warta.example')).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    })
  })

  it('sets no HSTS on an http site', () => {
    expect(securityHeaders('http://warta.example')).not.toHaveProperty('strict-transport-security')
  })
})
