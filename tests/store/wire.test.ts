/**
 * Agency copy from its arrival to a story, on either database.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { IncomingRights } from '#content/intake/copy/incoming-story.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import type { PieceState } from '#content/newsroom/wire/piece-state.ts'
import type { StoredStory, User } from '#content/store/payload-types.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { aPiece } from '#tests/factories/wire.ts'
import { OPENS_STORE } from '#tests/running/store-opening.ts'
import { COMPILED, storeVariables } from '#tests/running/warta-command.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()
let payload: Payload
let source: number
let editor: User
let wire: {
  keep: (...pieces: WirePiece[]) => Promise<{ fresh: number; known: number }>
  settle: () => Promise<void>
  take: (id: number) => Promise<number>
  accept: (id: number) => Promise<number>
  leave: (id: number) => Promise<void>
}
const now = () => new Date()

beforeAll(async () => {
  payload = open().payload
  const { keepPieces } = await import('#content/newsroom/wire/piece-keeping.ts')
  const { settlePieces } = await import('#content/newsroom/wire/piece-settling.ts')
  const taking = await import('#content/newsroom/wire/piece-taking.ts')
  const rule = (words: string, stage: 'draft' | 'submitted' | 'published') => ({ words, stage })
  source = (
    await payload.create({
      collection: 'wire-sources',
      data: {
        name: 'Kantor',
        kind: 'push',
        section: open().news,
        idleMinutes: 0,
        keepDays: 14,
        rules: [
          rule('jadidraf', 'draft'),
          rule('diajukan', 'submitted'),
          rule('terbitkan', 'published'),
        ],
      },
    })
  ).id
  editor = await payload.create({
    collection: 'users',
    data: { name: 'Sari', email: 'sari@contoh.id', password: 'kata-sandi-panjang', role: 'admin' },
  })
  const req = () => createLocalReq({ user: { ...editor, collection: 'users' } }, payload)
  wire = {
    keep: (...pieces) => keepPieces(payload, pieces, { source, now: now() }),
    settle: async () => {
      while ((await settlePieces(payload)) > 0);
    },
    take: async (id) => taking.takePiece(await req(), id),
    accept: async (id) => taking.acceptPiece(await req(), id),
    leave: async (id) => taking.leavePiece(await req(), id),
  }
})

/** Keeps pieces and settles them, one after the other. */
async function arrive(...pieces: WirePiece[]): Promise<void> {
  for (const piece of pieces) {
    await wire.keep(piece)
    await wire.settle()
  }
}

const rowsOf = async (id: string) =>
  (
    await payload.find({
      collection: 'wire-pieces',
      where: { identity: { equals: `urn:kb:${id}` } },
      sort: 'id',
      depth: 0,
      pagination: false,
    })
  ).docs

const statesOf = async (id: string): Promise<PieceState[]> =>
  (await rowsOf(id)).map(({ state }) => state)

const storiesOf = async (id: string) =>
  (
    await payload.find({
      collection: 'articles',
      where: { copyIdentity: { equals: `urn:kb:${id}` } },
      draft: true,
      depth: 0,
      pagination: false,
    })
  ).docs

const storyOf = async (id: string) => {
  const [story, ...more] = await storiesOf(id)
  expect(more).toEqual([])
  if (!story) throw new Error(`There is no story of ${id}.`)
  return story
}

