import { blockPictures, type StoredBlock } from './body.ts'
import { blocksText } from './body-text.ts'

/** The parts of a story whose change is news to readers. */
export interface Substance {
  headline: string
  kicker?: string | null
  summary?: string | null
  dateline?: string | null
  hero?: number | null
  body: readonly StoredBlock[]
  corrections: readonly { text: string }[]
}

/**
 * Whether readers get different content: other words, another picture, a correction. Punctuation, capitals and spaces
 * do not count, because search engines ask that the date changes only with the content (Google Search Central,
 * publication dates).
 */
export function substanceChanged(before: Substance, after: Substance): boolean {
  return gist(before) !== gist(after)
}

function gist(story: Substance): string {
  const words = [
    story.headline,
    story.kicker ?? '',
    story.summary ?? '',
    story.dateline ?? '',
    blocksText(story.body),
    ...story.corrections.map(({ text }) => text),
  ].map(gistOf)
  const pictures = story.body.flatMap((block) => blockPictures(block))
  return JSON.stringify([words, story.hero ?? null, pictures])
}

/** The words and numbers of a text in lower case, for comparisons that ignore punctuation, capitals and spaces. */
export const gistOf = (text: string): string =>
  text
    .toLocaleLowerCase('id')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''
