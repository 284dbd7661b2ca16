import { z } from 'zod'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { attachmentOf } from '#content/newsroom/story/record/attachment-record.ts'
import { idList, runStatement, sql } from '#content/store/statements.ts'
import { storedNumber, storedTime } from '#content/store/stored-values.ts'
import { photosOf } from './photo-queries.ts'

const text = z.string().nullable()

const attachmentShape = z.object({
  id: z.number(),
  title: z.string(),
  credit: text,
  aiUse: z.enum(['none', 'altered', 'generated']),
  captions: text,
  captionsPath: text,
  transcript: text,
  format: z.enum(['mp3', 'm4a', 'mp4', 'pdf']).nullable(),
  path: text,
  seconds: storedNumber.nullable(),
  pages: storedNumber.nullable(),
  filesize: storedNumber.nullable(),
  width: storedNumber.nullable(),
  height: storedNumber.nullable(),
  createdAt: storedTime,
  expiresAt: storedTime.nullable(),
  poster: z.number().nullable(),
})

/** The attachments of `ids` by id, without those that are deleted. */
export async function attachmentsOf(ids: readonly number[]): Promise<Map<number, Attachment>> {
  if (ids.length === 0) return new Map()
  const rows = await runStatement(
    await store(),
    sql`select a.id as id, a.title as title, a.credit as credit, a.ai_use as "aiUse", a.captions as captions,
        a.captions_path as "captionsPath", a.transcript as transcript, a.format as format, a.path as path,
        a.seconds as seconds, a.pages as pages, a.filesize as filesize, a.width as width, a.height as height,
        a.created_at as "createdAt", a.expires_at as "expiresAt", a.poster_id as poster
      from attachments a where a.id in (${idList(ids)})`,
    { row: attachmentShape },
  )
  const posters = await photosOf(rows.flatMap(({ poster }) => poster ?? []))
  return new Map(
    rows.flatMap((row) => {
      const attachment = attachmentOf(row, posters.get(row.poster ?? 0))
      return attachment ? [[row.id, attachment]] : []
    }),
  )
}