describe('a piece that arrives', () => {
  it('waits where no rule matches, and comes once however often it is sent', async () => {
    expect(await wire.keep(aPiece('tunggu', 1))).toEqual({ fresh: 1, known: 0 })
    await wire.settle()
    expect(await wire.keep(aPiece('tunggu', 1), aPiece('tunggu', 1))).toEqual({
      fresh: 0,
      known: 2,
    })
    await wire.settle()
    expect(await statesOf('tunggu')).toEqual(['waiting'])
    expect(await storiesOf('tunggu')).toEqual([])
  })

  it.each([
    ['jadidraf', 'draft'],
    ['diajukan', 'submitted'],
    ['terbitkan', 'published'],
  ])('with the word %s is %s', async (word, stage) => {
    await arrive(aPiece(word, 1, { keywords: [word] }))
    expect((await storyOf(word)).stage).toBe(stage)
    expect(await statesOf(word)).toEqual(['taken'])
  })

  it.each<[string, Partial<WirePiece>]>([
    ['a summary', { isSummary: true }],
    ['withheld', { status: 'withheld' }],
    ['under an embargo without an end', { embargo: 'unknown' }],
    ['under an embargo', { embargo: new Date(Date.now() + 3_600_000) }],
  ])('is not published by a rule if it is %s', async (name, parts) => {
    await arrive(aPiece(name, 1, { keywords: ['terbitkan'], ...parts }))
    expect((await storyOf(name)).stage).toBe('draft')
  })

  it('is one story, whoever settles it at the same time', async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `serentak-${index}`)
    await wire.keep(...ids.map((id) => aPiece(id, 1, { keywords: ['jadidraf'] })))
    await Promise.all([wire.settle(), wire.settle(), wire.settle()])
    for (const id of ids) {
      await storyOf(id)
      expect(await statesOf(id)).toEqual(['taken'])
    }
  })

  it('is one story after the process died that made it', async () => {
    for (const word of ['jadidraf', 'diajukan', 'terbitkan']) {
      const id = `mati-${word}`
      await arrive(aPiece(id, 1, { keywords: [word] }))
      const before = await storyOf(id)
      const [row] = await rowsOf(id)
      // What it did last was the story.
      await payload.update({
        collection: 'wire-pieces',
        id: row?.id ?? 0,
        data: { state: 'new', story: null },
      })
      await wire.settle()
      const after = await storyOf(id)
      expect([after.revision, after.stage]).toEqual([before.revision, before.stage])
      expect(await statesOf(id)).toEqual(['taken'])
    }
  })
})

