/**
 * Carries out the schedule: publishes and withdraws each story once at its time, whichever worker comes first.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { LATE_AFTER } from '#content/model/workflow/lateness.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { actAs } from './log-writing.ts'

/** At most this many stories per turn. */
const MOST_STORIES = 100
/** The schedule's name in the log. */
const ACTOR = 'Jadwal'

const claimed = z.object({ id: z.number() })

/** A story whose schedule failed, and why. */
export interface ScheduleFailure {
  id: number
  due: string
  error: unknown
}

/**
 * Publishes and withdraws what is due at `now`. Each story is claimed in the transaction that publishes it: if a worker
 * dies, it stays due; of several workers, one does it. Returns the failures, which stay due.
 */
export async function carryOutSchedule(
  payload: Payload,
  now: Date = new Date(),
): Promise<ScheduleFailure[]> {
  const [publications, withdrawals] = await Promise.all([
    dueStories(payload, 'publishOn', now),
    dueStories(payload, 'withdrawOn', now),
  ])
  // A story that waits for publication is withdrawn only after it has been published.
  const due = [...publications, ...withdrawals.filter(({ publishOn }) => !publishOn)]
  const failures: ScheduleFailure[] = []
  for (const { id, publishOn, withdrawOn } of due) {
    const time = publishOn ?? withdrawOn
    if (!time) continue
    try {
      await inTransaction(payload, (req) =>
        publishOn ? publishAt(req, id, publishOn) : withdrawAt(req, id, time),
      )
    } catch (error) {
      failures.push({ id, due: time, error })
    }
  }
  return failures
}

/** Stories whose `field` is due. One query per field: with both in one, SQLite scans the whole archive. */
async function dueStories(payload: Payload, field: 'publishOn' | 'withdrawOn', now: Date) {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { [field]: { less_than_equal: now.toISOString() } },
    select: { publishOn: true, withdrawOn: true },
    sort: [field, 'id'],
    limit: MOST_STORIES,
    depth: 0,
    pagination: false,
  })
  return docs
}

/** The number of stories that are overdue at `now`. */
export async function countLate(payload: Payload, now: Date = new Date()): Promise<number> {
  const time = { less_than: new Date(now.getTime() - LATE_AFTER).toISOString() }
  const { totalDocs } = await payload.count({
    collection: 'articles',
    where: { or: [{ publishOn: time }, { withdrawOn: time }] },
  })
  return totalDocs
}

async function publishAt(req: PayloadRequest, id: number, due: string): Promise<void> {
  const mine = await runStatement(
    req.payload,
    sql`update articles set publish_on = null where id = ${id} and publish_on = ${due} returning id`,
    { req, row: claimed },
  )
  if (mine.length === 0) return
  actAs(req, ACTOR)
  await req.payload.update({
    collection: 'articles',
    id,
    data: { _status: 'published', publishedAt: due },
    depth: 0,
    req,
  })
}

async function withdrawAt(req: PayloadRequest, id: number, due: string): Promise<void> {
  const story = await storedStory(id, req)
  const mine = await runStatement(
    req.payload,
    sql`update articles set withdraw_on = null where id = ${id} and withdraw_on = ${due} returning id`,
    { req, row: claimed },
  )
  if (mine.length === 0) return
  actAs(req, ACTOR)
  await req.payload.update({
    collection: 'articles',
    id,
    data: {
      _status: 'published',
      withdrawalReason: story?.withdrawOnReason ?? '',
      withdrawalGround: story?.withdrawOnGround ?? null,
    },
    depth: 0,
    req,
  })
}
