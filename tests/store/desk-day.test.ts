/**
 * What the first page of the desk lists, on either database.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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

it('removes the starter stories that nobody has touched, with their photos', async () => {
  const { payload } = open()
  const { importStory } = await import('#content/newsroom/import/story-import.ts')
  const { starterStories } = await import('#content/starter/starter-stories.ts')
  const { removeStarterStories, starterStoriesIn } = await import(
    '#content/starter/starter-removal.ts'
  )
  const readPicture = (file: string) => readFile(join('content/starter', file))
  const [untouched, changed, chosen] = await Array.fromAsync(
    starterStories().slice(0, 3),
    (story) =>
      importStory(
        payload,
        // The first may link to none.
        { ...story, body: story.body.filter(({ type }) => type !== 'related') },
        { section: 'news', readPicture, renderLater: true },
      ),
  )
  const own = await payload.create({
    collection: 'articles',
    data: { headline: 'Tulisan Sendiri', slug: '', body: undefined as never },
    draft: true,
  })
  await payload.update({
    collection: 'articles',
    id: changed?.id ?? 0,
    data: { summary: 'Ditulis ulang oleh redaksi.' },
    draft: true,
  })
  await payload.updateGlobal({ slug: 'front', data: { lead: { story: chosen?.id ?? 0 } } })
  expect(await starterStoriesIn(payload)).toEqual({ untouched: [untouched?.id], kept: 2 })

  expect(await removeStarterStories(payload, null)).toEqual({ stories: 1, photos: 1 })
  const left = await payload.find({ collection: 'articles', pagination: false, depth: 0 })
  const ids = left.docs.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([changed?.id, chosen?.id, own.id]))
  expect(ids).not.toContain(untouched?.id)
  expect(await removeStarterStories(payload, null)).toEqual({ stories: 0, photos: 0 })
})
