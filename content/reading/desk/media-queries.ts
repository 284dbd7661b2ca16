import type { Photo } from '#content/model/photo/photo.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { photoOf } from '#content/newsroom/story/record/photo-record.ts'

/** The photos of `ids` by id, without those that are deleted or expired. */
export async function photosOf(ids: readonly number[]): Promise<Map<number, Photo>> {
  if (ids.length === 0) return new Map()
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    limit: 0,
    depth: 0,
    pagination: false,
  })
  return new Map(
    docs.flatMap((record) => {
      const photo = photoOf(record)
      return photo ? [[record.id, photo]] : []
    }),
  )
}
