import type { Photo } from '#content/model/photo/photo.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { photoOf } from '#content/newsroom/story/record/photo-record.ts'
import { idList, runStatement, sql } from '#content/store/statements.ts'
import { photoColumns, photoShape, storedPhotoOf } from './photo-rows.ts'

/** The photos of `ids` by id, without those that are deleted or expired. */
export async function photosOf(ids: readonly number[]): Promise<Map<number, Photo>> {
  if (ids.length === 0) return new Map()
  const rows = await runStatement(
    await store(),
    sql`select ${photoColumns} from media m where m.id in (${idList(ids)})`,
    { row: photoShape },
  )
  return new Map(
    rows.flatMap((row) => {
      const stored = storedPhotoOf(row)
      const photo = stored && photoOf(stored)
      return photo ? [[photo.id, photo]] : []
    }),
  )
}
