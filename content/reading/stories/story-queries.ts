/**
 * The stories that readers may see. Every query notes its tags for the page being rendered.
 * @module
 */
import type { Where } from 'payload'
import { z } from 'zod'
import { besideSubject, noteTags } from '#content/base/page-record/page-record.ts'
import { listTags, slugTag, storyTag, teaserTag } from '#content/base/page-record/tags.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'
import { mayNameHeadline, type Withdrawal } from '#content/model/story/withdrawal.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { photoFields } from '#content/newsroom/story/record/photo-record.ts'
import {
  publishedStoryOf,
  teaserOf,
  teaserSelect,
  textOf,
} from '#content/newsroom/story/record/story-record.ts'
import {
  isVisible,
  visibleAmong,
  visibleStories,
} from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { withoutHarmfulLinks } from './harmful-links.ts'
import { relatedStories } from './related-queries.ts'

/** Stories per page of a list. */
export const PAGE_SIZE = 12
/** The last page of a numbered list. Older stories are in the archive by day, whose pages do not shift. */
export const LAST_PAGE = 50
/** The most follow-ups that a story links to. */
const MOST_FOLLOW_UPS = 5
/** Follow-ups fetched to find the visible ones among them. */
const MOST_LINKED = 100

/** A page of a list. */
export interface TeaserPage {
  teasers: Teaser[]
  hasNext: boolean
}

/** What readers get at the address of a story. */
export type StoryAddress =
  | { kind: 'published'; story: PublishedStory }
  | { kind: 'moved'; to: { slug: string; section: { slug: string } } }
  | { kind: 'withdrawn'; withdrawal: Withdrawal }

/** The fields of photo and section that a teaser needs: every list reads a dozen of them. */
const teaserRelations = { media: photoFields, sections: { slug: true, name: true } } as const

/** The story at `slug`, moved if it is in another section than `sectionSlug`; `undefined` if there never was one. */
export async function storyAt(
  sectionSlug: string,
  slug: string,
): Promise<StoryAddress | undefined> {
  noteTags(slugTag(slug))
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'articles',
    where: { slug: { equals: slug } },
    depth: 1,
    limit: 1,
    pagination: false,
  })
  const [stored] = docs
  if (!stored?.firstPublishedAt) return oldAddress(slug)
  noteTags(storyTag(stored.id))
  if (!isVisible(stored)) {
    return { kind: 'withdrawn', withdrawal: withdrawalOf(stored) }
  }
  const [shown = stored] = await withoutHarmfulLinks([stored])
  const story = {
    ...publishedStoryOf(shown, await relatedStories([shown.body])),
    ...(await followUpsOf(stored)),
  }
  return story.section.slug === sectionSlug
    ? { kind: 'published', story }
    : { kind: 'moved', to: story }
}

/** Section and slug of the story that has or had `slug`, wherever readers looked for it; `undefined` if none has. */
export async function movedStory(
  slug: string,
): Promise<{ slug: string; section: { slug: string } } | undefined> {
  const found = await storyAt('', slug)
  return found?.kind === 'moved' ? found.to : undefined
}

function withdrawalOf(story: StoredStory): Withdrawal {
  const { headline, withdrawalGround, withdrawalReason, withdrawnAt, timeZone } = story
  return {
    ...(mayNameHeadline(withdrawalGround) && { headline: withoutForbidden(headline) }),
    ...(withdrawalGround && { ground: withdrawalGround }),
    ...(withdrawalReason && { reason: withdrawalReason }),
    ...(withdrawnAt && { withdrawnAt: new Date(withdrawnAt) }),
    timeZone,
  }
}

/** The stories linked with `story`: the one it follows up, and its newest follow-ups. */
export async function followUpsOf({
  id,
  followUpOf,
}: StoredStory): Promise<Pick<PublishedStory, 'followUpOf' | 'followUps'>> {
  const followedIds = followUpOf ? [idOf(followUpOf)] : []
  noteTags(...followedIds.map(teaserTag))
  const [[followed], followUps] = await Promise.all([
    teasersOf(followedIds),
    followUpIds(id).then(teasersOf),
  ])
  return {
    ...(followed && { followUpOf: followed }),
    ...(followUps.length > 0 && { followUps: followUps.slice(0, MOST_FOLLOW_UPS) }),
  }
}

/**
 * The ids of the newest follow-ups of `id`, visible or not: combined with {@link visibleStories}, SQLite would scan the
 * whole archive.
 */
async function followUpIds(id: number): Promise<number[]> {
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'articles',
    where: { followUpOf: { equals: id } },
    sort: ['-publishedAt', '-id'],
    limit: MOST_LINKED,
    depth: 0,
    pagination: false,
    select: {},
  })
  return docs.map((story) => story.id)
}

async function oldAddress(slug: string): Promise<StoryAddress | undefined> {
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'old-slugs',
    where: { slug: { equals: slug } },
    depth: 2,
    limit: 1,
    pagination: false,
  })
  const story = docs[0]?.article
  if (!story || typeof story === 'number' || typeof story.section === 'number') return undefined
  noteTags(teaserTag(story.id))
  // The present address of a withdrawn story may repeat a headline that did harm.
  if (!isVisible(story)) return { kind: 'withdrawn', withdrawal: withdrawalOf(story) }
  return { kind: 'moved', to: { slug: story.slug, section: story.section } }
}

