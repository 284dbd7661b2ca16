/**
 * Reads datelines. The grammar: pieces (place, province or country, date, source, mark of paid copy) in any order, with
 * commas, slashes, brackets or dashes between them, and a dash, a bar, a colon or a closing bracket at the end.
 * @module
 */
import { stampedLine } from '#content/intake/wire-time/wire-stamp.ts'
import { type PaidMark, paidMark } from './page/paid-copy.ts'
import { beginsWithPlace, isKnownPlace, isProvince } from './words/place-names.ts'
import { hasMediaWord, isSite, type SourceTable } from './words/source-table.ts'
import { hasVerb, isStatement } from './words/statement.ts'

/** The dateline of a paragraph. `source` is an agency or portal named in it, as printed. */
export interface Opening {
  place?: string
  source?: string
  /** Other sources beside it: `Xinhua` in `Antara/Xinhua`. */
  partners: readonly string[]
  date?: string
  paid?: PaidMark & { words: string }
  /** Pieces that are nothing: initials, `Humas`. */
  others: readonly string[]
  /** Why an editor should look at the place. */
  doubt?: 'mixed case' | 'unknown place'
  /** The paragraph without the dateline. */
  rest: string
}

type Piece =
  | { kind: 'place' | 'province' | 'date' | 'other' | 'unknown'; text: string }
  | {
      kind: 'source'
      text: string
      partners: readonly string[]
      others: readonly string[]
      isKnown: boolean
    }
  | { kind: 'paid'; text: string; mark: PaidMark }

interface Token {
  text: string
  isBracketed: boolean
  /** What follows: a dash and the like, a comma, or an opening bracket or the text itself. */
  separator: 'dash' | 'comma' | 'none'
  /** Where the token begins and where the text behind its separator begins. */
  start: number
  end: number
}

/** In characters; no dateline is longer. */
const LONGEST = 160
const LONGEST_PIECE = 48
const MOST_PIECES = 7
const BRACKETED = /[([{]\s*([^()[\]{}]{1,60}?)\s*[)\]}]/uy
/** A dash of any kind. A single hyphen needs a space on one side. */
const DASH =
  /\s*[,.]?\s*(?:[–—―‒−─]+|-{2,4}|_{1,3}|\||\/{2}|[•·~»]|>{1,2}|:)+\s*|\s*[,.]?\s+-\s*|\s*[,.]?-\s+/uy
