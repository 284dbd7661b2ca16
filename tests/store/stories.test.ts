/**
 * Stories and the copy they come from, on either database.
 * @module
 */

import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { anIncomingStory } from '#tests/factories/copy.ts'
import { type OpenStore, openStore } from './open-store.ts'

const open = openStore()
let payload: Payload
let take: OpenStore['take']
let news: number
let content: typeof import('#content/reading/stories/story-queries.ts')
beforeAll(async () => {
  ;({ payload, take, news } = open())
  content = await import('#content/reading/stories/story-queries.ts')
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

  it('shares a new author with other copy imported at the same moment', async () => {
    const name = 'Penulis yang Baru Dikenal'
    await Promise.all(
      ['Pertama', 'Kedua', 'Ketiga'].map((headline) => take({ headline, authors: [name] })),
    )
    const authors = await payload.find({ collection: 'authors', where: { name: { equals: name } } })
    expect(authors.totalDocs).toBe(1)
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

describe('copy with an origin', () => {
  const origin = (id: string, versionAt: string) => ({
    provider: 'wp:https://lama.example',
    id,
    versionAt: new Date(versionAt),
  })
  const copy = (headline: string, versionAt = '2026-02-01T00:00:00Z', id = '216') => ({
    headline,
    slug: 'jembatan-lama',
    origin: origin(id, versionAt),
  })

  it('is known by it, whatever its headline and slug', async () => {
    const { take } = open()
    const first = await take(copy('Jembatan Lama Ditutup'))
    expect(first).toMatchObject({ change: 'created', slug: 'jembatan-lama' })
    expect(await take(copy('Jembatan Lama Ditutup'))).toMatchObject({
      id: first.id,
      change: 'unchanged',
    })
    expect(await take(copy('Jembatan Lama Dibongkar', '2026-02-02T00:00:00Z'))).toMatchObject({
      id: first.id,
      change: 'updated',
    })
    expect(await take(copy('Jembatan Lama Ditutup', '2026-01-31T00:00:00Z'))).toMatchObject({
      id: first.id,
      change: 'unchanged',
    })
    expect(await take(copy('Jembatan Lama Ditutup', undefined, '217'))).toMatchObject({
      change: 'created',
      slug: 'jembatan-lama-2',
    })
  })

  it('does not overwrite what the desk has changed, and says what differs', async () => {
    const { payload, take } = open()
    const { id } = await take(copy('Pasar Lama Dipugar', undefined, '300'))
    await payload.update({
      collection: 'articles',
      id,
      data: { headline: 'Pasar Lama Dipugar Bertahap', changeKind: 'update' },
    })
    const again = await take({
      ...copy('Pasar Lama Dipugar', '2026-03-01T00:00:00Z', '300'),
      body: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Pemugaran dimulai bulan depan.' }] },
      ],
    })
    expect(again).toMatchObject({ id, change: 'kept' })
    expect(again.warnings.join()).toContain(
      'Judul di sini “Pasar Lama Dipugar Bertahap”, di naskah “Pasar Lama Dipugar”; 1 paragraf hanya ada di naskah, misalnya “Pemugaran dimulai bulan depan.”, 1 paragraf hanya ada di sini.',
    )
    const stored = await payload.findByID({ collection: 'articles', id, draft: true })
    expect(stored.headline).toBe('Pasar Lama Dipugar Bertahap')
  })

  it('from an archive keeps the times of the archive and announces nothing', async () => {
    const { importStory } = await import('#content/newsroom/import/story-import.ts')
    await payload.updateGlobal({
      slug: 'announcing',
      data: { hubs: [{ url: 'https://hub.example/' }] },
    })
    const { totalDocs: before } = await payload.count({ collection: 'announcements' })
    const story = anIncomingStory({
      ...copy('Dari Arsip', undefined, '400'),
      publishedAt: new Date('2012-01-01T01:00:00Z'),
    })
    const { id } = await importStory(payload, story, {
      readPicture: () => Promise.reject(new Error('This copy has no picture.')),
      archive: { modifiedAt: new Date('2012-02-01T01:00:00Z') },
    })
    expect(await payload.findByID({ collection: 'articles', id })).toMatchObject({
      publishedAt: '2012-01-01T01:00:00.000Z',
      firstPublishedAt: '2012-01-01T01:00:00.000Z',
      modifiedAt: '2012-02-01T01:00:00.000Z',
    })
    expect((await payload.count({ collection: 'announcements' })).totalDocs).toBe(before)
  })
})
