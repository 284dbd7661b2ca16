/**
 * The part of a story that a search result shows.
 * @module
 */
import { placedWords, stemOf } from '#content/newsroom/search/story-words.ts'

/** A run of text; `marked` if it matches the query. */
export interface PassagePart {
  text: string
  marked: boolean
}

/** A part of a text, and how many different stems of the query are in it. */
export interface Passage {
  parts: PassagePart[]
  stems: number
}

/** Characters in a passage: about three lines on a phone. */
const LENGTH = 180

const SENTENCE_ENDS = ['.', '!', '?', '\n']

/**
 * The passage of `text` with the most different `stems`, cut between words, with each match marked; the beginning of
 * the text if there is no match.
 */
export function passageOf(text: string, stems: ReadonlySet<string>): Passage {
  const words = placedWords(text).map((placed) => ({ ...placed, stem: stemOf(placed.word) }))
  const hits = words.filter(({ stem }) => stems.has(stem))
  const start = bestStart(hits)
  const from = start === undefined ? 0 : wordStart(text, start)
  const to = wordEnd(text, from + LENGTH)
  const inside = hits.filter((hit) => hit.from >= from && hit.to <= to)
  const parts = [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...partsOf(text, from, to, inside),
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ]
  return { parts, stems: new Set(inside.map(({ stem }) => stem)).size }
}

/** The whole `text` with each word of `stems` marked. */
export function markedText(text: string, stems: ReadonlySet<string>): PassagePart[] {
  const hits = placedWords(text).filter(({ word }) => stems.has(stemOf(word)))
  return partsOf(text, 0, text.length, hits)
}

type Hit = { from: number; to: number; stem: string }

/** The start of the stretch with the most different stems; the earliest of equals. */
function bestStart(hits: readonly Hit[]): number | undefined {
  let best: { from: number; count: number } | undefined
  for (const [index, { from }] of hits.entries()) {
    const near = hits.slice(index, index + 30).filter((hit) => hit.to <= from + LENGTH * 0.7)
    const count = new Set(near.map(({ stem }) => stem)).size
    if (!best || count > best.count) best = { from, count }
  }
  return best?.from
}

/** A position shortly before `place`, at the start of a word or sentence. */
function wordStart(text: string, place: number): number {
  const wanted = place - LENGTH * 0.3
  if (wanted <= 0) return 0
  const sentence = Math.max(...SENTENCE_ENDS.map((end) => text.lastIndexOf(end, place - 1))) + 1
  if (sentence >= wanted) return sentence + (text.slice(sentence).search(/\S/) || 0)
  const space = text.slice(wanted, place).search(/\s/)
  return space < 0 ? place : Math.ceil(wanted) + space + 1
}

function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length
  const space = text.lastIndexOf(' ', place)
  return space > place - 40 ? space : place
}

function partsOf(
  text: string,
  from: number,
  to: number,
  hits: readonly { from: number; to: number }[],
): PassagePart[] {
  const parts: PassagePart[] = []
  let place = from
  for (const hit of hits) {
    if (hit.from > place) parts.push({ text: text.slice(place, hit.from), marked: false })
    parts.push({ text: text.slice(hit.from, hit.to), marked: true })
    place = hit.to
  }
  if (place < to) parts.push({ text: text.slice(place, to), marked: false })
  return parts.map(({ text: part, marked }) => ({ text: part.replace(/\s+/g, ' '), marked }))
}
