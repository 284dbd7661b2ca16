/**
 * Corrections, withdrawals, follow-ups and the guard in the store, on either database.
 * @module
 */
import { createLocalReq, type PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import type { StoredStory } from '#content/store/payload-types.ts'
import { openStore } from './open-store.ts'

const open = openStore()

const modules = async () => ({
  ...(await import('#content/reading/stories/story-queries.ts')),
  ...(await import('#content/newsroom/story/record/published-change.ts')),
  ...(await import('#content/reading/stories/change-queries.ts')),
  ...(await import('#content/reading/stories/correction-log-queries.ts')),
  ...(await import('#content/store/transactions.ts')),
})
const paragraphs = async (...texts: string[]) => {
  const { lexicalFromBlocks } = await import('#content/intake/lexical/lexical-writing.ts')
  return lexicalFromBlocks(
    texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  )
}
/** A request like the desk's. */
const fromDesk = async (): Promise<PayloadRequest> => {
  const req = await createLocalReq({}, open().payload)
  req.payloadAPI = 'REST'
  return req
}
const save = async (id: number, data: Partial<StoredStory>, draft = false) =>
  open().payload.update({
    collection: 'articles',
    id,
    data,
    draft,
    depth: 0,
    req: await fromDesk(),
  })
const refusedAt = (path: string, message: string | RegExp) =>
  expect.objectContaining({
    data: expect.objectContaining({
      errors: expect.arrayContaining([
        expect.objectContaining({ path, message: expect.stringMatching(message) }),
      ]),
    }),
  })

describe('a change after publication', () => {
  it('requires a kind of change, but only if something of substance changes', async () => {
    const { take } = open()
    const { id } = await take({ headline: 'Berita yang Ditanyai' })
    await save(id, { headline: 'Berita yang ditanyai!' })
    await expect(save(id, { headline: 'Berita Lain Sekali' })).rejects.toEqual(
      refusedAt('changeKind', /pembaruan, ralat, atau koreksi/),
    )
    await expect(
      save(id, { headline: 'Berita Lain Sekali', changeKind: 'erratum', changeText: ' ' }),
    ).rejects.toEqual(refusedAt('changeText', /apa yang keliru/))
    const updated = await save(id, { headline: 'Berita Lain Sekali', changeKind: 'update' })
    expect(updated).toMatchObject({ changeKind: null, corrections: [] })
    const mended = await save(id, {
      headline: 'Berita yang Benar',
      changeKind: 'erratum',
      changeText: 'Judul semula keliru.',
    })
    expect(mended.corrections).toMatchObject([
      { kind: 'erratum', text: 'Judul semula keliru.', correctedAt: expect.any(String) },
    ])
    expect(mended).toMatchObject({ changeKind: null, changeText: null })
    expect(mended.modifiedAt).not.toBe(updated.modifiedAt)
  })

  it('keeps published corrections and their times', async () => {
    const { take } = open()
    const { id } = await take({ headline: 'Catatan yang Tetap' })
    const [first] =
      (await save(id, { changeKind: 'correction', changeText: 'Angkanya dua.' })).corrections ?? []
    await expect(save(id, { corrections: [] })).rejects.toEqual(
      refusedAt('corrections', /tidak diubah atau dihapus/),
    )
    const { corrections } = await save(id, {
      corrections: [
        { ...first, kind: 'erratum', text: 'Angkanya dua.', correctedAt: '2020-01-01T00:00:00Z' },
      ],
    })
    expect(corrections).toMatchObject([{ kind: 'correction', correctedAt: first?.correctedAt }])
  })

  it('is listed from the published versions, without the old text', async () => {
    const { payload, take } = open()
    const { changesOf, inTransaction, changePublished } = await modules()
    const { id } = await take({ headline: 'Isi yang Berubah' })
    await save(id, { headline: 'Draf Rahasia' }, true)
    const change = { body: await paragraphs('Satu.', 'Dua.') }
    await inTransaction(payload, (req) => changePublished(id, change, req))
    const changes = await changesOf(id)
    expect(changes).toEqual([
      expect.objectContaining({
        texts: [],
        paragraphs: { added: 1, removed: 0, changed: 1 },
      }),
    ])
    const draft = await payload.findByID({ collection: 'articles', id, draft: true })
    expect(draft.headline).toBe('Draf Rahasia')
  })
})

describe('a withdrawal', () => {
  it('shows its ground but not a harmful headline, and survives a save from an old form', async () => {
    const { payload, take } = open()
    const { correctionLog, storyAt } = await modules()
    const { id, slug } = await take({ headline: 'Nama Anak di Judul' })
    await payload.update({
      collection: 'articles',
      id,
      data: { withdrawalGround: 'child', withdrawalReason: 'Identitas anak terungkap.' },
    })
    await save(id, {
      withdrawalGround: null,
      withdrawalReason: null,
      summary: 'Dari formulir lama.',
    })
    const found = await storyAt('news', slug)
    expect(found).toMatchObject({
      kind: 'withdrawn',
      withdrawal: { ground: 'child', reason: 'Identitas anak terungkap.' },
    })
    expect(found).not.toHaveProperty('withdrawal.headline')
    // The address repeats the headline.
    const log = JSON.stringify(await correctionLog(undefined, 1, new Date()))
    expect(log).toContain('Identitas anak terungkap.')
    expect(log).not.toContain(slug)
  })
})

describe('the log', () => {
  it('has corrections and withdrawals by month, newest first, without unpublished stories', async () => {
    const { payload, take } = open()
    const { correctionLog } = await modules()
    const now = new Date('2027-03-10T00:00:00Z')
    const corrected = async (headline: string, ...times: string[]) => {
      const { id } = await take({ headline })
      const corrections = times.map((correctedAt) => ({
        kind: 'erratum' as const,
        text: `Dibetulkan ${correctedAt}`,
        correctedAt,
      }))
      await payload.update({ collection: 'articles', id, data: { corrections } })
      return id
    }
    await corrected('Dua Kali Diralat', '2027-01-31T16:59:00Z', '2027-01-31T17:00:00Z')
    await corrected('Diralat Maret', '2027-03-01T00:00:00Z')
    const left = await corrected('Diralat lalu Dicabut', '2027-02-10T00:00:00Z')
    await payload.update({
      collection: 'articles',
      id: left,
      data: { withdrawalReason: 'Putusan.', withdrawalGround: 'council' },
    })

    const february = await correctionLog('2027-02', 1, now)
    expect(february).toMatchObject({ previous: '2027-01', next: '2027-03', hasNext: false })
    expect(february?.entries).toMatchObject([
      { kind: 'erratum', path: '/news/dua-kali-diralat#koreksi-2', headline: 'Dua Kali Diralat' },
    ])
    expect((await correctionLog('2027-01', 1, now))?.entries).toHaveLength(1)
    expect((await correctionLog('2027-02', 2, now))?.entries).toEqual([])
    expect((await correctionLog(undefined, 1, now))?.month).toBe('2027-03')
    expect(await correctionLog('2027-13', 1, now)).toBeUndefined()

    const story = await payload.findByID({ collection: 'articles', id: left })
    // Months are those of the publication, which is ahead of UTC.
    const { publicationMonth } = await import('#content/base/time/publication-month.ts')
    const month = publicationMonth(new Date(String(story.withdrawnAt)))
    expect((await correctionLog(month, 1, now))?.entries).toContainEqual(
      expect.objectContaining({ kind: 'withdrawal', ground: 'council', text: 'Putusan.' }),
    )
  })
})

describe('a story withdrawn because it did harm', () => {
  it('is linked by no other story, whose words stay; it is again once it is restored', async () => {
    const { payload, take } = open()
    const { storyAt } = await modules()
    const harmful = await take({ headline: 'Nama yang Tidak Boleh Disebut' })
    const { lexicalFromBlocks } = await import('#content/intake/lexical/lexical-writing.ts')
    const href = `/news/${harmful.slug}`
    const other = await take({ headline: 'Berita yang Menautkan' })
    await payload.update({
      collection: 'articles',
      id: other.id,
      data: {
        body: lexicalFromBlocks([
          {
            type: 'paragraph',
            content: [{ type: 'link', href, content: [{ type: 'text', text: 'berita itu' }] }],
          },
        ]),
      },
    })
    const bodyOf = async () => JSON.stringify(await storyAt('news', other.slug))
    expect(await bodyOf()).toContain(href)
    const withdraw = (ground: 'child' | null) =>
      payload.update({
        collection: 'articles',
        id: harmful.id,
        data: { withdrawalGround: ground, withdrawalReason: ground && 'Anak dapat dikenali.' },
      })
    await withdraw('child')
    expect(await bodyOf()).not.toContain(harmful.slug)
    expect(await bodyOf()).toContain('berita itu')
    await withdraw(null)
    expect(await bodyOf()).toContain(href)
  })
})

describe('a follow-up', () => {
  it('is linked both ways with the story it follows up, while both are published', async () => {
    const { payload, take } = open()
    const { storyAt } = await modules()
    const first = await take({ headline: 'Kabar Pertama' })
    const second = await take({ headline: 'Kabar Kelanjutan' })
    await payload.update({
      collection: 'articles',
      id: first.id,
      data: {
        verification: { pending: true, what: 'Jumlahnya.', dueAt: '2027-01-01T00:00:00Z' },
      },
    })
    await payload.update({
      collection: 'articles',
      id: second.id,
      data: { followUpOf: first.id },
    })
    expect(await storyAt('news', first.slug)).toMatchObject({
      story: {
        unverified: true,
        unverifiedPart: 'Jumlahnya.',
        followUps: [{ headline: 'Kabar Kelanjutan' }],
      },
    })
    expect(await storyAt('news', second.slug)).toMatchObject({
      story: { followUpOf: { headline: 'Kabar Pertama', unverified: true } },
    })
    await payload.update({
      collection: 'articles',
      id: second.id,
      data: { withdrawalReason: 'Hanya pengujian.' },
    })
    expect(await storyAt('news', first.slug)).not.toHaveProperty('story.followUps')
  })
})

describe('the guard', () => {
  it('blocks a publication until it is confirmed, logs that, and does not ask again', async () => {
    const { payload, take } = open()
    await payload.updateGlobal({ slug: 'press', data: { protectedNames: ['Rahma Contoh'] } })
    const copy = { headline: 'Rahma Contoh Bersaksi' }
    await expect(take(copy)).rejects.toEqual(refusedAt('guardConfirmed', /Rahma Contoh/))
    const { id } = await take(copy, true)
    await expect(save(id, { _status: 'published' })).rejects.toEqual(
      refusedAt('body', /daftar nama yang dilindungi/),
    )
    // What was not shown is not confirmed.
    await expect(
      save(id, { _status: 'published', guardConfirmed: ['protectedNames:Lain'] }),
    ).rejects.toEqual(refusedAt('guardConfirmed', /Rahma Contoh/))
    const confirmed = await save(id, {
      _status: 'published',
      guardConfirmed: ['protectedNames:Rahma Contoh'],
    })
    expect(confirmed).toMatchObject({
      guardLog: [{ key: 'protectedNames:Rahma Contoh', confirmedAt: expect.any(String) }],
    })
    const again = await save(id, { kicker: 'Sidang', changeKind: 'update', guardLog: [] })
    expect(again.guardLog).toHaveLength(1)
    await payload.updateGlobal({ slug: 'press', data: { protectedNames: [] } })
  })

  it('sees AI pictures without their label in every block', async () => {
    const { payload } = open()
    const { lexicalFromBlocks } = await import('#content/intake/lexical/lexical-writing.ts')
    const anAiPicture = async () => {
      const data = { alt: 'Peta', caption: 'Peta.', credit: 'Contoh', aiUse: 'none' as const }
      const focus = { focusX: 50, focusY: 50, aiInFile: 'generated' as const }
      const { id } = await payload.db.create({ collection: 'media', data: { ...data, ...focus } })
      return Number(id)
    }
    const [image, first, second, chart, card] = [
      await anAiPicture(),
      await anAiPicture(),
      await anAiPicture(),
      await anAiPicture(),
      await anAiPicture(),
    ]
    const url = 'https://contoh.example/peta'
    const body = lexicalFromBlocks([
      { type: 'image', picture: image },
      { type: 'gallery', pictures: [first, second] },
      { type: 'chart', title: 'Luas', picture: chart, description: 'Luasnya.' },
      { type: 'embed', url, title: 'Peta', picture: card },
    ])
    const { id } = await open().take({ headline: 'Gambar Buatan Mesin' }, true)
    await expect(save(id, { body, _status: 'published' })).rejects.toMatchObject({
      data: {
        errors: expect.arrayContaining(
          [image, first, second, chart, card].map((photo) =>
            expect.objectContaining({ key: `unlabelledAi:${photo}` }),
          ),
        ),
      },
    })
  })
})
