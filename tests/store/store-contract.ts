/**
 * What the newsroom relies on in the store, run on every database.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anIncomingStory } from '#tests/factories/copy.ts'
import { startPurgeReceiver } from '#tests/running/purge-receiver.ts'
import { announcementContract } from './announcement-contract.ts'
import { flashContract } from './flash-contract.ts'
import { photoContract } from './photo-contract.ts'
import { pressLawContract } from './press-law-contract.ts'
import { previewContract } from './preview-contract.ts'
import { readingContract } from './reading-contract.ts'
import { searchContract } from './search-contract.ts'
import { storyWorkflowContract } from './story-workflow-contract.ts'
import { writingContract } from './writing-contract.ts'

/** The whole contract of a store at `databaseUrl`; `undefined` means SQLite in a temporary folder. */
export function storeContract(databaseUrl: () => string | undefined): void {
  const dataDir = mkdtempSync(join(tmpdir(), 'warta-store-'))
  let payload: Payload
  let news: number
  const modules = async () => ({
    ...(await import('#content/reading/stories/story-queries.ts')),
    ...(await import('#content/newsroom/import/story-import.ts')),
    ...(await import('#content/newsroom/newsroom.ts')),
  })
  let content: Awaited<ReturnType<typeof modules>>
  const readPicture = () => Promise.reject(new Error('This copy has no picture.'))
  const take = (parts: Parameters<typeof anIncomingStory>[0], draft = false) =>
    content.importStory(payload, anIncomingStory(parts), { readPicture, draft })

  beforeAll(async () => {
    process.env.DATA_DIR = dataDir
    process.env.DATABASE_URL = databaseUrl() ?? ''
    content = await modules()
    payload = await content.prepareStore()
    news = (
      await payload.create({ collection: 'sections', data: { name: 'News', slug: '', order: 1 } })
    ).id
    await payload.create({ collection: 'sections', data: { name: 'Sains', slug: '', order: 2 } })
  })

  afterAll(async () => {
    await payload.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  })

  describe('stories', () => {
    it('gives 100 stories saved at the same moment with the same headline different slugs', async () => {
      const { lexicalFromBlocks } = await import('#content/intake/lexical/lexical-writing.ts')
      const stories = await Promise.all(
        Array.from({ length: 100 }, () =>
          payload.create({
            collection: 'articles',
            data: {
              headline: 'Judul yang Sama',
              slug: '',
              section: news,
              genre: 'report',
              timeZone: 'Asia/Jakarta',
              body: lexicalFromBlocks(anIncomingStory().body as never),
              _status: 'published',
            },
          }),
        ),
      )
      expect(new Set(stories.map(({ slug }) => slug)).size).toBe(100)
      expect(stories.map(({ slug }) => slug)).toContain('judul-yang-sama')
    })

    it('are found at their address, in their own section only', async () => {
      const { slug } = await take({ headline: 'Di Alamatnya' })
      expect(await content.storyAt('news', slug)).toMatchObject({
        kind: 'published',
        story: { headline: 'Di Alamatnya', authors: [{ name: 'Sari Contoh' }] },
      })
      expect(await content.storyAt('sains', slug)).toMatchObject({
        kind: 'moved',
        to: { slug, section: { slug: 'news' } },
      })
      expect(await content.storyAt('news', 'tidak-pernah-ada')).toBeUndefined()
    })

    it('are invisible to readers while they are drafts', async () => {
      const { slug, status } = await take({ headline: 'Masih Draf' }, true)
      expect(status).toBe('draft')
      expect(await content.storyAt('news', slug)).toBeUndefined()
      const newest = await content.newestTeasers(500)
      expect(newest.map((teaser) => teaser.slug)).not.toContain(slug)
    })

    it('are redirected from each of their old slugs to the current one', async () => {
      const { id, slug } = await take({ headline: 'Slug yang Berpindah' })
      for (const next of ['pindah-sekali', 'pindah-dua-kali']) {
        await payload.update({ collection: 'articles', id, data: { slug: next } })
      }
      for (const old of [slug, 'pindah-sekali']) {
        expect(await content.storyAt('news', old)).toMatchObject({
          kind: 'moved',
          to: { slug: 'pindah-dua-kali' },
        })
      }
      await payload.update({ collection: 'articles', id, data: { slug } })
      expect(await content.storyAt('news', slug)).toMatchObject({ kind: 'published' })
    })

    it('do not get an old slug of another story', async () => {
      const { id, slug } = await take({ headline: 'Alamat Warisan' })
      await payload.update({ collection: 'articles', id, data: { slug: 'alamat-baru' } })
      const other = await take({ headline: 'Alamat Warisan', publishedAt: new Date('2026-04-01') })
      expect(other.slug).toBe(`${slug}-2`)
    })

    it('are refused a slug of another story, with an Indonesian error at the field', async () => {
      const { slug } = await take({ headline: 'Yang Pertama Punya' })
      const { id } = await take({ headline: 'Yang Ingin Juga' })
      await expect(
        payload.update({ collection: 'articles', id, data: { slug } }),
      ).rejects.toMatchObject({
        data: { errors: [{ path: 'slug', message: expect.stringContaining('sudah dipakai') }] },
      })
    })

    it('can be withdrawn with a reason, then leave lists, and cannot be deleted', async () => {
      const { id, slug } = await take({ headline: 'Akan Dicabut' })
      await payload.update({
        collection: 'articles',
        id,
        data: { withdrawalReason: 'Melanggar privasi anak.' },
      })
      expect(await content.storyAt('news', slug)).toMatchObject({
        kind: 'withdrawn',
        withdrawal: {
          ground: 'editorial',
          reason: 'Melanggar privasi anak.',
          withdrawnAt: expect.any(Date),
        },
      })
      const newest = await content.newestTeasers(500)
      expect(newest.map((teaser) => teaser.slug)).not.toContain(slug)
      await expect(payload.delete({ collection: 'articles', id })).rejects.toThrow(
        /tidak dapat dihapus/,
      )
    })

    it('are gone for good once they are unpublished', async () => {
      const { id, slug } = await take({ headline: 'Ditarik ke Meja' })
      await payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
      expect(await content.storyAt('news', slug)).toMatchObject({ kind: 'withdrawn' })
    })

    it('count as modified only when something of substance changes', async () => {
      const { id } = await take({ headline: 'Soal Waktu' })
      const first = await payload.findByID({ collection: 'articles', id })
      expect(first.modifiedAt).toBe(first.publishedAt)
      const comma = await payload.update({
        collection: 'articles',
        id,
        data: { headline: 'Soal, waktu!' },
      })
      expect(comma.modifiedAt).toBe(first.modifiedAt)
      const changed = await payload.update({
        collection: 'articles',
        id,
        data: { headline: 'Soal waktu dan tempat' },
      })
      expect(Date.parse(String(changed.modifiedAt))).toBeGreaterThan(
        Date.parse(String(first.modifiedAt)),
      )
      expect(changed.firstPublishedAt).toBe(first.firstPublishedAt)
    })

    it('cannot be published with a future time', async () => {
      await expect(
        take({ headline: 'Dari Masa Depan', publishedAt: new Date(Date.now() + 86_400_000) }),
      ).rejects.toMatchObject({ data: { errors: [{ path: 'publishedAt' }] } })
    })

    it('need a section, with an error at the field', async () => {
      await expect(take({ headline: 'Tanpa Rubrik', section: 'tidak-ada' })).rejects.toThrow(
        /^section: rubrik “tidak-ada” tidak ada\. Pakai --section/,
      )
    })
  })

  describe('copy', () => {
    it('updates its story when it arrives again changed, and does nothing when unchanged', async () => {
      const first = await take({ headline: 'Naskah yang Datang Lagi' })
      expect(first.change).toBe('created')
      const again = await take({ headline: 'Naskah yang Datang Lagi' })
      expect(again).toMatchObject({ id: first.id, change: 'unchanged' })
      const changed = await take({
        headline: 'Naskah yang Datang Lagi',
        summary: 'Kini dengan ringkasan.',
      })
      expect(changed).toMatchObject({ id: first.id, slug: first.slug, change: 'updated' })
    })

    it('leaves the desk’s edits alone when it arrives again unchanged', async () => {
      const { id } = await take({ headline: 'Naskah yang Disunting' })
      await payload.update({ collection: 'articles', id, data: { summary: 'Ditulis redaktur.' } })
      await take({ headline: 'Naskah yang Disunting' })
      const story = await payload.findByID({ collection: 'articles', id })
      expect(story.summary).toBe('Ditulis redaktur.')
    })

    it('leaves nothing behind when it is refused, not even its author', async () => {
      await expect(
        take({
          headline: 'Ditolak di Tengah',
          authors: ['Penulis Yang Tidak Jadi'],
          publishedAt: new Date(Date.now() + 86_400_000),
        }),
      ).rejects.toThrow()
      const authors = await payload.find({
        collection: 'authors',
        where: { name: { equals: 'Penulis Yang Tidak Jadi' } },
      })
      expect(authors.totalDocs).toBe(0)
    })
  })

  describe('purges', () => {
    it('are sent after the commit and before the save is acknowledged', async () => {
      const { id, slug } = await take({ headline: 'Dilihat Saat Disegarkan' })
      const seen: unknown[] = []
      const receiver = await startPurgeReceiver(dataDir, async () => {
        const found = await content.storyAt('news', slug)
        seen.push(found?.kind === 'published' ? found.story.headline : found)
      })
      await payload.update({ collection: 'articles', id, data: { headline: 'Judul yang Baru' } })
      expect(seen[0]).toBe('Judul yang Baru')
      expect(receiver.tags()).toContain(`article:${id}`)
      await receiver.close()
    })

    it('are not sent for drafts or for a rollback', async () => {
      const receiver = await startPurgeReceiver(dataDir)
      await take({ headline: 'Draf Diam' }, true)
      await expect(
        take({ headline: 'Batal', publishedAt: new Date(Date.now() + 86_400_000) }),
      ).rejects.toThrow()
      expect(receiver.tags().filter((tag) => tag.startsWith('article:'))).toEqual([])
      await receiver.close()
    })
  })

  describe('lists', () => {
    it('have pages of twelve stories, newest first, and none after the last', async () => {
      const science = (
        await payload.find({ collection: 'sections', where: { slug: { equals: 'sains' } } })
      ).docs[0]
      for (let day = 1; day <= 14; day += 1) {
        await take({
          headline: `Sains hari ke-${day}`,
          section: 'sains',
          publishedAt: new Date(Date.UTC(2026, 1, day)),
        })
      }
      const first = await content.sectionPage([science?.id ?? 0], 1)
      const second = await content.sectionPage([science?.id ?? 0], 2)
      expect(first?.teasers.map(({ headline }) => headline)).toEqual(
        Array.from({ length: 12 }, (_, index) => `Sains hari ke-${14 - index}`),
      )
      expect(first?.hasNext).toBe(true)
      expect(second?.teasers).toHaveLength(2)
      expect(second?.hasNext).toBe(false)
      expect(await content.sectionPage([science?.id ?? 0], 3)).toBeUndefined()
    })
  })

  describe('subsections', () => {
    it('add their stories to their parent, and cannot have subsections', async () => {
      const { sectionAt } = await import('#content/reading/lists/section-queries.ts')
      const section = (name: string, parent?: number) =>
        payload.create({
          collection: 'sections',
          data: { name, slug: '', order: 9, ...(parent !== undefined && { parent }) },
        })
      const sport = await section('Olahraga')
      const badminton = await section('Bulu Tangkis', sport.id)
      await take({ headline: 'Kok Melesat', section: 'bulu-tangkis' })
      await take({ headline: 'Peluit Berbunyi', section: 'olahraga' })
      const headlines = async (slug: string) =>
        (await content.sectionPage((await sectionAt(slug))?.family ?? [], 1))?.teasers
          .map(({ headline }) => headline)
          .toSorted()
      expect(await headlines('olahraga')).toEqual(['Kok Melesat', 'Peluit Berbunyi'])
      expect(await headlines('bulu-tangkis')).toEqual(['Kok Melesat'])
      await expect(section('Tunggal Putra', badminton.id)).rejects.toMatchObject({
        data: { errors: [{ path: 'parent' }] },
      })
      await expect(
        payload.update({ collection: 'sections', id: sport.id, data: { parent: news } }),
      ).rejects.toThrow()
    })
  })

  describe('the front page', () => {
    it('shows chosen stories under their chosen headlines, and drops a chosen draft that is deleted', async () => {
      const { currentFront } = await import('#content/reading/lists/front-queries.ts')
      const now = new Date()
      const [chosen, draft] = [
        await take({ headline: 'Pilihan Redaksi' }),
        await take({ headline: 'Belum Terbit' }, true),
      ]
      const lead = { story: chosen.id, headline: 'Judul Pengganti' }
      await payload.updateGlobal({
        slug: 'front',
        data: {
          breaking: { story: chosen.id, until: new Date(now.getTime() + 60_000).toISOString() },
          lead,
          secondary: [{ story: draft.id }],
          blocks: [
            { section: news, count: 2, pinned: [{ story: draft.id }, { story: chosen.id }] },
          ],
        },
      })
      const front = await currentFront(now)
      expect(front.lead).toMatchObject({ id: chosen.id, headline: 'Judul Pengganti' })
      expect(front.breaking?.text).toBe('Pilihan Redaksi')
      expect(front.secondary).toHaveLength(4)
      expect(front.blocks).toMatchObject([{ section: { id: news }, teasers: { length: 2 } }])

      await payload.delete({ collection: 'articles', id: draft.id })
      const later = new Date(now.getTime() + 60_000)
      expect(await currentFront(later)).not.toHaveProperty('breaking')
      await payload.updateGlobal({
        slug: 'front',
        data: { breaking: { text: null }, lead: { story: null }, secondary: [], blocks: [] },
      })
    })

    it('requires an end for breaking news', async () => {
      const nothing = { breaking: { story: null, text: null, until: null } }
      await payload.updateGlobal({ slug: 'front', data: nothing })
      await expect(
        payload.updateGlobal({ slug: 'front', data: { breaking: { text: 'Gempa.' } } }),
      ).rejects.toMatchObject({ data: { errors: [{ path: 'breaking.until' }] } })
    })
  })

  searchContract(() => ({ payload, take }))
  readingContract(() => ({ payload, take }))
  pressLawContract(() => ({ payload, take }))
  previewContract(() => ({ payload, take }))
  announcementContract(() => ({ payload, take }))
  flashContract(() => ({ payload, take }))
  photoContract(() => ({ payload, take }))
  writingContract(() => ({ payload, take }))
  storyWorkflowContract(() => ({ payload, take }))
}
