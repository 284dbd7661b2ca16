/**
 * Spelling suggestions for a search.
 * @module
 */
import leven from 'leven'
import type { WordTraits } from '#content/newsroom/search/story-index.ts'

/** Typing errors allowed in a word of this length. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/**
 * What the words have of which `word` could be a misspelling; `undefined` if it is too short to tell. A large archive
 * has millions of words, so that only those are compared whose beginning or ending is as typed. That misses nothing with
 * one error, and with two only words with one error in the first half and another in the last two letters.
 */
export function traitsNear(word: string): WordTraits | undefined {
  const slips = slipsIn(word)
  if (slips === 0) return undefined
  const letters = [...word]
  return {
    least: word.length - slips,
    most: word.length + slips,
    letter: letters[0] ?? '',
    beginning: letters.slice(0, Math.floor(letters.length / 2)).join(''),
    ending: letters.slice(-2).join(''),
    swapped: letters.slice(1).map((letter, index) =>
      letters
        .with(index, letter)
        .with(index + 1, letters[index] ?? '')
        .join(''),
    ),
  }
}

/** A known word, and its distance from what was typed in typing errors. */
export interface NearWord {
  word: string
  slips: number
}

/** The words of `known` that `word` is most likely a misspelling of, nearest first, at most `limit`. */
export function nearestWords(word: string, known: readonly string[], limit = 5): NearWord[] {
  const most = slipsIn(word)
  if (most === 0) return []
  return known
    .filter((candidate) => candidate !== word)
    .map((candidate) => ({ word: candidate, slips: distanceOf(word, candidate, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
}

/** The edit distance, where swapping two adjacent letters counts as one error, not two. */
function distanceOf(word: string, candidate: string, slips: number): number {
  const distance = leven(word, candidate, { maxDistance: slips + 1 })
  return distance === 2 && isSwapOf(word, candidate) ? 1 : distance
}

function isSwapOf(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false
  const first = [...word].findIndex((letter, index) => letter !== candidate[index])
  return (
    word[first] === candidate[first + 1] &&
    word[first + 1] === candidate[first] &&
    word.slice(first + 2) === candidate.slice(first + 2)
  )
}
