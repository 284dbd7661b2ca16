import { readFileSync } from 'node:fs'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import { aSite } from '#tests/factories/story.ts'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './sitemap-writing.ts'

const SCHEMAS = 'node_modules/sitemap/schema'
const site = aSite()
const changedAt = new Date('2026-11-24T01:02:03.456Z')

/** Returns the errors of `xml` against the protocol's schema. */
async function errors(xml: string): Promise<string[]> {
  const { errors: found } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: xml }],
    schema: [readFileSync(`${SCHEMAS}/sitemap.xsd`, 'utf8')],
  })
  return found.map(({ message }) => message)
}

/** @throws {Error} if it is not XML */
const parsed = (xml: string) =>
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(message)
    },
  }).parseFromString(xml, 'application/xml')

describe('writeSitemap', () => {
  it('is valid against the protocol’s schema', async () => {
    const entries = [{ path: '/news/kapal', changedAt }, { path: '/news/tanpa-waktu' }]
    expect(await errors(await writeSitemap(entries, site))).toEqual([])
  })

  it('contains address, time and picture, and nothing that search engines ignore', async () => {
    const xml = await writeSitemap(
      [
        { path: '/news/kapal', changedAt, image: '/media/0a/16x9-1600.jpg' },
        { path: '/news/tanpa-foto' },
      ],
      site,
    )
    expect(xml).toContain('<loc>https://warta.example/news/kapal</loc>')
    expect(xml).toContain('<lastmod>2026-11-24T01:02:03.456Z</lastmod>')
    expect(xml).toContain('<image:loc>https://warta.example/media/0a/16x9-1600.jpg</image:loc>')
    expect(xml).not.toMatch(/<(priority|changefreq)/)
  })
})

describe('writeSitemapIndex', () => {
  it('lists every file with the time of its last change', async () => {
    const files = [{ file: { kind: 'stories' as const, month: '2026-11', part: 2 }, changedAt }]
    const xml = await writeSitemapIndex(files, site)
    expect(xml).toContain('<loc>https://warta.example/sitemap-berita-2026-11-2.xml</loc>')
    expect(xml).toContain('<lastmod>2026-11-24T01:02:03.456Z</lastmod>')
  })
})

describe('writeNewsSitemap', () => {
  it('contains publication, language, date and headline', async () => {
    const entry = { path: '/news/kapal', headline: 'Kapal & “Buku” <baru>', publishedAt: changedAt }
    const xml = await writeNewsSitemap([entry], site)
    for (const part of [
      '<news:name>Warta Contoh</news:name>',
      '<news:language>id</news:language>',
      '<news:publication_date>2026-11-24T01:02:03.456Z</news:publication_date>',
      '<news:title>Kapal &amp; “Buku” &lt;baru&gt;</news:title>',
    ]) {
      expect(xml).toContain(part)
    }
  })

  it('can be empty', async () => {
    expect(await writeNewsSitemap([], site)).toContain('<urlset')
  })

  it('is valid XML with any headline', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (text) => {
        const headline = `Kapal ${text}.`
        const entry = { path: '/news/kapal', headline, publishedAt: changedAt }
        const document = parsed(await writeNewsSitemap([entry], site))
        expect(document.getElementsByTagName('news:title')[0]?.textContent).toBe(
          withoutForbidden(headline),
        )
      }),
      { numRuns: 30 },
    )
  })
})
