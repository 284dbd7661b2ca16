/**
 * The words of Indonesian text as search compares them: without case, accents and affixes, so that "memimpin",
 * "pimpinan" and "dipimpin" match. An apostrophe is part of a word (Jum'at is Jumat); between letters and digits one
 * ends (Rp1 is Rp 1, COVID-19 is covid19). Abbreviations are one word with and without points (P.T. is PT).
 * @module
 */
import { LRUCache } from 'lru-cache'
import { Stemmer } from 'sastrawijs'

/**
 * The version of these rules. Increment it when words or stems change: the worker then indexes every story again.
 */
export const INDEX_RULES = 3

/** Letters with points between, letters with their marks and apostrophes, or digits; everything else separates words. */
const WORD = /\p{L}(?:\.\p{L}(?![\p{L}\p{M}]))+|[\p{L}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*|\p{N}+/gu
const APOSTROPHE = /['’‘ʼ`´]/g
const INSIDE = /['’‘ʼ`´.]/g
const ASCII = /^[a-z\d]+$/i
/** Longer runs are not words; stemming them would only cost time. */
const LONGEST_WORD = 40

const stemmer = new Stemmer()

/** News words with a beginning or ending that the stemmer mistakes for an affix. */
const WHOLE = new Set(['pasukan', 'pemilu', 'kapolri', 'polri', 'berlian', 'peron', 'perseroan'])

/** Units, titles and streets in short, and usual spellings that dictionaries do not have, by the word they stand for. */
const SAME_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    apotik: 'apotek',
    antri: 'antre',
    atlit: 'atlet',
    azas: 'asas',
    cm: 'sentimeter',
    ha: 'hektare',
    hektar: 'hektare',
    ijin: 'izin',
    jend: 'jenderal',
    jl: 'jalan',
    jln: 'jalan',
    kab: 'kabupaten',
    kec: 'kecamatan',
    kg: 'kilogram',
    km: 'kilometer',
    kwalitas: 'kualitas',
    nopember: 'november',
    obyek: 'objek',
    pebruari: 'februari',
    praktek: 'praktik',
    propinsi: 'provinsi',
    prov: 'provinsi',
    resiko: 'risiko',
    sistim: 'sistem',
    subyek: 'subjek',
    teoritis: 'teoretis',
  }),
)

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
  const meant = SAME_WORD.get(word) ?? word
  const stem = WHOLE.has(meant) ? meant : stemmer.stem(meant) || meant
  stems.set(word, stem)
  return stem
}

/**
 * The stems of `text`, separated by spaces, as the index stores them. Behind them stand the other spellings of compound
 * words, so that phrases find the words as they follow each other.
 */
export function stemsOf(text: string): string {
  const whole = withWholeSums(text)
  return [...wordsOf(whole), ...spellingsIn(whole)].map(stemOf).join(' ')
}

function plain(word: string): string {
  // The usual case; normalizing every word would double the time of a search's passages.
  if (ASCII.test(word)) return word.toLowerCase()
  return word.replace(INSIDE, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Words joined by hyphens or apostrophes, and numbers with points between their thousands. */
const COMPOUND =
  /(?<![\p{N}.])\p{N}{1,3}(?:\.\p{N}{3})+(?!\p{N})|(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´\-‐‑][\p{L}\p{M}\p{N}]+)+/gu
/** A part of a name with an apostrophe is a word of its own from this length on: the Neill of O'Neill. */
const SHORTEST_PART = 3

/**
 * A word that people write in several ways: in one (`nonaktif`, `1500`), or in parts (`non-aktif`, `1.500`); normalized.
 */
export interface Compound {
  whole: string
  parts: readonly string[]
}

/** `run` as a compound; `undefined` for anything else, also for reduplications such as `anak-anak`. */
export function compoundOf(run: string): Compound | undefined {
  if (run.match(COMPOUND)?.[0] !== run) return undefined
  const parts = run.split(/['’‘ʼ`´\-‐‑.]/).map(plain)
  const isNumber = /^\p{N}+(?:\.\p{N}+)+$/u.test(run)
  const isWord = !/\p{N}/u.test(run) && new Set(parts).size === parts.length
  return isNumber || isWord ? { whole: parts.join(''), parts } : undefined
}

/** Sums in short: `Rp1,5 T`, `Rp 750 M`, `2,3 T`. `M` is also metre and magnitude, so that it needs its currency. */
const SUM =
  /\bRp\.?\s?[\p{N}.,]+\s?(T|M|jt|rb)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])[\p{N}.,]+\s?(T)(?![\p{L}\p{N}])/giu
const SUM_WORDS: Readonly<Record<string, string>> = {
  t: 'triliun',
  m: 'miliar',
  jt: 'juta',
  rb: 'ribu',
}

/** `text` with the words of sums that are printed in short: `Rp 1,5 T` is `Rp 1,5 triliun`. */
export const withWholeSums = (text: string): string =>
  text.replace(SUM, (sum: string, unit?: string, alone?: string) => {
    // `12 t` are tonnes.
    if (alone === 't') return sum
    const short = unit ?? alone ?? ''
    return `${sum.slice(0, sum.length - short.length)} ${SUM_WORDS[short.toLowerCase()] ?? short}`
  })

/** The spellings of the compounds in `text` that its words do not have. */
function spellingsIn(text: string): string[] {
  return (text.match(COMPOUND) ?? []).flatMap((run) => {
    const compound = compoundOf(run)
    if (!compound || compound.whole.length > LONGEST_WORD) return []
    const { whole, parts } = compound
    return run.search(APOSTROPHE) === -1
      ? [whole]
      : [
          ...(run.search(/[-‐‑]/) === -1 ? [] : [whole]),
          ...parts.filter((part) => part.length >= SHORTEST_PART),
        ]
  })
}
