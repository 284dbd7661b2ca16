/**
 * What the newsroom has not filled yet (`[isi: …]`) is left out for readers and machines, at every address; the
 * audit still names it.
 * @module
 */
import { describe, expect, inject, it } from 'vitest'
import {
  licencePath,
  manifestPath,
  oembedPath,
  pagePath,
  textPath,
} from '#content/base/address/addresses.ts'
import { runWarta } from '#tests/running/warta-command.ts'
import { ask, htmlOf } from './portal-answers.ts'
import { readingAddresses, STORY_WITH_FACT_BOX } from './reading-addresses.ts'

const { url, dataDir } = inject('portal')

/** Where machines are told of the portal, beside the addresses that its sitemaps list. */
const FOR_MACHINES = [
  '/robots.txt',
  '/llms.txt',
  '/ads.txt',
  '/trust.txt',
  '/.well-known/trust.txt',
  '/.well-known/security.txt',
  '/.well-known/tdmrep.json',
  licencePath,
  manifestPath,
  oembedPath(url + STORY_WITH_FACT_BOX),
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/news/rss.xml',
  '/sitemap.xml',
  '/sitemap-news.xml',
]

/** Every address that the sitemaps list. */
async function listedAddresses(): Promise<string[]> {
  const locations = async (path: string) =>
    Array.from((await ask(path)).body.matchAll(/<loc>([^<]+)<\/loc>/g), ([, location = '']) =>
      location.replace(url, ''),
    )
  const files = await locations('/sitemap.xml')
  const pages = await Promise.all(files.map(locations))
  return [...files, ...pages.flat()]
}

async function openAt(paths: readonly string[]): Promise<string[]> {
  const open: string[] = []
  for (const path of paths) if (/\[isi:/i.test((await ask(path)).body)) open.push(path)
  return open
}

describe('no place that is still to be filled', () => {
  it('stands at any address that readers open, or in its text edition', async () => {
    const paths = readingAddresses().map(({ path }) => path)
    expect(await openAt([...paths, ...paths.map((path) => textPath(path))])).toEqual([])
  })

  it('stands at any address of the sitemaps, or in its text edition', async () => {
    const paths = await listedAddresses()
    const pages = paths.filter((path) => !path.endsWith('.xml'))
    expect(pages).toContain(pagePath({ slug: 'redaksi' }))
    expect(await openAt([...paths, ...pages.map((path) => textPath(path))])).toEqual([])
  })

  it('stands in a file for machines', async () => {
    expect(await openAt(FOR_MACHINES)).toEqual([])
  })
})

it('a publisher without a legal name has none in structured data', async () => {
  expect(await htmlOf(STORY_WITH_FACT_BOX)).not.toContain('legalName')
})

it('a page that lacks something says so, and the audit names what', async () => {
  const path = pagePath({ slug: 'redaksi' })
  const page = await htmlOf(path)
  expect(page).toContain('Sebagian keterangan di halaman ini masih dilengkapi redaksi.')
  expect(page).not.toContain('Penanggung jawab:')
  expect(await htmlOf(pagePath({ slug: 'kode-etik' }))).not.toContain('masih dilengkapi redaksi')
  const { output } = await runWarta(['audit', url + path], {
    variables: { SITE_URL: url, DATA_DIR: dataDir },
  })
  expect(output).toContain('nama penanggung jawab')
  expect(output).toContain('nama badan hukum')
})
