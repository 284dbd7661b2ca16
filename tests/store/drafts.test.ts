/**
 * Drafts in the store while they are written, on either database.
 * @module
 */
import { describe, expect, it } from 'vitest'
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
