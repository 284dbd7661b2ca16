import { z } from 'zod'
import { store } from '#content/newsroom/newsroom.ts'
import { idList, runStatement, sql } from '#content/store/statements.ts'
import { storedTime } from '#content/store/stored-values.ts'

const shape = z.object({ story: z.number(), at: storedTime, headline: z.string() })

/** The newest key entry of each of the live stories `ids` whose coverage goes on. */
export async function keyMoments(
  ids: readonly number[],
): Promise<Map<number, { at: string; headline: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await runStatement(
    await store(),
    sql`select story_id as story, key_at as at, key_headline as headline from live_coverages
      where story_id in (${idList(ids)}) and ended_at is null and key_at is not null and key_headline is not null`,
    { row: shape },
  )
  return new Map(rows.map(({ story, ...moment }) => [story, moment]))
}
