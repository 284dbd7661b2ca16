/**
 * Entries of a live story in the store, through the endpoints that the desk uses, on either database.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { createLocalReq, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import type { DeskCoverage, DeskEntry } from '#content/newsroom/live/coverage-view.ts'
import type { User } from '#content/store/payload-types.ts'
import { openStore } from './open-store.ts'

const open = openStore()

let editor: User
let reporter: User

beforeAll(async () => {
  const account = (name: string, role: User['role']) =>
    open().payload.create({
      collection: 'users',
      data: { name, role, email: `${name}@example.id`, password: 'kata sandi yang panjang' },
    })
  editor = await account('editor', 'editor')
  reporter = await account('reporter', 'reporter')
})

/** A body as the desk's editor stores it. */
const paragraphs = (texts: readonly string[]) =>
  lexicalFromBlocks(texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })))

/** Asks the endpoint of `method` and `path` below `/api/articles/:id/langsung`. */
async function ask<Answer = DeskEntry>(
  method: string,
  [story, path = '']: [story: number, path?: string],
  body: object = {},
  { user = editor, language = 'id' }: { user?: User | undefined; language?: 'id' | 'en' } = {},
): Promise<{ status: number; answer: Answer }> {
  const { liveEndpoints } = await import('#content/newsroom/live/live-endpoints.ts')
  const [number] = /\d+/.exec(path) ?? []
  const pattern = `/:id/langsung${path.replace(/\d+/, ':number')}`
  const endpoint = liveEndpoints.find((each) => each.method === method && each.path === pattern)
  const req: PayloadRequest = await createLocalReq({ user }, open().payload)
  req.routeParams = { id: String(story), ...(number && { number }) }
  req.json = () => Promise.resolve(body)
  req.i18n = { ...req.i18n, language }
  Object.assign(req, { searchParams: new URLSearchParams() })
  const response = await endpoint?.handler(req)
  if (!response) throw new Error(`There is no endpoint ${method} ${pattern}.`)
  return { status: response.status, answer: await response.json() }
}

const post = (story: number, entry: object, as?: Parameters<typeof ask>[3]) =>
  ask('post', [story, '/entri'], { client: randomUUID(), ...entry }, as)

/** A published live story whose coverage goes on. */
async function liveStory(headline: string): Promise<number> {
  const { id } = await open().take({ headline })
  await open().payload.update({
    collection: 'articles',
    id,
    data: { genre: 'live', changeKind: 'update' },
  })
  await ask('post', [id], { step: 'start' })
  return id
}

const seen = async (story: number): Promise<DeskEntry[]> =>
  (await ask<DeskCoverage>('get', [story])).answer.entries

const refusedAt = (path: string, message: string | RegExp) =>
  expect.objectContaining({
    status: 400,
    data: expect.objectContaining({
      errors: expect.arrayContaining([
        expect.objectContaining({ path, message: expect.stringMatching(message) }),
      ]),
    }),
  })
const refused = (status: number, message: string | RegExp) =>
  expect.objectContaining({ status, message: expect.stringMatching(message) })

