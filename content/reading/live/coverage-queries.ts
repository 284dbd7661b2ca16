/**
 * The coverage of live stories, as readers see it. The head of a live story is made again with each entry; a page that is
 * full is not.
 * @module
 */
import { z } from 'zod'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { livePageTag, liveTag } from '#content/base/page-record/tags.ts'
import { TIME_ZONES } from '#content/base/time/time-zone.ts'
import {
  entryHeadline,
  type KeyEntry,
  type LiveCoverage,
  type LivePage,
} from '#content/model/live/entry.ts'
import {
  entryPages,
  numbersAtHead,
  numbersOnPage,
  PAGE_ENTRIES,
} from '#content/model/live/entry-pages.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedFlag, storedJson, storedNumber, storedTime } from '#content/store/stored-values.ts'
import { storedEntries } from './entry-rows.ts'

/** Key entries in the list at the head. */
const MOST_KEYS = 40

const coverageShape = z.object({
  story: z.number(),
  startedAt: storedTime,
  endedAt: storedTime.nullable(),
  points: storedJson.pipe(z.array(z.string()).catch([])),
  entries: storedNumber,
  revision: storedNumber,
  changedAt: storedTime,
  pinned: storedNumber.nullable(),
  timeZone: z.enum(TIME_ZONES),
})

/** What readers get at an address of entries. */
export type EntriesAddress =
  | { kind: 'page'; live: LivePage }
  /** The page after the last full one: its entries will begin at the head. */
  | { kind: 'head' }

/** The coverage of the visible story `id`; `undefined` if it has none. */
export async function coverageOf(id: number): Promise<LiveCoverage | undefined> {
  return (await storedCoverageOf(id))?.coverage
}

/** Whether any live story may get entries. */
export async function isCoverageOpen(): Promise<boolean> {
  const open = await runStatement(
    await store(),
    sql`select id from live_coverages where ended_at is null limit 1`,
    { row: z.object({ id: z.number() }) },
  )
  return open.length > 0
}

/** The head of the coverage of story `id`: the newest entries. */
export async function liveHead(id: number): Promise<LivePage | undefined> {
  noteTags(liveTag(id))
  const stored = await storedCoverageOf(id)
  if (!stored) return undefined
  const { coverage, pinned } = stored
  const { first, last } = numbersAtHead(coverage.entries)
  const between = sql`e.story_id = ${id} and e.number between ${first} and ${last}`
  const [entries, keys, apart] = await Promise.all([
    storedEntries(between, PAGE_ENTRIES, pinned),
    keysOf(id),
    pinned === null
      ? []
      : storedEntries(sql`e.story_id = ${id} and e.number = ${pinned}`, 1, pinned),
  ])
  const [top] = apart.flatMap((entry) => (entry.kind === 'entry' ? [entry] : []))
  return { coverage, entries, keys, ...(top && { pinned: top }) }
}

/** Page `page` of the entries of story `id`, counted from the first; `undefined` if there is no such page. */
export async function entriesPage(id: number, page: number): Promise<EntriesAddress | undefined> {
  const stored = await storedCoverageOf(id)
  const entries = stored?.coverage.entries ?? 0
  const { first, last } = numbersOnPage(page)
  if (!stored || first > entries) {
    // It comes into being with an entry.
    noteTags(liveTag(id))
    const isNext = stored && entries > 0 && page === entryPages(entries) + 1
    return isNext ? { kind: 'head' } : undefined
  }
  noteTags(livePageTag(id, page))
  const found = await storedEntries(
    sql`e.story_id = ${id} and e.number between ${first} and ${last}`,
    PAGE_ENTRIES,
    null,
  )
  return { kind: 'page', live: { coverage: stored.coverage, page, entries: found, keys: [] } }
}

async function storedCoverageOf(
  id: number,
): Promise<{ coverage: LiveCoverage; pinned: number | null } | undefined> {
  const [row] = await runStatement(
    await store(),
    sql`select c.story_id as story, c.started_at as "startedAt", c.ended_at as "endedAt", c.points as points,
        c.entries as entries, c.revision as revision, c.changed_at as "changedAt", c.pinned as pinned,
        a.time_zone as "timeZone"
      from live_coverages c cross join articles a
      where c.story_id = ${id} and a.id = c.story_id and a.genre = 'live' and ${visibleSql}`,
    { row: coverageShape },
  )
  if (!row) return undefined
  const { startedAt, endedAt, changedAt, pinned, ...coverage } = row
  return {
    coverage: {
      ...coverage,
      startedAt: new Date(startedAt),
      ...(endedAt && { endedAt: new Date(endedAt) }),
      changedAt: new Date(changedAt),
    },
    pinned,
  }
}

const keyShape = z.object({
  number: storedNumber,
  at: storedTime,
  headline: z.string().nullable(),
  body: storedJson,
  unverified: storedFlag,
})

async function keysOf(id: number): Promise<KeyEntry[]> {
  const rows = await runStatement(
    await store(),
    sql`select e.number as number, e.at as at, e.headline as headline, e.body as body,
        e.unverified as unverified
      from live_entries e
      where e.story_id = ${id} and e.is_key and e.removed_at is null
      order by e.number desc limit ${MOST_KEYS}`,
    { row: keyShape },
  )
  return rows.map(({ number, at, headline, body, unverified }) => ({
    number,
    at: new Date(at),
    headline:
      headline ??
      entryHeadline({
        body: [{ type: 'paragraph', content: [{ type: 'text', text: textOf(body) }] }],
      }),
    ...(unverified && { unverified }),
  }))
}
