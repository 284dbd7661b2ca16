import { ZodError } from 'zod'
import { PUBLICATION_ZONE, TIME_ZONES } from '#content/base/time/time-zone.ts'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import type { StoredStory } from '#content/store/payload-types.ts'

/** A story while it is being written: required fields may still be missing. */
export type UnfinishedStory = { id: number } & {
  [Field in keyof StoredStory]?: StoredStory[Field] | null
}

/** Placeholders for missing fields, in the reader's language. */
export interface Placeholders {
  headline: string
  section: string
}

/**
 * Returns the story as if it were published at `now`: missing fields get placeholders, and blocks that are not filled
 * in yet are left out.
 */
export function asIfPublished(
  story: UnfinishedStory,
  { headline, section }: Placeholders,
  now: Date,
): StoredStory {
  const time = now.toISOString()
  const publishedAt = timeOf(story.publishedAt) ?? timeOf(story.publishOn) ?? time
  return {
    ...story,
    headline: story.headline || headline,
    slug: story.slug || 'pratinjau',
    section: story.section ?? {
      id: 0,
      slug: 'pratinjau',
      name: section,
      updatedAt: time,
      createdAt: time,
    },
    genre: story.genre ?? 'report',
    timeZone: TIME_ZONES.find((zone) => zone === story.timeZone) ?? PUBLICATION_ZONE,
    body: filledBody(story.body),
    publishedAt,
    firstPublishedAt: story.firstPublishedAt ?? time,
    modifiedAt: story.modifiedAt ?? publishedAt,
    updatedAt: time,
    createdAt: story.createdAt ?? time,
  } as StoredStory
}

/** The time that a form holds; `undefined` for what is no time. */
const timeOf = (value: string | null | undefined): string | undefined =>
  value && !Number.isNaN(Date.parse(value)) ? value : undefined

function filledBody(body: StoredStory['body'] | null | undefined): object {
  const children: unknown = body?.root?.children
  const blocks = Array.isArray(children) ? children.filter(isFilled) : []
  return { root: { children: blocks } }
}

function isFilled(block: unknown): boolean {
  try {
    blocksFromLexical(
      { root: { children: [block] } },
      (picture) => picture,
      (story) => story,
      (file) => file,
    )
    return true
  } catch (error) {
    if (error instanceof ZodError) return false
    throw error
  }
}