describe('posting', () => {
  it('numbers entries in the order in which they come, many writers at once', async () => {
    const story = await liveStory('Gempa, langsung')
    const texts = Array.from({ length: 12 }, (_, index) => `Kabar ${index}.`)
    const answers = await Promise.all(texts.map((text) => post(story, { text })))
    expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 201))
    const entries = await seen(story)
    expect(entries.map(({ number }) => number)).toEqual(texts.map((_, index) => 12 - index))
    expect(entries.map(({ text }) => text).sort()).toEqual(texts.toSorted())
    const times = entries.map(({ at }) => at)
    expect(times).toEqual(times.toSorted().reverse())
  })

  it('posts once what is sent twice, also at the same time', async () => {
    const story = await liveStory('Dikirim dua kali')
    const entry = { client: randomUUID(), text: 'Satu kabar.' }
    const answers = await Promise.all([post(story, entry), post(story, entry)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201])
    expect(new Set(answers.map(({ answer }) => answer.id)).size).toBe(1)
    expect(await seen(story)).toHaveLength(1)
    await expect(post(story, { ...entry, text: 'Kabar lain.' })).rejects.toEqual(
      refused(409, /sudah dimuat dengan isi lain/),
    )
    expect(await seen(story)).toHaveLength(1)
  })

  it.each([
    ['without words', { text: ' \n ' }, 'text', /Tulis isi entri/, /Write the text/],
    [
      'with a body of more characters than a text may have',
      { body: paragraphs(['a'.repeat(5_001)]) },
      'text',
      /paling panjang 5\.?000/,
      /at most 5,?000/,
    ],
    [
      'with too many blocks',
      { body: paragraphs(Array.from({ length: 101 }, () => 'Ada.')) },
      'text',
      /paling banyak 100/,
      /at most 100/,
    ],
    ['with a photo that is none', { text: 'Ada.', photo: 99_999 }, 'photo', /tidak ada/, /no such/],
    [
      'unverified without saying what',
      { text: 'Ada.', unverified: true },
      'verification',
      /tenggat/,
      /deadline|due/,
    ],
  ])('refuses an entry %s at its field, in both languages', async (_, entry, path, id, en) => {
    const story = await liveStory(`Ditolak ${path}`)
    await expect(post(story, entry)).rejects.toEqual(refusedAt(path, id))
    await expect(post(story, entry, { language: 'en' })).rejects.toEqual(refusedAt(path, en))
    expect(await seen(story)).toEqual([])
  })

  it('refuses accounts without the right, stories of another kind, and all before the start and after the end', async () => {
    const story = await liveStory('Sampai selesai')
    await expect(post(story, { text: 'Ada.' }, { user: reporter })).rejects.toEqual(
      refused(403, /tidak dapat meliput langsung/),
    )
    const { id: report } = await open().take({ headline: 'Berita biasa' })
    await expect(post(report, { text: 'Ada.' })).rejects.toEqual(refused(409, /bukan liputan/))
    await open().payload.update({
      collection: 'articles',
      id: report,
      data: { genre: 'live', changeKind: 'update' },
    })
    await expect(post(report, { text: 'Ada.' })).rejects.toEqual(refused(409, /belum dimulai/))
    await post(story, { text: 'Ada.' })
    await ask('post', [story], { step: 'end' })
    await expect(post(story, { text: 'Ada lagi.' })).rejects.toEqual(refused(409, /berakhir/))
    await expect(post(story, { text: 'More.' }, { language: 'en' })).rejects.toEqual(
      refused(409, /ended/),
    )
    await ask('post', [story], { step: 'start' })
    expect((await post(story, { text: 'Ada lagi.' })).status).toBe(201)
  })

  it('takes photos in its body that readers may see, and those are not deleted while it stands', async () => {
    const { payload } = open()
    const aPhoto = async (alt: string, parts: object = {}) => {
      const focus = { focusX: 50, focusY: 50, aiInFile: 'none' as const }
      const data = { alt, credit: 'Warta', aiUse: 'none', ...focus, ...parts }
      const { id } = await payload.db.create({ collection: 'media', data })
      return Number(id)
    }
    const shown = await aPhoto('Dermaga')
    const expired = await aPhoto('Dulu', { expiresAt: '2020-01-01T00:00:00.000Z' })
    const story = await liveStory('Foto di isi')
    const withPhoto = (picture: number) => ({
      body: lexicalFromBlocks([
        { type: 'paragraph', content: [{ type: 'text', text: 'Kapal sandar.' }] },
        { type: 'image', picture },
      ]),
    })
    for (const picture of [expired, 99_999, 2 ** 40]) {
      await expect(post(story, withPhoto(picture))).rejects.toEqual(refusedAt('text', /haknya/))
    }
    await post(story, withPhoto(shown))
    const remove = () => payload.delete({ collection: 'media', id: shown })
    await expect(remove()).rejects.toThrow('Foto ini masih tampil di “Foto di isi”')
    await ask('post', [story, '/entri/1/cabut'], {
      ground: 'editorial',
      reason: 'Salah foto saja.',
    })
    await remove()
  })

  it('asks the guard, and logs what was confirmed', async () => {
    const { payload } = open()
    const before = await payload.findGlobal({ slug: 'press' })
    await payload.updateGlobal({
      slug: 'press',
      data: { protectedNames: ['Melati Contoh'], levels: { ...before.levels } },
    })
    const story = await liveStory('Nama yang dilindungi')
    const entry = { text: 'Korban bernama Melati Contoh.' }
    await expect(post(story, entry)).rejects.toEqual(refusedAt('body', /Melati Contoh/))
    const { answer } = await post(story, { ...entry, confirmed: ['protectedNames:Melati Contoh'] })
    const stored = await payload.findByID({ collection: 'live-entries', id: answer.id })
    expect(stored.guardLog).toMatchObject([
      { key: 'protectedNames:Melati Contoh', confirmedBy: editor.id },
    ])
    const summary = { step: 'points', points: ['Polisi memeriksa Melati Contoh.'] }
    await expect(ask('post', [story], summary)).rejects.toEqual(refusedAt('body', /Melati Contoh/))
    const { answer: told } = await ask<DeskCoverage>('post', [story], {
      ...summary,
      confirmed: ['protectedNames:Melati Contoh'],
    })
    expect(told.coverage?.points).toEqual(summary.points)
  })
})