describe('a newer version', () => {
  it('goes into a draft that nobody has edited', async () => {
    await arrive(...[1, 2].map((version) => aPiece('baru', version, { keywords: ['jadidraf'] })))
    expect((await storyOf('baru')).headline).toBe('Naskah baru versi 2')
    expect(await statesOf('baru')).toEqual(['replaced', 'taken'])
  })

  it('changes nothing if it is older than what is here', async () => {
    await arrive(...[2, 1].map((version) => aPiece('lama', version, { keywords: ['jadidraf'] })))
    expect((await storyOf('lama')).headline).toBe('Naskah lama versi 2')
    expect(await statesOf('lama')).toEqual(['taken', 'older'])
  })

  it('without a number may say again what the first one said', async () => {
    const words = (headline: string) =>
      aPiece('kembali', 1, { identity: { provider: 'urn:kb', id: 'kembali' } }, { headline })
    const take = (headline: string) => arrive({ ...words(headline), keywords: ['jadidraf'] })
    for (const headline of ['Kapal A', 'Kapal B', 'Kapal A', 'Kapal A']) await take(headline)
    expect((await storyOf('kembali')).headline).toBe('Kapal A')
    expect(await statesOf('kembali')).toEqual(['replaced', 'replaced', 'taken'])
    for (const headline of ['Kapal B', 'Kapal A', 'Kapal A']) await take(headline)
    expect(await statesOf('kembali')).toHaveLength(5)
    // A feed that lists both of them at each poll says nothing new.
    expect(await wire.keep(words('Kapal A'), words('Kapal B'))).toEqual({ fresh: 0, known: 2 })
  })

  it('is not what a sender without an answer sends again, until ten minutes have passed', async () => {
    const { keepPieces } = await import('#content/newsroom/wire/piece-keeping.ts')
    const push = (headline: string, minutes: number) =>
      keepPieces(
        payload,
        [aPiece('antre', 1, { identity: { provider: 'urn:kb', id: 'antre' } }, { headline })],
        { source, isPushed: true, now: new Date(Date.UTC(2026, 2, 1, 0, minutes)) },
      )
    await push('Kapal A', 0)
    await push('Kapal B', 8)
    expect(await push('Kapal A', 9)).toEqual({ fresh: 0, known: 1 })
    expect(await push('Kapal A', 11)).toEqual({ fresh: 1, known: 0 })
    // Its first time is long ago, but it has come again since.
    await push('Kapal B', 19)
    expect(await push('Kapal A', 20)).toEqual({ fresh: 0, known: 1 })
    await wire.settle()
  })

  it('stands beside a draft that somebody has edited, until it is taken', async () => {
    await arrive(aPiece('sunting', 1, { keywords: ['jadidraf'] }))
    const { id } = await storyOf('sunting')
    const data = { headline: 'Judul redaksi', genre: 'analysis' as const }
    await payload.update({ collection: 'articles', id, data, draft: true, user: editor })
    await arrive(aPiece('sunting', 2))
    expect((await storyOf('sunting')).headline).toBe('Judul redaksi')
    expect(await statesOf('sunting')).toEqual(['replaced', 'offered'])
    expect(await wire.accept((await rowsOf('sunting'))[1]?.id ?? 0)).toBe(id)
    expect(await storyOf('sunting')).toMatchObject({
      headline: 'Naskah sunting versi 2',
      genre: 'analysis',
    })
    expect(await statesOf('sunting')).toEqual(['replaced', 'accepted'])
  })

  it('takes nothing from readers: taken, it is a draft over what they have', async () => {
    await arrive(aPiece('terbit', 1, { keywords: ['terbitkan'] }), aPiece('terbit', 2))
    const { id } = await storyOf('terbit')
    expect(await statesOf('terbit')).toEqual(['replaced', 'offered'])
    const published = () => payload.findByID({ collection: 'articles', id, depth: 0 })
    expect((await published()).headline).toBe('Naskah terbit versi 1')
    await wire.accept((await rowsOf('terbit'))[1]?.id ?? 0)
    expect((await published()).headline).toBe('Naskah terbit versi 1')
    expect((await storyOf('terbit')).headline).toBe('Naskah terbit versi 2')
  })

  it('that is left stays left, and the next one is asked about again', async () => {
    await arrive(aPiece('tinggal', 1, { keywords: ['terbitkan'] }), aPiece('tinggal', 2))
    await wire.leave((await rowsOf('tinggal'))[1]?.id ?? 0)
    await arrive(aPiece('tinggal', 2))
    expect(await statesOf('tinggal')).toEqual(['replaced', 'left'])
    await arrive(aPiece('tinggal', 3))
    expect(await statesOf('tinggal')).toEqual(['replaced', 'replaced', 'offered'])
  })

  it('that cancels a story leaves it where it is', async () => {
    const cancel = (id: string) => arrive(aPiece(id, 2, { status: 'cancelled' }))
    await arrive(
      aPiece('batal-terbit', 1, { keywords: ['terbitkan'] }),
      aPiece('batal-draf', 1, { keywords: ['jadidraf'] }),
      aPiece('batal-kosong', 1),
    )
    for (const id of ['batal-terbit', 'batal-draf', 'batal-kosong']) await cancel(id)
    expect((await storyOf('batal-terbit')).stage).toBe('published')
    expect((await storyOf('batal-draf')).stage).toBe('draft')
    expect(await statesOf('batal-terbit')).toEqual(['replaced', 'alarm'])
    expect(await statesOf('batal-draf')).toEqual(['replaced', 'alarm'])
    expect(await statesOf('batal-kosong')).toEqual(['replaced', 'cancelled'])
  })
})

it('the rights to a picture are kept with its photo, and not changed where the newsroom wrote them', async () => {
  const { importStory } = await import('#content/newsroom/import/story-import.ts')
  const create = { width: 900, height: 600, channels: 3 as const, background: '#357' }
  const picture = await sharp({ create }).jpeg().toBuffer()
  const take = async (id: string, rights: IncomingRights, draft = true) => {
    const photo = { file: 'a.jpg', alt: 'Perahu', credit: 'Kantor', rights, aiUse: 'none' as const }
    const { warnings } = await importStory(payload, aPiece(id, 1, {}, { photo }).reading.story, {
      section: 'news',
      draft,
      files: 'none',
      wire: { itsStories: sql`a.copy_identity = 'urn:kb:hak-milik'` },
      readPicture: async () => picture,
    })
    const { hero } = await storyOf(id)
    const stored = await payload.findByID({ collection: 'media', id: Number(hero), depth: 0 })
    return { stored, warnings }
  }
  const first = { creator: 'Tono', note: 'Syarat: Tidak untuk iklan.' }
  const until = '2099-06-11T17:00:00.000Z'
  const { stored } = await take('hak-1', first)
  expect(stored).toMatchObject({ creator: 'Tono', rightsNote: 'Syarat: Tidak untuk iklan.' })
  expect(stored.licence).toBe('agency')
  const again = await take('hak-2', { ...first, creator: 'Lain', until })
  expect(again.stored).toMatchObject({
    ...{ id: stored.id, creator: 'Tono', expiresAt: until },
  })
  expect(again.warnings).toEqual([
    expect.stringContaining('Batas itu sudah dipasang'),
    expect.stringContaining('pembuat foto “Lain”'),
  ])
  // Readers have it in a story of somebody else: no sender takes it from them.
  const noEnd = () =>
    payload.update({ collection: 'media', id: stored.id, data: { expiresAt: null } })
  await noEnd()
  await take('hak-milik', first, false)
  expect((await take('hak-3', { until: '2001-01-01T00:00:00.000Z' })).stored.expiresAt).toBeNull()
  expect((await take('hak-4', { until })).stored.expiresAt).toBe(until)
  await noEnd()
  await take('hak-lain', first, false)
  const foreign = await take('hak-5', { until })
  expect(foreign.stored.expiresAt).toBeNull()
  expect(foreign.warnings).toEqual([expect.stringContaining('belum dipasang')])
})

