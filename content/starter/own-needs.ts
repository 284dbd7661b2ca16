/**
 * What a newsroom's own stories, pages and settings need of the stories and photos that the portal began with.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { idList, runStatement, type Statement, sql } from '#content/store/statements.ts'

/** Stories and photos by id. */
export interface Needs {
  stories: ReadonlySet<number>
  photos: ReadonlySet<number>
}

/** Stories read at once. Bodies have no index, and other requests should not wait for all of them. */
const ROWS_AT_ONCE = 2_000

/** A reference in a body or in settings, as JSON: `"story": 46`, `"media": [3, 4]`. */
const REFERENCE = /"(story|media|photo|logo)":\s*(\d+|\[[\d,\s]*\])/g

const referring = z.object({
  hero: z.number().nullable(),
  followUpOf: z.number().nullable(),
  body: z.string().nullable(),
})

/** Where stories are: as readers get them, and as they were saved last. */
const PLACES = [
  { table: sql`articles`, story: sql`a.id`, prefix: '', newest: sql`1 = 1` },
  { table: sql`_articles_v`, story: sql`a.parent_id`, prefix: 'version_', newest: sql`a.latest` },
]

const leading = z.object({ story: z.number().nullable(), photo: z.number().nullable() })

/** Limits a second look to what may have changed, which costs nothing in a large archive. */
interface Lately {
  /** Stories saved from then on are looked at. */
  since: Date
  /** So are these, whenever they were saved. */
  and: readonly number[]
}

/** What everything but the stories `among.stories` needs of `among`; with `lately`, a part of it. */
export async function ownNeeds(
  payload: Payload,
  among: { stories: readonly number[]; photos: readonly number[] },
  { lately, req }: { lately?: Lately; req?: PayloadRequest } = {},
): Promise<Needs> {
  const inTransaction = req ? { req } : {}
  const [front, site, pages, addresses] = await Promise.all([
    payload.findGlobal({ slug: 'front', depth: 0, ...inTransaction }),
    payload.findGlobal({ slug: 'site', depth: 0, ...inTransaction }),
    payload.find({ collection: 'pages', depth: 0, pagination: false, ...inTransaction }),
    runStatement(
      payload,
      sql`select story_id as story, photo_id as photo from old_addresses
        where story_id in (${listOf(among.stories)}) or photo_id in (${listOf(among.photos)})`,
      { row: leading, ...inTransaction },
    ),
  ])
  const needs = { stories: new Set<number>(), photos: new Set<number>() }
  noteReferences(JSON.stringify([front, site, pages.docs]), needs)
  for (const { story, photo } of addresses) {
    if (story) needs.stories.add(story)
    if (photo) needs.photos.add(photo)
  }
  for await (const { hero, followUpOf, body } of referringStories(payload, among, lately, req)) {
    if (hero) needs.photos.add(hero)
    if (followUpOf) needs.stories.add(followUpOf)
    if (body) noteReferences(body, needs)
  }
  return needs
}

function noteReferences(
  json: string,
  { stories, photos }: { stories: Set<number>; photos: Set<number> },
): void {
  for (const [, name, ids = ''] of json.matchAll(REFERENCE)) {
    for (const [id] of ids.matchAll(/\d+/g)) (name === 'story' ? stories : photos).add(Number(id))
  }
}

async function* referringStories(
  payload: Payload,
  among: { stories: readonly number[]; photos: readonly number[] },
  lately: Lately | undefined,
  req: PayloadRequest | undefined,
) {
  for (const place of PLACES) {
    const rows = (which: Statement) =>
      runStatement(payload, rowsIn(place, among, which), {
        row: referring,
        ...(req && { req }),
      })
    if (lately) {
      const { since, and } = lately
      yield* await rows(
        sql`(a.updated_at >= ${since.toISOString()} or ${place.story} in (${listOf(and)}))`,
      )
      continue
    }
    const [last] = await runStatement(payload, sql`select max(id) as id from ${place.table}`, {
      row: z.object({ id: z.number().nullable() }),
    })
    for (let from = 0; from < (last?.id ?? 0); from += ROWS_AT_ONCE) {
      yield* await rows(sql`a.id > ${from} and a.id <= ${from + ROWS_AT_ONCE}`)
    }
  }
}

/** No record has the id 0, and PostgreSQL takes no empty list. */
const listOf = (ids: readonly number[]) => idList([0, ...ids])

function rowsIn(
  { table, story, prefix, newest }: (typeof PLACES)[number],
  { stories, photos }: { stories: readonly number[]; photos: readonly number[] },
  which: Statement,
): Statement {
  const column = (name: string) => sql.raw(`a.${prefix}${name}`)
  const body = sql`cast(${column('body')} as text)`
  const [own, shown] = [listOf(stories), listOf(photos)]
  return sql`select ${column('hero_id')} as hero, ${column('follow_up_of_id')} as "followUpOf", ${body} as body
    from ${table} a where ${which} and ${newest} and ${story} not in (${own})
      and (${column('hero_id')} in (${shown}) or ${column('follow_up_of_id')} in (${own})
        or ${body} like '%"related"%' or ${body} like '%"media":%')`
}
