import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { oldAddressesIn } from './old-address-list.ts'

const folder = mkdtempSync(join(tmpdir(), 'warta-addresses-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (content: string | Buffer): string => {
  const path = join(mkdtempSync(join(folder, 'x')), 'list')
  writeFileSync(path, content)
  return path
}

const SITE = 'https://lama.example'
const urls = (...places: string[]) =>
  `<?xml version="1.0"?><urlset>${places.map((place) => `<url><loc>${place}</loc><image:image><image:loc>x</image:loc></image:image></url>`).join('')}</urlset>`
const index = (...places: string[]) =>
  `<sitemapindex xmlns="x">${places.map((place) => `<sitemap><loc> ${SITE}${place}\n</loc></sitemap>`).join('')}</sitemapindex>`

const pages: Record<string, string | Buffer> = {
  '/sitemap.xml': index('/post-1.xml', '/post-2.xml.gz', '/sitemap.xml'),
  '/post-1.xml': urls(`${SITE}/a/?p=1&amp;q=2`, `<![CDATA[${SITE}/b/]]>`),
  '/post-2.xml.gz': gzipSync(urls(`${SITE}/c/`, `${SITE}/b/`)),
  '/halaman': '<html></html>',
}
const fetched = (address: string) => {
  const page = pages[address.replace(SITE, '')]
  return page === undefined
    ? Promise.reject(new Error(`${address} is not there`))
    : Promise.resolve(Buffer.from(page))
}
const ALL = [`${SITE}/a/?p=1&q=2`, `${SITE}/b/`, `${SITE}/c/`]

it('are those of a sitemap, and of all sitemaps of an index, as a file or at its address', async () => {
  expect(await oldAddressesIn(file(pages['/post-1.xml'] ?? ''))).toEqual(ALL.slice(0, 2))
  expect(await oldAddressesIn(file(index('/post-1.xml', '/post-2.xml.gz')), fetched)).toEqual(ALL)
  expect(await oldAddressesIn(`${SITE}/sitemap.xml`, fetched)).toEqual(ALL)
})

it('are no files of this machine that an index names', async () => {
  const named = file(
    `<sitemapindex><sitemap><loc>${file('/rahasia')}</loc></sitemap></sitemapindex>`,
  )
  expect(await oldAddressesIn(named, fetched)).toEqual([])
})

it('are those of a table or a list', async () => {
  expect(await oldAddressesIn(file('from,to\n/a,/b\n"/c,d",/e\nhttps://lama.example/f\n'))).toEqual(
    ['/a', '/c,d', 'https://lama.example/f'],
  )
})

it.each([
  ['/tidak/ada', 'there is no such file'],
  [`${SITE}/halaman`, 'is no sitemap'],
  [`${SITE}/hilang.xml`, 'is not there'],
])('of %s are refused by name', async (source, reason) => {
  await expect(oldAddressesIn(source, fetched)).rejects.toThrow(reason)
})

it('are not taken from what is cut off or in another encoding', async () => {
  const refused = (content: string | Buffer) => oldAddressesIn(file(content))
  await expect(refused(gzipSync('x').subarray(0, 12))).rejects.toThrow('cannot be unpacked')
  await expect(refused(Buffer.from([0x2f, 0xe9]))).rejects.toThrow('not in UTF-8')
  await expect(refused('"/a,/b\n')).rejects.toThrow(/list, /)
})