describe('a change', () => {
  it('says what kind it is, keeps what was there, and is in the log', async () => {
    const { payload } = open()
    const story = await liveStory('Angka yang keliru')
    const { answer: first } = await post(story, { text: 'Korban 12 orang.', key: true })
    const change = (parts: object) =>
      ask('patch', [story, '/entri/1'], { revision: first.revision, ...parts })
    await expect(change({ text: 'Korban 21 orang.' })).rejects.toEqual(
      refusedAt('changeKind', /pembaruan, ralat, atau koreksi/),
    )
    await expect(change({ text: 'Korban 21 orang.', changeKind: 'erratum' })).rejects.toEqual(
      refusedAt('changeText', /apa yang keliru/),
    )
    const { answer: mended } = await change({
      text: 'Korban 21 orang.',
      changeKind: 'erratum',
      changeText: 'Bukan 12, tetapi 21.',
    })
    expect(mended).toMatchObject({
      number: 1,
      at: first.at,
      revision: 2,
      text: 'Korban 21 orang.',
      corrections: [{ kind: 'erratum', text: 'Bukan 12, tetapi 21.' }],
      modifiedAt: expect.any(String),
    })
    const { correctionLog } = await import('#content/reading/stories/correction-log-queries.ts')
    const logged = async () =>
      (await correctionLog(undefined, 1, new Date()))?.entries.filter(
        ({ headline }) => headline === 'Angka yang keliru',
      )
    expect(await logged()).toMatchObject([
      {
        kind: 'erratum',
        text: 'Bukan 12, tetapi 21.',
        path: expect.stringMatching(/\/sejak\/1#e-1$/),
      },
    ])
    await expect(change({ text: 'Dari layar lama.', changeKind: 'update' })).rejects.toEqual(
      refused(409, /diubah orang lain/),
    )
    const versions = await payload.find({
      collection: 'live-entry-versions',
      where: { entry: { equals: first.id } },
    })
    expect(JSON.stringify(versions.docs)).toContain('Korban 12 orang.')
    const log = await payload.find({
      collection: 'story-log',
      where: { article: { equals: story } },
      sort: 'id',
    })
    expect(log.docs.map(({ step, actor }) => [step, actor]).slice(-3)).toEqual([
      ['coverageStarted', 'editor'],
      ['entryPosted', 'editor'],
      ['entryCorrected', 'editor'],
    ])
  })

  it('pins one entry at most, and remembers the newest key entry', async () => {
    const story = await liveStory('Sematan')
    const coverage = async () => {
      const { docs } = await open().payload.find({
        collection: 'live-coverages',
        where: { story: { equals: story } },
      })
      return docs[0]
    }
    await post(story, { text: 'Pertama. Lalu lain.', key: true, pinned: true })
    await post(story, { text: 'Kedua.', key: true, pinned: true })
    await post(story, { text: 'Ketiga.' })
    expect((await seen(story)).map(({ pinned }) => pinned)).toEqual([false, true, false])
    expect(await coverage()).toMatchObject({ keyNumber: 2, keyHeadline: 'Kedua' })
    await ask('post', [story, '/entri/2/cabut'], { ground: 'editorial', reason: 'Belum terbukti.' })
    expect(await coverage()).toMatchObject({
      pinned: null,
      keyNumber: 1,
      keyHeadline: 'Pertama',
      entries: 3,
    })
    const [, removed] = await seen(story)
    expect(removed).toMatchObject({ number: 2, removed: { reason: 'Belum terbukti.' } })
    for (const revision of [1, 2]) {
      await ask('patch', [story, '/entri/1'], { revision, pinned: true })
    }
    await ask('patch', [story, '/entri/3'], { revision: 1, pinned: false })
    expect(await coverage()).toMatchObject({ pinned: 1 })
    const { totalDocs } = await open().payload.find({
      collection: 'story-log',
      where: { and: [{ article: { equals: story } }, { step: { equals: 'entryPinned' } }] },
    })
    expect(totalDocs).toBe(1)
  })

  it('does not write over a summary that somebody else has changed since', async () => {
    const story = await liveStory('Dua ringkasan')
    const write = (points: string[], revision?: number) =>
      ask<DeskCoverage>('post', [story], { step: 'points', points, revision })
    const revisionAfter = async (answer: ReturnType<typeof write>) =>
      (await answer).answer.coverage?.revision
    const first = await revisionAfter(write(['Satu.']))
    await post(story, { text: 'Entri di antaranya.' })
    const second = await revisionAfter(write(['Dua.'], first))
    await expect(write(['Tiga.'], first)).rejects.toEqual(refused(409, /sudah diubah orang lain/))
    // A phone that asks twice has lost the answer.
    expect(await revisionAfter(write(['Dua.'], first))).toBe(second)
    expect((await write(['Tiga.'], second)).answer.coverage?.points).toEqual(['Tiga.'])
  })

  it('never sets the time of the coverage back, whichever clock is behind', async () => {
    const { payload } = open()
    const story = await liveStory('Dua mesin')
    await post(story, { text: 'Awal.' })
    const changedAt = new Date(Date.now() + 60_000).toISOString()
    const where = { story: { equals: story } }
    await payload.update({ collection: 'live-coverages', where, data: { changedAt } })
    await ask('patch', [story, '/entri/1'], { revision: 1, key: true })
    const { docs } = await payload.find({ collection: 'live-coverages', where })
    expect(docs).toMatchObject([{ changedAt }])
    expect((await post(story, { text: 'Lalu.' })).answer.at).toBe(changedAt)
  })

  it('needs a ground and a reason to remove an entry', async () => {
    const story = await liveStory('Dicabut')
    await post(story, { text: 'Satu.' })
    const remove = (order: object) => ask('post', [story, '/entri/1/cabut'], order)
    await expect(remove({ ground: 'child', reason: 'x' })).rejects.toEqual(
      refusedAt('reason', /satu kalimat/),
    )
    await expect(remove({ reason: 'Nama anak terungkap.' })).rejects.toEqual(
      refusedAt('ground', /dasar/),
    )
    await remove({ ground: 'child', reason: 'Nama anak terungkap.' })
    await expect(remove({ ground: 'child', reason: 'Nama anak terungkap.' })).rejects.toEqual(
      refused(409, /sudah dicabut/),
    )
  })
})

describe('what readers get', () => {
  const queries = async () => ({
    ...(await import('#content/reading/live/coverage-queries.ts')),
    ...(await import('#content/reading/stories/story-queries.ts')),
    ...(await import('#content/machines/feeds/feed-queries.ts')),
  })

  it('is the newest entries at the head, and pages counted from the first that stay as they are', async () => {
    const { liveHead, entriesPage } = await queries()
    const story = await liveStory('Dua puluh lebih')
    for (let number = 1; number <= 22; number += 1) {
      await post(story, { text: `Kabar ${number}.`, key: number === 2, pinned: number === 5 })
    }
    const head = await liveHead(story)
    expect(head?.entries.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => 22 - index),
    )
    expect(head?.pinned).toMatchObject({ number: 5, isPinned: true })
    expect(head?.keys).toMatchObject([{ number: 2, headline: 'Kabar 2' }])
    const first = await entriesPage(story, 1)
    expect(first).toMatchObject({ kind: 'page', live: { page: 1 } })
    await post(story, { text: 'Kabar 23.', key: true })
    const entriesOf = (page: typeof first) => page?.kind === 'page' && page.live.entries
    expect(entriesOf(await entriesPage(story, 1))).toEqual(entriesOf(first))
    expect(entriesOf(await entriesPage(story, 2))).toHaveLength(3)
    expect(await entriesPage(story, 3)).toEqual({ kind: 'head' })
    expect(await entriesPage(story, 4)).toBeUndefined()
  })

  it('is the newest key entry in lists and the entries in a feed, until the coverage ends', async () => {
    const { teasersOf, feedAt, liveHead } = await queries()
    const story = await liveStory('Kartu dan umpan')
    await post(story, { text: 'Awal.', key: true })
    expect((await teasersOf([story]))[0]?.moment).not.toHaveProperty('unverified')
    await ask('patch', [story, '/entri/1'], {
      revision: 1,
      unverified: true,
      unverifiedPart: 'Waktunya.',
      verificationDueAt: '2027-01-01T00:00:00Z',
    })
    expect((await liveHead(story))?.keys).toMatchObject([{ unverified: true }])
    await post(story, { text: 'Bukan momen.' })
    const { slug } = await open().payload.findByID({ collection: 'articles', id: story, depth: 0 })
    expect(await teasersOf([story])).toMatchObject([
      { moment: { headline: 'Awal', unverified: true } },
    ])
    const found = await feedAt({ kind: 'live', section: 'news', slug })
    const entries = found?.kind === 'feed' ? found.feed.entries : undefined
    expect(entries?.map(({ title }) => title)).toEqual(['Bukan momen', 'Awal'])
    expect(await feedAt({ kind: 'live', section: 'sains', slug })).toEqual({
      kind: 'moved',
      home: `/news/${slug}`,
    })
    await ask('post', [story], { step: 'end' })
    const [ended] = await teasersOf([story])
    expect(ended).not.toHaveProperty('moment')
  })

  it('is nothing of a removed entry but its reason, and nothing of a withdrawn story', async () => {
    const { liveHead, coverageOf, feedAt } = await queries()
    const story = await liveStory('Ditarik seluruhnya')
    await post(story, { text: 'Nama yang tidak boleh disebut.' })
    await ask('post', [story, '/entri/1/cabut'], { ground: 'child', reason: 'Nama terungkap.' })
    const head = await liveHead(story)
    expect(head?.entries).toMatchObject([{ kind: 'removed', reason: 'Nama terungkap.' }])
    expect(JSON.stringify(head)).not.toContain('tidak boleh disebut')
    await open().payload.update({
      collection: 'articles',
      id: story,
      data: { withdrawalGround: 'child', withdrawalReason: 'Nama terungkap.' },
    })
    expect(await coverageOf(story)).toBeUndefined()
    const { slug } = await open().payload.findByID({ collection: 'articles', id: story, depth: 0 })
    const feed = await feedAt({ kind: 'live', section: 'news', slug })
    expect(feed).toEqual({ kind: 'withdrawn' })
  })
})

