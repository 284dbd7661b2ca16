/**
 * The first page of the desk: the day at a glance. Every list has only what the account may read: by the access of
 * Payload's queries, or by the permission table where a statement reads it.
 * @module
 */
import type { Where } from 'payload'
import { z } from 'zod'
import { boundsOfDay, publicationDay } from '#content/base/time/publication-day.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { OPEN_REPORTS } from '#content/model/press/error-report.ts'
import { OPEN_STATES } from '#content/model/press/reply-request.ts'
import { DESK_STAGES, STAGES } from '#content/model/workflow/stage.ts'
import { mayStory, mayWithSome } from '#content/model/workflow/story-permissions.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import {
  visibleAmong,
  visibleSql,
  visibleStories,
} from '#content/newsroom/story/record/visible-stories.ts'
import { storiesFor } from '#content/newsroom/story/workflow/story-access.ts'
import { begunStories } from '#content/newsroom/story/workflow/untouched-drafts.ts'
import { readingCounts } from '#content/reading/readership/readership-queries.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { idList, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedTime } from '#content/store/stored-values.ts'
import { accountNames } from './account-names.ts'
import { waitingComments } from './comment-queries.ts'
import type { Day, DayList, DayStory } from './desk-day.ts'
import type { DeskUser } from './desk-user.ts'
import { expiringSoon } from './expiring-photo-queries.ts'
import { unverified } from './verification-queries.ts'
import { openPlansOf } from './week-plan-queries.ts'
import { askingPieces } from './wire-room-queries.ts'

/** Entries per list; the total is returned as well. */
const MOST = 8
/** Of this many most read stories, those still visible are listed. */
const COUNTED = 20
/** Milliseconds after publication during which a missing photo is listed. */
const MENDABLE = 7 * 24 * 60 * 60 * 1000
/** Milliseconds after publication during which a live story is listed before its coverage has started. */
const AWAITED = 24 * 60 * 60 * 1000

/** The stages between a draft and publication, for SQL. */
const IN_WORKFLOW = sql.join(
  DESK_STAGES.filter((stage) => stage !== 'draft').map((stage) => sql`${stage}`),
  sql`, `,
)

const storyFields = {
  headline: true,
  stage: true,
  section: true,
  publishedAt: true,
  publishOn: true,
  withdrawOn: true,
} as const

type Row = Pick<
  StoredStory,
  'id' | 'headline' | 'stage' | 'section' | 'publishedAt' | 'publishOn' | 'withdrawOn'
>

/** The day of `now`, as far as `user` may see it. */
export async function dayAtDesk(user: DeskUser, now: Date): Promise<Day> {
  const person = personOf({ user })
  const { role } = user
  const day = publicationDay(now)
  const takes = storiesFor(person, 'take')
  const [
    returned,
    comments,
    plans,
    wire,
    own,
    waiting,
    live,
    verifying,
    scheduled,
    published,
    mostRead,
    lacking,
    replies,
    reports,
    expiring,
  ] = await Promise.all([
    returnedStories(user),
    waitingComments(user, MOST),
    openPlansOf(user, now, MOST),
    wireNews(user),
    mayRole(role, 'articles', 'create')
      ? stories(user, ownStories(user), ['-updatedAt'])
      : undefined,
    typeof takes === 'object' ? waitingStories(user) : undefined,
    mayWithSome(user, 'cover') ? liveStories(user, now) : undefined,
    unverified(user, MOST),
    scheduledStories(user),
    publishedToday(user, day),
    mostReadToday(user, now),
    lackingStories(user, now),
    mayRole(role, 'replies', 'read') ? openReplies(user) : undefined,
    mayRole(role, 'reports', 'read') ? openReports(user) : undefined,
    expiringPhotos(user, now),
  ])
  return {
    day,
    account: user.id,
    returned,
    comments,
    plans,
    wire,
    ...(own && { own }),
    ...(waiting && { waiting }),
    ...(live && { live }),
    unverified: verifying,
    scheduled,
    published,
    mostRead,
    lacking,
    ...(replies && { replies }),
    ...(reports && { reports }),
    expiring,
    links: {
      story: mayRole(role, 'articles', 'create'),
      flash: mayWithSome(user, 'publish'),
      front: mayRole(role, 'front', 'update'),
      photos: mayRole(role, 'media', 'create'),
      readership: mayRole(role, 'readership', 'read'),
    },
  }
}

