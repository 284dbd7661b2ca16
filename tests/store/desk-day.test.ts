/**
 * What the first page of the desk lists, on either database.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Role } from '#content/model/people/user.ts'
import { openStore } from './open-store.ts'

const NOW = new Date()
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000)

const open = openStore()

it('lists stories without a photo or its credit: new ones of readers, and those in the workflow', async () => {
  const { payload, take } = open()
  const { dayAtDesk } = await import('#content/reading/desk/desk-day-queries.ts')
  const { runStatement, sql } = await import('#content/store/statements.ts')
  const account = (role: Role) =>
    payload.create({
      collection: 'users',
      data: {
        email: `${role}@contoh.id`,
        name: role,
        role,
        password: 'perahu biru menyapa gunung',
      },
    })
  const lacking = async (user: Awaited<ReturnType<typeof account>>) => {
    const { entries, total } = (await dayAtDesk({ ...user, collection: 'users' }, NOW)).lacking
    expect(total).toBe(entries.length)
    return entries.map(({ headline, lack }) => `${headline}: ${lack}`).toSorted()
  }
  const photo = async (credit: string | null) => {
    const [row] = await runStatement(
      payload,
      sql`insert into media (alt, credit) values ('Pasar', ${credit}) returning id`,
      { row: z.object({ id: z.number() }) },
    )
    return row?.id ?? 0
  }
  const withPhoto = async (id: number, credit: string | null) =>
    runStatement(
      payload,
      sql`update articles set hero_id = ${await photo(credit)} where id = ${id}`,
    )

  await take({ headline: 'Tanpa Foto', publishedAt: daysAgo(1) })
  await take({ headline: 'Tanpa Foto Lama', publishedAt: daysAgo(8) })
  const withdrawn = await take({ headline: 'Tanpa Foto Ditarik', publishedAt: daysAgo(1) })
  await payload.update({
    collection: 'articles',
    id: withdrawn.id,
    data: { withdrawalReason: 'Putusan Dewan Pers.' },
  })
  const credits = { 'Tanpa Kredit': null, 'Kredit Kosong': '', Lengkap: 'Sri Rahayu' }
  for (const [headline, credit] of Object.entries(credits)) {
    await withPhoto((await take({ headline, publishedAt: daysAgo(2) })).id, credit)
  }
  await take({ headline: 'Masih Konsep' }, true)
  const { id: submitted } = await take({ headline: 'Diajukan' }, true)
  await runStatement(
    payload,
    sql`update _articles_v set version_stage = 'submitted' where parent_id = ${submitted}`,
  )

  const ofReaders = ['Kredit Kosong: credit', 'Tanpa Foto: photo', 'Tanpa Kredit: credit']
  expect(await lacking(await account('managing-editor'))).toEqual(
    ['Diajukan: photo', ...ofReaders].toSorted(),
  )
  // A reporter reads no story of others before it is published.
  expect(await lacking(await account('reporter'))).toEqual(ofReaders)
})

it('lists a story as returned until its author hands it in again', async () => {
  const { payload, news } = open()
  const { dayAtDesk } = await import('#content/reading/desk/desk-day-queries.ts')
  const { takeStep } = await import('#content/newsroom/story/workflow/step-taking.ts')
  const { createLocalReq } = await import('payload')
  const account = async (email: string, name: string, role: Role) => {
    const data = { email, name, role, password: 'perahu biru menyapa gunung' }
    return {
      ...(await payload.create({ collection: 'users', data })),
      collection: 'users' as const,
    }
  }
  const author = await account('penulis@contoh.id', 'Rani', 'reporter')
  const editor = await account('penyunting@contoh.id', 'Maya', 'editor')
  const { id } = await payload.create({
    collection: 'articles',
    data: { headline: 'Jembatan Baru', section: news, slug: '', body: undefined as never },
    draft: true,
    user: author,
  })
  const step = async (user: typeof author, request: Parameters<typeof takeStep>[2]) =>
    takeStep(await createLocalReq({ user }, payload), id, request)
  const returned = async () => (await dayAtDesk(author, NOW)).returned
  await step(author, { step: 'submit' })
  await step(editor, { step: 'take' })
  expect((await returned()).total).toBe(0)
  await step(editor, { step: 'return', note: 'Tambahkan pernyataan camat.' })
  expect(await returned()).toMatchObject({
    total: 1,
    entries: [
      { id, headline: 'Jembatan Baru', actor: 'Maya', remark: 'Tambahkan pernyataan camat.' },
    ],
  })
  expect((await dayAtDesk(editor, NOW)).returned.total).toBe(0)
  await step(author, { step: 'submit' })
  expect((await returned()).total).toBe(0)
})

describe('the starter stories', () => {
  /** Takes in the starter stories with these slugs; those that others link to come first. */
  async function begin(...slugs: readonly string[]) {
    const { importStory } = await import('#content/newsroom/import/story-import.ts')
    const { readCopy } = await import('#content/intake/copy-reading.ts')
    const readPicture = (file: string) => readFile(join('content/starter', file))
    return Array.fromAsync(slugs, async (slug) => {
      const file = `${slug}.md`
      const { story } = readCopy(await readFile(join('content/starter/stories', file)), file)
      const options = { section: 'news', readPicture, files: 'none' as const }
      const { id } = await importStory(open().payload, story, options)
      return id
    })
  }

  async function left() {
    const { docs } = await open().payload.find({
      collection: 'articles',
      pagination: false,
      depth: 0,
    })
    return docs.map(({ id }) => id)
  }

  it('that nobody has touched are removed with their photos, but not what those need that stay', async () => {
    const { payload } = open()
    const { removeStarterStories, starterStoriesIn } = await import(
      '#content/starter/starter-removal.ts'
    )
    const { lexicalFromBlocks } = await import('#content/intake/lexical/lexical-writing.ts')
    const [strait = 0, canals = 0, levels = 0, magnitude = 0, changed = 0, chosen = 0, old = 0] =
      await begin(
        'mengapa-selat-malaka-begitu-penting-bagi-dunia',
        'suez-dan-panama-dua-terusan-yang-memendekkan-dunia',
        'normal-waspada-siaga-awas-membaca-status-gunung-api',
        'magnitudo-dan-intensitas-dua-ukuran-gempa-yang-sering-tertukar',
        'memahami-offside-tanpa-pusing',
        'mengapa-maraton-berjarak-42-195-kilometer',
        'mengapa-indonesia-punya-tiga-zona-waktu',
      )
    const own = await payload.create({
      collection: 'articles',
      data: {
        headline: 'Tulisan Sendiri',
        slug: '',
        body: lexicalFromBlocks([{ type: 'related', story: magnitude }]),
      },
      draft: true,
    })
    await payload.update({
      collection: 'articles',
      id: changed,
      data: { summary: 'Ditulis ulang oleh redaksi.' },
      draft: true,
    })
    await payload.updateGlobal({ slug: 'front', data: { lead: { story: chosen } } })
    await payload.create({ collection: 'old-addresses', data: { path: '/zona-waktu', story: old } })
    const { hero } = await payload.findByID({ collection: 'articles', id: canals, depth: 0 })
    await payload.create({
      collection: 'old-addresses',
      data: { path: '/terusan.jpg', photo: Number(hero) },
    })
    // The canals link to the strait, and nobody needs the canals. The magnitude, which stays, links to the levels.
    expect(await starterStoriesIn(payload)).toEqual({ untouched: [strait, canals], kept: 5 })

    // Sent twice, they are removed once; of three photos, an old address leads to one.
    const removed = await Promise.all([
      removeStarterStories(payload, null),
      removeStarterStories(payload, null),
    ])
    expect(removed.reduce((sum, { stories }) => sum + stories, 0)).toBe(2)
    expect(removed.reduce((sum, { photos }) => sum + photos, 0)).toBe(2)
    const photo = await payload.findByID({ collection: 'media', id: Number(hero), depth: 0 })
    expect(photo.id).toBe(hero)
    const stays = await left()
    expect(stays).toEqual(expect.arrayContaining([levels, magnitude, changed, chosen, old, own.id]))
    expect(stays).not.toContain(strait)
    expect(stays).not.toContain(canals)
    expect(await removeStarterStories(payload, null)).toEqual({ stories: 0, photos: 0 })
  })
})