describe('what one sender says', () => {
  it('changes nothing of another one, who goes on', async () => {
    const { id } = await payload.create({
      collection: 'wire-sources',
      data: { name: 'Lain', kind: 'push', section: open().news, idleMinutes: 0, keepDays: 14 },
    })
    const { keepPieces } = await import('#content/newsroom/wire/piece-keeping.ts')
    const foreign = async (version: number) => {
      await keepPieces(payload, [aPiece('milik', version)], { source: id, now: now() })
      await wire.settle()
    }
    await arrive(aPiece('milik', 1, { keywords: ['jadidraf'] }))
    await foreign(8)
    await foreign(9)
    expect((await storyOf('milik')).headline).toBe('Naskah milik versi 1')
    expect(await statesOf('milik')).toEqual(['taken', 'replaced', 'offered'])
    await arrive(aPiece('milik', 2, { keywords: ['jadidraf'] }))
    expect((await storyOf('milik')).headline).toBe('Naskah milik versi 2')
    expect(await statesOf('milik')).toEqual(['replaced', 'replaced', 'offered', 'taken'])
  })

  it('changes nothing of a story that somebody has imported', async () => {
    const { importStory } = await import('#content/newsroom/import/story-import.ts')
    const identity = { provider: 'urn:kb', id: 'tangan' }
    const { headline, ...rest } = aPiece('tangan', 1).reading.story
    await importStory(
      payload,
      { ...rest, headline: 'Diimpor tangan', origin: identity },
      { section: 'news', readPicture: () => Promise.reject(new Error()) },
    )
    await arrive(aPiece('tangan', 1, { identity, keywords: ['terbitkan'] }, { headline }))
    expect((await storyOf('tangan')).headline).toBe('Diimpor tangan')
    expect(await statesOf('tangan')).toEqual(['offered'])
  })
})

describe('an editor', () => {
  it('takes a piece as a draft, once', async () => {
    await arrive(aPiece('ambil', 1))
    const [row] = await rowsOf('ambil')
    const [one, other] = await Promise.all([wire.take(row?.id ?? 0), wire.take(row?.id ?? 0)])
    const story = await storyOf('ambil')
    expect([one, other]).toEqual([story.id, story.id])
    expect(story).toMatchObject({ stage: 'draft', createdBy: editor.id, section: open().news })
    expect(await statesOf('ambil')).toEqual(['taken'])
  })

  it('takes nothing into a story that its sender has cancelled, and leaves only what asks', async () => {
    await arrive(aPiece('ditarik', 1, { keywords: ['jadidraf'] }))
    const [taken] = await rowsOf('ditarik')
    await expect(wire.leave(taken?.id ?? 0)).rejects.toThrow('sudah tidak dapat diambil')
    await arrive(aPiece('ditarik', 2, { status: 'cancelled' }))
    const alarm = (await rowsOf('ditarik'))[1]?.id ?? 0
    await wire.leave(alarm)
    await expect(wire.accept(alarm)).rejects.toThrow('dibatalkan pengirimnya')
    expect((await storyOf('ditarik')).headline).toBe('Naskah ditarik versi 1')
  })

  it('takes no version over the story that is here', async () => {
    await arrive(aPiece('ambil-baru', 1, { keywords: ['jadidraf'] }))
    await wire.keep(aPiece('ambil-baru', 2))
    const row = (await rowsOf('ambil-baru'))[1]
    await expect(wire.take(row?.id ?? 0)).rejects.toThrow('sudah menjadi berita')
    expect((await storyOf('ambil-baru')).headline).toBe('Naskah ambil-baru versi 1')
    await wire.settle()
  })

  it('takes nothing that its sender has cancelled', async () => {
    await arrive(aPiece('ambil-batal', 1, { status: 'cancelled' }))
    const [row] = await rowsOf('ambil-batal')
    await expect(wire.take(row?.id ?? 0)).rejects.toThrow('sudah tidak dapat diambil')
  })
})