it('goes to other systems below its story: the summary and every entry as it stands, oldest first', async () => {
  const story = await liveStory('Keluar dengan entrinya')
  await ask('post', [story], { step: 'points', points: ['Air sudah surut.'] })
  await post(story, { text: 'Air naik.', headline: 'Banjir', key: true })
  await post(story, { text: 'Nama yang tidak boleh disebut.' })
  await ask('post', [story, '/entri/2/cabut'], { ground: 'child', reason: 'Nama terungkap.' })
  await post(story, { text: 'Warga 12 orang.' })
  const change = { changeKind: 'erratum', changeText: 'Bukan 12, tetapi 21.' }
  await ask('patch', [story, '/entri/3'], { revision: 1, text: 'Warga 21 orang.', ...change })
  const { openSnapshot } = await import('#content/store/backup/store-snapshot.ts')
  const { environment } = await import('#content/base/settings/environment.ts')
  const { toldPages } = await import('#content/machines/archive/told-pages.ts')
  const { blocksText } = await import('#content/model/story/body-text.ts')
  const snapshot = await openSnapshot(environment().database)
  try {
    const pages = await Array.fromAsync(toldPages(open().payload, snapshot, new Date()))
    const told = pages.flat().find(({ id }) => id === story)
    const text = blocksText(told?.body ?? []).replace(/\p{L}+, [\d/: ]+ WIB/gu, '[waktu]')
    expect(text.slice(text.indexOf('Liputan langsung')).split('\n').filter(Boolean)).toEqual([
      'Liputan langsung',
      'Ringkasan',
      '- Air sudah surut.',
      '[waktu] · Momen penting · Banjir',
      'Air naik.',
      '[waktu]',
      'Entri ini dicabut ([waktu]): Nama terungkap.',
      '[waktu]',
      'Warga 21 orang.',
      'Ralat ([waktu]): Bukan 12, tetapi 21.',
    ])
  } finally {
    await snapshot.close()
  }
})

