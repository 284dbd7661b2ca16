/**
 * Breaking news in the store, on either database.
 * @module
 */
import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'
import type { FlashOrder } from '#content/newsroom/desk/flash/flash-order.ts'
import type { User } from '#content/store/payload-types.ts'
import { openStore } from './open-store.ts'

const open = openStore()

describe('breaking news', () => {
  const ordered = async (role: User['role'], parts: Partial<FlashOrder>) => {
    const { payload } = open()
    const { publishFlash } = await import('#content/newsroom/desk/flash/publish-flash.ts')
    const user = await payload.create({
      collection: 'users',
      data: {
        email: `${role}-${Math.random()}@kilat.id`,
        role,
        password: 'kata-sandi-pengujian',
      },
    })
    const { docs } = await payload.find({ collection: 'sections', limit: 1 })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const order: FlashOrder = {
      headline: 'Kabar Kilat',
      section: docs[0]?.id ?? 0,
      body: 'Paragraf satu.\nParagraf dua.',
      hours: 3,
      confirmed: [],
      key: crypto.randomUUID(),
      ...parts,
    }
    return () => publishFlash(req, order, new Date('2026-03-07T10:00:00Z'))
  }
  const strip = async () => (await open().payload.findGlobal({ slug: 'front', depth: 0 })).breaking

  it('publishes one story and one strip, however often it is sent', async () => {
    const once = await ordered('editor', { headline: 'Kilat Sekali Saja' })
    const flash = await once()
    expect(await once()).toEqual(flash)
    const { totalDocs } = await open().payload.count({
      collection: 'articles',
      where: { headline: { equals: 'Kilat Sekali Saja' } },
    })
    expect(totalDocs).toBe(1)
    expect(await strip()).toMatchObject({ story: flash.id, until: '2026-03-07T13:00:00.000Z' })
  })

  it('leaves neither a story nor a strip when it is refused', async () => {
    const before = await strip()
    const once = await ordered('reporter', { headline: 'Kilat Ditolak' })
    await expect(once()).rejects.toThrow('menerbitkan')
    const { totalDocs } = await open().payload.count({
      collection: 'articles',
      where: { headline: { equals: 'Kilat Ditolak' } },
    })
    expect(totalDocs).toBe(0)
    expect(await strip()).toEqual(before)
  })
})
