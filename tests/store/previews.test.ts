/**
 * Links to drafts in the store, on either database.
 * @module
 */
import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'
import { openStore } from './open-store.ts'

const HOUR = 3_600_000

const open = openStore()

const modules = async () => ({
  ...(await import('#content/newsroom/desk/preview/stored-preview-links.ts')),
  ...(await import('#content/reading/stories/preview-queries.ts')),
})

describe('a link to a draft', () => {
  it('is valid until its time, then expired, and deleted a month later', async () => {
    const { payload } = open()
    const { makeLink, goodLinks, sharedPreview } = await modules()
    const req = await createLocalReq({}, payload)
    const { id } = await payload.create({
      collection: 'articles',
      data: { headline: 'Draf yang Dibagikan' },
      draft: true,
    })
    const now = Date.now()
    const at = (hours: number) => new Date(now + hours * HOUR)
    const { address } = await makeLink(req, id, 24, at(0))
    const key = address.split('/').at(-1) ?? ''
    expect(await sharedPreview(key, at(23.9))).toMatchObject({
      kind: 'draft',
      until: at(24),
      preview: { story: { headline: 'Draf yang Dibagikan' }, isPublished: false },
    })
    expect(await goodLinks(req, id, at(23.9))).toHaveLength(1)
    expect(await sharedPreview(key, at(24))).toEqual({ kind: 'over' })
    expect(await goodLinks(req, id, at(24))).toEqual([])
    expect(await sharedPreview(`${key}x`, at(1))).toBeUndefined()
    await makeLink(req, id, 24, at(24 * 32))
    expect(await sharedPreview(key, at(24 * 32))).toBeUndefined()
  })

  it('is invalid once its story is deleted', async () => {
    const { payload } = open()
    const { makeLink, sharedPreview } = await modules()
    const req = await createLocalReq({}, payload)
    const { id } = await payload.create({
      collection: 'articles',
      data: { headline: 'Draf yang Dihapus' },
      draft: true,
    })
    const { address } = await makeLink(req, id, 24, new Date())
    await payload.delete({ collection: 'articles', id })
    const key = address.split('/').at(-1) ?? ''
    expect(await sharedPreview(key, new Date())).toEqual({ kind: 'over' })
  })
})