describe('the folder of a source', () => {
  const text = (headline: string) =>
    `${headline}\n\nPONTIANAK - Jembatan gantung itu selesai dibangun pekan ini oleh warga.\n`

  it('keeps what is whole, waits for what is written, and puts away what is broken', async () => {
    const { WireDuty } = await import('#content/newsroom/wire/wire-duty.ts')
    const folder = join(open().dataDir, 'kawat', 'uji')
    mkdirSync(folder, { recursive: true })
    await payload.create({
      collection: 'wire-sources',
      data: {
        name: 'Folder',
        kind: 'folder',
        folder: 'uji',
        section: open().news,
        idleMinutes: 0,
        keepDays: 14,
      },
    })
    const put = (name: string, content: string, secondsAgo: number) => {
      writeFileSync(join(folder, name), content)
      const at = Date.now() / 1000 - secondsAgo
      utimesSync(join(folder, name), at, at)
    }
    put('utuh.txt', text('Jembatan Utuh Selesai'), 60)
    put('ditulis.txt', text('Jembatan Ditulis Selesai'), 0)
    put('rusak.xml', '<nitf><body>', 60)
    put('setengah.xml', '<nitf><body>', 2)
    put('nanti.txt.part', text('Jembatan Nanti'), 60)
    const duty = new WireDuty(payload, open().dataDir)
    while ((await duty.turn()) === 'more');
    await wire.settle()
    const left = () => readdirSync(folder).sort()
    expect(left()).toEqual(['ditulis.txt', 'gagal', 'nanti.txt.part', 'selesai', 'setengah.xml'])
    expect(readdirSync(join(folder, 'gagal')).sort()).toEqual(['rusak.xml', 'rusak.xml.txt'])
    expect(readFileSync(join(folder, 'gagal', 'rusak.xml.txt'), 'utf8')).not.toBe('')
    while ((await duty.turn(new Date(Date.now() + 12_000))) === 'more');
    await wire.settle()
    expect(left()).not.toContain('ditulis.txt')
    const headlines = async () =>
      (
        await payload.find({
          collection: 'wire-pieces',
          where: { headline: { like: 'Jembatan' } },
          sort: 'headline',
          pagination: false,
        })
      ).docs.map(({ headline, state }) => `${headline}: ${state}`)
    expect(await headlines()).toEqual([
      'Jembatan Ditulis Selesai: waiting',
      'Jembatan Utuh Selesai: waiting',
    ])
    // The same file again, as after a process that died before it put the file away.
    put('utuh-lagi.txt', text('Jembatan Utuh Selesai'), 60)
    while ((await duty.turn()) === 'more');
    await wire.settle()
    expect(await headlines()).toHaveLength(2)
  })
})

