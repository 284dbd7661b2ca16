import { blockPictures, type StoredBlock } from './body.ts'
import { blocksText } from './body-text.ts'
import { type StoredTexts, SUBSTANCE_TEXTS, type SubstanceText } from './fields.ts'

/** What of a story readers take away from it. */
export interface Substance extends StoredTexts<SubstanceText> {
  hero?: number | null
  body: readonly StoredBlock[]
  corrections: readonly { text: string }[]
}

/**
 * Whether readers get something else: other words, another picture, a correction. Punctuation, capitals
 * and spaces are no substance, since search engines ask that a date only moves with the content
 * (Google Search Central, publication dates).
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

/** The words and numbers of a text: what is left where punctuation, capitals and spaces make no difference. */
export const gistOf = (text: string): string =>
  text
    .toLocaleLowerCase('id')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''
