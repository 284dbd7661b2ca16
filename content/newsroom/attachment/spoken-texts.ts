/**
 * What is said in the recordings and films of stories, for the search.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { spokenWords } from '#content/model/attachment/subtitles.ts'
import { partIds } from '#content/newsroom/story/record/story-record.ts'
import { idList, runStatement, sql } from '#content/store/statements.ts'

const text = z.string().nullable()
const shape = z.object({ id: z.number(), title: z.string(), transcript: text, captions: text })

/**
 * The titles and transcripts of the attachments of `stories` to which there are rights, by the id of the story; one without
 * attachments is not among them.
 */
export async function spokenTexts(
  payload: Payload,
  stories: readonly { id: number; body: unknown }[],
  options: { req?: PayloadRequest } = {},
): Promise<Map<number, string>> {
  const files = stories
    .map(({ id, body }) => ({ id, shown: partIds(body).attachments }))
    .filter(({ shown }) => shown.length > 0)
  if (files.length === 0) return new Map()
  const rows = await runStatement(
    payload,
    sql`select id, title, transcript, captions from attachments
      where id in (${idList([...new Set(files.flatMap(({ shown }) => shown))])})
        and (expires_at is null or expires_at > ${new Date().toISOString()})`,
    { ...options, row: shape },
  )
  const texts = new Map(
    rows.map(({ id, title, transcript, captions }) => [
      id,
      [title, transcript?.trim() || spokenWords(captions ?? '')].filter(Boolean).join('\n'),
    ]),
  )
  return new Map(
    files.map(({ id, shown }) => [id, shown.flatMap((file) => texts.get(file) ?? []).join('\n')]),
  )
}