it('a feed is asked again when it is due, tells nothing twice, and is left alone while it fails', async () => {
  const { WireDuty } = await import('#content/newsroom/wire/wire-duty.ts')
  let status = 200
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers['if-none-match'])
    const isKnown = request.headers['if-none-match'] === '"satu"'
    response.writeHead(isKnown ? 304 : status, {
      etag: '"satu"',
      'content-type': 'application/rss+xml',
    })
    response.end(
      isKnown
        ? ''
        : `<rss version="2.0"><channel><title>K</title><link>https://kb.example</link><description>K</description><item><title>Umpan Pertama Tiba</title><guid>umpan-1</guid><description>Ringkasan saja.</description></item></channel></rss>`,
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { id } = await payload.create({
    collection: 'wire-sources',
    data: {
      name: 'Umpan',
      kind: 'feed',
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      every: 60,
      section: open().news,
      idleMinutes: 0,
      keepDays: 14,
      rules: [{ stage: 'published' }],
    },
  })
  const begun = Date.now()
  const turn = async (seconds: number) => {
    const duty = new WireDuty(payload, open().dataDir)
    while ((await duty.turn(new Date(begun + seconds * 1_000))) === 'more');
    await wire.settle()
  }
  await turn(0)
  await turn(30)
  await turn(61)
  expect(asked).toEqual([undefined, '"satu"'])
  const find = {
    collection: 'articles',
    where: { headline: { equals: 'Umpan Pertama Tiba' } },
  } as const
  const { docs } = await payload.find({ ...find, draft: true, depth: 0 })
  // A summary is no story that readers may have.
  expect(docs.map(({ stage }) => stage)).toEqual(['draft'])
  await runStatement(payload, sql`update wire_states set etag = null where source_id = ${id}`)
  status = 503
  await turn(122)
  await turn(124)
  await turn(128)
  expect(asked).toHaveLength(4)
  const { sourceStates } = await import('#content/newsroom/wire/source-state.ts')
  expect((await sourceStates(payload)).get(id)).toMatchObject({
    failures: 2,
    lastError: 'Umpan menjawab 503.',
  })
  server.close()
})

it('a server that cannot be used is told of, and what was fetched from it before is read', async () => {
  const { WireDuty } = await import('#content/newsroom/wire/wire-duty.ts')
  const { sourceStates } = await import('#content/newsroom/wire/source-state.ts')
  const create = (hostKey: string) =>
    payload.create({
      collection: 'wire-sources',
      data: {
        name: 'Server',
        kind: 'sftp',
        folder: 'server',
        every: 60,
        section: open().news,
        idleMinutes: 0,
        keepDays: 14,
        sftp: { host: 'sftp.kb.example', user: 'warta', secret: 'kb-satu', hostKey },
      },
    })
  await expect(create('SHA256:pendek')).rejects.toThrow('Sidik kunci server')
  const { id } = await create(`SHA256:${'A'.repeat(43)}`)
  const folder = join(open().dataDir, 'kawat', 'server')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'a.txt'),
    'Kapal Server Tiba\n\nPONTIANAK - Kapal itu tiba di dermaga.\n',
  )
  utimesSync(join(folder, 'a.txt'), 1_700_000_000, 1_700_000_000)
  const duty = new WireDuty(payload, open().dataDir)
  while ((await duty.turn()) === 'more');
  expect((await sourceStates(payload)).get(id)).toMatchObject({
    failures: 1,
    lastError: 'Rahasia “kb-satu” tidak ada di server ini.',
  })
  expect(readdirSync(folder)).toEqual(['selesai'])
  await payload.delete({ collection: 'wire-sources', id })
})

it('processes that are killed leave one story of each file, and every file put away', async () => {
  const { WireDuty } = await import('#content/newsroom/wire/wire-duty.ts')
  const folder = join(open().dataDir, 'kawat', 'bunuh')
  mkdirSync(folder, { recursive: true })
  await payload.create({
    collection: 'wire-sources',
    data: {
      name: 'Dibunuh',
      kind: 'folder',
      folder: 'bunuh',
      section: open().news,
      idleMinutes: 0,
      keepDays: 14,
      rules: [{ stage: 'draft' }],
    },
  })
  const names = Array.from({ length: 24 }, (_, index) => `Naskah Dibunuh Nomor ${index + 10}`)
  for (const name of names) {
    const text = `${name}\n\nPONTIANAK - Jembatan ${name} selesai dibangun pekan ini oleh warga.\n`
    writeFileSync(join(folder, `${name}.txt`), text)
    utimesSync(join(folder, `${name}.txt`), 1_700_000_000, 1_700_000_000)
  }
  const variables = storeVariables(open().dataDir, databaseUrl())
  for (const moment of [
    [0, 60],
    [8, 20],
  ]) {
    const killed = spawn(
      process.execPath,
      [...OPENS_STORE, 'tests/store/killed-wire.ts', ...moment.map(String)],
      {
        env: { ...process.env, ...COMPILED, ...variables, NODE_ENV: 'production' },
        stdio: 'inherit',
      },
    )
    expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL'])
  }
  // What a process that died had claimed is free after some minutes.
  await runStatement(payload, sql`update wire_pieces set leased_until = null`)
  const duty = new WireDuty(payload, open().dataDir)
  while ((await duty.turn()) === 'more');
  await wire.settle()
  const { docs } = await payload.find({
    collection: 'articles',
    where: { headline: { like: 'Naskah Dibunuh' } },
    draft: true,
    depth: 0,
    pagination: false,
  })
  expect(docs.map(({ headline }) => headline).sort()).toEqual(names)
  expect(readdirSync(folder)).toEqual(['selesai'])
  const put = readdirSync(join(folder, 'selesai')).flatMap((day) =>
    readdirSync(join(folder, 'selesai', day)),
  )
  expect(put.sort()).toEqual(names.map((name) => `${name}.txt`))
}, 60_000)

