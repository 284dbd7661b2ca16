/**
 * The stories that readers may see. Every query notes its tags for the page being rendered.
 * @module
 */
import { z } from 'zod'
import { besideSubject, noteTags } from '#content/base/page-record/page-record.ts'
import { listTags, slugTag, storyTag, teaserTag } from '#content/base/page-record/tags.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'
import { mayNameHeadline, type Withdrawal } from '#content/model/story/withdrawal.ts'
import { spokenTexts } from '#content/newsroom/attachment/spoken-texts.ts'
import { type EntryText, entryTexts } from '#content/newsroom/live/entry-texts.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { publishedStoryOf, teaserOf, textOf } from '#content/newsroom/story/record/story-record.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import { idOf, type Reference } from '#content/store/reference.ts'
import { idList, runStatement, sql } from '#content/store/statements.ts'
import { storedJson } from '#content/store/stored-values.ts'
import { bodyParts } from './body-parts.ts'
import { withoutHarmfulLinks } from './harmful-links.ts'
import {
  type ListPart,
  type StoryList,
  storiesAmong,
  storiesListed,
  storiesWhere,
  storyAtSlug,
  storyFormerlyAt,
} from './story-lists.ts'
import { type FoundStory, storedStories } from './story-rows.ts'
import { storedTeasers } from './teaser-rows.ts'

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

