/**
 * How often stories were read over time and where readers came from, for the desk.
 * @module
 */
import { z } from 'zod'
import { publicationDay } from '#content/base/time/publication-day.ts'
import {
  daysBetween,
  type PeriodReadership,
  type SourceReadings,
  type StoryReadership,
} from '#content/model/readership/readership.ts'
import { READING_SOURCES } from '#content/model/readership/reading-source.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { hourOf } from './readership-batch.ts'

const HOURS = 48
const DAYS = 30
/** Stories of a period that are listed. */
const LISTED = 50

// PostgreSQL returns a sum as text, since it may exceed a JavaScript number.
const count = z.coerce.number()
/** A later version may have stored a source that this one does not know. */
const source = z.enum(READING_SOURCES).catch('other')

/** How often the story `id` was read until `now`. */
export async function storyReadership(id: number, now: Date): Promise<StoryReadership> {
  const since = hourOf(now) - HOURS + 1
  const days = daysUntil(now, DAYS)
  const [byHour, byDay, sources] = await Promise.all([
    rows(
      sql`select hour as at, count from story_readings where story_id = ${id} and hour >= ${since}`,
      z.object({ at: z.number(), count }),
    ),
    countsByDay(
      sql`select day, sum(count) as count from story_reading_days
        where story_id = ${id} and day >= ${days[0]} group by day`,
    ),
    countsBySource(
      sql`select source, sum(count) as count from story_reading_days where story_id = ${id} group by source`,
    ),
  ])
  const hours = new Map(byHour.map((each) => [each.at, each.count]))
  return {
    total: sumOf(sources),
    hours: Array.from({ length: HOURS }, (_, index) => ({
      at: new Date((since + index) * 3_600_000),
      count: hours.get(since + index) ?? 0,
    })),
    days: days.map((day) => ({ day, count: byDay.get(day) ?? 0 })),
    sources,
  }
}

/** How often all stories were read on `days`, which follow each other. */
export async function periodReadership(days: readonly string[]): Promise<PeriodReadership> {
  const period = sql`day >= ${days[0]} and day <= ${days.at(-1)}`
  const [byDay, sources, stories] = await Promise.all([
    countsByDay(
      sql`select day, sum(count) as count from story_reading_days where ${period} group by day`,
    ),
    countsBySource(
      sql`select source, sum(count) as count from story_reading_days where ${period} group by source`,
    ),
    rows(
      sql`select most.id as id, a.headline as headline, most.count as count from
        (select story_id as id, sum(count) as count from story_reading_days where ${period}
          group by story_id order by sum(count) desc, story_id desc limit ${LISTED}) as most
        join articles as a on a.id = most.id order by most.count desc, most.id desc`,
      z.object({ id: z.number(), headline: z.string().nullable(), count }),
    ),
  ])
  return {
    total: sumOf(sources),
    days: days.map((day) => ({ day, count: byDay.get(day) ?? 0 })),
    sources,
    stories: stories.map((story) => ({ ...story, headline: story.headline ?? '' })),
  }
}

/** The last `many` days at `now`, oldest first. */
export function daysUntil(now: Date, many: number): string[] {
  const today = publicationDay(now)
  const first = Temporal.PlainDate.from(today).subtract({ days: many - 1 })
  return daysBetween(first.toString(), today, many) ?? []
}

const sumOf = (counts: readonly SourceReadings[]) =>
  counts.reduce((sum, each) => sum + each.count, 0)

async function countsByDay(statement: Statement): Promise<Map<string, number>> {
  const found = await rows(statement, z.object({ day: z.string(), count }))
  return new Map(found.map((each) => [each.day, each.count]))
}

async function countsBySource(statement: Statement): Promise<SourceReadings[]> {
  const counts = new Map<SourceReadings['source'], number>()
  for (const each of await rows(statement, z.object({ source, count }))) {
    counts.set(each.source, (counts.get(each.source) ?? 0) + each.count)
  }
  return [...counts]
    .map(([name, sum]) => ({ source: name, count: sum }))
    .toSorted((one, other) => other.count - one.count || (one.source < other.source ? -1 : 1))
}

const rows = async <Row>(statement: Statement, row: z.ZodType<Row>): Promise<Row[]> =>
  runStatement(await store(), statement, { row })
