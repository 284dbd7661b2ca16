/**
 * Which stories a list has, and in which order: queries of the columns `id` and `at`, the time of publication, for the
 * readers of teasers and stories. They read indexes only, so that a page far down costs no more than the first
 * (decision 009).
 * @module
 */
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { idList, type Statement, sql } from '#content/store/statements.ts'

/** Some of the visible stories: which, of the rest, and in which order. */
export interface StoryList {
  /** The query. */
  readonly query: Statement
  readonly oldestFirst: boolean
}

/** The part of a list that is wanted. */
export interface ListPart {
  limit: number
  /** Stories before the first one wanted. */
  offset?: number
  oldestFirst?: boolean
}

/** The stories for which `condition` holds, with `a` as the table `articles`. */
export function storiesWhere(
  condition: Statement | undefined,
  { limit, offset = 0, oldestFirst = false }: ListPart,
): StoryList {
  const also = condition ? sql` and ${condition}` : sql``
  const order = oldestFirst ? sql`a.published_at, a.id` : sql`a.published_at desc, a.id desc`
  return {
    query: sql`select a.id as id, a.published_at as at from articles a
      where ${visibleSql}${also} order by ${order} limit ${limit} offset ${offset}`,
    oldestFirst,
  }
}

/** The visible stories among `ids`. Sorted otherwise, SQLite would scan the whole archive. */
export const storiesAmong = (ids: readonly number[]): StoryList => ({
  query: sql`select a.id as id, a.published_at as at from articles a
    where ${visibleSql} and a.id in (${ids.length > 0 ? idList(ids) : sql`null`}) order by a.id limit ${ids.length}`,
  oldestFirst: false,
})

/** The story at `slug`, visible or not. */
export const storyAtSlug = (slug: string): StoryList => ({
  query: sql`select a.id as id, a.published_at as at from articles a where a.slug = ${slug}`,
  oldestFirst: false,
})

/** The story that `slug` led to before its present one, visible or not. */
export const storyFormerlyAt = (slug: string): StoryList => ({
  query: sql`select a.id as id, a.published_at as at from old_slugs o join articles a on a.id = o.article_id
    where o.slug = ${slug}`,
  oldestFirst: false,
})

/** The lists of which `listed_stories` knows the visible stories. */
type KnownList = 'sections' | 'topics' | 'authors'

/**
 * The visible stories of one of the lists `ids`, each once; `condition` may ask for their `published_at` and `story_id`. Each
 * list is asked for its own first stories.
 */
export function storiesListed(
  list: KnownList,
  ids: readonly number[],
  { limit, offset = 0, oldestFirst = false }: ListPart,
  condition?: Statement,
): StoryList {
  const also = condition ? sql` and ${condition}` : sql``
  const order = oldestFirst ? sql`published_at, story_id` : sql`published_at desc, story_id desc`
  const ofList = (id: number, part: Statement) =>
    sql`select story_id as id, published_at as at from listed_stories
      where list = ${list} and list_id = ${id}${also} order by ${order} limit ${part}`
  const [only] = ids
  if (only !== undefined && ids.length === 1) {
    return { query: ofList(only, sql`${limit} offset ${offset}`), oldestFirst }
  }
  const each = ids.map((id) => sql`select * from (${ofList(id, sql`${offset + limit}`)}) first`)
  return {
    query: sql`select id, at from (${sql.join(each, sql` union `)}) together
      order by ${oldestFirst ? sql`at, id` : sql`at desc, id desc`} limit ${limit} offset ${offset}`,
    oldestFirst,
  }
}

/** The condition for stories of one of `sections`, with `a` as the table `articles`. */
export const inSections = (sections: readonly number[]): Statement =>
  sections.length === 1
    ? sql`a.section_id = ${sections[0]}`
    : sql`a.section_id in (${idList(sections)})`

/** The condition for stories published from `from` until before `until`. */
export const publishedBetween = (from: Date, until: Date): Statement =>
  sql`a.published_at >= ${from.toISOString()} and a.published_at < ${until.toISOString()}`
