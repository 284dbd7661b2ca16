import { stampedLine } from '#content/intake/wire-time/wire-stamp.ts'
import { type PaidMark, paidMark } from '../page/paid-copy.ts'
import { isKnownPlace, isProvince } from '../words/place-names.ts'
import { hasMediaWord, type SourceTable } from '../words/source-table.ts'
import { hasVerb, isStatement } from '../words/statement.ts'
import { isCapital, type Token } from './dateline-tokens.ts'

/** What a token of a dateline is. */
export type Piece =
  | { kind: 'place' | 'province' | 'date' | 'other' | 'unknown'; text: string }
  | {
      kind: 'source'
      text: string
      partners: readonly string[]
      others: readonly string[]
      isKnown: boolean
    }
  | { kind: 'paid'; text: string; mark: PaidMark }

/** A token that belongs to a dateline. */
export interface ReadPiece {
  piece: Piece
  token: Token
}

const LONGEST_PIECE = 48
/** The form of a place: capitalised words. */
export const PLACE_FORM =
  /^\p{Lu}[\p{L}\p{M}.'’]*(?:[ /-](?:\p{Lu}[\p{L}\p{M}.'’]*|di|dan|al|de|du|la|el)){0,4}$/u
/** Words that stand where a source stands and are none. */
const NO_SOURCE =
  /^(?:humas|mitra|tim|team|red|redaksi|rls|rilis|ist|istimewa|dok|dokumentasi|kontributor|koresponden|reporter|wartawan|pers|media|kominfo|diskominfo|\*+|r-?\d{1,2}|[a-z]-\d{1,2})(?:[ /.-].{0,20})?$/iu
const INITIALS = /^\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4})*$|^\p{Lu}\p{Ll}{1,3}(?:\/[\p{L}\d-]{1,5})+$/u
const CODE = /^\p{Lu}{2,6}$/u

/** What a token of a dateline is; `undefined` if it is none, so that the dateline ends before it. */
export function pieceOf(
  { text, isBracketed }: Token,
  before: readonly ReadPiece[],
  sources: SourceTable,
): Piece | undefined {
  if (text === '' || text.length > LONGEST_PIECE) return undefined
  const former = before.at(-1)
  const mark = paidMark(text)
  if (mark) return { kind: 'paid', text, mark }
  if (isDate(text)) return { kind: 'date', text }
  const named = sources.findIn(text)
  const isPlace = isKnownPlace(text)
  if (named && !(isPlace && !isBracketed)) {
    const isKnown = named.known !== undefined
    return {
      kind: 'source',
      text: named.name,
      partners: named.partners,
      others: named.others,
      isKnown,
    }
  }
  if (isBracketed && isPlace && before.length === 0) return { kind: 'place', text }
  if (isBracketed) return bracketPiece(text)
  if (hasVerb(text) && !isPlace) return undefined
  const isBehindDash = former?.token.separator === 'dash'
  if (isProvince(text) && before.length > 0) return { kind: 'province', text }
  if (isPlace)
    return isBehindDash && former.piece.kind !== 'source' ? undefined : { kind: 'place', text }
  if (hasMediaWord(text) && PLACE_FORM.test(text)) {
    return { kind: 'source', text, partners: [], others: [], isKnown: false }
  }
  if ((NO_SOURCE.test(text) || INITIALS.test(text)) && before.length > 0)
    return { kind: 'other', text }
  if (isBehindDash) return undefined
  return unknownPiece(text, before)
}

/** Unknown words: the first are a place; behind a known place, or in capitals, they are a source. */
function unknownPiece(text: string, before: readonly { piece: Piece }[]): Piece | undefined {
  if (!PLACE_FORM.test(text)) return undefined
  const place = before
    .map(({ piece }) => piece)
    .find(({ kind }) => kind === 'place' || kind === 'unknown')
  if (!place) return { kind: 'unknown', text }
  // Where the smaller place is known, the larger would be too.
  if ((isCapital(text) || place.kind === 'place') && text.split(' ').length <= 3) {
    return { kind: 'source', text, partners: [], others: [], isKnown: false }
  }
  return { kind: 'place', text }
}

/** Unknown words in brackets are a source if they can be a name. */
function bracketPiece(text: string): Piece | undefined {
  const [code = '', ...initials] = text.split('/')
  if (CODE.test(code) && initials.length > 0 && !NO_SOURCE.test(code)) {
    return { kind: 'source', text: code, partners: [], others: initials, isKnown: false }
  }
  if (NO_SOURCE.test(text) || INITIALS.test(text)) return { kind: 'other', text }
  if (isProvince(text)) return { kind: 'province', text }
  if (text.length > 40 || isStatement(text) || !/^\p{Lu}/u.test(text)) return undefined
  return { kind: 'source', text, partners: [], others: [], isKnown: false }
}

function isDate(text: string): boolean {
  if (/^\d{1,2}\s?[/.-]\s?\d{1,2}$/u.test(text)) return true
  if (/^(?:\d{1,2} \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2})$/u.test(text))
    return (
      stampedLine(`${text} 2000`)?.before === '' ||
      stampedLine(text.replace(/^(\p{L}+)\.? (\d+)$/u, '$2 $1 2000'))?.before === ''
    )
  const stamped = stampedLine(text)
  return stamped !== undefined && stamped.before === ''
}
