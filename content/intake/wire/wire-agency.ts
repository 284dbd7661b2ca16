import { endsSentence } from '#content/intake/copy/copy-line.ts'

/** Names and codes of agencies at the end of copy. Only needed if the form alone is ambiguous. */
const KNOWN_AGENCIES = new Set([
  'aa',
  'anadolu',
  'anadolu agency',
  'ant',
  'antara',
  'reuters',
  'rtr',
  'ap',
  'associated press',
  'afp',
  'dpa',
  'xinhua',
  'bloomberg',
  'kyodo',
  'yonhap',
  'bernama',
  'tass',
  'efe',
  'ansa',
  'bbc',
  'cnn',
  'vna',
  'pti',
  'ani',
  'sputnik',
  'irna',
  'wam',
  'spa',
  'belga',
  'upi',
  'interfax',
  'ria novosti',
  'al jazeera',
])

/** Words in parentheses at the end of copy that are not agencies. */
const CLOSING_WORDS =
  /^(?:bersambung|habis|selesai|tamat|red|rls|adv|video|foto|ist|istimewa|\*+)$/iu
const AGENCY_FORM = /^[\p{L}\d][\p{L}\d.&' -]*(?:\/[\p{L}\d][\p{L}\d.&' -]*)*$/u
const INITIALS = /^\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4})*$/u

/** The end of copy: `text` without the closing parentheses, and their content. */
export interface Closing {
  text: string
  agency?: string
  /** Initials of the writer and editor, or a word such as `Bersambung`. */
  other?: string
}

/** Whether `name` is a well-known agency: `AA`, `Reuters`. */
export function isKnownAgency(name: string): boolean {
  return name.split('/').every((part) => KNOWN_AGENCIES.has(part.trim().toLowerCase()))
}

/**
 * Reads the parentheses that close the last paragraph: `…hari Kamis.(AA)`; `undefined` if there are none. They follow a
 * complete sentence; an abbreviation explained within a sentence (`…Kolektif (CSTO).`) is left alone.
 */
export function readClosing(paragraph: string): Closing | undefined {
  const match = /\s?[([]([^()[\]]{1,40})[)\]](\.?)$/u.exec(paragraph)
  const words = match?.[1]?.replace(/^(?:sumber|source)\s*:\s*/iu, '').trim()
  if (!match || !words) return undefined
  const text = paragraph.slice(0, match.index)
  const isAfterSentence =
    text === '' || endsSentence(text) || /[.!?…]["”]? ?\([^()]{1,40}\)$/u.test(text)
  if (CLOSING_WORDS.test(words)) return isAfterSentence ? { text, other: words } : undefined
  if (isKnownAgency(words))
    return isAfterSentence || match[2] === '' ? { text, agency: words } : undefined
  if (!isAfterSentence || match[2] !== '' || !AGENCY_FORM.test(words)) return undefined
  if (INITIALS.test(words)) return { text, other: words }
  return words.split(' ').length <= 4 ? { text, agency: words } : undefined
}
