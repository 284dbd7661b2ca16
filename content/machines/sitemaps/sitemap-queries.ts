/**
 * The entries of the sitemaps. Narrow SQL queries, so that a million stories need no more memory than a thousand.
 * @module
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
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
import { boundsOfDay, publicationDay } from '#content/base/time/publication-day.ts'
import type { Rendition } from '#content/model/photo/photo.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { idList, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedJson } from '#content/store/stored-values.ts'
import {
  type IndexedFile,
  MOST_ENTRIES,
  type SitemapEntry,
  type SitemapFile,
  type SitemapList,
} from './sitemap.ts'
import { type CountedDay, later, storyParts } from './story-parts.ts'

/** Photos per statement; reading as many takes about three milliseconds. */
const PHOTOS_AT_ONCE = 100

/** PostgreSQL returns dates, SQLite text. */
const instant = z.union([z.date(), z.string().transform((text) => new Date(text))]).nullable()

/** Every sitemap file, with the time of its last change. */
export async function sitemapIndex(): Promise<IndexedFile[]> {
  noteTags(listTags.sitemap, siteTag)
  const [counted, live] = await Promise.all([countedDays(), liveDays()])
  const days = Map.groupBy(
    counted.map(({ changedAt, ...day }) => {
      const changed = later(changedAt, live.get(day.day))
      return { ...day, ...(changed && { changedAt: changed }) }
    }),
    ({ day }) => day.slice(0, 7),
  )
  const lists: SitemapList[] = ['rubrik', 'halaman', 'topik', 'penulis']
  const counts = await Promise.all(lists.map(countOf))
  return [
    ...lists.flatMap((kind, index) =>
      Array.from({ length: Math.ceil((counts[index] ?? 0) / MOST_ENTRIES) }, (_, part) => ({
        file: { kind, part: part + 1 },
      })),
    ),
    ...[...days].toReversed().flatMap(([month, ofMonth]) =>
      storyParts(ofMonth)
        .map(({ changedAt }, index) => ({
          file: { kind: 'stories' as const, month, part: index + 1 },
          ...(changedAt && { changedAt }),
        }))
        .toReversed(),
    ),
  ]
}

/** The days with stories, in order; those of `month` (`YYYY-MM`) if given. */
async function countedDays(month = ''): Promise<CountedDay[]> {
  const rows = await runStatement(
    await store(),
    sql`select day, stories, changed_at as changed from story_days
      where day >= ${month} and day < ${`${month}~`} order by day`,
    { row: z.object({ day: z.string(), stories: z.number(), changed: instant }) },
  )
  return rows.map(({ changed, ...day }) => ({ ...day, ...(changed && { changedAt: changed }) }))
}

/** When a coverage with key entries last changed, by the day on which its story was published. */
async function liveDays(): Promise<Map<string, Date>> {
  const rows = await runStatement(
    await store(),
    sql`select a.published_at as published, c.changed_at as changed
      from live_coverages c cross join articles a
      where a.id = c.story_id and c.key_at is not null and a.genre = 'live' and ${visibleSql}`,
    { row: z.object({ published: instant, changed: instant }) },
  )
  const days = new Map<string, Date>()
  for (const { published, changed } of rows) {
    if (!published || !changed) continue
    const day = publicationDay(published)
    days.set(day, later(days.get(day), changed) ?? changed)
  }
  return days
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
  const wanted = storyParts(await countedDays(month))[part - 1]
  if (!wanted) return []
  const { from } = boundsOfDay(wanted.firstDay)
  const { until } = boundsOfDay(wanted.lastDay)
  const rows = await runStatement(
    await store(),
    sql`select a.slug as slug, s.slug as section, a.modified_at as changed, a.hero_id as photo,
        (select c.changed_at from live_coverages c
          where c.story_id = a.id and a.genre = 'live' and c.key_at is not null) as live
      from articles a join sections s on s.id = a.section_id
      where ${visibleSql} and a.published_at >= ${from.toISOString()} and a.published_at < ${until.toISOString()}
      order by a.published_at, a.id limit ${wanted.stories} offset ${wanted.skipped}`,
    {
      row: z.object({
        slug: z.string(),
        section: z.string(),
        changed: instant,
        live: instant,
        photo: z.number().nullable(),
      }),
    },
  )
  const images = await imagesOf(rows.flatMap(({ photo }) => (photo === null ? [] : [photo])))
  return rows.map(({ slug, section, changed, live, photo }) => {
    const changedAt = later(changed ?? undefined, live ?? undefined)
    const image = photo === null ? undefined : images.get(photo)
    // A photo without files is listed once it has them.
    if (photo !== null && !image) noteTags(mediaTag(photo))
    return {
      path: storyPath({ slug, section: { slug: section } }),
      ...(changedAt && { changedAt }),
      ...(image && { image }),
    }
  })
}

