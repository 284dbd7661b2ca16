import { blockPictures, type StoredBlock } from './body.ts'
import { blocksText } from './body-text.ts'
import { type StoredTexts, SUBSTANCE_TEXTS, type SubstanceText } from './fields.ts'

/** The parts of a story whose change is news to readers. */
export interface Substance extends StoredTexts<SubstanceText> {
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
    ...SUBSTANCE_TEXTS.map((name) => story[name] ?? ''),
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
