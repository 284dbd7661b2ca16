/**
 * What the newsroom plans, and what happens by itself in a week. Each list has only what the account may read.
 * @module
 */
import type { Where } from 'payload'
import { z } from 'zod'
import { mayRole } from '#content/model/people/permissions.ts'
import { OPEN_STATES } from '#content/model/press/reply-request.ts'
import { DESK_STAGES, type Stage } from '#content/model/workflow/stage.ts'
import { store } from '#content/newsroom/newsroom.ts'
import type { StoredAssignment, StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedNumber, storedTime } from '#content/store/stored-values.ts'
import { accountNames } from './account-names.ts'
import type { Day } from './desk-day.ts'
import type { DeskUser } from './desk-user.ts'
import {
  boundsOfWeek,
  type PlanEntry,
  type PlannedCoverage,
  type PlannedMoment,
  type WeekPlan,
  weekOf,
} from './week-plan.ts'

/** Entries of one kind in a week: more than any newsroom has, so that a page has an end. */
const MOST = 300
/** Milliseconds before and after its time in which a plan stands on the day of whoever covers it. */
const AHEAD = 7 * 24 * 60 * 60 * 1000
const BEHIND = 14 * 24 * 60 * 60 * 1000

/** What a calendar is limited to. */
export interface PlanFilter {
  readonly section: number | undefined
  /** Only what this account covers. */
  readonly isOwn: boolean
}

/** The week that begins on `monday`, as far as `user` may see it. */
export async function weekPlan(
  user: DeskUser,
  monday: string,
  filter: PlanFilter,
): Promise<WeekPlan> {
  const { from, until } = boundsOfWeek(monday)
  const within = (field: string): Where => ({
    [field]: { greater_than_equal: from.toISOString(), less_than: until.toISOString() },
  })
  const found: (readonly PlanEntry[])[] = await Promise.all([
    plans(user, { and: [within('dueAt'), ...limits(user, filter)] }),
    moments(user, filter, 'publication', within('publishOn')),
    moments(user, filter, 'withdrawal', within('withdrawOn')),
    moments(user, filter, 'embargo', {
      and: [within('embargoUntil'), { stage: { in: [...DESK_STAGES] } }],
    }),
    replies(user, filter, within('dueAt')),
  ])
  return weekOf(monday, found.flat())
}

/** The plan with this number, with its names; `undefined` if there is none. */
export async function planAt(user: DeskUser, id: number): Promise<PlannedCoverage | undefined> {
  const [found] = await plans(user, { id: { equals: id } })
  return found
}

/** What an account is to cover within a week and has not handed in, at most `most` of them. */
export async function openPlansOf(user: DeskUser, now: Date, most: number): Promise<Day['plans']> {
  const from = new Date(now.getTime() - BEHIND).toISOString()
  const until = new Date(now.getTime() + AHEAD).toISOString()
  const rows = await runStatement(
    await store(),
    sql`select p.id as id, p.title as title, p.due_at as "dueAt", p.story_id as story,
        count(*) over () as total
      from assignments p left join _articles_v v on v.parent_id = p.story_id and v.latest = true
      where p.assignee_id = ${user.id} and p.is_dropped is not true and p.is_done is not true
        and p.due_at > ${from} and p.due_at < ${until}
        and (v.id is null or v.version_stage = 'draft')
      order by p.due_at, p.id limit ${most}`,
    { row: openPlan },
  )
  return {
    entries: rows.map(({ id, title, dueAt, story }) => ({
      id,
      title,
      dueAt: new Date(dueAt),
      story: story ?? undefined,
    })),
    total: rows[0]?.total ?? 0,
  }
}

const openPlan = z.object({
  id: z.number(),
  title: z.string(),
  dueAt: storedTime,
  story: z.number().nullable(),
  total: storedNumber,
})

const limits = (user: DeskUser, { section, isOwn }: PlanFilter): Where[] => [
  ...(section === undefined ? [] : [{ section: { equals: section } }]),
  ...(isOwn ? [{ assignee: { equals: user.id } }] : []),
]

const accessOf = (user: DeskUser) =>
  ({ user, overrideAccess: false, limit: MOST, pagination: false }) as const

