/**
 * The words of Indonesian text as a search compares them: without case, accents and affixes, so that
 * "memimpin", "pimpinan" and "dipimpin" meet.
 * @module
 */
import { LRUCache } from 'lru-cache'
import { Stemmer } from 'sastrawijs'

/** Letters and digits with what belongs to them; everything else parts words. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const ASCII = /^[a-z\d]+$/i
/** Longer runs are no words, and stemming them would only cost time. */
const LONGEST_WORD = 40

const stemmer = new Stemmer()

/** Words of the news whose beginning or end only looks like an affix to the stemmer. */
const WHOLE = new Set(['pasukan', 'pemilu', 'kapolri', 'polri', 'berlian', 'peron', 'perseroan'])

/** A story repeats its words, and stories each other's. */
const stems = new LRUCache<string, string>({ max: 50_000 })

/** A word where it stands in its text. */
export interface PlacedWord {
  /** As compared: lower case, without accents. */
  word: string
  /** Offset of its first character, in UTF-16 units. */
  from: number
  /** Offset after its last character. */
  to: number
}

/** The words of `text` in their order, each with its place. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: plain(found),
    from: index,
    to: index + found.length,
  }))
}

/** The words of `text` in their order, as compared. */
export const wordsOf = (text: string): string[] => placedWords(text).map(({ word }) => word)

/** What all forms of `word` (as compared) have in common. */
export function stemOf(word: string): string {
  if (word.length > LONGEST_WORD) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = WHOLE.has(word) ? word : stemmer.stem(word) || word
  stems.set(word, stem)
  return stem
}

/** The stems of `text`, parted by spaces: what an index of full text keeps. */
export const stemsOf = (text: string): string => wordsOf(text).map(stemOf).join(' ')

function plain(word: string): string {
  // Nearly every word is: normalizing them all takes as long as the rest of a search's passages.
  if (ASCII.test(word)) return word.toLowerCase()
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
