/**
 * Turns stored records into stories; only this module knows both shapes. Each story is noted for the page being
 * rendered.
 * @module
 */

import { storyPath } from '#content/base/address/addresses.ts'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { noteTags } from '#content/base/page-record/page-record.ts'
import {
  agencyTag,
  authorTag,
  storyTag,
  teaserTag,
  topicTag,
} from '#content/base/page-record/tags.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import { words } from '#content/base/words/words.ts'
import { blocksFromLexical, type StoredReference } from '#content/intake/lexical/lexical-reading.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block, StoryLink } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import {
  TEASER_TEXTS,
  TEXT_NAMES,
  type TextName,
  type Texts,
  textField,
} from '#content/model/story/fields.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { DraftStory, PublishedStory, Teaser } from '#content/model/story/story.ts'
import type {
  Agency,
  Author,
  Media,
  Section as StoredSection,
  StoredStory,
  Topic,
} from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { photoOf } from './photo-record.ts'

const TEASER_FIELDS = [
  ...TEASER_TEXTS,
  'slug',
  'opening',
  'section',
  'genre',
  'verification',
  'hero',
  'publishedAt',
  'timeZone',
] as const

/** The `select` of a query for teasers. */
export const teaserSelect = Object.fromEntries(TEASER_FIELDS.map((name) => [name, true])) as Record<
  (typeof TEASER_FIELDS)[number],
  true
>

/** The fields of a stored story that a teaser needs. */
export type StoredTeaser = Pick<StoredStory, 'id' | (typeof TEASER_FIELDS)[number]>

/** The teaser of a published story. */
export function teaserOf(story: StoredTeaser): Teaser {
  noteTags(teaserTag(story.id))
  const { opening } = story
  return {
    ...(opening && { summary: opening }),
    ...commonOf(story),
    publishedAt: certainDate(story, 'publishedAt'),
  }
}

/** A link to a story from its stored fields. */
export function storyLinkOf(
  story: Pick<StoredStory, 'id' | 'slug' | 'headline' | 'section' | 'genre'>,
): StoryLink {
  const { id, slug, section } = story
  noteTags(teaserTag(id))
  return { id, slug, headline: headlineAlone(story, words.genres), section: sectionLink(section) }
}

/** The story as readers get it; `related` are the visible stories that its body links to. */
export function publishedStoryOf(
  story: StoredStory,
  related: ReadonlyMap<number, StoryLink>,
): PublishedStory {
  return {
    ...contentOf(story, related),
    status: 'published',
    feedId: story.feedId ?? storyPath({ slug: story.slug, section: sectionLink(story.section) }),
    publishedAt: certainDate(story, 'publishedAt'),
    firstPublishedAt: certainDate(story, 'firstPublishedAt'),
    modifiedAt: certainDate(story, 'modifiedAt'),
  }
}

/** What lists show of a stored story, and its address, as one text: while it stays equal, no list looks different. */
export function shownInLists(story: StoredTeaser): string {
  const { hero, section, summary, opening, verification } = story
  const differing: Partial<Record<keyof StoredTeaser, unknown>> = {
    // Photos and sections have tags of their own, and the opening only stands in for a missing summary.
    hero: hero && idOf(hero),
    section: idOf(section),
    opening: summary ? null : opening,
    verification: verification?.pending,
  }
  return JSON.stringify(
    TEASER_FIELDS.map((name) => (name in differing ? differing[name] : story[name])),
  )
}

function commonOf(story: StoredTeaser) {
  const hero = story.hero ? photoOf(populated<Media>(story.hero)) : undefined
  return {
    id: story.id,
    slug: story.slug,
    ...textsOf(story, TEASER_TEXTS),
    section: sectionLink(story.section),
    genre: story.genre,
    ...(story.verification?.pending && { unverified: true as const }),
    ...(hero && { hero }),
    timeZone: story.timeZone,
  }
}