/** Stories that the account has begun and readers do not see yet. */
const ownStories = ({ id }: DeskUser): Where => ({
  and: [{ createdBy: { equals: id } }, { stage: { in: [...DESK_STAGES] } }, begunStories],
})

const returnedShape = z.object({
  id: z.number(),
  headline: z.string().nullable(),
  actor: z.string(),
  at: storedTime,
  remark: z.string().nullable(),
})

/** Drafts of the account that an editor sent back, until they are handed in again. */
async function returnedStories({ id }: DeskUser): Promise<Day['returned']> {
  const rows = await runStatement(
    await store(),
    sql`select v.parent_id as id, v.version_headline as headline, l.actor as actor, l.at as at, l.note as remark
      from _articles_v v join story_log l on l.article_id = v.parent_id and l.step = 'return'
      where v.latest = true and v.version_stage = 'draft' and v.version_created_by_id = ${id}
        and not exists (select 1 from story_log n
          where n.article_id = l.article_id and n.step in ('submit', 'return') and n.id > l.id)
      order by l.id desc`,
    { row: returnedShape },
  )
  return {
    entries: rows.slice(0, MOST).map(({ id: story, headline, actor, at, remark }) => ({
      id: story,
      headline: headline || undefined,
      actor,
      at: new Date(at),
      remark: remark || undefined,
    })),
    total: rows.length,
  }
}

const waitingShape = z.object({
  id: z.number(),
  headline: z.string().nullable(),
  stage: z.enum(STAGES).nullable(),
  createdBy: z.number().nullable(),
  section: z.number().nullable(),
  sectionName: z.string().nullable(),
  publishedAt: storedTime.nullable(),
  publishOn: storedTime.nullable(),
  withdrawOn: storedTime.nullable(),
})

/**
 * Stories handed in that the account may take, the longest waiting first. By a statement: with the stages that it may take
 * beside this one, SQLite would look through all stories.
 */
async function waitingStories(user: DeskUser): Promise<DayList<DayStory>> {
  const person = personOf({ user })
  const rows = await runStatement(
    await store(),
    sql`select v.parent_id as id, v.version_headline as headline, v.version_stage as stage,
        v.version_created_by_id as "createdBy", v.version_section_id as section, s.name as "sectionName",
        v.version_published_at as "publishedAt", v.version_publish_on as "publishOn",
        v.version_withdraw_on as "withdrawOn"
      from _articles_v v left join sections s on s.id = v.version_section_id
      where v.latest = true and v.version_stage = 'submitted' and v.parent_id is not null
      order by v.version_updated_at`,
    { row: waitingShape },
  )
  const mine = rows.filter(
    ({ stage, createdBy, section }) =>
      person &&
      mayStory(person, 'take', {
        stage: stage ?? 'draft',
        createdBy: createdBy ?? undefined,
        section: section ?? undefined,
      }),
  )
  const date = (time: string | null) => (time ? new Date(time) : undefined)
  return {
    entries: mine.slice(0, MOST).map((story) => ({
      id: story.id,
      headline: story.headline || undefined,
      stage: story.stage ?? 'draft',
      section: story.sectionName ?? undefined,
      publishedAt: date(story.publishedAt),
      publishOn: date(story.publishOn),
      withdrawOn: date(story.withdrawOn),
    })),
    total: mine.length,
  }
}

async function liveStories(user: DeskUser, now: Date): Promise<NonNullable<Day['live']>> {
  const { docs: coverages } = await (await store()).find({
    collection: 'live-coverages',
    where: { endedAt: { exists: false } },
    select: { story: true },
    sort: '-startedAt',
    limit: MOST,
    depth: 0,
    pagination: false,
  })
  const open = coverages.map(({ story }) => idOf(story))
  const since = new Date(now.getTime() - AWAITED).toISOString()
  const columns = sql`a.id as id, a.headline as headline, a.stage as stage, a.created_by_id as "createdBy",
    a.section_id as section, a.published_at as "publishedAt"`
  // Two conditions with an index each: SQLite reads the whole archive for one or the other.
  const rows = await runStatement(
    await store(),
    sql`select ${columns} from articles a
        where ${visibleSql} and a.genre = 'live' and a.published_at > ${since}
      union select ${columns} from articles a
        where ${visibleSql} and a.genre = 'live' and a.id in (${open.length > 0 ? idList(open) : sql`null`})
      order by 6 desc, 1 desc`,
    { row: liveShape },
  )
  const readable = rows.filter(readableBy(user))
  return {
    entries: readable
      .slice(0, MOST)
      .map(({ id, headline }) => ({ id, headline: headline ?? '', isOpen: open.includes(id) })),
    total: readable.length,
  }
}