it('lists what is not verified yet, stories and entries of live ones, the earliest due first', async () => {
  const { payload, take } = open()
  const { dayAtDesk } = await import('#content/reading/desk/desk-day-queries.ts')
  const user = await payload.create({
    collection: 'users',
    data: { email: 'verifikasi@contoh.id', role: 'editor', password: 'perahu biru di gunung' },
  })
  const until = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000).toISOString()
  const unverified = async () => {
    const day = await dayAtDesk({ ...user, collection: 'users' }, NOW)
    return day.unverified.entries.map(({ headline, entry, dueAt }) => [
      headline,
      entry && `${entry.number} of ${entry.newest}: ${entry.headline}`,
      dueAt?.toISOString(),
    ])
  }
  const live = await take({ headline: 'Banjir, Langsung' })
  const { id: report } = await take({ headline: 'Kabar yang Beredar' })
  await payload.update({
    collection: 'articles',
    id: live.id,
    data: { genre: 'live', changeKind: 'update' },
  })
  await payload.update({
    collection: 'articles',
    id: report,
    data: {
      verification: { pending: true, what: 'Jumlahnya.', dueAt: until(2) },
      changeKind: 'update',
    },
  })
  const startedAt = NOW.toISOString()
  await payload.db.create({
    collection: 'live-coverages',
    data: { story: live.id, startedAt, changedAt: startedAt, entries: 2, revision: 2 },
  })
  const { lexicalFromBlocks } = await import('#content/intake/lexical/lexical-writing.ts')
  const anEntry = (number: number, text: string, parts: object) =>
    payload.db.create({
      collection: 'live-entries',
      data: {
        story: live.id,
        number,
        at: startedAt,
        body: lexicalFromBlocks([{ type: 'paragraph', content: [{ type: 'text', text }] }]),
        client: crypto.randomUUID(),
        sentDigest: '',
        ...parts,
      },
    })
  const entry = await anEntry(1, 'Warga bilang 12 orang. Belum pasti.', {
    unverified: true,
    verificationDueAt: until(1),
  })
  await anEntry(2, 'Dicabut.', { unverified: true, removedAt: startedAt })
  const waiting = ['Kabar yang Beredar', undefined, until(2)]
  expect(await unverified()).toEqual([
    ['Banjir, Langsung', '1 of 2: Warga bilang 12 orang', until(1)],
    waiting,
  ])
  await payload.db.updateOne({
    collection: 'live-entries',
    id: entry.id,
    data: { unverified: false },
  })
  expect(await unverified()).toEqual([waiting])
})

