/**
 * The search in the store, on either database.
 * @module
 */
import { describe, expect, it } from 'vitest'
import { silentMp3 } from '#content/intake/attachment/attachment-samples.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import type { Role } from '#content/model/people/user.ts'
import { openStore } from './open-store.ts'

const NOW = new Date('2026-11-24T00:00:00Z')
const paragraph = (text: string) => [
  { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] },
]

const open = openStore()

const search = async (
  typed: string,
  options: { sections?: number[]; author?: number; since?: Date; page?: number } = {},
) => {
  const { searchStories } = await import('#content/reading/search/search-queries.ts')
  const { page = 1, ...filters } = options
  return searchStories(typed, { filters, page, now: NOW })
}
const headlines = async (...question: Parameters<typeof search>) =>
  (await search(...question)).results.map(({ teaser }) => teaser.headline)

describe('search', () => {
  it('finds every form of a word, in headline and body', async () => {
    const { take } = open()
    await take({ headline: 'Tokajev Memimpin Sidang Kabinetrium' })
    await take({
      headline: 'Kabinetrium Hari Ini',
      body: paragraph('Sidang dipimpin oleh wakilnya.'),
    })
    for (const form of ['pimpinan', 'memimpin', 'dipimpin']) {
      const found = await headlines(`${form} kabinetrium`)
      expect(found.toSorted()).toEqual([
        'Kabinetrium Hari Ini',
        'Tokajev Memimpin Sidang Kabinetrium',
      ])
    }
  })

  it('puts the story with the word in its headline first', async () => {
    const { take } = open()
    await take({ headline: 'Kabar Lain', body: paragraph('Ada zirkonova di pantai.') })
    await take({ headline: 'Zirkonova Ditemukan' })
    expect((await headlines('zirkonova'))[0]).toBe('Zirkonova Ditemukan')
  })

  it('follows a story when it is changed, withdrawn, published again or moved to another section', async () => {
    const { payload, take } = open()
    const { id } = await take({ headline: 'Qurnatus Meletus' })
    const update = (data: object) => payload.update({ collection: 'articles', id, data })
    expect(await headlines('qurnatus')).toHaveLength(1)
    await update({ headline: 'Belibrunga Meletus' })
    expect(await headlines('qurnatus')).toEqual([])
    expect(await headlines('belibrunga')).toHaveLength(1)
    await update({ withdrawalReason: 'Putusan Dewan Pers.' })
    expect(await headlines('belibrunga')).toEqual([])
    await update({ withdrawalReason: null })
    expect(await headlines('belibrunga')).toHaveLength(1)
    await update({ _status: 'draft' })
    expect(await headlines('belibrunga')).toEqual([])
  })

  it('ignores drafts, including a newer draft of a published story', async () => {
    const { payload, take } = open()
    await take({ headline: 'Wolframina Rahasia' }, true)
    expect(await headlines('wolframina')).toEqual([])
    const { id } = await take({ headline: 'Osmiumina Terbuka' })
    await payload.update({
      collection: 'articles',
      id,
      draft: true,
      data: { headline: 'Wolframina Lagi', _status: 'draft' },
    })
    expect(await headlines('wolframina')).toEqual([])
    expect(await headlines('osmiumina')).toHaveLength(1)
  })

  it('keeps nothing of a save that is rolled back', async () => {
    const { take } = open()
    const tomorrow = new Date(Date.now() + 86_400_000)
    await expect(take({ headline: 'Tantaluma Batal', publishedAt: tomorrow })).rejects.toThrow()
    expect(await headlines('tantaluma')).toEqual([])
  })

  it('finds quoted words only in their order', async () => {
    const { take } = open()
    await take({ headline: 'Gandumera Naik', body: paragraph('Harga beras merah turun.') })
    expect(await headlines('gandumera "beras merah"')).toHaveLength(1)
    expect(await headlines('gandumera "merah beras"')).toEqual([])
  })

  it('finds what is written one way and typed another, in both directions', async () => {
    const { take } = open()
    const pairs = [
      ['Rp1,5 triliun', '1,5 triliun'],
      ['Rp 750 miliar', 'Rp750 miliar'],
      ["Jum'at", 'Jumat'],
      ['Nur’aini', 'Nuraini'],
      ["O'Neill", 'ONeill'],
      ['COVID-19', 'covid19'],
      ['P.T. Zirkonium', 'PT zirkonium'],
      ['Rp 2,7 T', 'Rp2,7 triliun'],
      ['18,5 km', '18,5 kilometer'],
      ['risiko', 'resiko'],
      ['F-16', 'F16'],
      ['non-aktif', 'nonaktif'],
      ['1.500 ton', '1500 ton'],
    ] as const
    const [first, second] = [(way: string) => `Pertama ${way}`, (way: string) => `Kedua ${way}`]
    for (const [one, other] of pairs) {
      await take({ headline: first(one), body: paragraph('Iridiuma.') })
      await take({ headline: second(other), body: paragraph('Iridiuma.') })
    }
    for (const [one, other] of pairs) {
      const both = [second(other), first(one)].toSorted()
      expect((await headlines(`iridiuma ${one}`)).toSorted()).toEqual(both)
      expect((await headlines(`iridiuma ${other}`)).toSorted()).toEqual(both)
    }
    expect(await headlines('iridiuma neill')).toEqual(["Pertama O'Neill"])
  })

  it('can be limited to a section, an author and a time', async () => {
    const { payload, take } = open()
    await take({ headline: 'Niobiuma Lama', publishedAt: new Date('2020-01-01T00:00:00Z') })
    await take({ headline: 'Niobiuma Sains', section: 'sains', authors: ['Penulis Niobiuma'] })
    const idAt = async (collection: 'sections' | 'authors', slug: string) =>
      (await payload.find({ collection, where: { slug: { equals: slug } } })).docs[0]?.id ?? 0
    const section = await idAt('sections', 'sains')
    const author = await idAt('authors', 'penulis-niobiuma')
    expect(await headlines('niobiuma', { sections: [section] })).toEqual(['Niobiuma Sains'])
    const news = await idAt('sections', 'news')
    expect(await headlines('niobiuma', { sections: [section, news] })).toHaveLength(2)
    expect(await headlines('niobiuma', { author })).toEqual(['Niobiuma Sains'])
    expect(await headlines('niobiuma', { since: new Date('2026-01-01') })).toEqual([
      'Niobiuma Sains',
    ])
    expect(await headlines('niobiuma')).toHaveLength(2)
  })

  it('suggests another spelling, but only one with results', async () => {
    const { take } = open()
    await take({ headline: 'Kazakhstan Bergejolak' })
    expect((await search('kazakstan bergejolak')).suggestion).toBe('kazakhstan bergejolak')
    expect((await search('qqqqqqqq')).suggestion).toBeUndefined()
    expect((await search('kazakhstan')).suggestion).toBeUndefined()
  })

  it('shows a matching passage with highlights', async () => {
    const { take } = open()
    await take({
      headline: 'Palladiuma',
      body: paragraph(`${'Pembuka panjang. '.repeat(30)}Tim menulis laporan palladiuma.`),
    })
    const [result] = (await search('tulisan palladiuma')).results
    const marked = result?.passage.filter((part) => part.marked).map(({ text }) => text)
    expect(marked).toEqual(['menulis', 'palladiuma'])
  })

  it('finds a story by what is said in its recording, as long as there are rights to it', async () => {
    const { payload, take } = open()
    const bytes = silentMp3(1)
    const file = { name: 'a.mp3', data: bytes, size: bytes.length, mimetype: 'audio/mpeg' }
    const { id } = await payload.create({
      collection: 'attachments',
      data: { title: 'Wawancara', aiUse: 'none', transcript: 'Kapal singgah di Rodiuma.' },
      file,
    })
    const { id: story } = await take({ headline: 'Nakhoda Bicara' })
    const body = lexicalFromBlocks([...paragraph('Isi.'), { type: 'attachment', file: id }])
    await payload.update({
      collection: 'articles',
      id: story,
      data: { body, changeKind: 'update' },
    })
    const [result] = (await search('rodiuma')).results
    expect(result?.teaser.headline).toBe('Nakhoda Bicara')
    expect(result?.passage.map(({ text }) => text).join('')).toContain('Kapal singgah di Rodiuma.')
    const change = (data: object) => payload.update({ collection: 'attachments', id, data })
    await change({ transcript: 'Kapal singgah di Reniuma.' })
    expect([await headlines('rodiuma'), await headlines('reniuma')]).toEqual([
      [],
      ['Nakhoda Bicara'],
    ])
    await change({ expiresAt: new Date(Date.now() - 1_000).toISOString() })
    expect(await headlines('reniuma')).toEqual([])
  })

  it('has pages that end', async () => {
    const { take } = open()
    for (let number = 1; number <= 13; number += 1) {
      await take({
        headline: `Vanadiuma ${number}`,
        publishedAt: new Date(Date.UTC(2026, 0, number)),
      })
    }
    const first = await search('vanadiuma')
    const second = await search('vanadiuma', { page: 2 })
    expect([first.results.length, first.total, first.hasNext]).toEqual([12, 13, true])
    expect([second.results.length, second.hasNext]).toEqual([1, false])
  })

  it.each(['" OR 1 --', "'", "a' & !b | (c:*", 'NEAR(', 'headline:x', '\u0000', '%_\\'])(
    'treats %j as plain words',
    async (typed) => {
      await expect(search(typed)).resolves.toMatchObject({ total: expect.any(Number) })
    },
  )

  it('is renewed behind the portal when its rules have changed', async () => {
    const { payload, take } = open()
    const { renewIndex } = await import('#content/newsroom/search/search-reindexing.ts')
    const { storyIndex } = await import('#content/newsroom/search/story-index-choice.ts')
    const { runStatement, sql } = await import('#content/store/statements.ts')
    const { id } = await take({ headline: 'Lutesiuma Lama' })
    await storyIndex(payload).remove(id)
    await runStatement(payload, sql`update search_rules set version = 1, after = 0`)
    while ((await renewIndex(payload)) === 'more');
    expect(await headlines('lutesiuma')).toHaveLength(1)
    await storyIndex(payload).remove(id)
    expect(await renewIndex(payload)).toBeUndefined()
    expect(await headlines('lutesiuma')).toEqual([])
  })

  it('can be rebuilt from the stories that readers see, between which other work has its turn', async () => {
    const { payload, take } = open()
    const { reindex } = await import('#content/newsroom/search/search-reindexing.ts')
    const { storyIndex } = await import('#content/newsroom/search/story-index-choice.ts')
    const { id } = await take({
      headline: 'Hafniuma Diindeks',
      kicker: 'Tantaluma',
      section: 'sains',
      authors: ['Penulis Hafniuma', 'Penulis Kedua'],
      body: paragraph('Isinya lantanuma.'),
    })
    await take({ headline: 'Hafniuma Konsep' }, true)
    const withdrawn = await take({ headline: 'Hafniuma Ditarik' })
    await payload.update({
      collection: 'articles',
      id: withdrawn.id,
      data: { withdrawalReason: 'Putusan Dewan Pers.' },
    })
    const idAt = async (collection: 'sections' | 'authors', slug: string) =>
      (await payload.find({ collection, where: { slug: { equals: slug } } })).docs[0]?.id ?? 0
    await storyIndex(payload).remove(id)
    expect(await headlines('hafniuma')).toEqual([])

    let turns = 0
    let rebuilt = false
    const otherWork = () => {
      turns += 1
      if (!rebuilt) setImmediate(otherWork)
    }
    setImmediate(otherWork)
    expect(await reindex(payload)).toBeGreaterThan(10)
    rebuilt = true
    expect(turns).toBeGreaterThan(0)

    const filters = {
      sections: [await idAt('sections', 'sains')],
      author: await idAt('authors', 'penulis-kedua'),
    }
    expect(await headlines('hafniuma')).toEqual(['Hafniuma Diindeks'])
    expect(await headlines('tantaluma lantanuma', filters)).toEqual(['Hafniuma Diindeks'])
  })
})