const standingShape = z.object({
  id: z.number(),
  headline: z.string().nullable(),
  stage: z.enum(STAGES).nullable(),
  createdBy: z.number().nullable(),
  section: z.number().nullable(),
})
const liveShape = standingShape.extend({ publishedAt: storedTime.nullable() })

/** Whether an account may read a story, by the permission table. */
const readableBy =
  (user: DeskUser) =>
  ({ stage, createdBy, section }: z.infer<typeof standingShape>): boolean => {
    const person = personOf({ user })
    return (
      person !== undefined &&
      mayStory(person, 'read', {
        stage: stage ?? 'draft',
        createdBy: createdBy ?? undefined,
        section: section ?? undefined,
      })
    )
  }

/** Newer versions of stories, and stories that their agency takes back, as far as the account may change them. */
async function wireNews(user: DeskUser): Promise<Day['wire']> {
  const pieces = await askingPieces()
  const ids = pieces.flatMap(({ story }) => story ?? [])
  const edits = storiesFor(personOf({ user }), 'edit')
  if (ids.length === 0 || edits === false) return { entries: [], total: 0 }
  const { docs } = await (await store()).find({
    collection: 'articles',
    where: { and: [{ id: { in: ids } }, ...(edits === true ? [] : [edits])] },
    select: {},
    depth: 0,
    draft: true,
    pagination: false,
  })
  const mine = new Set(docs.map(({ id }) => id))
  const asking = pieces.filter(({ story }) => story !== undefined && mine.has(story))
  return {
    entries: asking.slice(0, MOST).map(({ id, headline, state, receivedAt }) => ({
      id,
      headline,
      isTakenBack: state === 'alarm',
      receivedAt,
    })),
    total: asking.length,
  }
}

/** Two queries: where a time is null, the databases sort it differently. */
async function scheduledStories(user: DeskUser): Promise<DayList<DayStory>> {
  const [publications, withdrawals] = await Promise.all([
    stories(user, { publishOn: { exists: true } }, ['publishOn']),
    stories(user, { withdrawOn: { exists: true } }, ['withdrawOn']),
  ])
  const due = ({ publishOn, withdrawOn }: DayStory) => (publishOn ?? withdrawOn)?.getTime() ?? 0
  const entries = [...publications.entries, ...withdrawals.entries]
  return {
    entries: entries.toSorted((one, other) => due(one) - due(other)).slice(0, MOST),
    total: publications.total + withdrawals.total,
  }
}

async function publishedToday(user: DeskUser, day: string): Promise<DayList<DayStory>> {
  const { from, until } = boundsOfDay(day)
  const within = {
    publishedAt: { greater_than_equal: from.toISOString(), less_than: until.toISOString() },
  }
  const sort = ['-publishedAt', '-id']
  const { docs, totalDocs } = await (await store()).find({
    ...accessOf(user),
    collection: 'articles',
    where: { and: [visibleStories, within] },
    sort,
    select: storyFields,
    depth: 1,
  })
  return { entries: docs.map(dayStory), total: totalDocs }
}

async function mostReadToday(user: DeskUser, now: Date): Promise<Day['mostRead']> {
  const counts = await readingCounts('day', COUNTED, now)
  if (counts.length === 0) return []
  const { docs } = await (await store()).find({
    ...accessOf(user),
    ...visibleAmong(counts.map(({ id }) => id)),
    collection: 'articles',
    select: { headline: true },
  })
  const headlines = new Map(docs.map(({ id, headline }) => [id, headline]))
  return counts
    .flatMap(({ id, readings }) => {
      const headline = headlines.get(id)
      return headline === undefined ? [] : [{ id, headline, readings }]
    })
    .slice(0, MOST)
}

/**
 * Stories without a photo or its credit: recently published ones as readers see them, and those in the workflow in
 * their newest draft.
 */
async function lackingStories(user: DeskUser, now: Date): Promise<Day['lacking']> {
  const since = new Date(now.getTime() - MENDABLE).toISOString()
  const lists = await Promise.all([
    lackingAmong(
      user,
      sql`select a.id as id, a.headline as headline, a.stage as stage, a.created_by_id as "createdBy",
          a.section_id as section, a.hero_id as hero, a.updated_at as "updatedAt"
        from articles a where ${visibleSql} and a.published_at > ${since}`,
    ),
    lackingAmong(
      user,
      sql`select v.parent_id as id, v.version_headline as headline, v.version_stage as stage,
          v.version_created_by_id as "createdBy", v.version_section_id as section, v.version_hero_id as hero,
          v.version_updated_at as "updatedAt"
        from _articles_v v where v.latest = true and v.version_stage in (${IN_WORKFLOW})`,
    ),
  ])
  return {
    entries: lists.flatMap(({ entries }) => entries).slice(0, MOST),
    total: lists.reduce((sum, { total }) => sum + total, 0),
  }
}

