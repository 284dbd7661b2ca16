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
  liveListTag,
  storyTag,
  teaserTag,
  topicTag,
} from '#content/base/page-record/tags.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import { words } from '#content/base/words/words.ts'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { blocksOfDraft } from '#content/intake/lexical/unfinished-blocks.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import {
  type Block,
  blockPictures,
  captionedHere,
  type StoredBlock,
  type StoryLink,
} from '#content/model/story/body.ts'
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
  Section as StoredSection,
  StoredStory,
  Topic,
} from '#content/store/payload-types.ts'
import { idOf, type Reference } from '#content/store/reference.ts'
import { photoOf, type StoredPhoto } from './photo-record.ts'

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

type StoredAuthor = Pick<Author, 'id' | 'slug' | 'name' | 'kind' | 'role' | 'bio'>
type StoredTopic = Pick<Topic, 'id' | 'slug' | 'name'>
type StoredAgency = Pick<Agency, 'id' | 'name' | 'code' | 'url'>
type SectionOfStory = Pick<StoredSection, 'id' | 'slug' | 'name'>

/** The fields of a stored story that a teaser needs. */
export type StoredTeaser = Pick<
  StoredStory,
  'id' | Exclude<(typeof TEASER_FIELDS)[number], 'section' | 'hero'>
> & {
  section: number | SectionOfStory
  hero?: number | null | StoredPhoto
  /** The newest key entry of a live story, read by lists. */
  moment?: { at: string; headline: string; unverified: boolean } | null
}

/** The fields of a stored story that readers get. */
export type ReadStory = StoredTeaser &
  Pick<
    StoredStory,
    TextName | 'evergreen' | 'body' | 'feedId' | 'firstPublishedAt' | 'modifiedAt'
  > & {
    authors?: readonly (number | StoredAuthor)[] | null
    topics?: readonly (number | StoredTopic)[] | null
    editor?: number | null | StoredAuthor
    agency?: number | null | StoredAgency
    corrections?:
      | readonly Pick<
          NonNullable<StoredStory['corrections']>[number],
          'kind' | 'text' | 'repliedBy' | 'correctedAt'
        >[]
      | null
  }

/** What a body refers to, as readers may see it now, by id. */
export interface BodyParts {
  photos: ReadonlyMap<number, Photo>
  /** The visible stories that it links to. */
  stories: ReadonlyMap<number, StoryLink>
  attachments: ReadonlyMap<number, Attachment>
}

/** The teaser of a published story. */
export function teaserOf(story: StoredTeaser): Teaser {
  noteTags(teaserTag(story.id), ...(story.genre === 'live' ? [liveListTag(story.id)] : []))
  const { opening, moment } = story
  return {
    ...(opening && { summary: opening }),
    ...commonOf(story),
    ...(moment && {
      moment: {
        at: new Date(moment.at),
        headline: withoutForbidden(moment.headline),
        ...(moment.unverified && { unverified: true }),
      },
    }),
    publishedAt: certainDate(story, 'publishedAt'),
  }
}

/** A link to a story from its stored fields. */
export function storyLinkOf(
  story: Pick<StoredTeaser, 'id' | 'slug' | 'headline' | 'section' | 'genre'>,
): StoryLink {
  const { id, slug, section } = story
  noteTags(teaserTag(id))
  return { id, slug, headline: headlineAlone(story, words.genres), section: sectionLink(section) }
}

/** The story as readers get it; `parts` are what its body refers to. */
export function publishedStoryOf(story: ReadStory, parts: BodyParts): PublishedStory {
  return {
    ...contentOf(story, parts),
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
  const hero = story.hero ? photoOf(populated<StoredPhoto>(story.hero)) : undefined
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

function sectionLink(section: StoredTeaser['section']) {
  const { id, slug, name } = populated<SectionOfStory>(section)
  return { id, slug, name }
}

function contentOf(story: ReadStory, parts: BodyParts): Omit<DraftStory, 'status' | 'publishedAt'> {
  noteTags(storyTag(story.id))
  const authors = (story.authors ?? []).map((author) => authorOf(populated<StoredAuthor>(author)))
  const topics = (story.topics ?? []).map((topic) => topicLink(populated<StoredTopic>(topic)))
  return {
    ...commonOf(story),
    authors,
    ...(story.editor && { editor: authorLink(populated<StoredAuthor>(story.editor)) }),
    ...textsOf(story, TEXT_NAMES),
    ...(story.agency && { agency: agencyLink(populated<StoredAgency>(story.agency)) }),
    ...(story.verification?.pending &&
      story.verification.what && { unverifiedPart: story.verification.what }),
    topics,
    ...(story.evergreen && { evergreen: true as const }),
    body: bodyOf(story.body, parts),
    corrections: (story.corrections ?? []).map(({ kind, text, repliedBy, correctedAt }) => ({
      kind,
      text,
      ...(repliedBy && { repliedBy }),
      correctedAt: new Date(correctedAt),
    })),
  }
}

/** The blocks of a stored body, without pictures, attachments and links to stories that `parts` lacks. */
export function bodyOf(
  stored: unknown,
  { photos, stories, attachments }: BodyParts,
): Block<Photo>[] {
  const photoAt = (reference: Reference) => photos.get(idOf(reference))
  const fileAt = (reference: Reference) => attachments.get(idOf(reference))
  return blocksFromLexical(stored, photoAt, idOf, fileAt).flatMap((block): Block<Photo>[] => {
    if (block.type === 'image') return [captionedHere(block)]
    if (block.type !== 'related') return [block]
    const story = stories.get(block.story)
    return story ? [{ type: 'related', story }] : []
  })
}

/** A stored body as plain text. */
export const textOf = (stored: unknown): string => blocksText(storedBlocks(stored))

/** The text of the stored body of a draft, which may be empty or have blocks that are not filled in. */
export const draftTextOf = (stored: unknown): string =>
  stored ? blocksText(blocksOfDraft(stored, idOf, idOf, idOf)) : ''

/** The ids of the photos and attachments that a stored body shows, and of the stories that it links to. */
export function partIds(stored: unknown): Record<keyof BodyParts, number[]> {
  const blocks = storedBlocks(stored)
  return {
    photos: blocks.flatMap((block) => blockPictures(block)),
    stories: blocks.flatMap((block) => (block.type === 'related' ? [block.story] : [])),
    attachments: blocks.flatMap((block) => (block.type === 'attachment' ? [block.file] : [])),
  }
}

const storedBlocks = (stored: unknown): StoredBlock[] => blocksFromLexical(stored, idOf, idOf, idOf)

function authorLink({ id, slug, name, kind }: StoredAuthor) {
  noteTags(authorTag(id))
  return { id, slug, name, kind }
}

function authorOf(author: StoredAuthor) {
  const { role, bio } = author
  return { ...authorLink(author), ...(role && { role }), ...(bio && { bio }) }
}

function topicLink({ id, slug, name }: StoredTopic) {
  noteTags(topicTag(id))
  return { id, slug, name }
}

function agencyLink({ id, name, code, url }: StoredAgency) {
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
