/**
 * The entries of the sitemaps. Narrow SQL queries, so that a million stories need no more memory than a thousand.
 * @module
 */
import { z } from 'zod'
import {
  authorPath,
  LISTED_PATHS,
  pagePath,
  sectionPath,
  storyPath,
  topicPath,
} from '#content/base/address/addresses.ts'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { listTags, mediaTag, siteTag } from '#content/base/page-record/tags.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { dialectOf, runStatement, type Statement, sql } from '#content/store/statements.ts'
import {
  type IndexedFile,
  MOST_ENTRIES,
  type SitemapEntry,
  type SitemapFile,
  type SitemapList,
} from './sitemap.ts'

/** PostgreSQL returns dates, SQLite text. */
const instant = z.union([z.date(), z.string().transform((text) => new Date(text))]).nullable()

/** Every sitemap file, with the time of its last change. */
export async function sitemapIndex(): Promise<IndexedFile[]> {
  noteTags(listTags.sitemap, siteTag)
  const payload = await store()
  const months = await runStatement(
    payload,
    sql`select month, part, max(modified_at) as changed from (
        select ${await monthOf()} as month, modified_at,
          (row_number() over (partition by ${await monthOf()} order by published_at, id) - 1) / cast(${MOST_ENTRIES} as integer) + 1 as part
        from articles a where ${visibleSql}
      ) as stories group by month, part order by month desc, part desc`,
    { row: z.object({ month: z.string(), part: z.coerce.number(), changed: instant }) },
  )
  const lists: SitemapList[] = ['rubrik', 'halaman', 'topik', 'penulis']
  const counts = await Promise.all(lists.map(countOf))
  return [
    ...lists.flatMap((kind, index) =>
      Array.from({ length: Math.ceil((counts[index] ?? 0) / MOST_ENTRIES) }, (_, part) => ({
        file: { kind, part: part + 1 },
      })),
    ),
    ...months.map(({ month, part, changed }) => ({
      file: { kind: 'stories' as const, month, part },
      ...(changed && { changedAt: changed }),
    })),
  ]
}

/** The entries of `file`; empty if it does not exist. */
export async function sitemapEntries(file: SitemapFile): Promise<SitemapEntry[]> {
  if (file.kind === 'stories') return storyEntries(file.month, file.part)
  noteTags(listTags.sitemap, siteTag)
  const rows = await runStatement(await store(), listStatement(file.kind, file.part), {
    row: z.object({ slug: z.string(), changed: instant }),
  })
  const own = file.kind === 'halaman' && file.part === 1 ? LISTED_PATHS : []
  return [
    ...own.map((path) => ({ path })),
    ...rows.map(({ slug, changed }) => ({
      path: LIST_PATHS[file.kind]({ slug }),
      ...(changed && { changedAt: changed }),
    })),
  ]
}

const LIST_PATHS: Record<SitemapList, (of: { slug: string }) => string> = {
  rubrik: (section) => sectionPath(section),
  halaman: (page) => pagePath(page),
  topik: (topic) => topicPath(topic),
  penulis: (author) => authorPath(author),
}

async function storyEntries(month: string, part: number): Promise<SitemapEntry[]> {
  noteTags(listTags.month(month), siteTag)
  const start = Temporal.PlainYearMonth.from(month)
  const from = instantOf(start)
  const until = instantOf(start.add({ months: 1 }))
  const payload = await store()
  const rows = await runStatement(
    payload,
    sql`select a.slug as slug, s.slug as section, a.modified_at as changed, m.id as photo,
        ${await imageOf()} as image
      from articles a join sections s on s.id = a.section_id left join media m on m.id = a.hero_id
      where ${visibleSql} and a.published_at >= ${from} and a.published_at < ${until}
      order by a.published_at, a.id limit ${MOST_ENTRIES} offset ${(part - 1) * MOST_ENTRIES}`,
    {
      row: z.object({
        slug: z.string(),
        section: z.string(),
        changed: instant,
        photo: z.number().nullable(),
        image: z.string().nullable(),
      }),
    },
  )
  // A photo without files is listed once it has them.
  for (const { photo, image } of rows) if (photo !== null && !image) noteTags(mediaTag(photo))
  return rows.map(({ slug, section, changed, image }) => ({
    path: storyPath({ slug, section: { slug: section } }),
    ...(changed && { changedAt: changed }),
    ...(image && { image }),
  }))
}

