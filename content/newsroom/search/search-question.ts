/**
 * Parses a reader's search query.
 * @module
 */
import { stemOf, wordsOf } from './story-words.ts'

/** Further words are ignored: queries are rarely longer, and each word costs time. */
const MOST_WORDS = 10

/** Stop words: they occur in every story, so they are ignored beside other words. */
const EVERYWHERE = new Set(
  'ada adalah agar akan antara apa atau bagi bahwa bisa dalam dan dapat dari dengan di dua hal harus ia ini itu jadi juga kami karena ke kepada kita lagi lalu maka masih mereka namun oleh pada para pun saat saja sebagai sebuah secara sedang serta seorang setelah siapa sudah telah tentang terhadap tersebut tidak untuk yang'.split(
    ' ',
  ),
)

/** A parsed query. */
export interface SearchQuestion {
  /** Its words as typed, normalized, for spelling suggestions. */
  words: readonly string[]
  /** Stems that a story must contain, without duplicates. */
  terms: readonly string[]
  /** Sequences of stems that a story must contain, from quoted phrases. */
  phrases: readonly (readonly string[])[]
}

/** Parses what was typed: words in any form, and "exact phrases" in quotation marks. */
export function readQuestion(typed: string): SearchQuestion {
  const phrases: string[][] = []
  const loose = typed.replace(/["“„”]([^"“„”]+)["“„”]/g, (_, quoted: string) => {
    phrases.push(wordsOf(quoted).slice(0, MOST_WORDS))
    return ' '
  })
  const single = phrases.filter((phrase) => phrase.length === 1).flat()
  const words = [...wordsOf(loose), ...single].slice(0, MOST_WORDS)
  const telling = words.filter((word) => !EVERYWHERE.has(word))
  // A query of stop words only ("siapa kami") searches for them.
  const asked = telling.length > 0 || phrases.length > 0 ? telling : words
  return {
    words: [...new Set(asked)],
    terms: [...new Set(asked.map(stemOf))],
    phrases: phrases.filter((phrase) => phrase.length > 1).map((phrase) => phrase.map(stemOf)),
  }
}

/** Whether there is nothing to search for. */
export const isEmpty = ({ terms, phrases }: SearchQuestion): boolean =>
  terms.length === 0 && phrases.length === 0

/** Every stem of a query, for marking matches. */
export const stemsAsked = ({ terms, phrases }: SearchQuestion): ReadonlySet<string> =>
  new Set([...terms, ...phrases.flat()])
