/**
 * Reads datelines. The grammar: pieces (place, province or country, date, source, mark of paid copy) in any order, with
 * commas, slashes, brackets or dashes between them, and a dash, a bar, a colon or a closing bracket at the end.
 * @module
 */
import type { PaidMark } from '../page/paid-copy.ts'
import { beginsWithPlace, isKnownPlace } from '../words/place-names.ts'
import { hasMediaWord, isSite, type SourceTable } from '../words/source-table.ts'
import { type Piece, PLACE_FORM, pieceOf, type ReadPiece } from './dateline-pieces.ts'
import { isCapital, type Token, tokensOf } from './dateline-tokens.ts'

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

/** In characters; a place and a portal without a dash are within it. */
const LONGEST_HEAD = 160
const SENTENCE_START = /^["'“‘«([]*[\p{Lu}\d]/u

/** Reads the dateline at the start of `paragraph`; `undefined` if there is none. */
export function readOpening(paragraph: string, sources: SourceTable): Opening | undefined {
  const tokens = tokensOf(paragraph)
  const pieces: ReadPiece[] = []
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

/** A site and a known place without a dash: `Liputan6.com, Jakarta Pemerintah …`; or a portal alone: `RMOL. Pemerintah …`. */
function withoutDash(paragraph: string, sources: SourceTable): Opening | undefined {
  const alone =
    /^((?=\P{Ll}*\.)[\p{Lu}\d]{3,12}|[\p{L}\d-]{2,30}\.(?:com|co\.id|id))\. (?=\p{Lu})/u.exec(
      paragraph.slice(0, 60),
    )
  if (alone?.[1] && sources.find(alone[1])) {
    const rest = paragraph.slice(alone[0].length)
    return { source: alone[1], partners: [], others: [], rest }
  }
  // `KONTAN.CO.ID - JAKARTA. Pemerintah …`: the house ends its dateline with a point.
  const pointed = /^([\p{L}\d.-]{3,30}) [–—-]+ (\p{Lu}[\p{Lu} ]{2,30})\. (?=\p{Lu})/u.exec(
    paragraph.slice(0, LONGEST_HEAD),
  )
  if (pointed?.[1] && pointed[2] && sources.find(pointed[1]) && isKnownPlace(pointed[2])) {
    const rest = paragraph.slice(pointed[0].length)
    return { place: pointed[2], source: pointed[1], partners: [], others: [], rest }
  }
  const [head, source, words] =
    /^([\p{L}\d-]{2,30}\.\p{L}[\p{L}.]{1,8}), ((?:\p{Lu}[\p{L}.'’-]{2,20} ){1,4})(?=\p{Lu})/u.exec(
      paragraph.slice(0, LONGEST_HEAD),
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
  const [first] = tokensOf(paragraph)
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
  if (last.separator === 'dash') {
    return !isColon || (isSource && pieces.length > 1) || isPlaceAndColon(pieces, rest)
  }
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

/** `Jakarta: Pemerintah membuka …`, as some houses print it: a known place before a whole sentence. */
function isPlaceAndColon(pieces: readonly { piece: Piece }[], rest: string): boolean {
  const [only, ...others] = pieces
  return (
    others.length === 0 &&
    only?.piece.kind === 'place' &&
    /^\p{Lu}\p{L}+ /u.test(rest) &&
    rest.length >= 60 &&
    /[.!?]["”]?$/u.test(rest.slice(-3))
  )
}

function openingOf(
  read: readonly ReadPiece[],
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
function withOneSource(pieces: readonly ReadPiece[]): readonly ReadPiece[] {
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
