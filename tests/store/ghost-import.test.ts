/**
 * The export of a Ghost site in either database: its old addresses, and what comes again.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { markedPicture } from '#content/intake/photo/photo-samples.ts'
import { diskFile } from '#content/newsroom/import/legacy/export-file.ts'
import type { LegacyOutcome } from '#content/newsroom/import/legacy/legacy-import.ts'
import {
  ghostExport,
  ghostPost,
  lexicalBody,
  lexicalParagraph,
} from '#tests/factories/ghost-export.ts'
import { openStore } from './open-store.ts'

const open = openStore()
let legacy: typeof import('#content/newsroom/import/legacy/legacy-import.ts')
let ghost: typeof import('#content/newsroom/import/legacy/ghost-source.ts')
let oldAddressAt: typeof import('#content/reading/lists/old-addresses.ts').oldAddressAt

beforeAll(async () => {
  legacy = await import('#content/newsroom/import/legacy/legacy-import.ts')
  ghost = await import('#content/newsroom/import/legacy/ghost-source.ts')
  ;({ oldAddressAt } = await import('#content/reading/lists/old-addresses.ts'))
})

/** Imports the posts, and says what became of each. */
const take = (...posts: Parameters<typeof ghostExport>) => takeAs({}, ...posts)

async function takeAs(
  options: { draft?: boolean },
  ...posts: Parameters<typeof ghostExport>
): Promise<LegacyOutcome[]> {
  const file = join(open().dataDir, 'ghost.json')
  writeFileSync(file, ghostExport(...posts))
  const picture = await markedPicture().jpeg().toBuffer()
  const outcomes: LegacyOutcome[] = []
  const catalogues = await ghost.readGhostCatalogues([diskFile(file)], 'https://lama.example')
  await legacy.importLegacy(open().payload, {
    ...options,
    items: ghost.ghostItems(catalogues, {
      zone: 'Asia/Jakarta',
      now: new Date(),
      hasSections: true,
    }),
    readPicture: () => Promise.resolve(picture),
    onOutcome: async (outcome) => {
      outcomes.push(outcome)
    },
    onFault: (origin, error) => {
      throw new Error(origin, { cause: error })
    },
  })
  return outcomes
}

const image = { type: 'image', src: '__GHOST_URL__/content/images/2019/a.jpg', alt: 'Kapal' }
const posts = [
  ghostPost({ id: 'p1', lexical: lexicalBody([lexicalParagraph('Isi.'), image]) }),
  ghostPost({
    id: 'p2',
    uuid: '2',
    slug: 'tentang',
    title: 'Tentang',
    type: 'page',
    lexical: lexicalBody([lexicalParagraph('Kami.'), image]),
  }),
  ghostPost({
    id: 'p3',
    uuid: '3',
    slug: 'anggota',
    title: 'Untuk Anggota',
    visibility: 'members',
  }),
]
const tables = {
  posts_authors: [{ post_id: 'p1', author_id: 'u1', sort_order: 0 }],
  posts_tags: [
    { post_id: 'p1', tag_id: 't1', sort_order: 0 },
    { post_id: 'p1', tag_id: 't2', sort_order: 1 },
  ],
}

it('moves in with every address that it had, and is known when it comes again', async () => {
  expect(await take(posts, tables)).toMatchObject([
    {
      change: 'created',
      status: 'published',
      url: expect.stringContaining('/daerah-lama/'),
      losses: [],
    },
    { kind: 'page', change: 'created', url: '/halaman/tentang', losses: [] },
    { change: 'created', status: 'draft', losses: [expect.stringContaining('“members”')] },
  ])
  const story = { kind: 'moved', to: '/daerah-lama/jembatan-lama' }
  const leads: [string, unknown][] = [
    ['/jembatan-lama/', story],
    ['/p/11111111-1111-4111-8111-111111111111/', story],
    ['/tentang/', { kind: 'moved', to: '/halaman/tentang' }],
    ['/tag/daerah-lama/', { kind: 'moved', to: '/daerah-lama' }],
    ['/tag/daerah-lama/rss/', { kind: 'moved', to: '/daerah-lama' }],
    ['/tag/banjir/', { kind: 'moved', to: '/topik/banjir-and-longsor' }],
    ['/author/sari/page/2/', { kind: 'moved', to: '/penulis/sari-contoh' }],
    // Nobody sees a draft.
    ['/anggota/', undefined],
  ]
  for (const [address, answer] of leads) {
    expect([address, await oldAddressAt(address)]).toEqual([address, answer])
  }
  expect(await take(posts, tables)).toMatchObject([
    { change: 'unchanged' },
    { change: 'unchanged', losses: [] },
    { change: 'unchanged' },
  ])
  const later = {
    updated_at: '2019-06-01T00:00:00.000Z',
    lexical: lexicalBody([lexicalParagraph('Baru.')]),
  }
  expect(await take([{ ...posts[0], ...later }], tables)).toMatchObject([{ change: 'updated' }])
})

