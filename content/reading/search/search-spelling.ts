/**
 * Spelling suggestions for a search.
 * @module
 */
import leven from 'leven'

/** Typing errors allowed in a word of this length. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/**
 * The lengths (`least` to `most`) of words that `word` could be a misspelling of; `undefined` if it is too short to
 * tell.
 */
export function lengthsNear(word: string): { least: number; most: number } | undefined {
  const slips = slipsIn(word)
  return slips === 0 ? undefined : { least: word.length - slips, most: word.length + slips }
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
