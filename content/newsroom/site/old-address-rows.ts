/**
 * Old addresses as rows of their table.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { oldAddressKey } from '#content/base/address/old-address.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/**
 * What an old address leads to: a record by its id, an address elsewhere, or nothing any more. A photo that is `shownBy` a
 * story is there once readers have had that story.
 */
export type OldTarget =
  | { story: number }
  | { section: number }
  | { topic: number }
  | { author: number }
  | { page: number }
  | { photo: number; shownBy?: number }
  | { url: string }
  | { gone: true }

/** An address that something had in another system. */
export interface NotedAddress {
  address: string
  target: OldTarget
  /** Whether any other target goes before it. */
  yields?: boolean
}

const storedRow = z.object({
  id: z.number(),
  story: z.number().nullable(),
  section: z.number().nullable(),
  topic: z.number().nullable(),
  author: z.number().nullable(),
  page: z.number().nullable(),
  photo: z.number().nullable(),
  url: z.string().nullable(),
  gone: z.coerce.boolean(),
})

/** What is stored of an old address in its one spelling; without a target if that was deleted. */
export async function storedAddress(
  payload: Payload,
  path: string,
): Promise<{ id: number; target?: OldTarget } | undefined> {
  const [row] = await runStatement(
    payload,
    sql`select id, story_id as story, section_id as section, topic_id as topic, author_id as author,
      page_id as page, photo_id as photo, url, gone from old_addresses where path = ${path}`,
    { row: storedRow },
  )
  if (!row) return undefined
  const { id, gone, ...targets } = row
  if (gone) return { id, target: { gone: true } }
  const { photo, story } = targets
  if (photo !== null && story !== null) return { id, target: { photo, shownBy: story } }
  const [name, value] = Object.entries(targets).find(([, each]) => each !== null) ?? []
  // Of the columns that are targets, one is filled.
  return name === undefined ? { id } : { id, target: { [name]: value } as OldTarget }
}

/** Rows stored by one statement. */
const AT_ONCE = 50

/**
 * Stores old addresses; what is none, such as a front page, is left out. One that leads somewhere already is left alone,
 * unless `replaces` is given; one whose target was deleted is taken, and by a photo that readers see that of a story
 * that they have not seen. Purges nothing: its callers store many, and purge once at their end.
 */
export async function noteOldAddresses(
  payload: Payload,
  noted: readonly NotedAddress[],
  { replaces = false, req }: { replaces?: boolean; req?: PayloadRequest } = {},
): Promise<number> {
  const rows = new Map<string, NotedAddress>()
  for (const each of noted) {
    const path = oldAddressKey(each.address)
    if (!path) continue
    const known = rows.get(path)
    if (replaces || !known || (known.yields && !each.yields)) rows.set(path, each)
  }
  const waiting = [...rows]
  while (waiting.length > 0) {
    const values = waiting.splice(0, AT_ONCE).map(([path, { target }]) => {
      const {
        story,
        shownBy,
        section,
        topic,
        author,
        page,
        photo,
        url,
        gone,
      }: Partial<
        Record<'story' | 'shownBy' | 'section' | 'topic' | 'author' | 'page' | 'photo', number>
      > & { url?: string; gone?: true } = target
      return sql`(${path}, ${story ?? shownBy ?? null}, ${section ?? null}, ${topic ?? null}, ${author ?? null},
        ${page ?? null}, ${photo ?? null}, ${url ?? null}, ${gone ? sql`true` : sql`false`})`
    })
    const update = sql`do update set story_id = excluded.story_id, section_id = excluded.section_id,
      topic_id = excluded.topic_id, author_id = excluded.author_id, page_id = excluded.page_id,
      photo_id = excluded.photo_id, url = excluded.url, gone = excluded.gone`
    const known = replaces
      ? update
      : sql`${update} where old_addresses.story_id is null and old_addresses.section_id is null
          and old_addresses.topic_id is null and old_addresses.author_id is null
          and old_addresses.page_id is null and old_addresses.photo_id is null
          and old_addresses.url is null and old_addresses.gone is not true
          or excluded.photo_id is not null and excluded.story_id is null and exists (select 1 from articles
            where articles.id = old_addresses.story_id and articles.first_published_at is null)`
    await runStatement(
      payload,
      sql`insert into old_addresses
        (path, story_id, section_id, topic_id, author_id, page_id, photo_id, url, gone)
        values ${sql.join(values, sql`, `)} on conflict (path) ${known}`,
      req ? { req } : {},
    )
  }
  return rows.size
}
