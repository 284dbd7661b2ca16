/**
 * From stored records to stories: the one place where the store's shape ends. Each story read is noted
 * for the page that is being rendered.
 * @module
 */
import { photoOf } from '#content/media/media-record.ts'
import type { Photo } from '#content/media/photo.ts'
import { noteTags } from '#content/page-record/page-record.ts'
import type {
  Agency,
  Author,
  Media,
  Article as StoredArticle,
  Section as StoredSection,
  Topic,
} from '#content/store/payload-types.ts'
import { agencyTag, articleTag, authorTag, topicTag } from '#content/tag/tags.ts'
import type { DraftArticle, PublishedArticle, Teaser } from './article.ts'
import type { Block } from './article-body.ts'
import { blocksFromLexical, type MediaReference } from './article-lexical.ts'

/** What a teaser needs of a stored story. */
export type StoredTeaser = Pick<
  StoredArticle,
  | 'id'
  | 'slug'
  | 'headline'
  | 'kicker'
  | 'summary'
  | 'opening'
  | 'section'
  | 'genre'
  | 'verification'
  | 'hero'
  | 'publishedAt'
  | 'timeZone'
>

/** The teaser of a published story. */
export function teaserOf(story: StoredTeaser): Teaser {
  const { opening } = story
  return {
    ...(opening && { summary: opening }),
    ...commonOf(story),
    publishedAt: certainDate(story, 'publishedAt'),
  }
}

/** The story as readers get it. */
export function publishedArticleOf(story: StoredArticle): PublishedArticle {
  return {
    ...contentOf(story),
    status: 'published',
    publishedAt: certainDate(story, 'publishedAt'),
    firstPublishedAt: certainDate(story, 'firstPublishedAt'),
    modifiedAt: certainDate(story, 'modifiedAt'),
  }
}

function commonOf(story: StoredTeaser) {
  noteTags(articleTag(story.id))
  const section = populated<StoredSection>(story.section)
  const hero = story.hero ? populated<Media>(story.hero) : undefined
  return {
    id: story.id,
    slug: story.slug,
    headline: story.headline,
    ...(story.kicker && { kicker: story.kicker }),
    ...(story.summary && { summary: story.summary }),
    section: { id: section.id, slug: section.slug, name: section.name },
    genre: story.genre,
    ...(story.verification?.pending && { unverified: true as const }),
    ...(hero && { hero: photoOf(hero) }),
    timeZone: story.timeZone,
  }
}

function contentOf(story: StoredArticle): Omit<DraftArticle, 'status' | 'publishedAt'> {
  const authors = (story.authors ?? []).map((author) => authorLink(populated<Author>(author)))
  const topics = (story.topics ?? []).map((topic) => topicLink(populated<Topic>(topic)))
  return {
    ...commonOf(story),
    authors,
    ...(story.editor && { editor: authorLink(populated<Author>(story.editor)) }),
    ...(story.dateline && { dateline: story.dateline }),
    ...(story.agency && { agency: agencyLink(populated<Agency>(story.agency)) }),
    ...(story.originalUrl && { originalUrl: story.originalUrl }),
    ...(story.genre === 'advertorial' && story.advertiser && { advertiser: story.advertiser }),
    ...(story.verification?.pending &&
      story.verification.what && { unverifiedPart: story.verification.what }),
    topics,
    body: bodyOf(story.body),
    corrections: (story.corrections ?? []).map(({ kind, text, repliedBy, correctedAt }) => ({
      kind,
      text,
      ...(repliedBy && { repliedBy }),
      correctedAt: new Date(correctedAt),
    })),
  }
}

/** The blocks of a stored body whose pictures are populated. */
export function bodyOf(stored: unknown): Block<Photo>[] {
  return blocksFromLexical(stored, (media: MediaReference) =>
    photoOf(populated<Media>(media as number | Media)),
  )
}

function authorLink({ id, slug, name, kind }: Author) {
  noteTags(authorTag(id))
  return { id, slug, name, kind }
}

function topicLink({ id, slug, name }: Topic) {
  noteTags(topicTag(id))
  return { id, slug, name }
}

function agencyLink({ id, name, code, url }: Agency) {
  noteTags(agencyTag(id))
  return { id, name, code, ...(url && { url }) }
}

/** A relation that the query asked for; a bare id means that the query forgot to. */
function populated<Record extends { id: number }>(relation: number | Record): Record {
  if (typeof relation === 'number') {
    throw new Error(`Record ${relation} was not read with the story.`)
  }
  return relation
}

function certainDate(
  story: Pick<StoredArticle, 'id'> &
    Partial<Pick<StoredArticle, 'publishedAt' | 'firstPublishedAt' | 'modifiedAt'>>,
  field: 'publishedAt' | 'firstPublishedAt' | 'modifiedAt',
): Date {
  const value = story[field]
  if (!value) throw new Error(`Story ${story.id} is published without ${field}.`)
  return new Date(value)
}
