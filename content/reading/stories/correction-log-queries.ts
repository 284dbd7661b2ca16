/**
 * The public log of corrections, rights of reply and withdrawals by month, newest first.
 * @module
 */
import { z } from 'zod'
import { storyPath } from '#content/base/address/addresses.ts'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { listTags, teaserTag } from '#content/base/page-record/tags.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import { monthBounds, publicationMonth } from '#content/base/time/publication-month.ts'
import { TIME_ZONES, type TimeZone } from '#content/base/time/time-zone.ts'
import { words as labels } from '#content/base/words/words.ts'
import { entryPath } from '#content/model/live/entry-pages.ts'
import { CORRECTION_KINDS, type CorrectionKind } from '#content/model/story/correction.ts'
import { GENRES } from '#content/model/story/genre.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import {
  mayNameHeadline,
  WITHDRAWAL_GROUNDS,
  type WithdrawalGround,
} from '#content/model/story/withdrawal.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedNumber } from '#content/store/stored-values.ts'

/** Entries per page; few portals have more in a month. */
const LOG_PAGE = 100

/** An entry of the log. */
export interface LogEntry {
  kind: CorrectionKind | 'withdrawal'
  at: Date
  timeZone: TimeZone
  /** Address of the story; absent where the address itself may do harm. */
  path?: string
  /** Missing if the headline of a withdrawn story could do harm. */
  headline?: string
  text: string
  repliedBy?: string
  ground?: WithdrawalGround
}

/** A page of a month, and the nearest months with entries (`YYYY-MM`). */
export interface LogPage {
  month: string
  entries: LogEntry[]
  hasNext: boolean
  previous?: string
  next?: string
}

const instant = z.union([z.date(), z.string().transform((text) => new Date(text))])

const row = z.object({
  id: z.number(),
  slug: z.string(),
  section: z.string(),
  headline: z.string(),
  genre: z.enum(GENRES),
  zone: z.enum(TIME_ZONES),
  kind: z.enum(CORRECTION_KINDS).nullable(),
  words: z.string().nullable(),
  replied_by: z.string().nullable(),
  ground: z.enum(WITHDRAWAL_GROUNDS).nullable(),
  place: z.number(),
  entry: storedNumber.nullable(),
  at: instant,
})

/**
 * Page `page` (from 1) of `month` (`YYYY-MM`), by default of the newest month with entries; `undefined` for an invalid
 * month.
 */
export async function correctionLog(
  month: string | undefined,
  page: number,
  now: Date,
): Promise<LogPage | undefined> {
  noteTags(listTags.corrections)
  const chosen = month ?? (await newestMonth()) ?? publicationMonth(now)
  const bounds = monthBounds(chosen)
  if (!bounds) return undefined
  const from = bounds.from.toISOString()
  const until = bounds.until.toISOString()
  const rows = await runStatement(
    await store(),
    sql`select * from (${entries}) as entries where at >= ${from} and at < ${until}
      order by at desc, id desc, entry desc, place desc
      limit ${LOG_PAGE + 1} offset ${(page - 1) * LOG_PAGE}`,
    { row },
  )
  const [previous, next] = await Promise.all([
    monthOf(sql`select max(at) as at from (${entries}) as entries where at < ${from}`),
    monthOf(sql`select min(at) as at from (${entries}) as entries where at >= ${until}`),
  ])
  return {
    month: chosen,
    entries: rows.slice(0, LOG_PAGE).map(entryOf),
    hasNext: rows.length > LOG_PAGE,
    ...(previous && { previous }),
    ...(next && { next }),
  }
}

/**
 * Those of stories, of entries of live stories, and withdrawals. `cross join` makes SQLite start from the corrections
 * instead of from every story.
 */
const entries: Statement = sql`
  select a.id as id, a.slug as slug, s.slug as section, a.headline as headline, cast(a.genre as text) as genre, cast(a.time_zone as text) as zone,
      cast(c.kind as text) as kind, c.text as words, c.replied_by as replied_by, cast(null as text) as ground,
      c._order as place, cast(null as numeric) as entry, c.corrected_at as at
    from articles_corrections c cross join articles a join sections s on s.id = a.section_id
    where a.id = c._parent_id and ${visibleSql}
  union all
  select a.id, a.slug, s.slug, a.headline, cast(a.genre as text), cast(a.time_zone as text),
      cast(c.kind as text), c.text, cast(null as text), cast(null as text), c._order, e.number, c.corrected_at
    from live_entries_corrections c cross join live_entries e cross join articles a join sections s on s.id = a.section_id
    where e.id = c._parent_id and e.removed_at is null and a.id = e.story_id and ${visibleSql}
  union all
  select a.id, a.slug, s.slug, a.headline, cast(a.genre as text), cast(a.time_zone as text),
      cast(null as text), a.withdrawal_reason, cast(null as text), cast(a.withdrawal_ground as text), 0,
      cast(null as numeric), a.withdrawn_at
    from articles a join sections s on s.id = a.section_id
    where a._status = 'published' and a.withdrawn_at is not null`

const newestMonth = () => monthOf(sql`select max(at) as at from (${entries}) as entries`)

async function monthOf(statement: Statement): Promise<string | undefined> {
  const [found] = await runStatement(await store(), statement, {
    row: z.object({ at: instant.nullable() }),
  })
  return found?.at ? publicationMonth(found.at) : undefined
}

function entryOf(found: z.output<typeof row>): LogEntry {
  const { id, slug, section, zone, kind, words, replied_by, ground, place, entry, at } = found
  noteTags(teaserTag(id))
  const story = { slug, section: { slug: section } }
  const path = storyPath(story)
  const corrected = entry === null ? `${path}#koreksi-${place}` : entryPath(story, entry)
  // The slug repeats the headline: where that may do harm, the log leads nowhere.
  const mayName = kind !== null || mayNameHeadline(ground)
  return {
    kind: kind ?? 'withdrawal',
    at,
    timeZone: zone,
    ...(mayName && {
      path: kind ? corrected : path,
      headline: withoutForbidden(headlineAlone(found, labels.genres)),
    }),
    text: words ?? '',
    ...(replied_by && { repliedBy: replied_by }),
    ...(ground && { ground }),
  }
}