describe('the search of the desk', () => {
  const account = async (email: string, role: Role) => {
    const data = { email, name: email, role, password: 'perahu biru menyapa gunung' }
    return {
      ...(await open().payload.create({ collection: 'users', data })),
      collection: 'users' as const,
    }
  }
  const found = async (user: Awaited<ReturnType<typeof account>>, words: string, filters = {}) => {
    const { searchAtDesk } = await import('#content/reading/desk/story-search.ts')
    const { matches } = await searchAtDesk(user, { words, ...filters }, NOW)
    return matches
  }
  const titles = async (...question: Parameters<typeof found>) =>
    (await found(...question)).map(({ headline }) => headline)

  it('finds drafts, withdrawn stories and edits of published ones by their texts, for whoever may read them', async () => {
    const { payload, take } = open()
    const editor = await account('penyunting.cari@contoh.id', 'managing-editor')
    const reporter = await account('reporter.cari@contoh.id', 'reporter')
    await take({ headline: 'Konsep Kelam', body: paragraph('Nelayan melihat vorkatun.') }, true)
    await payload.create({
      collection: 'articles',
      draft: true,
      data: { headline: 'Belum Ada Isi', body: undefined as never } as never,
    })
    const published = await take({ headline: 'Sudah Terbit', body: paragraph('Ada vorkatun.') })
    const withdrawn = await take({ headline: 'Ditarik', body: paragraph('Juga vorkatun.') })
    await payload.update({
      collection: 'articles',
      id: withdrawn.id,
      data: { withdrawalReason: 'Putusan Dewan Pers.' },
    })
    await payload.update({
      collection: 'articles',
      id: published.id,
      draft: true,
      data: { headline: 'Sudah Terbit, Disunting Brelunda', _status: 'draft' },
    })
    expect((await titles(editor, 'VORKATUN')).toSorted()).toEqual([
      'Ditarik',
      'Konsep Kelam',
      'Sudah Terbit, Disunting Brelunda',
    ])
    expect(await titles(editor, 'brelunda')).toEqual(['Sudah Terbit, Disunting Brelunda'])
    expect(await titles(editor, 'vorkatun', { stage: 'draft' })).toEqual(['Konsep Kelam'])
    expect(await titles(reporter, 'vorkatun')).not.toContain('Konsep Kelam')
    await payload.create({
      collection: 'articles',
      draft: true,
      user: reporter,
      data: { headline: 'Catatan Vorkatun Saya', body: undefined as never } as never,
    })
    expect(await titles(reporter, 'vorkatun saya')).toEqual(['Catatan Vorkatun Saya'])
    expect(await titles(editor, 'vorkatun', { stage: 'withdrawn' })).toEqual(['Ditarik'])
    expect(await titles(editor, 'belum ada isi')).toEqual(['Belum Ada Isi'])
    // Words of the stored form of a text are no words of the story.
    expect(await titles(editor, 'vorkatun paragraph')).toEqual([])
    expect(await titles(editor, '100% _ (')).toEqual([])
    const [match] = await found(editor, 'vorkatun nelayan')
    expect(match?.passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'Nelayan',
      'vorkatun',
    ])
  })

  it('finds a note of the workflow, and authors by their names', async () => {
    const { payload, take } = open()
    const { searchAtDesk, authorAtDesk } = await import('#content/reading/desk/story-search.ts')
    const editor = await account('catatan.cari@contoh.id', 'managing-editor')
    const { id } = await take({ headline: 'Cerita Pasar' }, true)
    await payload.create({
      collection: 'story-log',
      data: {
        at: NOW.toISOString(),
        step: 'return',
        article: id,
        actor: 'Maya',
        note: 'Hubungi camat Zelmiran lagi.',
      },
    })
    const author = await payload.create({
      collection: 'authors',
      data: { name: 'Dwi Zelmiran', slug: 'dwi-zelmiran', kind: 'person' },
    })
    const story = await take({ headline: 'Cerita Dwi' }, true)
    await payload.update({
      collection: 'articles',
      id: story.id,
      draft: true,
      data: { authors: [author.id] },
    })
    const answer = await searchAtDesk(editor, { words: 'zelmiran' }, NOW)
    expect(answer.matches).toMatchObject([{ id, note: 'Hubungi camat Zelmiran lagi.' }])
    expect(answer.authors).toEqual([{ id: author.id, name: 'Dwi Zelmiran' }])
    expect(await titles(editor, '', { author: author.id })).toEqual(['Cerita Dwi'])
    expect(await authorAtDesk(author.id)).toBe('Dwi Zelmiran')
  })
})

