/**
 * Lists that somebody typed with bullets and numbers, instead of with the list button.
 * @module
 */
import type { Inline, List, ListItem } from '#content/model/story/body.ts'

interface Marker {
  /** The number of an ordered item; `undefined` for a bullet. */
  number: number | undefined
  bullet: string | undefined
  /** Characters, with the space behind it. */
  length: number
}

const MARKER = /^(?:([-*•–·▪◦‣○●■➢✓✔])|\(?(\d{1,3})[.)])\s+(?=\S)/u
/** Levels of lists inside each other; what is typed deeper becomes a list of its own. */
const DEEPEST = 3

/** Whether `text` begins like an item of a list. */
export const isTypedItem = (text: string): boolean => MARKER.test(text)

/**
 * The list that begins at the line `from`, and the line after it; `undefined` if there are not two items. A list of
 * another kind between two items belongs to the item above it. `wordsAt` returns the words of a line behind its marker.
 */
export function typedListAt(
  lines: readonly string[],
  from: number,
  wordsAt: (line: number, marker: number) => readonly Inline[],
): { list: List; end: number } | undefined {
  const read = listAt(lines, from, wordsAt, 1)
  return read && read.list.items.length > 1 ? read : undefined
}

function listAt(
  lines: readonly string[],
  from: number,
  wordsAt: (line: number, marker: number) => readonly Inline[],
  depth: number,
): { list: List; end: number } | undefined {
  const first = markerOf(lines[from])
  if (!first) return undefined
  const items: ListItem[] = []
  let end = from
  for (let marker: Marker | undefined = first; marker; marker = markerOf(lines[end])) {
    if (!follows(first, marker, items.length)) {
      const nested = depth < DEEPEST ? listAt(lines, end, wordsAt, depth + 1) : undefined
      const next = nested && markerOf(lines[nested.end])
      if (!nested || !next || !follows(first, next, items.length)) break
      items.splice(-1, 1, [...(items.at(-1) ?? []), nested.list])
      end = nested.end
    } else {
      items.push(wordsAt(end, marker.length))
      end += 1
    }
  }
  const { number } = first
  const start = number === undefined || number === 1 ? {} : { start: number }
  return { list: { type: 'list', ordered: number !== undefined, ...start, items }, end }
}

function markerOf(line = ''): Marker | undefined {
  const found = MARKER.exec(line)
  if (!found) return undefined
  const [{ length }, bullet, digits] = found
  return { bullet, number: digits === undefined ? undefined : Number(digits), length }
}

/** Whether `marker` continues a list that begins with `first` and has `count` items. */
const follows = (first: Marker, marker: Marker, count: number): boolean =>
  first.number === undefined
    ? marker.bullet === first.bullet
    : marker.number === first.number + count