/** The month (`YYYY-MM`) of a story in the publication's time zone. */
async function monthOf(): Promise<Statement> {
  return dialectOf(await store()) === 'postgres'
    ? sql`to_char(published_at at time zone 'Asia/Jakarta', 'YYYY-MM')`
    : sql`strftime('%Y-%m', published_at, '+7 hours')`
}

/** The path of the largest 16:9 JPEG of a story's hero. */
async function imageOf(): Promise<Statement> {
  return dialectOf(await store()) === 'postgres'
    ? sql`(select r ->> 'path' from jsonb_array_elements(m.renditions) as r
        where r ->> 'crop' = '16x9' and r ->> 'format' = 'jpeg' order by (r ->> 'width')::int desc limit 1)`
    : sql`(select value ->> 'path' from json_each(m.renditions)
        where value ->> 'crop' = '16x9' and value ->> 'format' = 'jpeg' order by value ->> 'width' desc limit 1)`
}

async function countOf(kind: SitemapList): Promise<number> {
  const [row] = await runStatement(await store(), countStatement(kind), {
    row: z.object({ count: z.coerce.number() }),
  })
  return row?.count ?? 0
}

/**
 * The number of entries of a list, with the portal's own pages as one. Unlike the query of the entries, it does not
 * read every story.
 */
function countStatement(kind: SitemapList): Statement {
  switch (kind) {
    case 'halaman':
      return sql`select count(*) + 1 as count from pages`
    case 'rubrik':
      return sql`select count(*) as count from sections s
        where exists (select 1 from sections f join articles a on a.section_id = f.id
          where s.id in (f.id, f.parent_id) and ${visibleSql})`
    case 'topik':
      return sql`select count(*) as count from topics t
        where exists (select 1 from articles_rels r join articles a on a.id = r.parent_id
          where r.topics_id = t.id and r.path = 'topics' and ${visibleSql})`
    case 'penulis':
      return sql`select count(*) as count from authors t
        where exists (select 1 from articles_rels r join articles a on a.id = r.parent_id
          where r.authors_id = t.id and r.path = 'authors' and ${visibleSql})`
  }
}

const listStatement = (kind: SitemapList, part: number): Statement =>
  sql`${entriesOf(kind)} order by id limit ${MOST_ENTRIES} offset ${(part - 1) * MOST_ENTRIES}`

/**
 * The entries of a list: sections, topics and authors that have stories, and every static page. `cross join` makes
 * SQLite use only its index of visible stories; in another order it reads each whole story.
 */
function entriesOf(kind: SitemapList): Statement {
  switch (kind) {
    case 'halaman':
      return sql`select id, slug, updated_at as changed from pages`
    case 'rubrik':
      return sql`select s.id as id, s.slug as slug, max(a.modified_at) as changed
        from sections s join sections f on s.id in (f.id, f.parent_id)
          join articles a on a.section_id = f.id where ${visibleSql} group by s.id, s.slug`
    case 'topik':
      return sql`select t.id as id, t.slug as slug, max(a.modified_at) as changed
        from articles a cross join articles_rels r cross join topics t
        where ${visibleSql} and r.parent_id = a.id and r.path = 'topics' and t.id = r.topics_id group by t.id, t.slug`
    case 'penulis':
      return sql`select t.id as id, t.slug as slug, max(a.modified_at) as changed
        from articles a cross join articles_rels r cross join authors t
        where ${visibleSql} and r.parent_id = a.id and r.path = 'authors' and t.id = r.authors_id group by t.id, t.slug`
  }
}

const instantOf = (month: Temporal.PlainYearMonth): string =>
  month
    .toPlainDate({ day: 1 })
    .toZonedDateTime('Asia/Jakarta')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