/**
 * The path of the largest 16:9 JPEG of each photo that has one. Each photo has dozens of renditions, so that other pages
 * get their turn between a few photos and the next. SQLite takes twice as long as JavaScript to look through them.
 */
async function imagesOf(photos: readonly number[]): Promise<Map<number, string>> {
  const images = new Map<number, string>()
  const wanted = [...new Set(photos)]
  for (let from = 0; from < wanted.length; from += PHOTOS_AT_ONCE) {
    const rows = await runStatement(
      await store(),
      sql`select id, renditions from media where id in (${idList(wanted.slice(from, from + PHOTOS_AT_ONCE))})`,
      { row: z.object({ id: z.number(), renditions: storedJson }) },
    )
    for (const { id, renditions } of rows) {
      const image = imageOf(renditions as readonly Rendition[] | null)
      if (image) images.set(id, image)
    }
    await turnOfTheLoop()
  }
  return images
}

function imageOf(renditions: readonly Rendition[] | null): string | undefined {
  const images = (renditions ?? []).filter(
    ({ crop, format }) => crop === '16x9' && format === 'jpeg',
  )
  return images.toSorted((one, other) => other.width - one.width)[0]?.path
}

async function countOf(kind: SitemapList): Promise<number> {
  const [row] = await runStatement(await store(), countStatement(kind), {
    row: z.object({ count: z.coerce.number() }),
  })
  return row?.count ?? 0
}

/** The number of entries of a list, with the portal's own pages as one. */
const countStatement = (kind: SitemapList): Statement =>
  kind === 'halaman'
    ? sql`select count(*) + 1 as count from pages`
    : sql`select count(*) as count from ${entriesOf(kind)}`

const listStatement = (kind: SitemapList, part: number): Statement =>
  sql`select id, slug, ${changedIn(kind)} as changed from ${entriesOf(kind)}
    order by id limit ${MOST_ENTRIES} offset ${(part - 1) * MOST_ENTRIES}`

/** The entries of a list: sections, topics and authors that have stories, and every static page. */
function entriesOf(kind: SitemapList): Statement {
  const having = (list: string) =>
    sql`exists (select 1 from listed_stories l where l.list = ${list} and l.list_id = e.id)`
  switch (kind) {
    case 'halaman':
      return sql`pages e`
    case 'rubrik':
      return sql`sections e where ${having('sections')}
        or exists (select 1 from sections f cross join listed_stories l
          where f.parent_id = e.id and l.list = 'sections' and l.list_id = f.id)`
    case 'topik':
      return sql`topics e where ${having('topics')}`
    case 'penulis':
      return sql`authors e where ${having('authors')}`
  }
}

/** When the stories of an entry last changed, from an index that has them by this time. */
function changedIn(kind: SitemapList): Statement {
  const latest = (list: string, id: Statement) =>
    sql`(select max(l.modified_at) from listed_stories l where l.list = ${list} and l.list_id = ${id})`
  switch (kind) {
    case 'halaman':
      return sql`updated_at`
    case 'rubrik':
      return sql`(select max(own) from (
        select ${latest('sections', sql`f.id`)} as own from sections f where e.id in (f.id, f.parent_id)) family)`
    case 'topik':
      return latest('topics', sql`e.id`)
    case 'penulis':
      return latest('authors', sql`e.id`)
  }
}
