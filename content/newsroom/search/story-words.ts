/**
 * The words of Indonesian text as search compares them: without case, accents and affixes, so that "memimpin",
 * "pimpinan" and "dipimpin" match.
 * @module
 */
import { LRUCache } from 'lru-cache'
import { Stemmer } from 'sastrawijs'

/** Letters and digits with their marks; everything else separates words. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const ASCII = /^[a-z\d]+$/i
/** Longer runs are not words; stemming them would only cost time. */
const LONGEST_WORD = 40

const stemmer = new Stemmer()

/** News words with a beginning or ending that the stemmer mistakes for an affix. */
const WHOLE = new Set(['pasukan', 'pemilu', 'kapolri', 'polri', 'berlian', 'peron', 'perseroan'])

/** Caches stems: words repeat within and across stories. */
const stems = new LRUCache<string, string>({ max: 50_000 })

/** A word with its position in the text. */
export interface PlacedWord {
  /** Normalized: lower case, without accents. */
  word: string
  /** Offset of the first character, in UTF-16 code units. */
  from: number
  /** Offset after the last character. */
  to: number
}

/** The words of `text` in order, with their positions. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: plain(found),
    from: index,
    to: index + found.length,
  }))
}

/** The normalized words of `text` in order. */
export const wordsOf = (text: string): string[] => placedWords(text).map(({ word }) => word)

/** The stem shared by all forms of `word` (normalized). */
export function stemOf(word: string): string {
  if (word.length > LONGEST_WORD) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = WHOLE.has(word) ? word : stemmer.stem(word) || word
  stems.set(word, stem)
  return stem
}

/** The stems of `text`, separated by spaces, as the index stores them. */
export const stemsOf = (text: string): string => wordsOf(text).map(stemOf).join(' ')

function plain(word: string): string {
  // The usual case; normalizing every word would double the time of a search's passages.
  if (ASCII.test(word)) return word.toLowerCase()
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