const GLUED_HYPHEN = /-(?=["'“‘]?\p{Lu}\p{Ll})/uy
const COMMA = /\s*[,;]\s*(?=[\p{L}\d([{])/uy
const PLAIN =
  /[^,;|()[\]{}–—―‒−─_:•·~»>\n]{1,60}?(?=\s*(?:[,;|()[\]{}–—―‒−─_:•·~»>]|--|\s-|-\s|-["'“‘]?\p{Lu}\p{Ll}|\/\/))/uy
const PLACE_FORM =
  /^\p{Lu}[\p{L}\p{M}.'’]*(?:[ /-](?:\p{Lu}[\p{L}\p{M}.'’]*|di|dan|al|de|du|la|el)){0,4}$/u
/** Words that stand where a source stands and are none. */
const NO_SOURCE =
  /^(?:humas|mitra|tim|team|red|redaksi|rls|rilis|ist|istimewa|dok|dokumentasi|kontributor|koresponden|reporter|wartawan|pers|media|kominfo|diskominfo|\*+|r-?\d{1,2}|[a-z]-\d{1,2})(?:[ /.-].{0,20})?$/iu
const INITIALS = /^\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4})*$|^\p{Lu}\p{Ll}{1,3}(?:\/[\p{L}\d-]{1,5})+$/u
const CODE = /^\p{Lu}{2,6}$/u
const SENTENCE_START = /^["'“‘«([]*[\p{Lu}\d]/u

/** Reads the dateline at the start of `paragraph`; `undefined` if there is none. */
export function readOpening(paragraph: string, sources: SourceTable): Opening | undefined {
  const tokens = tokensOf(paragraph.slice(0, LONGEST))
  const pieces: { piece: Piece; token: Token }[] = []
  for (const token of tokens) {
    const piece = pieceOf(token, pieces, sources)
    if (!piece) break
    pieces.push({ piece, token })
  }
  const undashed = withoutDash(paragraph, sources)
  if (undashed) return undashed
  for (let count = pieces.length; count > 0; count -= 1) {
    const read = pieces.slice(0, count)
    const last = read.at(-1)?.token
    if (!last || !endsDateline(last, read, paragraph)) continue
    const opening = openingOf(read, paragraph.slice(last.end), sources)
    if (opening) return opening
  }
  return undefined
}

/** A site and a known place without a dash: `Liputan6.com, Jakarta Pemerintah …`. */
function withoutDash(paragraph: string, sources: SourceTable): Opening | undefined {
  const [head, source, words] =
    /^([\p{L}\d-]{2,30}\.\p{L}[\p{L}.]{1,8}), ((?:\p{Lu}[\p{L}.'’-]{2,20} ){1,4})(?=\p{Lu})/u.exec(
      paragraph.slice(0, LONGEST),
    ) ?? []
  if (!head || !source || !words || !isSite(source)) return undefined
  const name = words.trim().split(' ')
  for (let count = Math.min(name.length, 3); count > 0; count -= 1) {
    const place = name.slice(0, count).join(' ')
    if (!isKnownPlace(place)) continue
    const rest = paragraph.slice(source.length + 2 + place.length).trimStart()
    const known = sources.find(source)
    return known ? { place, source, partners: [], others: [], rest } : undefined
  }
  return undefined
}

/** A place not in capitals that may or may not be a dateline: `Jakarta - Hujan turun`; `undefined` if there is none. */
export function doubtfulPlace(paragraph: string): string | undefined {
  const [first] = tokensOf(paragraph.slice(0, LONGEST))
  if (
    first?.separator !== 'dash' ||
    first.isBracketed ||
    /[:|]\s*$/u.test(paragraph.slice(0, first.end))
  ) {
    return undefined
  }
  const isPlace = PLACE_FORM.test(first.text) && first.text.split(' ').length <= 2
  const isSmall = first.text !== first.text.toUpperCase()
  return isPlace && isSmall && SENTENCE_START.test(paragraph.slice(first.end))
    ? first.text
    : undefined
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let place = 0
  while (tokens.length < MOST_PIECES) {
    const start = place
    const bracketed = matchAt(BRACKETED, text, place)
    const words = bracketed ? bracketed[1] : matchAt(PLAIN, text, place)?.[0]
    if (words === undefined) break
    place += bracketed ? bracketed[0].length : words.length
    const dash =
      matchAt(DASH, text, place) ??
      (bracketed || isCapital(words) || isSite(words.trim())
        ? matchAt(GLUED_HYPHEN, text, place)
        : null)
    const comma = dash ? null : matchAt(COMMA, text, place)
    const space = dash || comma ? null : matchAt(/\s*/uy, text, place)
    const end = place + (dash?.[0].length ?? comma?.[0].length ?? space?.[0].length ?? 0)
    const separator = dash ? 'dash' : comma ? 'comma' : 'none'
    tokens.push({ text: words.trim(), isBracketed: bracketed !== null, separator, start, end })
    if (end === start) break
    place = end
  }
  return tokens
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

/** What a token of a dateline is; `undefined` if it is none, so that the dateline ends before it. */
function pieceOf(
  { text, isBracketed }: Token,
  before: readonly { piece: Piece; token: Token }[],
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

/** Whether the dateline can end here: with a dash, or with a bracket or bar before a sentence. */
function endsDateline(
  last: Token,
  pieces: readonly { piece: Piece }[],
  paragraph: string,
): boolean {
  const rest = paragraph.slice(last.end)
  if (!SENTENCE_START.test(rest)) return false
  const isSource = pieces.some(({ piece }) => piece.kind === 'source')
  const isColon = /:\s*$/u.test(paragraph.slice(last.start, last.end))
  if (last.separator === 'dash') return !isColon || (isSource && pieces.length > 1)
  // `Jakarta (ANTARA) Pemerintah …`: only a known source is certain without a dash.
  const piece = pieces.at(-1)?.piece
  return (
    last.separator === 'none' &&
    last.isBracketed &&
    pieces.length > 1 &&
    piece?.kind === 'source' &&
    (piece.isKnown || isSite(piece.text))
  )
}

function openingOf(
  read: readonly { piece: Piece; token: Token }[],
  rest: string,
  sources: SourceTable,
): Opening | undefined {
  const pieces = withOneSource(read)
  const of = (...kinds: Piece['kind'][]) =>
    pieces.map(({ piece }) => piece).filter(({ kind }) => kinds.includes(kind))
  const places = of('place', 'unknown')
  const source = pieces.map(({ piece }) => piece).find((piece) => piece.kind === 'source')
  const second = pieces
    .map(({ piece }) => piece)
    .filter((piece) => piece.kind === 'source')
    .slice(1)
  const paid = pieces.map(({ piece }) => piece).find((piece) => piece.kind === 'paid')
  const evidence = source !== undefined || paid !== undefined || of('province', 'date').length > 0
  const first = places[0]
  if (!first && !source && !paid) return undefined
  if (!first && source && !standsAlone(source, pieces, sources)) return undefined
  const known = places.find(({ kind }) => kind === 'place')
  const doubt = first && doubtOf(known && places.length > 1 ? known : first, evidence, rest)
  if (doubt === 'none') return undefined
  const place = of('place', 'unknown', 'province')
    .map(({ text }) => text)
    .join(', ')
  if (place.length > 60) return undefined
  const date = of('date')[0]?.text
  return {
    ...(first && { place }),
    ...(source && { source: source.text }),
    partners: [...(source?.partners ?? []), ...second.map(({ text }) => text)],
    ...(date && { date }),
    ...(paid && { paid: { ...paid.mark, words: paid.text } }),
    others: [...of('other').map(({ text }) => text), ...(source?.others ?? [])],
    ...(doubt && { doubt }),
    rest,
  }
}

/** Beside a known source, an unknown name behind the place is a larger place: `Parepare, South Sulawesi (ANTARA)`. */
function withOneSource(
  pieces: readonly { piece: Piece; token: Token }[],
): readonly { piece: Piece; token: Token }[] {
  const hasKnown = pieces.some(({ piece }) => piece.kind === 'source' && piece.isKnown)
  if (!hasKnown) return pieces
  return pieces.map(({ piece, token }, index) => {
    const isPlace =
      piece.kind === 'source' &&
      !piece.isKnown &&
      !token.isBracketed &&
      index > 0 &&
      !hasMediaWord(piece.text)
    return isPlace ? { piece: { kind: 'province', text: piece.text }, token } : { piece, token }
  })
}

/** Whether the place needs a look; `none` if the words are no dateline at all. */
function doubtOf(
  { kind, text }: Piece,
  evidence: boolean,
  rest: string,
): Opening['doubt'] | 'none' | undefined {
  if (evidence) return undefined
  if (kind === 'place') {
    if (isCapital(text)) return undefined
    return beginsWithPlace(rest) ? 'none' : 'mixed case'
  }
  // Short words, and words without a vowel, are abbreviations: `KPK - …`, `AS – …`.
  const isName = isCapital(text) && text.length >= 4 && /[AEIOU]/u.test(text)
  return isName ? 'unknown place' : 'none'
}

/** A source without a place: an address, capitals or a name with a capital inside, so that `Tempo - ` stays a word. */
function standsAlone(
  source: Extract<Piece, { kind: 'source' }>,
  pieces: readonly { token: Token }[],
  sources: SourceTable,
): boolean {
  const { text } = source
  const isMarked =
    isSite(text) ||
    text === text.toUpperCase() ||
    /\p{Ll}\p{Lu}|^\p{Ll}/u.test(text) ||
    pieces.length > 1 ||
    (source.isKnown && text.includes(' '))
  return isMarked && (source.isKnown || sources.isOrganisation(text))
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

const isCapital = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
