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

/**
 * What everything but the stories `among.stories` needs of `among`. With `since`, only stories saved from then on are
 * looked at, which costs nothing in a large archive.
 */
export async function ownNeeds(
  payload: Payload,
  among: { stories: readonly number[]; photos: readonly number[] },
  { since, req }: { since?: Date; req?: PayloadRequest } = {},
): Promise<Needs> {
  const inTransaction = req ? { req } : {}
  const [front, site, pages] = await Promise.all([
    payload.findGlobal({ slug: 'front', depth: 0, ...inTransaction }),
    payload.findGlobal({ slug: 'site', depth: 0, ...inTransaction }),
    payload.find({ collection: 'pages', depth: 0, pagination: false, ...inTransaction }),
  ])
  const needs = { stories: new Set<number>(), photos: new Set<number>() }
  noteReferences(JSON.stringify([front, site, pages.docs]), needs)
  for await (const { hero, followUpOf, body } of referringStories(payload, among, since, req)) {
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
  since: Date | undefined,
  req: PayloadRequest | undefined,
) {
  for (const place of PLACES) {
    const rows = (which: Statement) =>
      runStatement(payload, rowsIn(place, among, which), {
        row: referring,
        ...(req && { req }),
      })
    if (since) {
      yield* await rows(sql`a.updated_at >= ${since.toISOString()}`)
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

function rowsIn(
  { table, story, prefix, newest }: (typeof PLACES)[number],
  { stories, photos }: { stories: readonly number[]; photos: readonly number[] },
  which: Statement,
): Statement {
  const column = (name: string) => sql.raw(`a.${prefix}${name}`)
  const body = sql`cast(${column('body')} as text)`
  // No record has the id 0, and PostgreSQL takes no empty list.
  const [own, shown] = [idList([0, ...stories]), idList([0, ...photos])]
  return sql`select ${column('hero_id')} as hero, ${column('follow_up_of_id')} as "followUpOf", ${body} as body
    from ${table} a where ${which} and ${newest} and ${story} not in (${own})
      and (${column('hero_id')} in (${shown}) or ${column('follow_up_of_id')} in (${own})
        or ${body} like '%"related"%' or ${body} like '%"media":%')`
}
