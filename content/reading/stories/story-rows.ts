/**
 * Stories read in full by SQL, with the fields that readers get.
 * @module
 */
import { z } from 'zod'
import type { AuthorLink } from '#content/model/filing/author.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import { CORRECTION_KINDS } from '#content/model/story/correction.ts'
import { TEXT_NAMES, type TextName, textField } from '#content/model/story/fields.ts'
import { WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { store } from '#content/newsroom/newsroom.ts'
import type { ReadStory } from '#content/newsroom/story/record/story-record.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { columnsOf, idList, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedFlag, storedJson, storedTime } from '#content/store/stored-values.ts'
import type { StoryList } from './story-lists.ts'
import { storedTeaserOf, teaserColumns, teaserShape, teasersListed } from './teaser-rows.ts'

/** A story in full, and whether readers see it. */
export type FoundStory = ReadStory &
  Pick<StoredStory, '_status' | 'withdrawnAt' | 'withdrawalGround' | 'withdrawalReason'> & {
    section: SectionLink
    followUpOf: number | null
  }

const OTHER_FIELDS = [
  'body',
  'evergreen',
  'feedId',
  'firstPublishedAt',
  'modifiedAt',
  'withdrawnAt',
  'withdrawalGround',
  'withdrawalReason',
] as const

const text = z.string().nullable()
const time = storedTime.nullable()
const kind = z.enum(['person', 'desk'])

const storyShape = teaserShape.extend({
  ...(Object.fromEntries(TEXT_NAMES.map((name) => [name, text])) as Record<TextName, typeof text>),
  headline: z.string(),
  body: storedJson,
  evergreen: storedFlag.nullable(),
  what: text,
  feedId: text,
  firstPublishedAt: time,
  modifiedAt: time,
  followUpOf: z.number().nullable(),
  _status: z.enum(['draft', 'published']).nullable(),
  withdrawnAt: time,
  withdrawalGround: z.enum(WITHDRAWAL_GROUNDS).nullable(),
  withdrawalReason: text,
  editor_id: z.number().nullable(),
  editor_slug: text,
  editor_name: text,
  editor_kind: kind.nullable(),
  agency_id: z.number().nullable(),
  agency_name: text,
  agency_code: text,
  agency_url: text,
})

const authorShape = z.object({
  story: z.number(),
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  kind,
  role: text,
  bio: text,
})
const topicShape = z.object({
  story: z.number(),
  id: z.number(),
  slug: z.string(),
  name: z.string(),
})
const correctionShape = z.object({
  story: z.number(),
  kind: z.enum(CORRECTION_KINDS),
  text: z.string(),
  repliedBy: text,
  correctedAt: storedTime,
})

const OTHER_TEXTS = TEXT_NAMES.filter((name) => textField(name).teaser !== true)

/** The stories of `list` in its order. */
export async function storedStories(list: StoryList): Promise<FoundStory[]> {
  const rows = await runStatement(
    await store(),
    sql`select ${teaserColumns}, ${columnsOf('a', [...OTHER_TEXTS, ...OTHER_FIELDS])},
        a.verification_what as what, a.follow_up_of_id as "followUpOf", a._status as _status,
        e.id as editor_id, e.slug as editor_slug, e.name as editor_name, e.kind as editor_kind,
        g.id as agency_id, g.name as agency_name, g.code as agency_code, g.url as agency_url
      from ${teasersListed(
        list,
        sql`left join authors e on e.id = a.editor_id left join agencies g on g.id = a.agency_id`,
      )}`,
    { row: storyShape },
  )
  const ids = rows.map(({ id }) => id)
  const [authors, topics, corrections] = await Promise.all([
    authorsOf(ids),
    topicsOf(ids),
    correctionsOf(ids),
  ])
  return rows.map((row) => ({
    ...row,
    ...storedTeaserOf(row),
    verification: { pending: row.pending, what: row.what },
    body: row.body as StoredStory['body'],
    authors: authors.get(row.id) ?? [],
    topics: topics.get(row.id) ?? [],
    corrections: corrections.get(row.id) ?? [],
    editor: editorOf(row),
    agency: agencyOf(row),
  }))
}

function editorOf(row: z.infer<typeof storyShape>): AuthorLink | null {
  const { editor_id: id, editor_slug: slug, editor_name: name, editor_kind } = row
  return id === null
    ? null
    : { id, slug: slug ?? '', name: name ?? '', kind: editor_kind ?? 'person' }
}

function agencyOf(row: z.infer<typeof storyShape>) {
  const { agency_id: id, agency_name: name, agency_code: code, agency_url: url } = row
  return id === null ? null : { id, name: name ?? '', code: code ?? '', url }
}

const authorsOf = (ids: readonly number[]) =>
  partsOf(
    ids,
    sql`select r.parent_id as story, t.id as id, t.slug as slug, t.name as name, t.kind as kind, t.role as role,
        t.bio as bio
      from articles_rels r cross join authors t
      where r.parent_id in (${idList(ids)}) and t.id = r.authors_id
      order by r.parent_id, r."order"`,
    authorShape,
  )

const topicsOf = (ids: readonly number[]) =>
  partsOf(
    ids,
    sql`select r.parent_id as story, t.id as id, t.slug as slug, t.name as name
      from articles_rels r cross join topics t
      where r.parent_id in (${idList(ids)}) and t.id = r.topics_id
      order by r.parent_id, r."order"`,
    topicShape,
  )

const correctionsOf = (ids: readonly number[]) =>
  partsOf(
    ids,
    sql`select c._parent_id as story, c.kind as kind, c.text as text, c.replied_by as "repliedBy",
        c.corrected_at as "correctedAt"
      from articles_corrections c where c._parent_id in (${idList(ids)}) order by c._parent_id, c._order`,
    correctionShape,
  )

/** The rows of `statement` by the story that each belongs to. */
async function partsOf<Part extends { story: number }>(
  ids: readonly number[],
  statement: Statement,
  row: z.ZodType<Part>,
): Promise<Map<number, Part[]>> {
  if (ids.length === 0) return new Map()
  return Map.groupBy(await runStatement(await store(), statement, { row }), ({ story }) => story)
}
