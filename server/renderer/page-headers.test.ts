import { describe, expect, it } from 'vitest'
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
  posted: undefined,
  ...parts,
})
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

describe('cacheHeaders', () => {
  it('lets nobody keep a page that is for one reader', () => {
    expect(cacheHeaders(200, record({ isPrivate: true }), NOW)).toEqual({
      'cache-control': 'private, no-store',
    })
  })

  it.each([
    [200, 86_400],
    [301, 86_400],
    [404, 300],
    [410, 3_600],
  ])('lets shared caches keep an answer %i for %i seconds and readers none', (status, seconds) => {
    expect(cacheHeaders(status, record(), NOW)).toEqual({
      'cache-control': `public, max-age=0, s-maxage=${seconds}, stale-if-error=86400`,
      'cache-tag': 'site,article:46',
    })
  })

  it.each([302, 307, 400, 500, 503])('has nobody keep an answer %i', (status) => {
    expect(cacheHeaders(status, record(), NOW)).toEqual({ 'cache-control': 'private, no-store' })
  })

  it.each([
    [inSeconds(60), 60],
    [inSeconds(60.9), 60],
    [inSeconds(0), 0],
    [inSeconds(-60), 0],
    [inSeconds(900_000), 86_400],
  ])('keeps a page that is true until %s for %i seconds', (freshUntil, seconds) => {
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
      'until it is untrue',
      inSeconds(700),
      'max-age=600, stale-while-revalidate=100, stale-if-error=86400',
    ],
    ['not at all where it is untrue before', inSeconds(60), undefined],
  ])('has a page that is to be made anew read once more meanwhile %s', (_, freshUntil, part) => {
    const remakeAt = inSeconds(600)
    const headers = cacheHeaders(200, record({ freshUntil, remakeAt }), NOW)
    expect(headers['cdn-cache-control']).toBe(part)
    expect(headers['cache-control']).not.toContain('stale-while-revalidate')
  })
})

describe('a page that must be gone at an instant', () => {
  it.each([
    [60, 60, 0],
    [0, 0, 0],
    [90_000, 86_400, 3_600],
    [900_000, 86_400, 86_400],
  ])('in %i seconds is kept for %i, and %i more instead of an error', (end, kept, stale) => {
    const headers = cacheHeaders(200, record({ endsAt: inSeconds(end) }), NOW)
    expect(headers['cache-control']).toBe(
      `public, max-age=0, s-maxage=${kept}, stale-if-error=${stale}`,
    )
  })

  it('is made anew when it becomes untrue before', () => {
    const headers = cacheHeaders(
      200,
      record({ freshUntil: inSeconds(10), endsAt: inSeconds(60) }),
      NOW,
    )
    expect(headers['cache-control']).toContain('s-maxage=10, stale-if-error=50')
  })
})

describe('readingPolicy', () => {
  it('allows the page’s own styles by their hashes and nothing by name', () => {
    const policy = readingPolicy(["'sha256-a='", "'sha256-b='"])
    expect(policy.split('; ')).toContain("style-src 'sha256-a=' 'sha256-b='")
    expect(policy.split('; ')).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|script-src|\*|https?:/)
  })

  it('allows one script by its address, where the page has it', () => {
    const policy = readingPolicy([], 'https://warta.example/enhance.js')
    expect(policy.split('; ')).toContain('script-src https://warta.example/enhance.js')
  })

  it('allows no style where a page has none', () => {
    expect(readingPolicy([])).toContain("style-src 'none'")
  })
})

describe('documentHeaders', () => {
  it('keeps what a route handler says of its document, and lets it run nothing', () => {
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
  it('asks for TLS for a year where the site has it', () => {
    expect(securityHeaders('https://warta.example')).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    })
  })

  it('does not where it has not', () => {
    expect(securityHeaders('http://warta.example')).not.toHaveProperty('strict-transport-security')
  })
})