/** The story at `slug`, moved if it is in another section than `sectionSlug`; `undefined` if there never was one. */
export async function storyAt(
  sectionSlug: string,
  slug: string,
): Promise<StoryAddress | undefined> {
  noteTags(slugTag(slug))
  const [stored] = await storedStories(storyAtSlug(slug))
  if (!stored?.firstPublishedAt) return oldAddress(slug)
  noteTags(storyTag(stored.id))
  if (!isVisible(stored)) {
    return { kind: 'withdrawn', withdrawal: withdrawalOf(stored) }
  }
  const [shown = stored] = await withoutHarmfulLinks([stored])
  const story = {
    ...publishedStoryOf(shown, await bodyParts([shown.body])),
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

function withdrawalOf(story: FoundStory): Withdrawal {
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
}: {
  id: number
  followUpOf?: Reference | null
}): Promise<Pick<PublishedStory, 'followUpOf' | 'followUps'>> {
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
 * The ids of the newest follow-ups of `id`, visible or not: asked for visible ones, SQLite would scan the whole
 * archive.
 */
async function followUpIds(id: number): Promise<number[]> {
  const rows = await runStatement(
    await store(),
    sql`select id from articles where follow_up_of_id = ${id} order by published_at desc, id desc limit ${MOST_LINKED}`,
    { row: z.object({ id: z.number() }) },
  )
  return rows.map((story) => story.id)
}

async function oldAddress(slug: string): Promise<StoryAddress | undefined> {
  const [story] = await storedStories(storyFormerlyAt(slug))
  if (!story) return undefined
  noteTags(teaserTag(story.id))
  // The present address of a withdrawn story may repeat a headline that did harm.
  if (!isVisible(story)) return { kind: 'withdrawn', withdrawal: withdrawalOf(story) }
  return { kind: 'moved', to: { slug: story.slug, section: story.section } }
}

/** The newest stories of the portal. */
export async function newestTeasers(limit: number): Promise<Teaser[]> {
  noteTags(listTags.newest)
  return teasersIn(storiesWhere(undefined, { limit }))
}

/** The stories of `list` in full, for feeds; `tags` are the tags of the list. */
export async function wholeStories(
  tags: readonly string[],
  list: StoryList,
): Promise<PublishedStory[]> {
  noteTags(...tags)
  const stories = await withoutHarmfulLinks(await storedStories(list))
  const parts = await bodyParts(stories.map(({ body }) => body))
  return stories.map((story) => publishedStoryOf(story, parts))
}

/** The newest stories for the side of a page about something else. */
export function asideTeasers(limit: number, except?: number): Promise<Teaser[]> {
  const others = except === undefined ? undefined : sql`a.id <> ${except}`
  return besideSubject(() => {
    noteTags(listTags.newest)
    return teasersIn(storiesWhere(others, { limit }))
  })
}

/** The ids of the newest stories of sections. */
export async function sectionStories(
  sectionIds: readonly number[],
  limit: number,
): Promise<number[]> {
  noteTags(...sectionIds.map(listTags.section))
  return idsIn(storiesListed('sections', sectionIds, { limit }))
}

/** Page `page` (from 1) of the newest stories; `undefined` if there is no such page. */
export function newestPage(page: number): Promise<TeaserPage | undefined> {
  return teaserPage([listTags.newest], (part) => storiesWhere(undefined, part), page)
}

/** Page `page` (from 1) of the stories of sections; `undefined` if there is no such page. */
export function sectionPage(
  sectionIds: readonly number[],
  page: number,
): Promise<TeaserPage | undefined> {
  return teaserPage(
    sectionIds.map(listTags.section),
    (part) => storiesListed('sections', sectionIds, part),
    page,
  )
}

/** Page `page` (from 1) of a topic; `undefined` if there is no such page. */
export function topicPage(topicId: number, page: number): Promise<TeaserPage | undefined> {
  return teaserPage(
    [listTags.topic(topicId)],
    (part) => storiesListed('topics', [topicId], part),
    page,
  )
}

/** Page `page` (from 1) of an author's stories; `undefined` if there is no such page. */
export function authorPage(authorId: number, page: number): Promise<TeaserPage | undefined> {
  return teaserPage(
    [listTags.author(authorId)],
    (part) => storiesListed('authors', [authorId], part),
    page,
  )
}

/** The visible stories of `ids`, in this order. */
export async function teasersOf(ids: readonly number[]): Promise<Teaser[]> {
  if (ids.length === 0) return []
  const found = await teasersIn(storiesAmong(ids))
  const teasers = new Map(found.map((teaser) => [teaser.id, teaser]))
  return ids.flatMap((id) => teasers.get(id) ?? [])
}

/** A story with its words as plain text: its body with what is said in its recordings, and the entries of a live one. */
export interface TeaserWithText {
  teaser: Teaser
  text: string
  entries: readonly EntryText[]
}

/** The visible stories of `ids`, in this order, each with its words. */
export async function teasersWithText(ids: readonly number[]): Promise<TeaserWithText[]> {
  const teasers = await teasersOf(ids)
  noteTags(...teasers.map(({ id }) => storyTag(id)))
  const shown = teasers.map(({ id }) => id)
  const [texts, live] = await Promise.all([bodyTexts(shown), entryTexts(await store(), shown)])
  return teasers.map((teaser) => ({
    teaser,
    text: texts.get(teaser.id) ?? '',
    entries: live.get(teaser.id) ?? [],
  }))
}

/** Bodies only, with what is said in them. */
async function bodyTexts(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const payload = await store()
  const rows = await runStatement(
    payload,
    sql`select id, body from articles where id in (${idList(ids)})`,
    { row: z.object({ id: z.number(), body: storedJson }) },
  )
  const spoken = await spokenTexts(payload, rows)
  return new Map(
    rows.map(({ id, body }) => [id, [textOf(body), spoken.get(id)].filter(Boolean).join('\n')]),
  )
}

async function teaserPage(
  tags: readonly string[],
  listPart: (part: ListPart) => StoryList,
  page: number,
): Promise<TeaserPage | undefined> {
  noteTags(...tags)
  if (page > LAST_PAGE) return undefined
  // One more than the page shows tells whether there is a next one.
  const limit = page < LAST_PAGE ? PAGE_SIZE + 1 : PAGE_SIZE
  const found = await storedTeasers(listPart({ limit, offset: (page - 1) * PAGE_SIZE }))
  if (found.length === 0 && page > 1) return undefined
  return { teasers: found.slice(0, PAGE_SIZE).map(teaserOf), hasNext: found.length > PAGE_SIZE }
}

/** The teasers of `list`, in its order. */
export async function teasersIn(list: StoryList): Promise<Teaser[]> {
  return (await storedTeasers(list)).map(teaserOf)
}

/** The ids of the stories of `list`; those of {@link storiesAmong} are in no order. */
export async function idsIn({ query }: StoryList): Promise<number[]> {
  const rows = await runStatement(await store(), query, { row: z.object({ id: z.number() }) })
  return rows.map(({ id }) => id)
}
