/**
 * Finds what shows a photo to readers.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { readingWith } from '#content/store/transactions.ts'

/** A place where readers see a photo: its name, and its address at the desk. */
export interface PhotoUse {
  name: string
  address: string
}

/** As many places as a message can name. */
const MOST_NAMED = 5
/** Stories, or entries, read at once. Bodies have no index, and other requests should not wait for all of them. */
const ROWS_AT_ONCE = 2_000

const found = z.object({ id: z.number(), name: z.string(), body: z.unknown() })

/** The ids of the photos of a story or a page: its main photo, and those in its body. */
export function photosOf({ hero, body }: Pick<Partial<StoredStory>, 'hero' | 'body'>): Set<number> {
  const ids = new Set(hero ? [idOf(hero)] : [])
  if (!body) return ids
  const note = (photo: Parameters<typeof idOf>[0]) => {
    ids.add(idOf(photo))
    return undefined
  }
  blocksFromLexical(
    body,
    note,
    (story) => story,
    (file) => file,
  )
  return ids
}

/**
 * Visible stories, static pages, authors, the front page and the site itself where they show photo `id`; the first few.
 * `among` limits the stories, rows `a` of `articles`.
 */
export async function usesOfPhoto(
  req: PayloadRequest,
  id: number,
  among: Statement = sql`1 = 1`,
): Promise<PhotoUse[]> {
  const uses: PhotoUse[] = []
  const [site, front] = [
    await req.payload.findGlobal({ slug: 'site', depth: 0, ...readingWith(req) }),
    await req.payload.findGlobal({ slug: 'front', depth: 0, ...readingWith(req) }),
  ]
  if (site.logo && idOf(site.logo) === id) {
    uses.push({ name: 'Logo', address: '/admin/globals/site' })
  }
  const onFront = [
    front.lead,
    ...(front.secondary ?? []),
    ...(front.blocks ?? []).flatMap(({ pinned }) => pinned ?? []),
  ]
  if (onFront.some((place) => place?.photo && idOf(place.photo) === id)) {
    uses.push({ name: 'Halaman depan', address: '/admin/globals/front' })
  }
  const collect = (collection: string, rows: readonly z.output<typeof found>[]) => {
    const shown = rows.filter(
      ({ body }) => body === null || photosOf({ body: asBody(body) }).has(id),
    )
    uses.push(
      ...shown.map((row) => ({
        name: row.name,
        address: `/admin/collections/${collection}/${row.id}`,
      })),
    )
  }
  const named = `%"media":%${id}%`
  const isSought = sql`(${visibleSql}) and (${among})`
  const rows = (statement: Statement) =>
    runStatement(req.payload, statement, { row: found, ...readingWith(req) })
  collect(
    'attachments',
    await rows(
      sql`select a.id, a.title as name, null as body from attachments a where a.poster_id = ${id}
        order by a.id limit ${MOST_NAMED}`,
    ),
  )
  collect(
    'topics',
    await rows(
      sql`select t.id, t.name as name, null as body from topics t
        where t.podcast_cover_id = ${id} and t.podcast_is_series order by t.id limit ${MOST_NAMED}`,
    ),
  )
  collect(
    'authors',
    await rows(
      sql`select a.id, a.name, null as body from authors a where a.photo_id = ${id}
        order by a.id limit ${MOST_NAMED}`,
    ),
  )
  collect(
    'articles',
    await rows(
      sql`select a.id, a.headline as name, null as body from articles a
        where a.hero_id = ${id} and ${isSought} order by a.id limit ${MOST_NAMED}`,
    ),
  )
  collect(
    'articles',
    await rows(
      sql`select a.id, a.headline as name, null as body from live_entries e cross join articles a
        where e.photo_id = ${id} and e.removed_at is null and a.id = e.story_id and ${isSought}
        order by a.id limit ${MOST_NAMED}`,
    ),
  )
  const lastEntry = await lastId(req, sql`select max(id) as last from live_entries`)
  for (let from = 0; from < lastEntry && uses.length < MOST_NAMED; from += ROWS_AT_ONCE) {
    collect(
      'articles',
      await rows(
        sql`select a.id, a.headline as name, e.body as body from live_entries e cross join articles a
          where e.id > ${from} and e.id <= ${from + ROWS_AT_ONCE} and cast(e.body as text) like ${named}
            and e.removed_at is null and a.id = e.story_id and ${isSought}`,
      ),
    )
  }
  uses.push(...(await placesInBodies(req, named, (body) => photosOf({ body }).has(id), among)))
  return [...new Map(uses.map((use) => [use.address, use])).values()].slice(0, MOST_NAMED)
}

/** Static pages and visible stories whose body is like `named` (SQL) and `shows` it; the first few. `among` limits the stories. */
export async function placesInBodies(
  req: PayloadRequest,
  named: string,
  shows: (body: StoredStory['body']) => boolean,
  among: Statement = sql`1 = 1`,
): Promise<PhotoUse[]> {
  const inBody = sql`cast(a.body as text) like ${named}`
  const uses = async (collection: string, statement: Statement): Promise<PhotoUse[]> => {
    const rows = await runStatement(req.payload, statement, { row: found, ...readingWith(req) })
    return rows
      .filter(({ body }) => shows(asBody(body)))
      .map(({ id, name }) => ({ name, address: `/admin/collections/${collection}/${id}` }))
  }
  const places = await uses(
    'pages',
    sql`select a.id, a.title as name, a.body from pages a where ${inBody}`,
  )
  const last = await lastId(req, sql`select max(id) as last from articles`)
  for (let from = 0; from < last && places.length < MOST_NAMED; from += ROWS_AT_ONCE) {
    places.push(
      ...(await uses(
        'articles',
        sql`select a.id, a.headline as name, a.body from articles a
          where a.id > ${from} and a.id <= ${from + ROWS_AT_ONCE} and ${inBody} and (${visibleSql}) and (${among})`,
      )),
    )
  }
  return places.slice(0, MOST_NAMED)
}

async function lastId(req: PayloadRequest, statement: Statement): Promise<number> {
  const [row] = await runStatement(req.payload, statement, {
    row: z.object({ last: z.number().nullable() }),
    ...readingWith(req),
  })
  return row?.last ?? 0
}

/** SQLite gives JSON as text. */
const asBody = (stored: unknown): StoredStory['body'] =>
  (typeof stored === 'string' ? JSON.parse(stored) : stored) as StoredStory['body']