it('a piece that cannot be read is tried some times, then fails with the reason, and holds up none behind it', async () => {
  await wire.keep(aPiece('rusak', 1), aPiece('sehat', 1))
  const [whole] = await runStatement(
    payload,
    sql`select cast(piece as text) as piece from wire_pieces where identity = 'urn:kb:rusak'`,
    { row: z.object({ piece: z.string() }) },
  )
  const write = (piece: string | undefined) =>
    runStatement(
      payload,
      sql`update wire_pieces set piece = ${piece ?? ''} where identity = 'urn:kb:rusak'`,
    )
  await write('{"story":1}')
  await wire.settle()
  expect(await rowsOf('rusak')).toMatchObject([{ state: 'new', tries: 1 }])
  expect(await statesOf('sehat')).toEqual(['waiting'])
  for (let tries = 2; tries <= 5; tries += 1) {
    await runStatement(payload, sql`update wire_pieces set due_at = null where state = 'new'`)
    await wire.settle()
  }
  expect(await rowsOf('rusak')).toMatchObject([
    { state: 'failed', reason: expect.stringContaining('tidak terbaca') },
  ])
  const id = (await rowsOf('rusak'))[0]?.id ?? 0
  await expect(wire.take(id)).rejects.toThrow('tidak terbaca oleh versi')
  // A newer version of the program can read it.
  await write(whole?.piece)
  expect(await wire.take(id)).toBe((await storyOf('rusak')).id)
  expect(await statesOf('rusak')).toEqual(['taken'])
})

it('what nobody has taken loses its text in time, and does not come back', async () => {
  const { dropOldPieces } = await import('#content/newsroom/wire/wire-retention.ts')
  await arrive(aPiece('usang', 1), aPiece('dipakai', 1, { keywords: ['jadidraf'] }))
  await arrive(aPiece('dihapus', 1, { keywords: ['jadidraf'] }))
  await payload.delete({ collection: 'articles', id: (await storyOf('dihapus')).id })
  await dropOldPieces(payload, open().dataDir, new Date(Date.now() + 15 * 24 * 3_600_000))
  expect((await rowsOf('usang'))[0]).toMatchObject({ state: 'dropped', text: '' })
  expect((await rowsOf('dihapus'))[0]).toMatchObject({ state: 'dropped', text: '' })
  expect((await rowsOf('dipakai'))[0]?.text).toContain('Jembatan gantung')
  await arrive(aPiece('usang', 1))
  expect(await statesOf('usang')).toEqual(['dropped'])
})

