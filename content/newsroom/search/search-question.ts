/**
 * Parses a reader's search query.
 * @module
 */
import { type Compound, compoundOf, stemOf, withWholeSums, wordsOf } from './story-words.ts'

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
  /** Sequences of stems that a story must contain: quoted phrases, numbers, and names with numbers. */
  phrases: readonly (readonly string[])[]
  /** Compounds, of which a story must contain the whole or all parts. */
  compounds: readonly Compound[]
}

/** What is typed without a space: words, and words joined by a hyphen, an apostrophe, a point, a comma or a slash. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´\-‐‑.,/][\p{L}\p{M}\p{N}]+)*/gu

/** A sum is found with and without it. */
const CURRENCY = /^rp(?=\p{N})/iu

/** A doubled word as it is typed in short: `anak2`, `kupu2nya`. */
const DOUBLED = /^(\p{L}{3,})2(?:nya|an)?$/u

/** Parses what was typed: words in any form, and "exact phrases" in quotation marks. */
export function readQuestion(typed: string): SearchQuestion {
  const phrases: string[][] = []
  const loose = withWholeSums(typed).replace(/["“„”]([^"“„”]+)["“„”]/g, (_, quoted: string) => {
    phrases.push(wordsOf(quoted).slice(0, MOST_WORDS))
    return ' '
  })
  const words: string[] = phrases.filter((phrase) => phrase.length === 1).flat()
  const compounds: Compound[] = []
  let count = words.length
  for (const [typedRun] of loose.matchAll(RUN)) {
    const run = typedRun.replace(CURRENCY, '').replace(DOUBLED, '$1')
    const parts = wordsOf(run)
    count += parts.length
    if (count > MOST_WORDS) break
    const compound = compoundOf(run)
    if (compound && /^\p{N}/u.test(run)) words.push(compound.whole)
    else if (compound) compounds.push(compound)
    else if (parts.length > 1 && /\p{N}/u.test(run)) phrases.push(parts)
    else words.push(...parts)
  }
  const telling = words.filter((word) => !EVERYWHERE.has(word))
  // A query of stop words only ("siapa kami") searches for them.
  const isRest = telling.length > 0 || phrases.length > 0 || compounds.length > 0
  const asked = isRest ? telling : words
  return {
    words: [...new Set(asked)],
    terms: [...new Set(asked.map(stemOf))],
    phrases: phrases.filter((phrase) => phrase.length > 1).map((phrase) => phrase.map(stemOf)),
    compounds: compounds.map(({ whole, parts }) => ({
      whole: stemOf(whole),
      parts: parts.map(stemOf),
    })),
  }
}

/** Whether there is nothing to search for. */
export const isEmpty = ({ terms, phrases, compounds }: SearchQuestion): boolean =>
  terms.length === 0 && phrases.length === 0 && compounds.length === 0

/** Every stem of a query, for marking matches. */
export const stemsAsked = ({ terms, phrases, compounds }: SearchQuestion): ReadonlySet<string> =>
  new Set([
    ...terms,
    ...phrases.flat(),
    ...compounds.flatMap(({ whole, parts }) => [whole, ...parts]),
  ])