it('is found by its words, until it is removed', async () => {
  const { searchStories } = await import('#content/reading/search/search-queries.ts')
  const story = await liveStory('Dicari kata-katanya')
  const found = async (words: string) => {
    const { results } = await searchStories(words, { now: new Date() })
    return results.map(({ teaser, passage, entry }) => [
      teaser.id,
      passage.find(({ marked }) => marked)?.text,
      entry,
    ])
  }
  const { recordPage } = await import('#content/base/page-record/page-record.ts')
  const now = new Date()
  // Posting what is no key entry purges no search: while a coverage is open, none is kept for long.
  const until = await recordPage(async (record) => {
    await searchStories('serayu', { now })
    return record.freshUntil
  })
  expect(until).toEqual(new Date(now.getTime() + 60_000))
  await post(story, { text: 'Jembatan Serayu ditutup.', headline: 'Arus dialihkan' })
  await post(story, { text: 'Warga bernama Melur mengungsi.' })
  expect(await found('serayu')).toEqual([[story, 'Serayu', 1]])
  expect(await found('mengalihkan')).toEqual([[story, 'dialihkan', 1]])
  expect(await found('melur')).toEqual([[story, 'Melur', 2]])
  await ask('post', [story, '/entri/2/cabut'], { ground: 'child', reason: 'Nama terungkap.' })
  expect(await found('melur')).toEqual([])
  const change = { revision: 1, text: 'Jembatan Opak ditutup.', changeKind: 'update' }
  await ask('patch', [story, '/entri/1'], change)
  expect(await found('serayu')).toEqual([])
  expect(await found('opak')).toEqual([[story, 'Opak', 1]])
})

