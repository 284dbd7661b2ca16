import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readFeeds } from './feed-source.ts'

vi.hoisted(() => {
  vi.resetModules()
  process.env.PRIVATE_HOSTS = '127.0.0.1'
})

const feed = (id: string, next: string) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Kabar Lama',
    home_page_url: 'https://lama.example/',
    next_url: next,
    items: [{ id, title: id, content_html: '<p>Isi</p>' }],
  })

/** A feed of two pages, of which the last leads to the first again, and one that leads elsewhere. */
const pages: Readonly<Record<string, string>> = {
  '/feed.json': feed('satu', '/feed.json?page=2'),
  '/feed.json?page=2': feed('dua', '/feed.json'),
  '/away.json': feed('tiga', 'https://lain.example/feed.json'),
}
const server = createServer((request, response) => {
  const [, number] = /^\/endless\.json\?page=(\d+)$/.exec(request.url ?? '') ?? []
  const page =
    number === undefined
      ? pages[request.url ?? '']
      : feed(number, `/endless.json?page=${Number(number) + 1}`)
  if (request.url === '/latin.xml') {
    response.writeHead(200, { 'content-type': 'text/xml; charset="iso-8859-1"' })
    response.end(Buffer.from(`<rss><channel><title>Caf\xe9</title></channel></rss>`, 'latin1'))
    return
  }
  response.writeHead(page ? 200 : 404).end(page)
})
let site = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const idsIn = async (source: string) =>
  (await readFeeds([source])).flatMap(({ page }) => page.entries.flatMap(({ ids }) => ids))

it('follows a feed to its older entries, each page once and never to another site', async () => {
  expect(await idsIn(`${site}/feed.json`)).toEqual(['satu', 'dua'])
  expect(await idsIn(`${site}/away.json`)).toEqual(['tiga'])
})

it('reads a feed in the encoding that its answer says', async () => {
  expect(await readFeeds([`${site}/latin.xml`])).toMatchObject([{ title: 'Café' }])
})

it('refuses a feed of more pages than it reads', async () => {
  await expect(readFeeds([`${site}/endless.json?page=1`])).rejects.toThrow(
    'feeds of more than 1,000 pages are not read.',
  )
})

it('takes the pages of a feed for one site, in files as well', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'feed-')), 'feed.json')
  writeFileSync(file, feed('empat', ''))
  const [first, other] = await readFeeds([`${site}/away.json`, file])
  expect(first?.site).toBe(other?.site)
})

it('names the address or file of a feed that cannot be read', async () => {
  await expect(readFeeds([`${site}/hilang`])).rejects.toThrow(`${site}/hilang answers 404.`)
  const file = join(mkdtempSync(join(tmpdir(), 'feed-')), 'rusak.xml')
  writeFileSync(file, '<rss><channel>\n</rss>')
  await expect(readFeeds([file])).rejects.toThrow(`${file}, line 2: Unexpected close tag.`)
})
