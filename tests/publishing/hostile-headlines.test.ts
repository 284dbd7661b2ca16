/**
 * Headlines with hostile text are accepted by every machine that `warta audit` knows.
 * @module
 */
import { describe, expect, inject, it } from 'vitest'
import {
  type AuditedDocument,
  auditFeed,
  auditPage,
  auditSitemap,
} from '#content/audit/document-audit.ts'
import { observeRobots } from '#content/audit/read/site-observing.ts'
import { observeSitemap } from '#content/audit/read/sitemap-reading.ts'
import { newsSitemapPath } from '#content/base/address/addresses.ts'
import { faultsOf } from '#tests/promises/audit-faults.ts'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'

const { url } = inject('portal')

describe('a hostile headline without a photo', () => {
  const headlines = [
    '</script><script>alert(1)</script><b>tebal</b>',
    ']]></title><img src=x onerror=alert(1)>',
    `"Kapal" 'buku' “datang” & <lewat> &amp; \\laut`,
    '🚢 قارب 船 Kapal 👨‍👩‍👧‍👦',
    'Kapal \u202eayahab\u202c \u200fsinggah\u2028',
    'Kapal\u0007 singgah\u000b',
    'Kapal Singgah '.repeat(20).slice(0, 199).trimEnd(),
  ]

  it('is accepted by every machine on page, feeds and news sitemap', async () => {
    const desk = await signIn()
    const robots = await observeRobots(url)
    const stories: { id: number; slug?: string | null }[] = []
    for (const headline of headlines) {
      stories.push(await desk.create('articles', await aStory(desk, { headline })))
    }
    const now = new Date()
    const documents: AuditedDocument[] = []
    for (const { slug } of stories) {
      documents.push((await auditPage(`${url}/news/${slug}`, robots, now)).document)
    }
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json']) {
      documents.push(await auditFeed(`${url}/news/${feed}`, now))
    }
    const news = await observeSitemap(url + newsSitemapPath, now)
    documents.push(auditSitemap(news))
    for (const { id } of stories) {
      await desk.save('articles', id, { withdrawalReason: 'Hanya pengujian.' })
    }
    expect(documents.flatMap(faultsOf)).toEqual([])
    expect(news.entries.map(({ loc }) => loc)).toEqual(
      expect.arrayContaining(stories.map(({ slug }) => `${url}/news/${slug}`)),
    )
  })
})