it('leaves public what became one for members, and says so', async () => {
  const shown = ghostPost({ id: 'p20', uuid: '20', slug: 'dulu', title: 'Dulu untuk Semua' })
  const page = { ...shown, id: 'p21', uuid: '21', slug: 'dulu-halaman', type: 'page' }
  await take([shown, page])
  const later = { visibility: 'members', updated_at: '2019-06-01T00:00:00.000Z' }
  const words = { lexical: lexicalBody([lexicalParagraph('Untuk anggota.')]) }
  const members = [shown, page].map((post) => ({ ...post, ...later, ...words }))
  for (const options of [{}, { draft: true }]) {
    const outcomes = await takeAs(options, members)
    expect(outcomes).toMatchObject([
      {
        change: 'unchanged',
        status: 'published',
        losses: [
          'Hanya untuk pembaca tertentu (“members”) di situs lama.',
          expect.stringContaining('Masih terbit di sini'),
        ],
      },
      {
        change: 'unchanged',
        status: 'published',
        losses: [expect.any(String), expect.stringContaining('Masih terbit di sini')],
      },
    ])
    const { docs } = await open().payload.find({
      collection: 'articles',
      where: { id: { equals: outcomes[0]?.id } },
      draft: true,
      depth: 0,
    })
    expect(docs[0]?._status).toBe('published')
    expect(JSON.stringify(docs[0]?.body)).not.toContain('anggota')
  }
  // Public again.
  expect(await take([{ ...shown, ...words, updated_at: later.updated_at }])).toMatchObject([
    { change: 'updated', status: 'published', losses: [] },
  ])
})

it('tells what has a name that another has in the same export', async () => {
  const first = ghostPost({ id: 'p40', uuid: '40', slug: 'kembar', title: 'Kembar' })
  const twin = { ...first, id: 'p41', title: 'Kembar Lain' }
  const later = { ...twin, id: 'p42', updated_at: '2019-06-01T00:00:00.000Z' }
  const [page, other] = [first, twin].map((post) => ({ ...post, uuid: '41', type: 'page' }))
  const twice = expect.stringContaining('dua kali di dalam ekspor')
  const outcomes = await take([first, first, twin, later, page ?? {}, other ?? {}])
  expect(outcomes).toMatchObject([
    { change: 'created', losses: [] },
    { change: 'unchanged', losses: [] },
    { headline: 'Kembar Lain', change: 'refused', losses: [twice] },
    { change: 'updated', losses: [twice] },
    { kind: 'page', change: 'created', losses: [] },
    { kind: 'page', change: 'refused', losses: [twice] },
  ])
  expect(await take([first, later])).toMatchObject([
    { change: 'unchanged' },
    { change: 'unchanged', losses: [twice] },
  ])
})

it('takes stories as drafts if they are to be, and no pages then', async () => {
  const post = ghostPost({ id: 'p30', uuid: '30', slug: 'sebagai-draf', title: 'Sebagai Draf' })
  const page = { ...post, id: 'p31', uuid: '31', slug: 'halaman-draf', type: 'page' }
  expect(await takeAs({ draft: true }, [post, page])).toMatchObject([
    { change: 'created', status: 'draft' },
    { change: 'refused', losses: ['Halaman tidak punya draf di sini: tidak diambil.'] },
  ])
})

it('keeps the addresses of pictures that only a page shows', async () => {
  const picture = { ...image, src: '__GHOST_URL__/content/images/2020/peta.jpg' }
  const page = ghostPost({
    id: 'p9',
    uuid: '9',
    slug: 'peta',
    title: `Peta ${'kata '.repeat(23)}panjang`,
    type: 'page',
    lexical: lexicalBody([lexicalParagraph('Peta.'), picture]),
  })
  expect(await take([page])).toMatchObject([
    { change: 'created', losses: ['Judul halaman dipotong di 120 karakter.'] },
  ])
  const { docs } = await open().payload.find({
    collection: 'old-addresses',
    where: { path: { equals: '/content/images/2020/peta.jpg' } },
    depth: 0,
  })
  expect(docs).toMatchObject([{ photo: expect.any(Number) }])
})
