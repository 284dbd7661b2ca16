/**
 * When a save purges the edge, on either database.
 * @module
 */

import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { startPurgeReceiver } from '#tests/running/purge-receiver.ts'
import { type OpenStore, openStore } from './open-store.ts'

const open = openStore()
let payload: Payload
let take: OpenStore['take']
let content: typeof import('#content/reading/stories/story-queries.ts')
beforeAll(async () => {
  ;({ payload, take } = open())
  content = await import('#content/reading/stories/story-queries.ts')
})

describe('purges', () => {
  it('are sent after the commit and before the save is acknowledged', async () => {
    const { id, slug } = await take({ headline: 'Dilihat Saat Disegarkan' })
    const seen: unknown[] = []
    const receiver = await startPurgeReceiver(open().dataDir, async () => {
      const found = await content.storyAt('news', slug)
      seen.push(found?.kind === 'published' ? found.story.headline : found)
    })
    await payload.update({ collection: 'articles', id, data: { headline: 'Judul yang Baru' } })
    expect(seen[0]).toBe('Judul yang Baru')
    expect(receiver.tags()).toContain(`article:${id}`)
    await receiver.close()
  })

  it('are not sent for drafts or for a rollback', async () => {
    const receiver = await startPurgeReceiver(open().dataDir)
    await take({ headline: 'Draf Diam' }, true)
    await expect(
      take({ headline: 'Batal', publishedAt: new Date(Date.now() + 86_400_000) }),
    ).rejects.toThrow()
    expect(receiver.tags().filter((tag) => tag.startsWith('article:'))).toEqual([])
    await receiver.close()
  })
})
