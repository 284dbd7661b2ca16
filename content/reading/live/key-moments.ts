import { z } from 'zod'
import { store } from '#content/newsroom/newsroom.ts'
import { idList, runStatement, sql } from '#content/store/statements.ts'
import { storedFlag, storedTime } from '#content/store/stored-values.ts'

const shape = z.object({
  story: z.number(),
  at: storedTime,
  headline: z.string(),
  unverified: storedFlag,
})

/** The newest key entry of each of the live stories `ids` whose coverage goes on. */
export async function keyMoments(
  ids: readonly number[],
): Promise<Map<number, Omit<z.infer<typeof shape>, 'story'>>> {
  if (ids.length === 0) return new Map()
  const rows = await runStatement(
    await store(),
    sql`select c.story_id as story, c.key_at as at, c.key_headline as headline, e.unverified as unverified
      from live_coverages c cross join live_entries e
      where c.story_id in (${idList(ids)}) and c.ended_at is null and c.key_at is not null and c.key_headline is not null
        and e.story_id = c.story_id and e.number = c.key_number`,
    { row: shape },
  )
  return new Map(rows.map(({ story, ...moment }) => [story, moment]))
}
