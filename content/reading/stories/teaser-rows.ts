/**
 * Teasers read by SQL: the columns that a list shows and no others, in one query. Payload would make a document of each
 * record, and documents of its relations, field by field.
 * @module
 */
import { z } from 'zod'
import { TIME_ZONES } from '#content/base/time/time-zone.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import { TEASER_TEXTS, type TeaserText } from '#content/model/story/fields.ts'
import { GENRES } from '#content/model/story/genre.ts'
import { store } from '#content/newsroom/newsroom.ts'
import type { StoredTeaser } from '#content/newsroom/story/record/story-record.ts'
import { keyMoments } from '#content/reading/live/key-moments.ts'
import { columnsOf, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedFlag, storedTime } from '#content/store/stored-values.ts'
import { photoColumns, photoShape, storedPhotoOf } from './photo-rows.ts'
import type { StoryList } from './story-lists.ts'

const text = z.string().nullable()

/** The columns of a teaser, with `a` as the table `articles`, `s` as `sections` and `m` as `media`. */
export const teaserColumns: Statement = sql`a.id as id, a.slug as slug, ${columnsOf('a', TEASER_TEXTS)},
  a.opening as opening, a.genre as genre, a.verification_pending as pending, a.published_at as "publishedAt",
  a.time_zone as "timeZone", s.id as section_id, s.slug as section_slug, s.name as section_name, ${photoColumns}`

/** The tables of {@link teaserColumns} for the stories of `list`, in its order; `joins` adds others. */
export const teasersListed = (
  { query, oldestFirst }: StoryList,
  joins: Statement = sql``,
): Statement =>
  sql`(${query}) listed cross join articles a cross join sections s
    left join media m on m.id = a.hero_id ${joins}
    where a.id = listed.id and s.id = a.section_id
    order by ${oldestFirst ? sql`listed.at, listed.id` : sql`listed.at desc, listed.id desc`}`

/** The shape of {@link teaserColumns}. */
export const teaserShape = photoShape.extend({
  id: z.number(),
  slug: z.string(),
  ...(Object.fromEntries(TEASER_TEXTS.map((name) => [name, text])) as Record<
    TeaserText,
    typeof text
  >),
  headline: z.string(),
  opening: text,
  genre: z.enum(GENRES),
  pending: storedFlag.nullable(),
  publishedAt: storedTime.nullable(),
  timeZone: z.enum(TIME_ZONES),
  section_id: z.number(),
  section_slug: z.string(),
  section_name: z.string(),
})

/** The stored story in a row with {@link teaserColumns}. */
export function storedTeaserOf(
  row: z.infer<typeof teaserShape>,
): StoredTeaser & { section: SectionLink } {
  const { section_id: id, section_slug: slug, section_name: name, pending } = row
  return {
    ...row,
    section: { id, slug, name },
    verification: { pending },
    hero: storedPhotoOf(row),
  }
}

/** The stories of `list` in its order, as far as teasers need them. */
export async function storedTeasers(list: StoryList): Promise<StoredTeaser[]> {
  const rows = await runStatement(
    await store(),
    sql`select ${teaserColumns} from ${teasersListed(list)}`,
    { row: teaserShape },
  )
  const moments = await keyMoments(rows.flatMap(({ id, genre }) => (genre === 'live' ? [id] : [])))
  return rows.map((row) => ({ ...storedTeaserOf(row), moment: moments.get(row.id) ?? null }))
}