/** Plans with the names of their sections and people, and the stage of their stories. */
async function plans(user: DeskUser, where: Where): Promise<PlannedCoverage[]> {
  const payload = await store()
  const { docs } = await payload.find({
    ...accessOf(user),
    collection: 'assignments',
    where,
    sort: 'dueAt',
    depth: 0,
  })
  const ids = docs.flatMap(({ story }) => (story ? idOf(story) : []))
  const [names, sections, stages] = await Promise.all([
    accountNames(docs.flatMap(({ assignee }) => (assignee ? idOf(assignee) : []))),
    sectionNames(docs),
    stagesOf(user, ids),
  ])
  return docs.map(
    ({ id, title, note, dueAt, section, assignee, createdBy, story, updatedAt, ...ended }) => ({
      kind: 'plan',
      id,
      at: new Date(dueAt),
      title,
      note: note ?? '',
      section: section ? { id: idOf(section), name: sections.get(idOf(section)) ?? '' } : undefined,
      assignee: assignee
        ? { id: idOf(assignee), name: names.get(idOf(assignee)) ?? '' }
        : undefined,
      createdBy: createdBy ? idOf(createdBy) : undefined,
      isDropped: ended.isDropped ?? false,
      isDone: ended.isDone ?? false,
      updatedAt,
      story: story ? { id: idOf(story), stage: stages.get(idOf(story)) } : undefined,
    }),
  )
}

async function sectionNames(docs: readonly StoredAssignment[]) {
  const ids = docs.flatMap(({ section }) => (section ? idOf(section) : []))
  if (ids.length === 0) return new Map<number, string>()
  const { docs: sections } = await (await store()).find({
    collection: 'sections',
    where: { id: { in: ids } },
    select: { name: true },
    pagination: false,
    depth: 0,
  })
  return new Map(sections.map(({ id, name }) => [id, name]))
}

/** The stages of those stories that the account may read. */
async function stagesOf(user: DeskUser, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, Stage>()
  const { docs } = await (await store()).find({
    ...accessOf(user),
    collection: 'articles',
    where: { id: { in: [...ids] } },
    draft: true,
    select: { stage: true },
    depth: 0,
  })
  return new Map(docs.map(({ id, stage }) => [id, stage ?? 'draft']))
}

type Moment = Pick<
  StoredStory,
  'id' | 'headline' | 'section' | 'publishOn' | 'withdrawOn' | 'embargoUntil'
>

const TIME_OF = {
  publication: 'publishOn',
  withdrawal: 'withdrawOn',
  embargo: 'embargoUntil',
} as const satisfies Record<PlannedMoment['kind'], keyof Moment>

async function moments(
  user: DeskUser,
  { section, isOwn }: PlanFilter,
  kind: PlannedMoment['kind'],
  where: Where,
): Promise<PlannedMoment[]> {
  const { docs }: { docs: Moment[] } = await (await store()).find({
    ...accessOf(user),
    collection: 'articles',
    where: {
      and: [
        where,
        ...(section === undefined ? [] : [{ section: { equals: section } }]),
        ...(isOwn ? [{ createdBy: { equals: user.id } }] : []),
      ],
    },
    draft: true,
    select: {
      headline: true,
      section: true,
      publishOn: true,
      withdrawOn: true,
      embargoUntil: true,
    },
    depth: 1,
  })
  return docs.flatMap((story) => {
    const at = story[TIME_OF[kind]]
    const { id, headline, section: filed } = story
    const named = filed && typeof filed === 'object' ? filed : undefined
    if (!at) return []
    return {
      kind,
      id,
      at: new Date(at),
      title: headline || undefined,
      section: named && { id: named.id, name: named.name },
    }
  })
}

/** Replies that are due; they belong to no section and to nobody. */
async function replies(
  user: DeskUser,
  { section, isOwn }: PlanFilter,
  where: Where,
): Promise<readonly PlanEntry[]> {
  if (section !== undefined || isOwn || !mayRole(user.role, 'replies', 'read')) return []
  const { docs } = await (await store()).find({
    ...accessOf(user),
    collection: 'reply-requests',
    where: { and: [where, { state: { in: [...OPEN_STATES] } }] },
    select: { name: true, dueAt: true },
    depth: 0,
  })
  return docs.flatMap(({ id, name, dueAt }) =>
    dueAt
      ? [{ kind: 'reply' as const, id, at: new Date(dueAt), title: name ?? '', section: undefined }]
      : [],
  )
}
