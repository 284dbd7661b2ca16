/**
 * What readers were told is not verified yet: stories, and entries of live ones.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { entryHeadline } from '#content/model/live/entry.ts'
import { STAGES } from '#content/model/workflow/stage.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedJson, storedNumber, storedTime } from '#content/store/stored-values.ts'
import type { DayList, DayVerification } from './desk-day.ts'

const shape = z.object({
  story: z.number(),
  headline: z.string(),
  stage: z.enum(STAGES).nullable(),
  createdBy: z.number().nullable(),
  section: z.number().nullable(),
  dueAt: storedTime.nullable(),
})

const entryShape = shape.extend({
  number: storedNumber,
  newest: storedNumber,
  entryHeadline: z.string().nullable(),
  body: storedJson,
})

const storyColumns: Statement = sql`a.id as story, a.headline as headline, a.stage as stage,
  a.created_by_id as "createdBy", a.section_id as section`

/** What of it `user` may read, at most `most`, the earliest due first; what has no time comes before all others. */
export async function unverified(
  user: NonNullable<PayloadRequest['user']>,
  most: number,
): Promise<DayList<DayVerification>> {
  const payload = await store()
  const [stories, entries] = await Promise.all([
    runStatement(
      payload,
      sql`select ${storyColumns}, a.verification_due_at as "dueAt" from articles a
        where a.verification_pending = true and ${visibleSql}`,
      { row: shape },
    ),
    runStatement(
      payload,
      sql`select ${storyColumns}, e.verification_due_at as "dueAt", e.number as number, c.entries as newest,
          e.headline as "entryHeadline", e.body as body
        from live_entries e join articles a on a.id = e.story_id join live_coverages c on c.story_id = e.story_id
        where e.unverified = true and e.removed_at is null and a.genre = 'live' and ${visibleSql}`,
      { row: entryShape },
    ),
  ])
  const person = personOf({ user })
  const readable = ({ stage, createdBy, section }: z.infer<typeof shape>) =>
    person !== undefined &&
    mayStory(person, 'read', {
      stage: stage ?? 'published',
      createdBy: createdBy ?? undefined,
      section: section ?? undefined,
    })
  const found = [
    ...stories.filter(readable).map(
      ({ story, headline, dueAt }): DayVerification => ({
        id: String(story),
        story,
        headline,
        ...due(dueAt),
      }),
    ),
    ...entries.filter(readable).map(
      ({ story, headline, dueAt, number, newest, ...entry }): DayVerification => ({
        id: `${story}-${number}`,
        story,
        headline,
        entry: { number, newest, headline: headlineOf(entry) },
        ...due(dueAt),
      }),
    ),
  ].toSorted((one, other) => (one.dueAt?.getTime() ?? 0) - (other.dueAt?.getTime() ?? 0))
  return { entries: found.slice(0, most), total: found.length }
}

const due = (time: string | null): Pick<DayVerification, 'dueAt'> =>
  time ? { dueAt: new Date(time) } : {}

const headlineOf = ({
  entryHeadline: own,
  body,
}: Pick<z.infer<typeof entryShape>, 'entryHeadline' | 'body'>): string =>
  own ??
  entryHeadline({
    body: [{ type: 'paragraph', content: [{ type: 'text', text: textOf(body) }] }],
  })