/** The newest stories of the portal. */
export async function newestTeasers(limit: number): Promise<Teaser[]> {
  noteTags(listTags.newest)
  return findTeasers(visibleStories, limit)
}

/** The newest stories that match `where`, in full, for feeds; `tags` are the tags of the list. */
export async function newestStories(
  tags: readonly string[],
  where: Where,
  limit: number,
): Promise<PublishedStory[]> {
  noteTags(...tags)
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [visibleStories, where] },
    sort: ['-publishedAt', '-id'],
    limit,
    depth: 1,
    pagination: false,
  })
  const stories = await withoutHarmfulLinks(docs)
  const related = await relatedStories(stories.map(({ body }) => body))
  return stories.map((story) => publishedStoryOf(story, related))
}

/** The newest stories for the side of a page about something else. */
export function asideTeasers(limit: number, except?: number): Promise<Teaser[]> {
  const where =
    except === undefined
      ? visibleStories
      : { and: [visibleStories, { id: { not_equals: except } }] }
  return besideSubject(() => {
    noteTags(listTags.newest)
    return findTeasers(where, limit)
  })
}

/** The newest stories of sections. */
export async function sectionTeasers(
  sectionIds: readonly number[],
  limit: number,
): Promise<Teaser[]> {
  noteTags(...sectionIds.map(listTags.section))
  return findTeasers({ and: [visibleStories, inSections(sectionIds)] }, limit)
}

/** Page `page` (from 1) of the newest stories; `undefined` if there is no such page. */
export function newestPage(page: number): Promise<TeaserPage | undefined> {
  return teaserPage([listTags.newest], {}, page)
}

/** Page `page` (from 1) of the stories of sections; `undefined` if there is no such page. */
export function sectionPage(
  sectionIds: readonly number[],
  page: number,
): Promise<TeaserPage | undefined> {
  return teaserPage(sectionIds.map(listTags.section), inSections(sectionIds), page)
}

/** The condition for stories of one of `sections`. */
export const inSections = (sections: readonly number[]): Where => ({
  section: sections.length === 1 ? { equals: sections[0] } : { in: [...sections] },
})

/** Page `page` (from 1) of a topic; `undefined` if there is no such page. */
export function topicPage(topicId: number, page: number): Promise<TeaserPage | undefined> {
  return teaserPage([listTags.topic(topicId)], { topics: { in: [topicId] } }, page)
}

/** Page `page` (from 1) of an author's stories; `undefined` if there is no such page. */
export function authorPage(authorId: number, page: number): Promise<TeaserPage | undefined> {
  return teaserPage([listTags.author(authorId)], { authors: { in: [authorId] } }, page)
}

/** The visible stories of `ids`, in this order. */
export async function teasersOf(ids: readonly number[]): Promise<Teaser[]> {
  if (ids.length === 0) return []
  const found = await readTeasers(visibleAmong(ids))
  const teasers = new Map(found.map((teaser) => [teaser.id, teaser]))
  return ids.flatMap((id) => teasers.get(id) ?? [])
}

/** The visible stories of `ids`, in this order, each with its body as plain text. */
export async function teasersWithText(
  ids: readonly number[],
): Promise<{ teaser: Teaser; text: string }[]> {
  const teasers = await teasersOf(ids)
  noteTags(...teasers.map(({ id }) => storyTag(id)))
  const texts = await bodyTexts(teasers.map(({ id }) => id))
  return teasers.map((teaser) => ({ teaser, text: texts.get(teaser.id) ?? '' }))
}

/** A body as the database returns it: JSON text, or parsed JSON. */
const storedBody = z.union([z.string().transform((json): unknown => JSON.parse(json)), z.unknown()])

/** Bodies only, read by SQL: Payload would populate all their relations. */
async function bodyTexts(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const among = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
  const rows = await runStatement(
    await store(),
    sql`select id, body from articles where id in (${among})`,
    { row: z.object({ id: z.number(), body: storedBody }) },
  )
  return new Map(rows.map(({ id, body }) => [id, textOf(body)]))
}

async function teaserPage(
  tags: readonly string[],
  which: Where,
  page: number,
): Promise<TeaserPage | undefined> {
  noteTags(...tags)
  if (page > LAST_PAGE) return undefined
  const where = { and: [visibleStories, which] }
  const teasers = await findTeasers(where, PAGE_SIZE, { page })
  if (teasers.length === 0 && page > 1) return undefined
  const full = teasers.length === PAGE_SIZE && page < LAST_PAGE
  const next = full ? await findTeasers(where, 1, { page: page * PAGE_SIZE + 1 }) : []
  return { teasers, hasNext: next.length > 0 }
}

/** The teasers of stories that match `where`; `limit` 0 for all. */
export const findTeasers = (
  where: Where,
  limit: number,
  { page = 1, oldestFirst = false }: { page?: number; oldestFirst?: boolean } = {},
): Promise<Teaser[]> =>
  readTeasers({
    where,
    sort: oldestFirst ? ['publishedAt', 'id'] : ['-publishedAt', '-id'],
    limit,
    page,
  })

async function readTeasers(asked: {
  where: Where
  sort: string | string[]
  limit: number
  page?: number
}): Promise<Teaser[]> {
  const payload = await store()
  const { docs } = await payload.find({
    ...asked,
    collection: 'articles',
    depth: 1,
    pagination: false,
    select: teaserSelect,
    populate: teaserRelations,
  })
  return docs.map(teaserOf)
}
