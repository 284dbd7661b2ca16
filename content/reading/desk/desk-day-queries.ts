/**
 * The first page of the desk: the day at a glance. Every query runs with the account's own access, so that it sees only
 * what it may read.
 * @module
 */
import type { PayloadRequest, Where } from 'payload'
import { boundsOfDay, publicationDay } from '#content/base/time/publication-day.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { OPEN_STATES } from '#content/model/press/reply-request.ts'
import { DESK_STAGES } from '#content/model/workflow/stage.ts'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { visibleAmong, visibleStories } from '#content/newsroom/story/record/visible-stories.ts'
import { storiesFor } from '#content/newsroom/story/workflow/story-access.ts'
import { begunStories } from '#content/newsroom/story/workflow/untouched-drafts.ts'
import { readingCounts } from '#content/reading/readership/readership-queries.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import type { Day, DayList, DayStory } from './desk-day.ts'
import { expiringSoon } from './expiring-photo-queries.ts'

/** Entries per list; the total is returned as well. */
const MOST = 8
/** Of this many most read stories, those still visible are listed. */
const COUNTED = 20
/** Milliseconds after publication during which a missing photo is listed. */
const MENDABLE = 7 * 24 * 60 * 60 * 1000

const storyFields = {
  headline: true,
  stage: true,
  section: true,
  publishedAt: true,
  publishOn: true,
  withdrawOn: true,
} as const

/** The signed-in account. */
export type DeskUser = NonNullable<PayloadRequest['user']>

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
  const [own, waiting, scheduled, published, mostRead, lacking, replies, expiring] =
    await Promise.all([
      mayRole(role, 'articles', 'create')
        ? stories(user, ownStories(user), ['-updatedAt'])
        : undefined,
      typeof takes === 'object'
        ? stories(user, { and: [takes, { stage: { equals: 'submitted' } }] }, ['updatedAt'])
        : undefined,
      scheduledStories(user),
      publishedToday(user, day),
      mostReadToday(user, now),
      lackingStories(user, now),
      mayRole(role, 'replies', 'read') ? openReplies(user) : undefined,
      expiringPhotos(user, now),
    ])
  return {
    day,
    account: user.id,
    ...(own && { own }),
    ...(waiting && { waiting }),
    scheduled,
    published,
    mostRead,
    lacking,
    ...(replies && { replies }),
    expiring,
    links: {
      story: mayRole(role, 'articles', 'create'),
      flash: mayWithSome(user, 'publish'),
      front: mayRole(role, 'front', 'update'),
      photos: mayRole(role, 'media', 'create'),
    },
  }
}

/** Stories that the account has begun and readers do not see yet. */
const ownStories = ({ id }: DeskUser): Where => ({
  and: [{ createdBy: { equals: id } }, { stage: { in: [...DESK_STAGES] } }, begunStories],
})

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
  const inWorkflow = { stage: { in: DESK_STAGES.filter((stage) => stage !== 'draft') } }
  const lists = await Promise.all([
    lackingAmong(user, [visibleStories, { publishedAt: { greater_than: since } }], false),
    lackingAmong(user, [inWorkflow], true),
  ])
  return {
    entries: lists.flatMap(({ entries }) => entries).slice(0, MOST),
    total: lists.reduce((sum, { total }) => sum + total, 0),
  }
}

async function lackingAmong(
  user: DeskUser,
  among: Where[],
  draft: boolean,
): Promise<Day['lacking']> {
  const { docs, totalDocs } = await (await store()).find({
    ...accessOf(user),
    collection: 'articles',
    where: {
      and: [
        ...among,
        {
          or: [
            { hero: { exists: false } },
            { 'hero.credit': { exists: false } },
            { 'hero.credit': { equals: '' } },
          ],
        },
      ],
    },
    sort: ['-updatedAt'],
    draft,
    select: { headline: true, stage: true, hero: true },
  })
  return {
    entries: docs.map(({ id, headline, stage, hero }) => ({
      id,
      headline: headline || undefined,
      stage: stage ?? 'draft',
      lack: hero ? 'credit' : 'photo',
    })),
    total: totalDocs,
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
