/**
 * Promise 6 for feeds and sitemaps: they exist, are linked from the pages, and are valid.
 * @module
 */
import Parser from 'rss-parser'
import { describe, expect, inject, it } from 'vitest'
import { FEED_FILES } from '#content/base/address/feed-files.ts'
import { documentOf } from './page-document.ts'
import { ask, fromMemory, htmlOf } from './portal-answers.ts'
import { locations, xml } from './sitemap-locations.ts'

const { url, wireStory } = inject('portal')
const HOMES = ['/', '/news', '/topik/geografi-indonesia', '/penulis/redaksi-warta']
const feeds = HOMES.flatMap((home) =>
  FEED_FILES.map((file) => `${home === '/' ? '' : home}/${file}`),
)
const sitemaps = [
  '/sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap-berita-2026-03.xml',
  '/sitemap-rubrik.xml',
  '/sitemap-topik.xml',
  '/sitemap-penulis.xml',
  '/sitemap-halaman.xml',
]

describe('feeds', () => {
  it.each(feeds)(
    '%s exists, is cached by the edge, and supports conditional requests',
    async (path) => {
      const { status, headers } = await ask(path)
      expect(status).toBe(200)
      expect(headers['content-type']).toMatch(
        /^application\/(rss\+xml|atom\+xml|feed\+json); charset/,
      )
      expect(headers['x-robots-tag']).toBe('noindex')
      const again = await ask(path, { headers: { 'if-none-match': String(headers.etag) } })
      expect([again.status, again.sent.length]).toEqual([304, 0])
      expect(fromMemory(await ask(path))).toBe(true)
    },
  )

  it.each(HOMES)('%s links to its own feeds', async (home) => {
    const links = [...documentOf(await htmlOf(home)).querySelectorAll('link[rel=alternate][type]')]
    const paths = links.map((link) => new URL(link.getAttribute('href') ?? '').pathname)
    expect(paths.toSorted()).toEqual(
      FEED_FILES.map((file) => `${home === '/' ? '' : home}/${file}`).toSorted(),
    )
  })

  it('are parsed by an independent reader, with the full story', async () => {
    const feed = await new Parser().parseURL(`${url}/penulis/rani-contoh/rss.xml`)
    const item = feed.items.find(({ link }) => link === url + wireStory)
    expect(item?.['content:encoded']).toContain('kapal kayu yang mengangkut ribuan buku')
    expect(item?.isoDate).toBe('2026-03-06T23:38:00.000Z')
  })

  it.each([
    ['/feed', '/rss.xml'],
    ['/rss', '/rss.xml'],
    ['/feed/atom', '/atom.xml'],
    ['/news/feed', '/news/rss.xml'],
  ])('%s, where other systems have it, leads to %s', async (asked, path) => {
    const { status, headers } = await ask(asked)
    expect(status).toBe(301)
    expect(new URL(String(headers.location), url).pathname).toBe(path)
  })

  it.each([
    '/tidak-ada/rss.xml',
    '/topik/tidak-ada/atom.xml',
    '/penulis/x/feed.json',
    '/umpan.xml',
    '/feed/news/rss.xml',
    '/feed/rss.xml',
    '/news/news/rss.xml',
  ])('%s does not exist', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

describe('sitemaps', () => {
  it.each(sitemaps)('%s is XML, and cached by the edge', async (path) => {
    const { status, headers, body } = await ask(path)
    expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8'])
    expect(() => xml(body)).not.toThrow()
    expect(fromMemory(await ask(path))).toBe(true)
  })

  it('are listed in robots.txt', async () => {
    const { status, headers, body } = await ask('/robots.txt')
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(body.match(/^Sitemap: .*$/gm)).toEqual([
      `Sitemap: ${url}/sitemap.xml`,
      `Sitemap: ${url}/sitemap-news.xml`,
    ])
  })

  it('list every page once, and every listed page exists', async () => {
    const files = locations((await ask('/sitemap.xml')).body)
    const pages = (await Promise.all(files.map(async (file) => (await ask(file)).body))).flatMap(
      locations,
    )
    expect(new Set(pages).size).toBe(pages.length)
    expect(pages).toContain(wireStory)
    for (const page of pages)
      expect({ page, status: (await ask(page)).status }).toEqual({ page, status: 200 })
  })

  it.each([
    '/sitemap-berita-1999-01.xml',
    '/sitemap-berita-2026-13.xml',
    '/sitemap-berita-2026-03-2.xml',
    '/sitemap-topik-1.xml',
    '/sitemap-lain.xml',
    '/sitemap/topik',
    '/sitemap',
  ])('%s does not exist', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})
