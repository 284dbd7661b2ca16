/**
 * Drafts in the store while they are written, on either database.
 * @module
 */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dropUnseenVersions } from '#content/newsroom/story/workflow/unseen-versions.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { openStore } from './open-store.ts'

const open = openStore()

describe('a draft', () => {
  const begin = (data: object = {}) =>
    open().payload.create({ collection: 'articles', data: data as never, draft: true })
  const save = (id: number, data: object) =>
    open().payload.update({ collection: 'articles', id, data, draft: true })

  it('has a slug that follows its headline', async () => {
    const { id, slug } = await begin({ headline: 'Beras' })
    expect(slug).toBe('beras')
    await save(id, { headline: 'Beras Turun' })
    const { slug: followed } = await save(id, { headline: 'Beras Turun Tiga Hari' })
    expect(followed).toBe('beras-turun-tiga-hari')
  })

  it('gets a number after a slug that is taken, and loses it when the headline changes', async () => {
    await begin({ headline: 'Dua Kali Sama' })
    const { id } = await begin({ headline: 'Dua' })
    expect((await save(id, { headline: 'Dua Kali Sama' })).slug).toBe('dua-kali-sama-2')
    expect((await save(id, { headline: 'Dua Kali Sama Saja' })).slug).toBe('dua-kali-sama-saja')
  })

  it('keeps a chosen slug, and after publication the published one', async () => {
    const { id } = await begin({ headline: 'Judul Panjang Sekali' })
    await save(id, { slug: 'pendek' })
    expect((await save(id, { headline: 'Judul Lain' })).slug).toBe('pendek')
    const story = await open().take({ headline: 'Sudah Terbit Begini' })
    const renamed = await save(story.id, { headline: 'Sudah Terbit Begitu' })
    expect(renamed.slug).toBe(story.slug)
  })

  it('loses versions that saved themselves 30 days ago, and none that somebody saw', async () => {
    const { payload } = open()
    const { id } = await begin({ headline: 'Satu' })
    const versions = async () => {
      const { docs } = await payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
        sort: 'id',
        pagination: false,
      })
      return docs.map(({ version }) => version.headline)
    }
    await save(id, { headline: 'Dua' })
    for (const headline of ['Tiga', 'Empat', 'Lima']) await save(id, { headline })
    const story = await open().take({ headline: 'Sudah Dibaca' })
    // As the form marks what it saves by itself.
    await runStatement(
      payload,
      sql`update _articles_v set autosave = true
        where version_headline in ('Tiga', 'Empat', 'Lima', 'Sudah Dibaca')`,
    )
    const rest = await versions()
    const later = (days: number) => new Date(Date.now() + days * 24 * 3_600_000)
    await dropUnseenVersions(payload, later(29))
    expect(await versions()).toEqual(rest)
    expect(await dropUnseenVersions(payload, later(31))).toBeUndefined()
    // The newest is the draft itself.
    expect(await versions()).toEqual(rest.filter((name) => name !== 'Tiga' && name !== 'Empat'))
    const seen = await payload.countVersions({
      collection: 'articles',
      where: { parent: { equals: story.id } },
    })
    expect(seen.totalDocs).toBe(1)
    const orphans = await runStatement(
      payload,
      sql`select count(*) as number from _articles_v_rels
        where parent_id not in (select id from _articles_v)`,
      { row: z.object({ number: z.coerce.number() }) },
    )
    expect(orphans).toEqual([{ number: 0 }])
  })

  it('is deleted after a day if nothing was written into it', async () => {
    const { dropUntouchedDrafts } = await import(
      '#content/newsroom/story/workflow/untouched-drafts.ts'
    )
    const { payload } = open()
    const exists = async (id: number) =>
      (await payload.findByID({ collection: 'articles', id, disableErrors: true })) !== null
    const untouched = await begin()
    const begun = await begin()
    await save(begun.id, { kicker: 'Pasar' })
    const emptied = await begin()
    await save(emptied.id, { headline: 'Dihapus lagi' })
    await save(emptied.id, { headline: null })

    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    await dropUntouchedDrafts(payload, inHours(23))
    expect(await exists(untouched.id)).toBe(true)
    await dropUntouchedDrafts(payload, inHours(25))
    expect(await exists(untouched.id)).toBe(false)
    expect(await exists(begun.id)).toBe(true)
    expect(await exists(emptied.id)).toBe(true)
  })

  it('is not listed at the desk before anything is written', async () => {
    const { begunStories } = await import('#content/newsroom/story/workflow/untouched-drafts.ts')
    const listed = async (id: number) => {
      const where = { and: [begunStories, { id: { equals: id } }] }
      const { docs } = await open().payload.find({ collection: 'articles', where, draft: true })
      return docs.length === 1
    }
    const { id } = await begin()
    expect(await listed(id)).toBe(false)
    await save(id, { summary: 'Mulai ditulis.' })
    expect(await listed(id)).toBe(true)
  })
})