it('a partner fetches with a key what readers have, and nothing else', async () => {
  const { answerPartner } = await import('#content/machines/partner/partner-answer.ts')
  const { keyHolders, makePartnerKey } = await import('#content/newsroom/partner/partner-keys.ts')
  const partner = await payload.create({
    collection: 'partners',
    data: { name: 'Koran', perMinute: 6 },
  })
  const markNow = async () =>
    (await keyHolders(payload)).find(({ id }) => id === partner.id)?.mark ?? ''
  const [mark, otherMark] = [await markNow(), await markNow()]
  const make = (given: string) => makePartnerKey(payload, partner.id, given)
  const [key = '', twice] = await Promise.all([make(mark), make(mark)])
  // A form that is sent again shows the same key, and one that was open meanwhile ends none.
  expect([twice, await make(mark), await make(otherMark), await make('')]).toEqual([
    key,
    key,
    undefined,
    undefined,
  ])
  let at = new Date('2026-03-01T00:00:00Z')
  const ask = async (story: StoredStory | undefined, { section = 'news', bearer = key } = {}) => {
    const request = new Request('http://x', { headers: { authorization: `Bearer ${bearer}` } })
    const file = `${story?.slug ?? 'tidak-ada'}.ninjs.json`
    const answer = await answerPartner(payload, request, { section, file }, at)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    return { status: answer.status, headers: answer.headers, body: await answer.json() }
  }
  const { importStory } = await import('#content/newsroom/import/story-import.ts')
  const create = { width: 900, height: 600, channels: 3 as const, background: '#753' }
  const picture = await sharp({ create }).jpeg().toBuffer()
  const photo = { file: 'b.jpg', alt: 'Dermaga', credit: 'Kantor', aiUse: 'none' as const }
  const own = { section: 'news', files: 'none' as const, readPicture: async () => picture }
  await importStory(payload, aPiece('mitra-terbit', 1, {}, { photo }).reading.story, own)
  await arrive(
    aPiece('mitra-kawat', 1, { keywords: ['terbitkan'] }),
    aPiece('mitra-draf', 1, { keywords: ['jadidraf'] }),
  )
  const [story, draft] = [await storyOf('mitra-terbit'), await storyOf('mitra-draf')]
  expect((await ask(await storyOf('mitra-kawat'))).status).toBe(403)
  const paid = { genre: 'advertorial' as const, advertiser: 'PT Kapal' }
  await importStory(payload, aPiece('mitra-iklan', 1, {}, paid).reading.story, own)
  const sold = await storyOf('mitra-iklan')
  expect((await ask(sold)).body).toMatchObject({
    headlines: [{ value: `Advertorial: ${sold.headline}` }],
    edNote: 'Dipasang oleh PT Kapal.',
  })
  at = new Date('2026-03-01T00:01:00Z')
  expect((await ask(story)).body.associations).toEqual([])
  const hero = Number(story.hero)
  await payload.update({ collection: 'media', id: hero, data: { licence: 'own' } })
  expect((await ask(story)).body.associations).toMatchObject([{ name: 'hero' }])
  at = new Date('2026-03-01T00:02:00Z')
  const { readWire } = await import('#content/intake/wire-reading.ts')
  const { body } = await ask(story)
  const [back] = readWire(Buffer.from(JSON.stringify(body)))
  expect(back?.reading.story).toMatchObject({ headline: story.headline, section: 'news' })
  expect((await ask(draft)).status).toBe(404)
  expect((await ask(undefined)).status).toBe(404)
  const moved = await ask(story, { section: 'olahraga' })
  expect([moved.status, moved.headers.get('location')]).toEqual([
    301,
    `/api/mitra/news/${story.slug}.ninjs.json`,
  ])
  const embargo = (until: string | null) =>
    runStatement(payload, sql`update articles set embargo_until = ${until} where id = ${story.id}`)
  await embargo('2026-03-02T00:00:00.000Z')
  expect((await ask(story)).status).toBe(404)
  await embargo(null)
  const agency = await payload.create({
    collection: 'agencies',
    data: { name: 'Kantor Mitra', code: 'KM' },
  })
  await runStatement(
    payload,
    sql`update articles set agency_id = ${agency.id} where id = ${story.id}`,
  )
  expect((await ask(story)).status).toBe(403)
  // That was one too many within a minute.
  expect((await ask(story)).status).toBe(429)
  at = new Date('2026-03-01T00:03:00Z')
  await payload.update({ collection: 'partners', id: partner.id, data: { hasAgencyCopy: true } })
  await payload.update({ collection: 'media', id: hero, data: { licence: 'agency' } })
  const whole = await ask(story)
  expect([whole.status, whole.body.associations.length]).toEqual([200, 1])
  await runStatement(
    payload,
    sql`update articles set withdrawn_at = ${at.toISOString()}, withdrawal_reason = 'Keliru.' where id = ${story.id}`,
  )
  expect(await ask(story)).toMatchObject({ status: 410, body: { pubStatus: 'canceled' } })
  expect((await ask(story, { bearer: `${key}x` })).status).toBe(401)
  await payload.update({ collection: 'partners', id: partner.id, data: { isActive: false } })
  expect((await ask(story)).status).toBe(401)
})