const lackingShape = standingShape.extend({
  hero: z.number().nullable(),
  updatedAt: storedTime,
})

/**
 * Those of the stories `among` that lack something and that the account may read, last changed first. Payload would join
 * all published stories with their photos; here the permission table is asked for each of these few.
 */
async function lackingAmong(user: DeskUser, among: Statement): Promise<Day['lacking']> {
  const rows = await runStatement(
    await store(),
    sql`select l.* from (${among}) l left join media m on m.id = l.hero where coalesce(m.credit, '') = ''`,
    { row: lackingShape },
  )
  const lacking = rows
    .filter(readableBy(user))
    .toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt))
  return {
    entries: lacking.slice(0, MOST).map(({ id, headline, stage, hero }) => ({
      id,
      headline: headline || undefined,
      stage: stage ?? 'draft',
      lack: hero ? 'credit' : 'photo',
    })),
    total: lacking.length,
  }
}

async function openReplies(user: DeskUser): Promise<NonNullable<Day['replies']>> {
  const { docs, totalDocs } = await (await store()).find({
    ...accessOf(user),
    collection: 'reply-requests',
    where: { state: { in: [...OPEN_STATES] } },
    sort: ['dueAt'],
    depth: 1,
  })
  return {
    entries: docs.map(({ id, name, article, dueAt, receivedAt }) => ({
      id,
      name: name ?? '',
      headline: article && typeof article === 'object' ? article.headline : undefined,
      dueAt: new Date(dueAt ?? receivedAt),
    })),
    total: totalDocs,
  }
}

async function openReports(user: DeskUser): Promise<NonNullable<Day['reports']>> {
  const { docs, totalDocs } = await (await store()).find({
    ...accessOf(user),
    collection: 'error-reports',
    where: { state: { in: [...OPEN_REPORTS] } },
    sort: ['receivedAt'],
    depth: 1,
  })
  const names = await accountNames(
    docs.flatMap(({ handledBy }) => (handledBy ? idOf(handledBy) : [])),
  )
  return {
    entries: docs.map(({ id, error, article, receivedAt, handledBy }) => ({
      id,
      error: error ?? '',
      headline: article && typeof article === 'object' ? article.headline : undefined,
      receivedAt: new Date(receivedAt),
      takenBy: handledBy ? names.get(idOf(handledBy)) : undefined,
    })),
    total: totalDocs,
  }
}

async function expiringPhotos(user: DeskUser, now: Date): Promise<Day['expiring']> {
  const { docs, totalDocs } = await (await store()).find({
    ...accessOf(user),
    collection: 'media',
    where: expiringSoon(now),
    sort: ['expiresAt'],
    select: { alt: true, expiresAt: true },
  })
  return {
    entries: docs.map(({ id, alt, expiresAt }) => ({
      id,
      alt,
      expiresAt: new Date(expiresAt ?? now),
    })),
    total: totalDocs,
  }
}

const accessOf = (user: DeskUser) =>
  ({ user, overrideAccess: false, limit: MOST, depth: 0 }) as const

/** Stories as at the desk, in their newest draft. */
async function stories(user: DeskUser, where: Where, sort: string[]): Promise<DayList<DayStory>> {
  const { docs, totalDocs } = await (await store()).find({
    ...accessOf(user),
    collection: 'articles',
    where,
    sort,
    draft: true,
    select: storyFields,
    depth: 1,
  })
  return { entries: docs.map(dayStory), total: totalDocs }
}

function dayStory({
  id,
  headline,
  stage,
  section,
  publishedAt,
  publishOn,
  withdrawOn,
}: Row): DayStory {
  const date = (value: string | null | undefined) => (value ? new Date(value) : undefined)
  return {
    id,
    headline: headline || undefined,
    stage: stage ?? 'draft',
    section: section && typeof section === 'object' ? section.name : undefined,
    publishedAt: date(publishedAt),
    publishOn: date(publishOn),
    withdrawOn: date(withdrawOn),
  }
}
