/**
 * Reads what closes copy: brackets with an agency, initials, page codes, or marks. Only a known agency or portal is a
 * source; anything else is dropped, and told if it might have been one.
 * @module
 */
import { endsSentence } from '#content/intake/copy/copy-line.ts'
import { type PaidMark, paidMark } from './page/paid-copy.ts'
import { areNames } from './words/person-names.ts'
import { hasMediaWord, isSite, type SourceTable } from './words/source-table.ts'
import { isStatement } from './words/statement.ts'

/** The end of copy: `text` without the closing words, and what they are. */
export interface Closing {
  text: string
  agency?: string
  partners?: readonly string[]
  paid?: PaidMark
  /** Initials of the writer and editor, page codes, or words such as `Bersambung`. */
  other?: string
  /** Whether `other` may be the name of a source that is not known. */
  isDoubtful?: boolean
}

const BRACKETS = /\s?[([{]\s*([^()[\]{}]{1,60}?)\s*[)\]}](\.?)\s*$/u
/** Initials behind the last sentence, without brackets: `*bob`, `/abc/`, `***`. */
const UNBRACKETED =
  /(?<=[.!?…]["”’)]?|[)\]])\s*((?:[*/#-]+\s?\p{L}{0,5}(?:[/-]\p{L}{1,5}){0,3}\s?[*/#-]*))$/u
/** Marks that are the whole paragraph: `-bob-`, `—tim`, `-o0o-`. */
const MARK_ALONE =
  /^(?:[*/#=–—-]+[\p{L}\d]{1,6}(?:[/-]\p{L}{1,5}){0,3}[*/#=–—-]*|[*#=–—-]*o0o[*#=–—-]*)$/iu
const MARK_WORD =
  /^(?:bersambung|habis|selesai|tamat|red|redaksi|rls|rilis|release|video|foto|ist|istimewa|tim|team|mitra|humas|pers|kontributor|koresponden|net|int|dok|berbagai sumber|dari berbagai sumber|dbs|oleh|hms|end|\*+|[a-z]\d{0,2}|\d{1,4})$/iu
const SHORT = /^[\p{L}\d]{1,4}$/u
const CODE = /^\p{L}{1,3}-?\d{1,3}$/u
/** A name as agencies have it. */
const NAME_FORM = /^\p{Lu}[\p{L}\d.&' -]*$/u

/** Reads the words that close the last paragraph: `…hari Kamis.(AA)`; `undefined` if there are none. */
export function readClosing(paragraph: string, sources: SourceTable): Closing | undefined {
  if (MARK_ALONE.test(paragraph)) return { text: '', other: paragraph }
  // `*(Tim Humas)*`: marked as in chats.
  const starred = /^\*+\s*([([{][^()[\]{}]{1,60}[)\]}])\s*\*+$/u.exec(paragraph)?.[1]
  if (starred) return readClosing(starred, sources)
  const tail = paragraph.slice(-90)
  const match = BRACKETS.exec(tail)
  const words = match?.[1]?.replace(/^(?:sumber|source)\s*[:/]?\s*/iu, '').trim()
  if (!match || !words) return unbracketed(paragraph, tail)
  const text = paragraph.slice(0, paragraph.length - tail.length + match.index)
  const end = text.slice(-80)
  const isAfterSentence =
    text === '' || endsSentence(end) || /[.!?…]["”]? ?[([{][^()[\]{}]{1,60}[)\]}]$/u.test(end)
  const paid = paidMark(words)
  if (paid && (isAfterSentence || match[2] === '')) return { text, paid, other: words }
  const isWhole = match[2] === '' || isAfterSentence
  const named = isWhole ? sources.findIn(words) : undefined
  // An abbreviation that is explained (`…Kolektif (CSTO).`) is text, an agency before a full stop is not.
  if (named?.known && (isAfterSentence || match[2] === '')) {
    const partners = named.partners.filter((name) => sources.find(name))
    return { text, agency: named.name, ...(partners.length > 0 && { partners }) }
  }
  if (!isAfterSentence || (match[2] !== '' && text !== '') || words.length > 60) return undefined
  return otherClosing(text, words)
}

function otherClosing(text: string, words: string): Closing | undefined {
  const parts = words.split(/\s*[/,;|&+.]\s*|\s+(?:dan|and|-)\s+/u).filter(Boolean)
  const isMark = (part: string) =>
    MARK_WORD.test(part) ||
    SHORT.test(part) ||
    CODE.test(part) ||
    /^\p{Ll}{1,6}(?:-\p{L}{1,6})*$/u.test(part)
  if (parts.length === 0 || parts.every(isMark)) {
    return { text, other: words, ...(isCapitalCode(words) && { isDoubtful: true }) }
  }
  const isNamed = parts.every(
    (part) => isMark(part) || isSite(part) || hasMediaWord(part) || areNames(part),
  )
  if (isNamed || (parts.some(isMark) && parts.length <= 4 && !isStatement(words))) {
    return {
      text,
      other: words,
      isDoubtful: parts.some((part) => isSite(part) || hasMediaWord(part)),
    }
  }
  const mayBeSource = NAME_FORM.test(words) && words.split(' ').length <= 4 && !isStatement(words)
  return mayBeSource ? { text, other: words, isDoubtful: true } : undefined
}

const isCapitalCode = (words: string): boolean => /^\p{Lu}{2,6}$/u.test(words)

function unbracketed(paragraph: string, tail: string): Closing | undefined {
  const match = UNBRACKETED.exec(tail)
  const words = match?.[1]?.trim()
  if (!match || !words) return undefined
  const text = paragraph.slice(0, paragraph.length - tail.length + match.index)
  const paid = paidMark(words)
  return { text, other: words, ...(paid && { paid }) }
}