it('moves the time of its story in sitemaps, if it is a key entry', async () => {
  const { sitemapEntries, sitemapIndex } = await import(
    '#content/machines/sitemaps/sitemap-queries.ts'
  )
  const { publicationMonth } = await import('#content/base/time/publication-month.ts')
  const story = await liveStory('Dalam peta situs')
  const { slug, publishedAt } = await open().payload.findByID({ collection: 'articles', id: story })
  const month = publicationMonth(new Date(publishedAt ?? 0))
  const times = async () => {
    const [index, entries] = await Promise.all([
      sitemapIndex(),
      sitemapEntries({ kind: 'stories', month, part: 1 }),
    ])
    const file = index.find(({ file }) => file.kind === 'stories' && file.month === month)
    const own = entries.find(({ path }) => path.endsWith(`/${slug}`))
    return { file: file?.changedAt?.getTime() ?? 0, own: own?.changedAt?.getTime() ?? 0 }
  }
  const before = await times()
  await post(story, { text: 'Biasa saja.' })
  expect(await times()).toEqual(before)
  const { answer } = await post(story, { text: 'Penting.', key: true })
  const { file, own } = await times()
  expect(own).toBe(Date.parse(answer.at))
  // Another story of the month may have changed later.
  expect(file).toBeGreaterThanOrEqual(own)
})
