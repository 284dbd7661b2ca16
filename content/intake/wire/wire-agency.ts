import { endsSentence } from '#content/intake/copy/copy-line.ts'

/** Agencies by what closes their copy. Only needed where the form alone leaves a doubt. */
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

/** What stands in parentheses at the end of copy and is no agency. */
const CLOSING_WORDS =
  /^(?:bersambung|habis|selesai|tamat|red|rls|adv|video|foto|ist|istimewa|\*+)$/iu
const AGENCY_FORM = /^[\p{L}\d][\p{L}\d.&' -]*(?:\/[\p{L}\d][\p{L}\d.&' -]*)*$/u
const INITIALS = /^\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4})*$/u

/** How copy closed: `text` without the closing parentheses, and what they held. */
export interface Closing {
  text: string
  agency?: string
  /** Initials of who wrote and edited, or a word such as `Bersambung`. */
  other?: string
}

/** Whether `name` is an agency that everybody knows by that name: `AA`, `Reuters`. */
export function isKnownAgency(name: string): boolean {
  return name.split('/').every((part) => KNOWN_AGENCIES.has(part.trim().toLowerCase()))
}

/**
 * Reads the parentheses that close the last paragraph: `…hari Kamis.(AA)`. They stand behind a finished
 * sentence; an abbreviation explained inside one (`…Kolektif (CSTO).`) stays where it is.
 */
export function readClosing(paragraph: string): Closing | undefined {
  const match = /\s?[([]([^()[\]]{1,40})[)\]](\.?)$/u.exec(paragraph)
  const words = match?.[1]?.replace(/^(?:sumber|source)\s*:\s*/iu, '').trim()
  if (!match || !words) return undefined
  const text = paragraph.slice(0, match.index)
  const stands = text === '' || endsSentence(text) || /[.!?…]["”]? ?\([^()]{1,40}\)$/u.test(text)
  if (CLOSING_WORDS.test(words)) return stands ? { text, other: words } : undefined
  if (isKnownAgency(words)) return stands || match[2] === '' ? { text, agency: words } : undefined
  if (!stands || match[2] !== '' || !AGENCY_FORM.test(words)) return undefined
  if (INITIALS.test(words)) return { text, other: words }
  return words.split(' ').length <= 4 ? { text, agency: words } : undefined
}
