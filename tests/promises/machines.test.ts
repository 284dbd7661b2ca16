/**
 * Promise 6 for all machines at once: `warta audit`, which knows search engines, chats and feed readers, finds nothing
 * on the portal that one of them would refuse or truncate.
 * @module
 */
import { beforeAll, describe, expect, inject, it } from 'vitest'
import {
  type AuditedDocument,
  auditNonsense,
  auditPage,
  auditRobots,
} from '#content/audit/document-audit.ts'
import type { RobotsObservation } from '#content/audit/read/observation.ts'
import { observeRobots } from '#content/audit/read/site-observing.ts'
import { runWarta } from '#tests/running/warta-command.ts'
import { faultsOf } from './audit-faults.ts'
import { indexedAddresses, starterStories } from './reading-addresses.ts'

const { url, dataDir } = inject('portal')
// The canonical address of today's stories is that of the day.
const lasting = indexedAddresses().filter(({ path }) => path !== '/indeks')
const paths = [...new Set([...lasting.map(({ path }) => path), ...starterStories])]

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
