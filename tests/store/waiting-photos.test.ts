/**
 * Photos whose files are rendered after their story is stored, on either database.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { mediaTag } from '#content/base/page-record/tags.ts'
import { anIncomingStory } from '#tests/factories/copy.ts'
import { startPurgeReceiver } from '#tests/running/purge-receiver.ts'
import { openStore } from './open-store.ts'

const PICTURES = 'content/starter/pictures'

const open = openStore()

describe('a photo that is left to the worker', () => {
  const waiting = async () => ({
    ...(await import('#content/newsroom/photo/waiting-photos.ts')),
    ...(await import('#content/newsroom/import/story-import.ts')),
    ...(await import('#content/reading/stories/story-queries.ts')),
  })
  /** A story whose photo waits, the photo's id, and the story's photo as readers get it. */
  const aStoryWithPhoto = async (file: string) => {
    const { payload } = open()
    const { importStory, storyAt } = await waiting()
    const photo = { file, alt: `Gambar ${file}`, credit: 'Warta', aiUse: 'none' as const }
    const { slug } = await importStory(
      payload,
      anIncomingStory({ headline: `Foto ${file}`, photo }),
      {
        readPicture: (name) => readFile(`${PICTURES}/${name}`),
        files: 'none',
      },
    )
    const shown = async () => {
      const found = await storyAt('news', slug)
      return found?.kind === 'published' ? found.story.hero : undefined
    }
    const id = (await shown())?.id ?? 0
    return { id, shown }
  }

  it('keeps its place in its story, and has its files and a purge of its pages afterwards', async () => {
    const { payload } = open()
    const { waitingPhotos, renderWaitingPhoto } = await waiting()
    const { id, shown } = await aStoryWithPhoto('bulan.jpg')
    expect(await shown()).toMatchObject({ width: 1600, height: 1200, renditions: [] })
    expect((await shown())?.placeholder).toMatch(/^#[0-9a-f]{6}$/)
    expect(await waitingPhotos(payload, new Date())).toContain(id)

    const edge = await startPurgeReceiver(open().dataDir)
    await renderWaitingPhoto(payload, id)
    await edge.close()
    expect(edge.tags()).toContain(mediaTag(id))
    expect((await shown())?.renditions.length).toBeGreaterThan(10)
    expect((await shown())?.alt).toBe('Gambar bulan.jpg')
    expect(await waitingPhotos(payload, new Date())).not.toContain(id)
  })

  it('stays as the desk left it when somebody replaced it meanwhile', async () => {
    const { payload } = open()
    const { renderWaitingPhoto } = await waiting()
    const { photoMutex } = await import('#content/intake/photo/photo-engine.ts')
    const { id } = await aStoryWithPhoto('kok.jpg')
    const rendering = renderWaitingPhoto(payload, id)
    await vi.waitUntil(() => photoMutex.isLocked(), { interval: 1 })
    await payload.db.updateOne({
      collection: 'media',
      id,
      data: { withheld: false, placeholder: '#123456' },
    })
    await rendering
    const photo = await payload.findByID({ collection: 'media', id, depth: 0 })
    expect(photo).toMatchObject({ placeholder: '#123456', renditions: [] })
  })

  it('is not rendered while its rights have ended', async () => {
    const { payload } = open()
    const { waitingPhotos } = await waiting()
    const { id } = await aStoryWithPhoto('pbb.jpg')
    const now = new Date()
    await payload.db.updateOne({
      collection: 'media',
      id,
      data: { expiresAt: new Date(now.getTime() - 1_000).toISOString() },
    })
    expect(await waitingPhotos(payload, now)).not.toContain(id)
  })

  it('says what to do when its original is gone', async () => {
    const { payload } = open()
    const { renderWaitingPhoto } = await waiting()
    const { id } = await aStoryWithPhoto('gambut.jpg')
    await payload.db.updateOne({
      collection: 'media',
      id,
      data: { original: '00000000000000000000000000000000.jpeg' },
    })
    await expect(renderWaitingPhoto(payload, id)).rejects.toThrow(
      `The original of photo ${id} is gone; upload the photo again.`,
    )
  })
})
