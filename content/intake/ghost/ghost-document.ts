/**
 * Reads Ghost's export as a stream. It holds secrets (keys, digests of passwords, addresses of members), so only the
 * tables and columns that are named here are read.
 * @see https://ghost.org/docs/migration/custom/
 * @module
 */
import { z } from 'zod'
import { readJson } from '#content/intake/legacy/json-document.ts'

// A column of another type than it should have costs that column, not its post.
const text = z.string().nullish().catch(undefined)
/** Databases without yes and no have numbers for them. */
const flag = z.union([z.boolean(), z.number()]).nullish().catch(undefined)
/** A time in UTC; some databases give milliseconds. */
const time = z.union([z.string(), z.number()]).nullish().catch(undefined)
const order = z.number().nullish().catch(undefined)
const id = z.coerce.string()

/** The tables that are read, with their columns. */
const TABLES = {
  posts: z.object({
    id,
    uuid: text,
    title: text,
    slug: text,
    lexical: text,
    mobiledoc: text,
    html: text,
    feature_image: text,
    featured: flag,
    type: text,
    page: flag,
    status: text,
    visibility: text,
    author_id: id.nullish(),
    updated_at: time,
    published_at: time,
    custom_excerpt: text,
    codeinjection_head: text,
    codeinjection_foot: text,
    canonical_url: text,
    meta_description: text,
  }),
  posts_meta: z.object({
    post_id: id,
    meta_description: text,
    feature_image_alt: text,
    feature_image_caption: text,
    email_only: flag,
  }),
  users: z.object({ id, name: text, slug: text }),
  posts_authors: z.object({ post_id: id, author_id: id, sort_order: order }),
  tags: z.object({ id, name: text, slug: text, description: text, visibility: text }),
  posts_tags: z.object({ post_id: id, tag_id: id, sort_order: order }),
}

type Table = keyof typeof TABLES
type Row<Name extends Table> = z.infer<(typeof TABLES)[Name]>

/** A post or page as Ghost stores it. */
export type GhostPost = Row<'posts'>

/** A row of the export, or what it says of itself. */
export type GhostPart =
  | { [Name in Table]: { table: Name; row: Row<Name> } }[Table]
  | { table: 'meta'; version: string }

const meta = z.object({ version: z.coerce.string().catch('') })
const titled = z.object({ title: z.string() })

/**
 * The rows of the tables in `source`; of the whole export, which versions write as `{"db":[{…}]}` or bare.
 * @throws {UnreadableExport} with the place, and the post before it
 */
export async function* readGhost(source: AsyncIterable<Buffer>): AsyncGenerator<GhostPart> {
  const places = [...Object.keys(TABLES).map((table) => `data.${table}.*`), 'meta']
  const parts = readJson(source, {
    paths: places.flatMap((place) => [`$.${place}`, `$.db.*.${place}`]),
    name: ({ within, value }) =>
      within === 'posts' ? titled.safeParse(value).data?.title : undefined,
  })
  for await (const { key, within, value } of parts) {
    if (key === 'meta')
      yield { table: 'meta', version: meta.catch({ version: '' }).parse(value).version }
    else if (isTable(within)) {
      const row = TABLES[within].safeParse(value)
      // The schema is that of the table.
      if (row.success) yield { table: within, row: row.data } as GhostPart
    }
  }
}

const isTable = (name: unknown): name is Table =>
  typeof name === 'string' && Object.hasOwn(TABLES, name)