/** The texts of a stored story that readers get: without empty ones and those of other genres. */
function textsOf<Name extends TextName>(
  story: Pick<StoredStory, Name | 'genre'>,
  names: readonly Name[],
): Texts<Name> {
  const texts = names.flatMap((name) => {
    const { genre, kind } = textField(name)
    const text = story[name]
    const isShown =
      typeof text === 'string' &&
      text &&
      (!genre || genre === story.genre) &&
      (kind !== 'address' || isWebAddress(text))
    return isShown ? [[name, withoutForbidden(text)]] : []
  })
  // Required texts are present: no visible story is stored without them.
  return Object.fromEntries(texts) as Texts<Name>
}

function sectionLink(section: StoredStory['section']) {
  const { id, slug, name } = populated<StoredSection>(section)
  return { id, slug, name }
}

function contentOf(
  story: StoredStory,
  related: ReadonlyMap<number, StoryLink>,
): Omit<DraftStory, 'status' | 'publishedAt'> {
  noteTags(storyTag(story.id))
  const authors = (story.authors ?? []).map((author) => authorOf(populated<Author>(author)))
  const topics = (story.topics ?? []).map((topic) => topicLink(populated<Topic>(topic)))
  return {
    ...commonOf(story),
    authors,
    ...(story.editor && { editor: authorLink(populated<Author>(story.editor)) }),
    ...textsOf(story, TEXT_NAMES),
    ...(story.agency && { agency: agencyLink(populated<Agency>(story.agency)) }),
    ...(story.verification?.pending &&
      story.verification.what && { unverifiedPart: story.verification.what }),
    topics,
    ...(story.evergreen && { evergreen: true as const }),
    body: bodyOf(story.body, related),
    corrections: (story.corrections ?? []).map(({ kind, text, repliedBy, correctedAt }) => ({
      kind,
      text,
      ...(repliedBy && { repliedBy }),
      correctedAt: new Date(correctedAt),
    })),
  }
}

/** The blocks of a stored body with populated pictures, without links to stories missing in `related`. */
export function bodyOf(stored: unknown, related: ReadonlyMap<number, StoryLink>): Block<Photo>[] {
  return blocksFromLexical(stored, photoAt, idOf).flatMap((block): Block<Photo>[] => {
    if (block.type !== 'related') return [block]
    const story = related.get(block.story)
    return story ? [{ type: 'related', story }] : []
  })
}

/** A stored body as plain text, with populated pictures or not. */
export const textOf = (stored: unknown): string => blocksText(blocksFromLexical(stored, idOf, idOf))

/** The ids of the stories that a stored body links to. */
export function relatedIds(stored: unknown): number[] {
  return blocksFromLexical(stored, () => undefined, idOf).flatMap((block) =>
    block.type === 'related' ? [block.story] : [],
  )
}

const photoAt = (media: StoredReference) => photoOf(populated<Media>(media as number | Media))

function authorLink({ id, slug, name, kind }: Author) {
  noteTags(authorTag(id))
  return { id, slug, name, kind }
}

function authorOf(author: Author) {
  const { role, bio } = author
  return { ...authorLink(author), ...(role && { role }), ...(bio && { bio }) }
}

function topicLink({ id, slug, name }: Topic) {
  noteTags(topicTag(id))
  return { id, slug, name }
}

function agencyLink({ id, name, code, url }: Agency) {
  noteTags(agencyTag(id))
  return { id, name, code, ...(url && isWebAddress(url) && { url }) }
}

/**
 * A populated relation.
 * @throws {Error} for a bare id: the query had too little depth
 */
function populated<Record extends { id: number }>(relation: number | Record): Record {
  if (typeof relation === 'number') {
    throw new Error(`Record ${relation} was not read with the story.`)
  }
  return relation
}

function certainDate(
  story: Pick<StoredStory, 'id'> &
    Partial<Pick<StoredStory, 'publishedAt' | 'firstPublishedAt' | 'modifiedAt'>>,
  field: 'publishedAt' | 'firstPublishedAt' | 'modifiedAt',
): Date {
  const value = story[field]
  if (!value) throw new Error(`Story ${story.id} is published without ${field}.`)
  return new Date(value)
}
