/**
 * The words of live stories' entries as plain text, for the search.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { textOf } from '#content/newsroom/story/record/story-record.ts'
import { idList, runStatement, sql } from '#content/store/statements.ts'
import { storedJson, storedNumber } from '#content/store/stored-values.ts'

const shape = z.object({
  story: z.number(),
  number: storedNumber,
  headline: z.string().nullable(),
  body: storedJson,
})

/** The words of an entry. */
export interface EntryText {
  number: number
  text: string
}

/**
 * The words of the entries of those among the stories `ids` that are live, in the order of their numbers; of removed
 * entries none.
 */
export async function entryTexts(
  payload: Payload,
  ids: readonly number[],
  options: { req?: PayloadRequest } = {},
): Promise<Map<number, EntryText[]>> {
  if (ids.length === 0) return new Map()
  const rows = await runStatement(
    payload,
    sql`select e.story_id as story, e.number as number, e.headline as headline, e.body as body
      from live_entries e join articles a on a.id = e.story_id
      where e.story_id in (${idList(ids)}) and a.genre = 'live' and e.removed_at is null
      order by e.story_id, e.number`,
    { ...options, row: shape },
  )
  const stories = Map.groupBy(rows, ({ story }) => story)
  return new Map(
    Array.from(stories, ([story, entries]) => [
      story,
      entries.map(({ number, headline, body }) => ({
        number,
        text: [headline, textOf(body)].filter(Boolean).join('\n'),
      })),
    ]),
  )
}
