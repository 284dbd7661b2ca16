/**
 * What a reader asks a search for.
 * @module
 */
import { stemOf, wordsOf } from './story-words.ts'

/** Words past this are cut: nobody types them, and each costs time. */
const MOST_WORDS = 10

/** Words that stand in every story; asked together with others they say nothing. */
const EVERYWHERE = new Set(
  'ada adalah agar akan antara apa atau bagi bahwa bisa dalam dan dapat dari dengan di dua hal harus ia ini itu jadi juga kami karena ke kepada kita lagi lalu maka masih mereka namun oleh pada para pun saat saja sebagai sebuah secara sedang serta seorang setelah siapa sudah telah tentang terhadap tersebut tidak untuk yang'.split(
    ' ',
  ),
)

/** A question, understood. */
export interface SearchQuestion {
  /** Its words as typed, in plain form, for spelling. */
  words: readonly string[]
  /** Stems that a story must have, each once. */
  terms: readonly string[]
  /** Runs of stems that a story must have in this order: what stood between quotation marks. */
  phrases: readonly (readonly string[])[]
}

/** Understands what was typed: words in any form, and "exact phrases" between quotation marks. */
export function readQuestion(typed: string): SearchQuestion {
  const phrases: string[][] = []
  const loose = typed.replace(/["“„”]([^"“„”]+)["“„”]/g, (_, quoted: string) => {
    phrases.push(wordsOf(quoted).slice(0, MOST_WORDS))
    return ' '
  })
  const single = phrases.filter((phrase) => phrase.length === 1).flat()
  const words = [...wordsOf(loose), ...single].slice(0, MOST_WORDS)
  const telling = words.filter((word) => !EVERYWHERE.has(word))
  // A question of nothing but such words ("siapa kami") means them.
  const asked = telling.length > 0 || phrases.length > 0 ? telling : words
  return {
    words: [...new Set(asked)],
    terms: [...new Set(asked.map(stemOf))],
    phrases: phrases.filter((phrase) => phrase.length > 1).map((phrase) => phrase.map(stemOf)),
  }
}

/** Whether there is anything to look for. */
export const isEmpty = ({ terms, phrases }: SearchQuestion): boolean =>
  terms.length === 0 && phrases.length === 0

/** Every stem of a question, for marking where a story has it. */
export const stemsAsked = ({ terms, phrases }: SearchQuestion): ReadonlySet<string> =>
  new Set([...terms, ...phrases.flat()])