describe('what is planned', () => {
  const accountOf = async (email: string, name: string, role: Role) => {
    const data = { email, name, role, password: 'perahu biru menyapa gunung' }
    return {
      ...(await open().payload.create({ collection: 'users', data })),
      collection: 'users' as const,
    }
  }

  it('stands in its week and on the day of whoever covers it, until the story is handed in', async () => {
    const { payload, news } = open()
    const { dayAtDesk } = await import('#content/reading/desk/desk-day-queries.ts')
    const { weekPlan } = await import('#content/reading/desk/week-plan-queries.ts')
    const { runStatement, sql } = await import('#content/store/statements.ts')
    const editor = await accountOf('redaktur@contoh.id', 'Maya', 'editor')
    const reporter = await accountOf('liputan@contoh.id', 'Rani', 'reporter')
    const now = new Date('2026-12-01T03:00:00Z')
    const plan = await payload.create({
      collection: 'assignments',
      data: {
        title: 'Sidang perdana',
        dueAt: '2026-12-02T02:00:00.000Z',
        section: news,
        assignee: reporter.id,
      },
      user: editor,
      overrideAccess: false,
      depth: 0,
    })
    expect(plan.createdBy).toBe(editor.id)
    const { id: scheduled } = await payload.create({
      collection: 'articles',
      data: { headline: 'Terbit Sendiri', section: news, slug: '', body: undefined as never },
      draft: true,
      user: editor,
    })
    await runStatement(
      payload,
      sql`update _articles_v set version_stage = 'scheduled',
        version_publish_on = ${new Date('2026-12-02T01:00:00Z').toISOString()}
        where parent_id = ${scheduled}`,
    )
    const everything = { section: undefined, isOwn: false }
    const wednesday = async (user: typeof editor, filter = everything) =>
      (await weekPlan(user, '2026-11-30', filter)).days[2]?.entries.map(({ title }) => title)
    expect(await wednesday(editor)).toEqual(['Terbit Sendiri', 'Sidang perdana'])
    // A reporter does not see that a story of others will be published.
    expect(await wednesday(reporter)).toEqual(['Sidang perdana'])
    expect(await wednesday(editor, { ...everything, isOwn: true })).toEqual(['Terbit Sendiri'])
    expect(
      (await weekPlan(editor, '2026-12-07', everything)).days.flatMap((day) => day.entries),
    ).toEqual([])

    const tasks = async () =>
      (await dayAtDesk(reporter, now)).plans.entries.map(({ title }) => title)
    expect(await tasks()).toEqual(['Sidang perdana'])
    expect((await dayAtDesk(editor, now)).plans.total).toBe(0)
    await payload.update({ collection: 'assignments', id: plan.id, data: { isDropped: true } })
    expect(await tasks()).toEqual([])
  })

  it('is handed to others by editors only, and its story is begun once', async () => {
    const { payload, news } = open()
    const { createLocalReq } = await import('payload')
    const { beginAssignment } = await import('#content/newsroom/desk/planning/begin-assignment.ts')
    const { dayAtDesk } = await import('#content/reading/desk/desk-day-queries.ts')
    const { takeStep } = await import('#content/newsroom/story/workflow/step-taking.ts')
    const reporter = await accountOf('mulai@contoh.id', 'Sari', 'reporter')
    const other = await accountOf('lain@contoh.id', 'Lina', 'reporter')
    const planned = (assignee: number) =>
      payload.create({
        collection: 'assignments',
        data: { title: 'Pasar pagi', dueAt: NOW.toISOString(), section: news, assignee },
        user: reporter,
        overrideAccess: false,
      })
    await expect(planned(other.id)).rejects.toThrow('Hanya editor yang dapat menugasi orang lain.')
    const { id } = await planned(reporter.id)
    await expect(
      payload.update({
        collection: 'assignments',
        id,
        data: { title: 'Milik saya' },
        user: other,
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 403 })
    const begin = async (user: typeof reporter, plan = id) =>
      beginAssignment(await createLocalReq({ user }, payload), plan)
    // Whoever is to cover it could not read a story that somebody else begins.
    await expect(begin(other)).rejects.toMatchObject({ status: 403 })
    const tries = await Promise.allSettled([begin(reporter), begin(reporter)])
    const begun = tries.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
    expect(new Set(begun).size).toBe(1)
    expect(await begin(reporter)).toBe(begun[0])
    const stories = await payload.count({
      collection: 'articles',
      where: { headline: { equals: 'Pasar pagi' } },
    })
    expect(stories.totalDocs).toBe(1)
    expect((await dayAtDesk(reporter, NOW)).plans.total).toBe(1)
    await takeStep(await createLocalReq({ user: reporter }, payload), Number(begun[0]), {
      step: 'submit',
    })
    expect((await dayAtDesk(reporter, NOW)).plans.total).toBe(0)

    // Photos become no story: whoever took them says that they are done.
    const { id: photos } = await planned(reporter.id)
    expect((await dayAtDesk(reporter, NOW)).plans.total).toBe(1)
    await payload.update({
      collection: 'assignments',
      id: photos,
      data: { isDone: true },
      user: reporter,
      overrideAccess: false,
    })
    expect((await dayAtDesk(reporter, NOW)).plans.total).toBe(0)
  })
})
