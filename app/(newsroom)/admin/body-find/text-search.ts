/**
 * Finds words in the text of an editor, across bold and links, and replaces them.
 * @module
 */
import {
  $createRangeSelection,
  $findMatchingParent,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'

/** What is looked for. */
export interface Wanted {
  readonly words: string
  /** Capital letters must be the same. */
  readonly matchesCase: boolean
  /** “RI” is not found in “diri”. */
  readonly isWhole: boolean
}

/** A place in the text: a node by its key, and how far into it. */
export interface Point {
  readonly key: string
  readonly offset: number
}

/** Where the words stand. */
export interface Match {
  readonly start: Point
  readonly end: Point
}

/** The places in `text` where the words stand, as beginning and end. */
export function placesIn(text: string, { words, matchesCase, isWhole }: Wanted) {
  if (words === '') return []
  const literal = RegExp.escape(words)
  const pattern = isWhole ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal
  return [...text.matchAll(new RegExp(pattern, matchesCase ? 'gu' : 'giu'))].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  )
}

/** Where the words stand in the editor, from the top. The blocks inside the text have editors of their own. */
export function $findMatches(wanted: Wanted): Match[] {
  return $textRuns().flatMap((run) =>
    placesIn(run.map((node) => node.getTextContent()).join(''), wanted).flatMap(([from, until]) => {
      const start = pointAt(run, from, 'start')
      const end = pointAt(run, until, 'end')
      return start && end ? [{ start, end }] : []
    }),
  )
}

/** Puts `text` in the place of each match; the first character keeps its form. The last comes first: places stay true. */
export function $replaceMatches(matches: readonly Match[], text: string): void {
  for (const { start, end } of matches.toReversed()) {
    const selection = $createRangeSelection()
    selection.anchor.set(start.key, start.offset, 'text')
    selection.focus.set(end.key, end.offset, 'text')
    $setSelection(selection)
    if (text === '') selection.removeText()
    else selection.insertText(text)
  }
}

/** The texts that are read without a break between them. */
function $textRuns(): TextNode[][] {
  const runs: TextNode[][] = []
  let before: TextNode | undefined
  for (const node of $getRoot().getAllTextNodes()) {
    const run = runs.at(-1)
    if (run && before && $follows(before, node)) run.push(node)
    else runs.push([node])
    before = node
  }
  return runs
}

/** Whether two texts stand in one paragraph, without a line break between them. */
const $follows = (before: TextNode, node: TextNode): boolean =>
  $blockOf(before) === $blockOf(node) && !$isAfterBreak(node)

const $blockOf = (node: LexicalNode) =>
  $findMatchingParent(node, (parent) => $isElementNode(parent) && !parent.isInline())?.getKey()

function $isAfterBreak(node: LexicalNode): boolean {
  const sibling = node.getPreviousSibling()
  if (sibling) return $isLineBreakNode(sibling) || !($isTextNode(sibling) || sibling.isInline())
  const parent = node.getParent()
  return parent?.isInline() ? $isAfterBreak(parent) : false
}

/** The point `offset` characters into a run; between two texts, a match starts in the second and ends in the first. */
function pointAt(run: readonly TextNode[], offset: number, edge: 'start' | 'end') {
  let left = offset
  for (const node of run) {
    const size = node.getTextContentSize()
    if (left < size || (left === size && edge === 'end'))
      return { key: node.getKey(), offset: left }
    left -= size
  }
  return undefined
}
