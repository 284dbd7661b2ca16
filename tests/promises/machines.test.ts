/**
 * Promise 6 for all machines at once: `warta audit`, which knows search engines, chats and feed readers, finds nothing
 * on the portal that one of them would refuse or truncate.
 * @module
 */
import { beforeAll, describe, expect, inject, it } from 'vitest'
import {
  type AuditedDocument,
  auditFeed,
  auditNonsense,
  auditPage,
  auditRobots,
  auditSitemap,
} from '#content/audit/document-audit.ts'
import type { RobotsObservation } from '#content/audit/read/observation.ts'
import { observeRobots } from '#content/audit/read/site-observing.ts'
import { observeSitemap } from '#content/audit/read/sitemap-reading.ts'
import { newsSitemapPath } from '#content/base/address/addresses.ts'
import { runWarta } from '#tests/running/warta-command.ts'
import { aStory, signIn } from './newsroom-api.ts'
import { indexedAddresses, starterStories } from './reading-addresses.ts'

const { url, dataDir } = inject('portal')
// The canonical address of today's stories is that of the day.
const lasting = indexedAddresses().filter(({ path }) => path !== '/indeks')
const paths = [...new Set([...lasting.map(({ path }) => path), ...starterStories])]

/** The faults of a document, without advice, in the words of the report. */
const faultsOf = ({ address, findings, unchecked }: AuditedDocument): string[] => [
  ...(unchecked ? [unchecked] : []),
  ...findings
    .filter(({ level }) => level !== 'advice')
    .map(({ level, audience, seen }) => `${address}: ${level} ${audience}: ${seen}`),
]

let robots: RobotsObservation
beforeAll(async () => {
  robots = await observeRobots(url)
})

describe('no machine', () => {
  it.each(paths)('refuses or truncates %s', async (path) => {
    const { document } = await auditPage(url + path, robots, new Date())
    expect(faultsOf(document)).toEqual([])
  })

  it('is misled by robots.txt or by the answer for a missing page', async () => {
    expect(faultsOf(auditRobots(robots))).toEqual([])
    expect(faultsOf(await auditNonsense(url))).toEqual([])
  })

  it('refuses anything on the whole portal, sitemaps and feeds included', async () => {
    const { exitCode, output, errors } = await runWarta(
      ['audit', '--all', '--limit', '0', '--json'],
      { variables: { SITE_URL: url, DATA_DIR: dataDir } },
    )
    const documents: AuditedDocument[] = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(documents.flatMap(faultsOf)).toEqual([])
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
    const addresses = documents.map(({ address }) => address)
    expect(addresses).toEqual(expect.arrayContaining(starterStories.map((path) => url + path)))
    const kinds = new Set(documents.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['robots.txt', 'missing page', 'sitemap', 'page', 'feed']))
  })
})

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
