/**
 * The export of a WordPress site in either database: what comes again, what is here already, and what fails.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { markedPicture } from '#content/intake/photo/photo-samples.ts'
import { diskFile } from '#content/newsroom/import/legacy/export-file.ts'
import type { LegacyImport, LegacyOutcome } from '#content/newsroom/import/legacy/legacy-import.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { wordpressExport, wordpressItem, wordpressTerm } from '#tests/factories/wordpress-export.ts'
import { openStore } from './open-store.ts'

const open = openStore()
let legacy: typeof import('#content/newsroom/import/legacy/legacy-import.ts')
let wordpress: typeof import('#content/newsroom/import/legacy/wordpress-source.ts')
let oldAddressAt: typeof import('#content/reading/lists/old-addresses.ts').oldAddressAt

beforeAll(async () => {
  legacy = await import('#content/newsroom/import/legacy/legacy-import.ts')
  wordpress = await import('#content/newsroom/import/legacy/wordpress-source.ts')
  ;({ oldAddressAt } = await import('#content/reading/lists/old-addresses.ts'))
})
afterEach(() => vi.restoreAllMocks())

/** Imports `items`; what became of each is added to `outcomes`. */
async function take(
  items: readonly string[],
  options: Partial<LegacyImport> = {},
  outcomes: LegacyOutcome[] = [],
): Promise<LegacyOutcome[]> {
  const file = join(open().dataDir, 'site.xml')
  writeFileSync(file, wordpressExport(items))
  const picture = await markedPicture().jpeg().toBuffer()
  const catalogues = await wordpress.readCatalogues([diskFile(file)])
  await legacy.importLegacy(open().payload, {
    items: wordpress.wordpressItems(catalogues, { zone: 'Asia/Jakarta', now: new Date() }),
    readPicture: () => Promise.resolve(picture),
    onOutcome: async (outcome) => {
      outcomes.push(outcome)
    },
    onFault: () => {},
    ...options,
  })
  return outcomes
}

const post = (id: number, parts: Record<string, string> = {}) =>
  wordpressItem({
    title: `Berita ${id}`,
    link: `https://lama.example/berita-${id}/`,
    guid: `https://lama.example/?p=${id}`,
    'wp:post_id': String(id),
    'wp:post_name': `berita-${id}`,
    ...parts,
  })
const page = (id: number, slug: string) =>
  post(id, { 'wp:post_type': 'page', 'wp:post_name': slug, guid: '' })

it('says of a page that another one is at its address, however often it comes', async () => {
  const { payload } = open()
  const body = [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Susunan redaksi.' }] },
  ]
  await payload.create({
    collection: 'pages',
    data: { title: 'Redaksi', slug: 'redaksi', order: 1, body: lexicalFromBlocks(body) },
  })
  const loss = 'Halaman dengan alamat ini sudah ada di sini; isinya tidak diambil.'
  const pages = [page(2, 'redaksi'), page(3, 'pedoman')]
  expect(await take(pages)).toMatchObject([
    { change: 'unchanged', losses: [loss] },
    { change: 'created', losses: [] },
  ])
  expect(await take(pages)).toMatchObject([
    { change: 'unchanged', losses: [loss] },
    { change: 'unchanged', losses: [] },
  ])
  expect(await oldAddressAt('/berita-2')).toEqual({ kind: 'moved', to: '/halaman/redaksi' })
})

it('has all old addresses after a run that was cut off is repeated', async () => {
  const items = [
    post(10, {
      'content:encoded':
        '<p>Isi.</p><img src="https://lama.example/wp-content/uploads/a.jpg"><img src="https://cdn.example/b.jpg">',
      more: wordpressTerm('post_tag', 'pasar-tag', 'Pasar Malam'),
    }),
  ]
  await runStatement(open().payload, sql`delete from old_addresses`)
  await take(items)
  const whole = await storedPaths()
  expect(whole).toEqual([
    '/?p=10',
    '/author/sari',
    '/berita-10',
    '/tag/pasar-tag',
    '/wp-content/uploads/a.jpg',
  ])
  await runStatement(open().payload, sql`delete from old_addresses`)
  expect(await take(items)).toMatchObject([{ change: 'unchanged' }])
  expect(await storedPaths()).toEqual(whole)
})

