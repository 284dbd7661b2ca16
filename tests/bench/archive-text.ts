/**
 * The texts of a made-up archive: sentences of real stories among others, whose words are as frequent as words are.
 * The same number gives the same story.
 * @module
 */
import type { StoredBlock } from '#content/model/story/body.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'

/** Words that a newsroom uses again and again. */
const VOCABULARY = 34_000
/** A body has so many paragraphs, each of a real sentence and so many made-up words. */
const PARAGRAPHS = 9
const MADE_UP = 18
const CONSONANTS = 'bcdghjklmnprstwy'
const VOWELS = 'aiueo'

/** Numbers from 0 to below 1, always the same ones for `seed`. */
export type Random = () => number

/** A generator of {@link Random} numbers: mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of `things`, the first ones much more often than the last ones (Zipf's law). */
export const oftenFirst = <Thing>(things: readonly Thing[], random: Random): Thing => {
  const thing = things[Math.floor(things.length ** random()) - 1]
  if (thing === undefined) throw new Error('There is nothing to choose from.')
  return thing
}

/** The word of the number `number`: syllables that are a number to the base of all syllables, so that no two are equal. */
export function numberedWord(number: number): string {
  let word = ''
  for (let rest = number; rest > 0 || word.length < 4; ) {
    const syllable = rest % (CONSONANTS.length * VOWELS.length)
    word += `${CONSONANTS[syllable % CONSONANTS.length]}${VOWELS[Math.floor(syllable / CONSONANTS.length)]}`
    rest = Math.floor(rest / (CONSONANTS.length * VOWELS.length))
  }
  return word
}

/** `word` as a name is written. */
export const asName = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What a story says. */
export interface ArchiveText {
  readonly headline: string
  readonly summary: string
  readonly body: readonly StoredBlock[]
}

/** Makes the text of the story `number`, with numbers of `random`. */
export type TextMaking = (number: number, random: Random) => ArchiveText

/** A maker of texts that mixes the sentences of the stored `bodies` with its own. */
export function textMaking(bodies: readonly unknown[]): TextMaking {
  const sentences = bodies.flatMap((body) => textOf(body).match(/[^.\n]{40,300}\./g) ?? [])
  // Each name of its own has two words behind those of the vocabulary.
  const vocabulary = Array.from({ length: VOCABULARY }, (_, index) => `${numberedWord(index)}n`)
  return (number, random) => {
    const name = `${asName(numberedWord(2 * number))} ${asName(numberedWord(2 * number + 1))}`
    const words = (count: number) =>
      Array.from({ length: count }, () => oftenFirst(vocabulary, random)).join(' ')
    const real = () => sentences[Math.floor(random() * sentences.length)]?.trim() ?? ''
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) =>
      index % 3 === 1
        ? `${real()} ${asName(words(MADE_UP))}, kata ${name}.`
        : `${real()} ${asName(words(MADE_UP))}.`,
    )
    return {
      headline: `${asName(words(4))} ${name}: ${real().split(' ').slice(0, 4).join(' ')}`,
      summary: real(),
      body: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    }
  }
}
