import { z } from 'zod'
import { STAGES } from '#content/model/workflow/stage.ts'
import { mayReadDrafts, mayStory } from '#content/model/workflow/story-permissions.ts'
import { waitsFor } from '#content/model/workflow/waiting-thread.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedTime } from '#content/store/stored-values.ts'
import type { Day } from './desk-day.ts'
import type { DeskUser } from './desk-user.ts'

const saidShape = z.object({
  id: z.number(),
  thread: z.number(),
  text: z.string(),
  by: z.number().nullable(),
  actor: z.string(),
  at: storedTime,
  story: z.number(),
  headline: z.string().nullable(),
  stage: z.enum(STAGES).nullable(),
  createdBy: z.number().nullable(),
  section: z.number().nullable(),
})

/** The last words of the open threads that wait for the account, the newest first: at most `most`, and how many there are. */
export async function waitingComments(user: DeskUser, most: number): Promise<Day['comments']> {
  const rows = await runStatement(
    await store(),
    sql`select c.id as id, root.id as thread, c.text as text, c.by_id as by, c.actor as actor, c.at as at,
        v.parent_id as story, v.version_headline as headline, v.version_stage as stage,
        v.version_created_by_id as "createdBy", v.version_section_id as section
      from story_comments root join story_comments c on c.id = root.id or c.thread_id = root.id
        join _articles_v v on v.parent_id = root.article_id and v.latest = true
      where root.thread_id is null and root.settled_at is null
        and (v.version_created_by_id = ${user.id} or exists (select 1 from story_comments m
          where (m.id = root.id or m.thread_id = root.id) and (m.by_id = ${user.id} or m.text like '%@%')))
      order by c.id`,
    { row: saidShape },
  )
  const threads = [...Map.groupBy(rows, ({ thread }) => thread).values()]
  const waiting = threads.filter((thread) => isFor(user, thread)).flatMap((all) => all.at(-1) ?? [])
  return {
    entries: waiting
      .toSorted((one, other) => other.id - one.id)
      .slice(0, most)
      .map(({ id, story, headline, actor, at, text }) => ({
        id,
        story,
        headline: headline || undefined,
        actor,
        at: new Date(at),
        text,
      })),
    total: waiting.length,
  }
}

/** Whether a thread waits for the account, and it may read it. */
function isFor(user: DeskUser, thread: readonly z.output<typeof saidShape>[]): boolean {
  const person = personOf({ user })
  const [first] = thread
  if (!person || !first) return false
  const standing = {
    stage: first.stage ?? 'draft',
    createdBy: first.createdBy ?? undefined,
    section: first.section ?? undefined,
  }
  const mayRead = first.by === user.id || mayReadDrafts(person, standing)
  if (!mayRead || !mayStory(person, 'read', standing)) return false
  return waitsFor(
    thread.map(({ text, by }) => ({ text, by: by ?? undefined })),
    { id: user.id, name: user.name ?? '', hasBegunStory: first.createdBy === user.id },
  )
}