async function storedPaths(): Promise<string[]> {
  const { docs } = await open().payload.find({ collection: 'old-addresses', pagination: false })
  return docs.map(({ path }) => path).sort()
}

it('leads to no picture of a draft by its number, until readers have the story', async () => {
  const { payload } = open()
  const image = (id: number) =>
    wordpressItem({
      title: `Foto ${id}`,
      link: `https://lama.example/foto-${id}/`,
      'wp:post_id': String(id),
      'wp:post_type': 'attachment',
      'wp:status': 'inherit',
      'wp:attachment_url': `https://lama.example/wp-content/uploads/${id}.jpg`,
    })
  const shows = (...ids: number[]) => ({
    'content:encoded': ids
      .map((id) => `<p>Isi.</p><img class="wp-image-${id}" src="x.jpg">`)
      .join(''),
  })
  const hidden = post(701, { ...shows(711, 712, 713), 'wp:status': 'private' })
  const outcomes = await take([
    hidden,
    post(702, { ...shows(711), 'wp:post_password': 'rahasia' }),
    // Readers have it from a story that they may see, in the same run or in another.
    post(703, shows(712)),
    image(711),
    image(712),
    image(713),
  ])
  await take([hidden, post(704, shows(713)), image(713)])
  const leadsTo = async (address: string) => {
    const answer = await oldAddressAt(address)
    return answer?.kind === 'moved' ? answer.to : undefined
  }
  expect(await leadsTo('/?attachment_id=711')).toBeUndefined()
  expect(await leadsTo('/foto-711/')).toBeUndefined()
  expect(await leadsTo('/wp-content/uploads/711.jpg')).toBeUndefined()
  for (const id of [712, 713]) {
    expect(await leadsTo(`/?attachment_id=${id}`)).toMatch(/\.jpg$/)
    expect(await leadsTo(`/foto-${id}`)).toMatch(/\.jpg$/)
    expect(await leadsTo(`/wp-content/uploads/${id}.jpg`)).toMatch(/\.jpg$/)
  }
  const id = outcomes[0]?.id ?? 0
  await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
  expect(await leadsTo('/?attachment_id=711')).toBe('/arsip/berita-701')
  expect(await leadsTo('/wp-content/uploads/711.jpg')).toMatch(/\.jpg$/)
  expect(await leadsTo('/?attachment_id=712')).toMatch(/\.jpg$/)
})

it('stores what it has noted when it is stopped', async () => {
  const stop = new AbortController()
  const outcomes: LegacyOutcome[] = []
  await take([post(20), post(21)], {
    stop: stop.signal,
    onOutcome: async (outcome) => {
      outcomes.push(outcome)
      stop.abort()
    },
  })
  expect(outcomes).toHaveLength(1)
  expect(await oldAddressAt('/?p=20')).toMatchObject({ kind: 'moved' })
})

it('ends after ten faults, whatever stands between them that touches no store', async () => {
  vi.spyOn(open().payload, 'create').mockRejectedValue(new Error('disk full'))
  const menu = wordpressItem({ 'wp:post_type': 'nav_menu_item' })
  const trash = wordpressItem({ 'wp:status': 'trash' })
  const items = Array.from({ length: 12 }, (_, index) => [post(30 + index), menu, trash]).flat()
  const outcomes: LegacyOutcome[] = []
  await expect(take(items, {}, outcomes)).rejects.toThrow('disk full')
  expect(outcomes.filter(({ headline }) => headline.startsWith('Berita'))).toHaveLength(9)
})
