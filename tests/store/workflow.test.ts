/**
 * What the newsroom relies on in the workflow of a story, on either database.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createLocalReq, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Step } from '#content/model/workflow/stage.ts'
import type { StoredStory, User } from '#content/store/payload-types.ts'
import { OPENS_STORE } from '#tests/running/store-opening.ts'
import { openStore } from './open-store.ts'

const open = openStore()

describe('the workflow of a story', () => {
  let reporter: User
  let editor: User
  const account = (role: User['role']) =>
    open().payload.create({
      collection: 'users',
      data: { email: `${role}@jalan.id`, role, password: 'kata-sandi-untuk-pengujian' },
    })
  beforeAll(async () => {
    reporter = await account('reporter')
    editor = await account('editor')
  })
  const as = (user: User): Promise<PayloadRequest> =>
    createLocalReq({ user: { ...user, collection: 'users' } }, open().payload)
  const begun = async (
    headline: string,
    parts: Partial<StoredStory> = {},
  ): Promise<StoredStory> => {
    const { payload } = open()
    const { lexicalFromBlocks } = await import('#content/intake/lexical/lexical-writing.ts')
    const { docs } = await payload.find({ collection: 'sections', limit: 1 })
    const body = lexicalFromBlocks([
      { type: 'paragraph', content: [{ type: 'text', text: headline }] },
    ])
    const data = { headline, section: docs[0]?.id, body, _status: 'draft', ...parts }
    return payload.create({
      collection: 'articles',
      data: data as never,
      draft: true,
      req: await as(reporter),
      overrideAccess: false,
    })
  }
  const take = async (user: User, id: number, step: Step, parts: object = {}) => {
    const { takeStep } = await import('#content/newsroom/story/workflow/step-taking.ts')
    await takeStep(await as(user), id, { step, ...parts })
  }
  const read = (id: number, draft = false) =>
    open().payload.findByID({ collection: 'articles', id, draft, depth: 0 })
  const log = async (id: number) => {
    const { docs } = await open().payload.find({
      collection: 'story-log',
      where: { article: { equals: id } },
      sort: ['at', 'id'],
      limit: 0,
      depth: 0,
    })
    return docs.map(({ step, by, note }) => [step, by, note ?? undefined])
  }

  it('keeps the version of a step when the form then saves by itself', async () => {
    const { payload } = open()
    const { id } = await begun('Naskah Pertama')
    const autosave = async (user: User, headline: string) =>
      payload.update({
        collection: 'articles',
        id,
        data: { headline },
        draft: true,
        autosave: true,
        req: await as(user),
      })
    await autosave(reporter, 'Naskah yang Ditulis')
    await autosave(reporter, 'Naskah yang Diajukan')
    await take(reporter, id, 'submit')
    await take(editor, id, 'take')
    await autosave(editor, 'Naskah yang Disunting')
    await take(editor, id, 'return', { note: 'Tambah narasumber.' })
    await autosave(reporter, 'Naskah yang Diperbaiki')
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'id',
      pagination: false,
    })
    expect(docs.map(({ version }) => version.headline)).toEqual([
      'Naskah Pertama',
      'Naskah yang Diajukan',
      'Naskah yang Disunting',
      'Naskah yang Diperbaiki',
    ])
  })

  it('has the same stage in the story and in its newest version, and logs each step', async () => {
    const { id } = await begun('Berita yang Berjalan')
    await take(reporter, id, 'submit')
    await take(editor, id, 'take')
    await take(editor, id, 'return', { note: 'Tambah narasumber.' })
    await take(reporter, id, 'submit')
    for (const draft of [false, true]) {
      expect((await read(id, draft)).stage).toBe('submitted')
    }
    expect(await log(id)).toEqual([
      ['created', reporter.id, undefined],
      ['submit', reporter.id, undefined],
      ['take', editor.id, undefined],
      ['return', editor.id, 'Tambah narasumber.'],
      ['submit', reporter.id, undefined],
    ])
  })

  it('cannot be changed by saving, and neither can the story’s owner', async () => {
    const { id } = await begun('Tahap Palsu')
    const { payload } = open()
    await payload.update({
      collection: 'articles',
      id,
      data: { stage: 'published', createdBy: editor.id, publishOn: new Date().toISOString() },
      draft: true,
      req: await as(reporter),
      overrideAccess: false,
    })
    expect(await read(id, true)).toMatchObject({
      stage: 'draft',
      createdBy: reporter.id,
      publishOn: null,
    })
  })

  it('refuses a step that comes too late or from the wrong account', async () => {
    const { id } = await begun('Langkah yang Salah')
    await expect(take(reporter, id, 'publish')).rejects.toMatchObject({ status: 403 })
    await take(editor, id, 'take')
    await expect(take(editor, id, 'take')).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('Disunting'),
    })
    await expect(take(editor, id, 'return')).rejects.toMatchObject({ status: 400 })
    expect((await log(id)).map(([step]) => step)).toEqual(['created', 'take'])
  })

  it('gives a story to only one of two editors who take it at the same time', async () => {
    const { id } = await begun('Direbut Dua Editor')
    const tries = await Promise.allSettled([1, 2].map(() => take(editor, id, 'take')))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is locked by nobody who has handed it over, not even by what their form reports late', async () => {
    const { withLock } = await import('#content/newsroom/story/workflow/story-lock.ts')
    const { payload } = open()
    const { id } = await begun('Terlambat Melapor')
    const value = { document: { relationTo: 'articles', value: id } } as const
    const lock = async (locks: boolean) => {
      const user = { relationTo: 'users', value: reporter.id } as const
      if (locks) {
        await payload.create({ collection: 'payload-locked-documents', data: { ...value, user } })
      }
      return locks
    }
    const locksOf = async () => {
      const where = { 'document.value': { equals: id } }
      return (await payload.count({ collection: 'payload-locked-documents', where })).totalDocs
    }
    const req = await as(reporter)
    expect(await withLock(req, id, lock)).toBe(true)
    expect(await locksOf()).toBe(1)
    const meanwhile = async (locks: boolean) => {
      await take(reporter, id, 'submit')
      return lock(locks)
    }
    await withLock(req, id, meanwhile)
    expect(await locksOf()).toBe(0)
    expect(await withLock(req, id, lock)).toBe(false)
    expect(await locksOf()).toBe(0)
  })

  describe('comments', () => {
    const passage = { place: 'body', quote: 'rapat', before: 'Hasil ', after: ' itu', block: 0 }
    const comments = async (
      user: User,
      method: string,
      id: number,
      data?: object,
      on?: unknown,
    ) => {
      const { commentEndpoints } = await import(
        '#content/newsroom/story/comments/comment-endpoints.ts'
      )
      const path = on === undefined ? '/:id/comments' : '/:id/comments/:comment'
      const endpoint = commentEndpoints.find((each) => each.path === path && each.method === method)
      const req = await as(user)
      Object.assign(req, { routeParams: { id, comment: on }, json: async () => data })
      if (!endpoint) throw new Error(`${method} ${path} is no endpoint.`)
      return (await (await endpoint.handler(req)).json()).comments
    }

    it('are answered, settled by their writer or an editor, and opened again by an answer', async () => {
      const { id } = await begun('Hasil rapat itu')
      const [comment] = await comments(editor, 'post', id, { ...passage, text: 'Kapan?' })
      expect(comment).toMatchObject({ passage, text: 'Kapan?', settledBy: null, isMine: true })
      await expect(comments(reporter, 'delete', id, undefined, comment.id)).rejects.toMatchObject({
        status: 403,
      })
      const settle = (user: User, isSettled: boolean) =>
        comments(user, 'post', id, { isSettled }, comment.id)
      await expect(settle(reporter, true)).rejects.toMatchObject({ status: 403 })
      expect((await settle(editor, true))[0].settledBy).toBeTruthy()
      const answered = await comments(reporter, 'post', id, { text: 'Senin.', thread: comment.id })
      expect(answered).toMatchObject([
        { settledBy: null, isMine: false, maySettle: false },
        { text: 'Senin.', thread: comment.id, isMine: true },
      ])
      await expect(comments(editor, 'delete', id, undefined, comment.id)).rejects.toMatchObject({
        status: 409,
      })
      const answer = answered[1].id
      await expect(comments(editor, 'delete', id, undefined, answer)).rejects.toMatchObject({
        status: 403,
      })
      expect(await comments(reporter, 'delete', id, undefined, answer)).toHaveLength(1)
      expect(await comments(editor, 'delete', id, undefined, comment.id)).toEqual([])
    })

    it('wait on the day of whoever began the story, or was answered or mentioned', async () => {
      const { dayAtDesk } = await import('#content/reading/desk/desk-day-queries.ts')
      const { id } = await begun('Hasil rapat itu')
      const waiting = async (user: User) => {
        const day = await dayAtDesk({ ...user, collection: 'users' }, new Date())
        return day.comments.entries.filter(({ story }) => story === id).map(({ text }) => text)
      }
      const [{ id: thread }] = await comments(editor, 'post', id, { ...passage, text: 'Kapan?' })
      expect([await waiting(reporter), await waiting(editor)]).toEqual([['Kapan?'], []])
      await comments(reporter, 'post', id, { text: 'Senin.', thread })
      expect([await waiting(reporter), await waiting(editor)]).toEqual([[], ['Senin.']])
      const data = { role: 'editor' as const, password: 'kata-sandi-untuk-pengujian' }
      const asked = await open().payload.create({
        collection: 'users',
        data: { ...data, email: 'wayan@jalan.id', name: 'Wayan Jalan' },
      })
      expect(await waiting(asked)).toEqual([])
      await comments(editor, 'post', id, { text: 'Benar, @Wayan Jalan?', thread })
      expect(await waiting(asked)).toEqual(['Benar, @Wayan Jalan?'])
      await comments(editor, 'post', id, { isSettled: true }, thread)
      expect([await waiting(asked), await waiting(reporter)]).toEqual([[], []])
      await open().payload.delete({ collection: 'articles', id })
    })

    it('are for those who may read the story, and keep the name of a deleted account', async () => {
      const { payload } = open()
      const newcomer = (name: string, role: User['role']) =>
        payload.create({
          collection: 'users',
          data: { email: `${name}@jalan.id`, name, role, password: 'kata-sandi-untuk-pengujian' },
        })
      const { id } = await begun('Hasil rapat itu')
      const { id: other } = await begun('Hasil rapat lain')
      const stranger = await newcomer('lain', 'reporter')
      await expect(comments(stranger, 'get', id)).rejects.toMatchObject({ status: 404 })
      const [comment] = await comments(editor, 'post', id, { ...passage, text: 'Kapan?' })
      const amiss = { text: 'Salah berita.', thread: comment.id }
      await expect(comments(editor, 'post', other, amiss)).rejects.toMatchObject({ status: 404 })
      const large = { text: 'Tidak ada.', thread: 2 ** 31 }
      await expect(comments(editor, 'post', id, large)).rejects.toMatchObject({ status: 404 })
      await expect(comments(editor, 'delete', id, undefined, '2147483648')).rejects.toMatchObject({
        status: 404,
      })
      const empty = { ...passage, text: ' ' }
      await expect(comments(editor, 'post', id, empty)).rejects.toMatchObject({ status: 400 })
      const guest = await newcomer('Tari', 'editor')
      await comments(guest, 'post', id, { text: 'Ya.', thread: comment.id })
      await payload.delete({ collection: 'users', id: guest.id })
      expect((await comments(editor, 'get', id))[1]).toMatchObject({ text: 'Ya.', actor: 'Tari' })
      await payload.delete({ collection: 'articles', id })
      expect((await payload.count({ collection: 'story-comments' })).totalDocs).toBe(0)
    })

    it('that quote drafts are for those who may read drafts, once readers have the story', async () => {
      const { payload } = open()
      const { id } = await begun('Hasil rapat itu')
      const other = await payload.create({
        collection: 'users',
        data: { email: 'rekan@jalan.id', role: 'reporter', password: 'kata-sandi-untuk-pengujian' },
      })
      const [hidden] = await comments(editor, 'post', id, { ...passage, text: 'Nama ini dihapus.' })
      await take(editor, id, 'publish')
      expect(await comments(other, 'get', id)).toEqual([])
      const guessed = { text: 'Apa itu?', thread: hidden.id }
      await expect(comments(other, 'post', id, guessed)).rejects.toMatchObject({ status: 404 })
      const [own] = await comments(other, 'post', id, { ...passage, text: 'Salah ketik.' })
      await comments(editor, 'post', id, { text: 'Terima kasih.', thread: own.id })
      const seen = await comments(other, 'get', id)
      expect(seen.map(({ text }: { text: string }) => text)).toEqual([
        'Salah ketik.',
        'Terima kasih.',
      ])
      expect(await comments(reporter, 'get', id)).toHaveLength(3)
    })
  })

  describe('schedule', () => {
    const HOUR = 3_600_000
    const later = (hours: number) => new Date(Math.ceil(Date.now() / 1000) * 1000 + hours * HOUR)
    const carryOut = async (now: Date) => {
      const { carryOutSchedule } = await import('#content/newsroom/story/workflow/schedule.ts')
      return carryOutSchedule(open().payload, now)
    }
    const inAnotherProcess = async (now: Date) => {
      const file = 'tests/store/carry-out-schedule.ts'
      const worker = spawn(process.execPath, [...OPENS_STORE, file, now.toISOString()], {
        stdio: 'inherit',
      })
      const [code] = await once(worker, 'exit')
      expect(code).toBe(0)
    }
    // A future time cannot be published, except within the five minutes by which clocks may differ.
    const soon = () => new Date(Date.now() + 60_000)

    it('publishes the newest draft at its time, once, with several workers', async () => {
      const at = soon()
      const stories = await Promise.all(
        Array.from({ length: 12 }, (_, index) => begun(`Terjadwal Bersama ${index}`)),
      )
      for (const { id, headline } of stories) {
        await take(editor, id, 'schedule', { at })
        await open().payload.update({
          collection: 'articles',
          id,
          data: { headline: `${headline}, disunting` },
          draft: true,
          req: await as(editor),
        })
      }
      await carryOut(new Date(at.getTime() - 1))
      expect((await read(stories[0]?.id ?? 0)).stage).toBe('scheduled')
      await Promise.all([inAnotherProcess(at), inAnotherProcess(at), carryOut(at), carryOut(at)])
      for (const { id, headline } of stories) {
        expect(await read(id)).toMatchObject({
          stage: 'published',
          headline: `${headline}, disunting`,
          publishedAt: at.toISOString(),
          publishOn: null,
        })
        const published = (await log(id)).filter(([step]) => step === 'published')
        expect(published).toEqual([['published', null, undefined]])
      }
    })

    it('withdraws at its time, and requires a ground and a reason', async () => {
      const { id } = await begun('Dicabut Nanti')
      await take(editor, id, 'publish')
      await expect(
        take(editor, id, 'planWithdrawal', { at: soon(), note: 'Izin foto habis.' }),
      ).rejects.toMatchObject({ status: 400, message: 'Pilih dasar pencabutannya.' })
      await take(editor, id, 'planWithdrawal', {
        at: soon(),
        note: 'Izin foto habis.',
        ground: 'child',
      })
      expect(await read(id)).toMatchObject({
        stage: 'published',
        withdrawOnReason: 'Izin foto habis.',
        withdrawOnGround: 'child',
      })
      await carryOut(later(1))
      expect(await read(id)).toMatchObject({
        stage: 'withdrawn',
        withdrawalReason: 'Izin foto habis.',
        withdrawalGround: 'child',
        withdrawOn: null,
      })
      await carryOut(later(1))
      expect((await log(id)).filter(([step]) => step === 'withdrawn')).toHaveLength(1)
    })

    it('is refused with a reason if the story could not be published', async () => {
      const { id } = await begun('Belum Berisi', { body: null as never })
      await expect(take(editor, id, 'schedule', { at: later(1) })).rejects.toMatchObject({
        data: { errors: [{ path: 'body' }] },
      })
      expect((await read(id)).stage).toBe('draft')
      expect((await log(id)).map(([step]) => step)).toEqual(['created'])
    })

    it('is refused for a past time and for one before the embargo', async () => {
      const { id } = await begun('Menunggu Waktunya', { embargoUntil: later(2).toISOString() })
      await expect(take(editor, id, 'schedule', { at: later(-1) })).rejects.toMatchObject({
        status: 400,
      })
      await expect(take(editor, id, 'schedule', { at: later(1) })).rejects.toMatchObject({
        status: 400,
        message: expect.stringContaining('diembargo'),
      })
      await expect(take(editor, id, 'publish')).rejects.toMatchObject({
        data: { errors: [{ path: 'embargoUntil' }] },
      })
      await take(editor, id, 'schedule', { at: later(3) })
      await take(editor, id, 'unschedule')
      expect(await read(id)).toMatchObject({ stage: 'editing', publishOn: null })
    })

    it('keeps a story due that can no longer be published, and counts it as late', async () => {
      const { countLate } = await import('#content/newsroom/story/workflow/schedule.ts')
      const { id } = await begun('Rusak Sebelum Waktunya')
      const at = soon()
      await take(editor, id, 'schedule', { at })
      const update = (headline: string) =>
        open().payload.update({ collection: 'articles', id, data: { headline }, draft: true })
      await update('\u200b')
      const now = new Date(at.getTime() + 6_000)
      expect(await carryOut(now)).toMatchObject([{ id, due: at.toISOString() }])
      expect(await read(id)).toMatchObject({ stage: 'scheduled', publishOn: at.toISOString() })
      expect(await countLate(open().payload, now)).toBe(1)
      await update('Diperbaiki')
      expect(await carryOut(now)).toEqual([])
      expect((await read(id)).stage).toBe('published')
      expect(await countLate(open().payload, now)).toBe(0)
    })
  })

  it('starts again in a copy of the story', async () => {
    const { payload } = open()
    const { id } = await begun('Berita yang Disalin')
    await take(editor, id, 'publish')
    const copy = await payload.duplicate({
      collection: 'articles',
      id,
      req: await as(editor),
      overrideAccess: false,
      depth: 0,
    })
    expect(copy).toMatchObject({
      stage: 'draft',
      _status: 'draft',
      createdBy: editor.id,
      // Two lines of a list that are alike would be mistaken for one another.
      headline: 'Berita yang Disalin (salinan)',
      slug: 'berita-yang-disalin-salinan',
      publishedAt: null,
      firstPublishedAt: null,
      copyIdentity: null,
    })
    expect((await log(copy.id)).map(([step]) => step)).toEqual(['created'])
  })

  it('is correct when fifty people save their own stories at once', async () => {
    const { payload } = open()
    const stories = await Promise.all(
      Array.from({ length: 50 }, (_, index) => begun(`Lima Puluh Penulis ${index}`)),
    )
    for (const words of ['satu', 'dua']) {
      const saves = stories.map(async ({ id, headline }, index) => {
        const req = await as(index % 2 ? editor : reporter)
        const data = { headline: `${headline} ${words}` }
        await payload.update({ collection: 'articles', id, data, draft: true, req })
      })
      await Promise.all(saves)
      const kept = await Promise.all(stories.map(({ id }) => read(id, true)))
      expect(kept.map(({ headline }) => headline)).toEqual(
        stories.map(({ headline }) => `${headline} ${words}`),
      )
    }
  })

  it('refuses outdated ones of fifty saves based on the same revision, and loses nothing', async () => {
    const { payload } = open()
    const { id, revision } = await begun('Satu Berita, Banyak Tangan')
    const saves = Array.from({ length: 50 }, async (_, index) => {
      const req = await as(index % 2 ? editor : reporter)
      const data = { summary: `Ringkasan ${index}`, revision: revision ?? null }
      await payload.update({ collection: 'articles', id, data, draft: true, req })
      return `Ringkasan ${index}`
    })
    const results = await Promise.allSettled(saves)
    const stored = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
    const refused = results.flatMap((result) => (result.status === 'rejected' ? result.reason : []))
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([409]))
    const versions = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      limit: 0,
    })
    const kept = versions.docs.map(({ version }) => version.summary)
    for (const summary of stored) expect(kept).toContain(summary)
  })

  it('tells two tabs of one account apart, and lets each save several times', async () => {
    const { payload } = open()
    const { id, revision } = await begun('Satu Akun, Dua Tab')
    const req = await as(reporter)
    const saved = (savedIn: string, summary: string, base = revision ?? 0) =>
      payload.update({
        collection: 'articles',
        id,
        data: { summary, savedIn, revision: base },
        draft: true,
        req: { ...req, context: {} },
      })
    await saved('tab satu', 'Pertama.')
    const { revision: seen } = await saved('tab satu', 'Kedua, sebelum jawaban yang pertama.')
    await expect(saved('tab dua', 'Menimpa.')).rejects.toMatchObject({ status: 409 })
    expect((await read(id, true)).summary).toBe('Kedua, sebelum jawaban yang pertama.')
    await saved('tab dua', 'Setelah dimuat ulang.', seen ?? 0)
    await expect(saved('tab satu', 'Menimpa.')).rejects.toMatchObject({ status: 409 })
  })

  it('keeps what was acknowledged when the process is killed while saving and scheduling', async () => {
    const { tryCrashes } = await import('./crash-trial.ts')
    const { saves, broken } = await tryCrashes(open().payload, 3)
    expect(saves).toBeGreaterThan(0)
    expect(broken).toEqual([])
  })

  it('is recorded in a log that cannot be changed, not even by the server', async () => {
    const { id } = await begun('Catatan Tetap')
    const { payload } = open()
    const where = { article: { equals: id } }
    await expect(
      payload.update({ collection: 'story-log', where, data: { note: 'x' } }),
    ).resolves.toMatchObject({ docs: [], errors: [{ message: expect.any(String) }] })
    await expect(payload.delete({ collection: 'story-log', where })).resolves.toMatchObject({
      docs: [],
    })
    expect(await log(id)).toHaveLength(1)
    await payload.delete({ collection: 'articles', id, req: await as(reporter) })
    const { docs } = await payload.find({
      collection: 'story-log',
      where: { headline: { equals: 'Catatan Tetap' } },
      sort: 'id',
    })
    expect(docs.map(({ step }) => step)).toEqual(['created', 'deleted'])
  })
})