describe('the views that an account keeps', () => {
  it('are its own, replaced under their name, and limited', async () => {
    const { payload } = open()
    const { savedViews, saveView, forgetView, isTooLong, MOST_VIEWS, viewShape } = await import(
      '#content/newsroom/desk/saved-views.ts'
    )
    const data = { role: 'editor' as const, password: 'perahu biru menyapa gunung' }
    const owner = async (email: string) => {
      const made = await payload.create({ collection: 'users', data: { ...data, email } })
      return { payload, user: { ...made, collection: 'users' as const } }
    }
    const [mine, other] = [await owner('satu.cari@contoh.id'), await owner('dua.cari@contoh.id')]
    await saveView(mine, { name: 'Desa', path: '/admin/cari?kata=desa' })
    await saveView(mine, { name: 'Banjir', path: '/admin/cari?kata=banjir' })
    await saveView(mine, { name: 'Desa', path: '/admin/cari?kata=dusun' })
    expect(await savedViews(mine)).toEqual([
      { name: 'Banjir', path: '/admin/cari?kata=banjir' },
      { name: 'Desa', path: '/admin/cari?kata=dusun' },
    ])
    expect(await savedViews(other)).toEqual([])
    await forgetView(mine, 'Banjir')
    for (let number = 1; number < MOST_VIEWS; number++) {
      expect(await saveView(mine, { name: `${number}`, path: '/admin/cari?kata=x' })).toBe(true)
    }
    expect(await saveView(mine, { name: 'Terlalu banyak', path: '/admin/cari?kata=x' })).toBe(false)
    expect(await savedViews(mine)).toHaveLength(MOST_VIEWS)
    for (const path of ['//jahat.example', '/admin/cari', 'https://x.example/admin/cari?a=b'])
      expect(viewShape.safeParse({ name: 'x', path }).success).toBe(false)
    const many = `/admin/cari?kata=${'a'.repeat(2_000)}`
    expect([many, '/admin/cari?kata=a', `/lain?${many}`].map(isTooLong)).toEqual([
      true,
      false,
      false,
    ])
    expect(viewShape.safeParse({ name: 'x', path: many }).success).toBe(false)
  })
})
