import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import type { SitemapObservation } from '#content/audit/read/observation.ts'
import { readSitemap } from '#content/audit/read/sitemap-reading.ts'
import { judge } from './rule.ts'
import { sitemapRules } from './sitemap-rules.ts'

const ADDRESS = 'https://warta.example/sitemap.xml'
const PAGE =
  '<url><loc>https://warta.example/news/kapal</loc><lastmod>2026-03-08T10:00:00+07:00</lastmod></url>'
const NEWS = `<url><loc>https://warta.example/news/kapal</loc><news:news><news:publication><news:name>Warta</news:name>
<news:language>id</news:language></news:publication><news:publication_date>2026-03-08T10:00:00+07:00</news:publication_date>
<news:title>Kapal</news:title></news:news></url>`
const urlset = (inside: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inside}</urlset>`

const observed = (text: string, change: Partial<SitemapObservation> = {}): SitemapObservation => ({
  address: ADDRESS,
  now: new Date('2026-03-08T12:00:00+07:00'),
  status: 200,
  ...readSitemap(Buffer.from(text)),
  ...change,
})

const found = (sitemap: SitemapObservation) =>
  judge(sitemapRules, sitemap).map(({ level, rule }) => `${level} ${rule}`)

const many = (entry: string, count: number) =>
  Array.from({ length: count }, (_, index) => entry.replace('kapal', `kapal-${index}`)).join('')
const page = (words: string, others: string) => observed(urlset(PAGE.replace(words, others)))
const news = (words: string | RegExp, others: string) =>
  observed(urlset(NEWS.replace(words, others)))

const FAULTS: [string, SitemapObservation, string][] = [
  [
    'is unreachable',
    { ...page('', ''), failure: new FetchFailure('dns', ADDRESS) },
    'refused sitemap-answer',
  ],
  ['is gone', { ...page('', ''), status: 404 }, 'refused sitemap-answer'],
  ['is not XML', observed(urlset('<url>')), 'refused sitemap-readable'],
  ['is a page', observed('<html></html>'), 'refused sitemap-readable'],
  [
    'has too many addresses',
    observed(urlset(many('<url><loc>https://warta.example/kapal</loc></url>', 50_001))),
    'refused sitemap-size',
  ],
  ['is too heavy', { ...page('', ''), bytes: 53_000_000 }, 'refused sitemap-size'],
  ['has relative addresses', page('https://warta.example', ''), 'refused sitemap-addresses'],
  ['has addresses on another host', page('warta.example', 'lain.example'), 'cut sitemap-addresses'],
  ['has a duplicate address', observed(urlset(PAGE + PAGE)), 'advice sitemap-twice'],
  ['has invalid dates', page('2026-03-08T10:00:00+07:00', '8 Maret'), 'cut sitemap-lastmod'],
  ['has dates in the future', page('03-08T10', '03-09T10'), 'cut sitemap-lastmod'],
  ['has too many news entries', observed(urlset(many(NEWS, 1_001))), 'refused news-size'],
  ['has news without title', news('<news:title>Kapal</news:title>', ''), 'refused news-fields'],
  ['has news without publication', news(/<news:name>.*<\/news:name>/, ''), 'refused news-fields'],
  ['has news in an invalid language', news('>id<', '>Indonesia<'), 'cut news-language'],
  ['has old news', news('2026-03-08T10', '2026-03-06T10'), 'cut news-age'],
  [
    'has news with an invalid date',
    news('2026-03-08T10:00:00+07:00', 'kemarin'),
    'refused news-age',
  ],
]

describe('a sitemap', () => {
  it.each([
    ['pages', 'pages', urlset(PAGE)],
    ['news', 'news', urlset(NEWS)],
    ['no news', 'news', urlset('')],
    ['1,000 news', 'news', urlset(many(NEWS, 1_000))],
    [
      'sitemaps',
      'index',
      '<sitemapindex><sitemap><loc>https://warta.example/a.xml</loc></sitemap></sitemapindex>',
    ],
  ])('of %s that is valid has no findings', (_, kind, text) => {
    expect(observed(text).kind).toBe(kind)
    expect(found(observed(text))).toEqual([])
  })

  it('is decompressed', () => {
    expect(readSitemap(gzipSync(urlset(PAGE)))).toMatchObject({
      kind: 'pages',
      bytes: urlset(PAGE).length,
      entries: [{ loc: 'https://warta.example/news/kapal', lastmod: '2026-03-08T10:00:00+07:00' }],
    })
  })

  it.each(FAULTS)('that %s is reported', (_, sitemap, expected) => {
    expect(found(sitemap)).toContain(expected)
  })

  it('is tested with every rule', () => {
    const named = new Set(FAULTS.map(([, , expected]) => expected.split(' ')[1]))
    expect([...named].sort()).toEqual(sitemapRules.map(({ id }) => id).sort())
  })
})
