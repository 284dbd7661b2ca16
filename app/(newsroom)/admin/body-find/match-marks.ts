/**
 * Marks what was found, above the text: nothing of the text changes. Browsers without highlights find and replace
 * without marks.
 * @module
 */
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { Match, Point } from './text-search.ts'

const ALL = 'found'
const CURRENT = 'found-now'

/** Marks `matches`, one of them as the `current` one, and moves that into view if asked. */
export function showMatches(
  editor: LexicalEditor,
  matches: readonly Match[],
  current: number,
  isMoved: boolean,
): void {
  const ranges = matches.map((match) => rangeOf(editor, match))
  const now = ranges[current]
  if ('highlights' in CSS) {
    CSS.highlights.set(ALL, new Highlight(...ranges.filter((range) => range !== undefined)))
    CSS.highlights.set(CURRENT, now ? new Highlight(now) : new Highlight())
  }
  if (isMoved) now?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

/** Takes all marks away. */
export function hideMatches(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(CURRENT)
}

function rangeOf(editor: LexicalEditor, { start, end }: Match): Range | undefined {
  const [from, until] = [textAt(editor, start), textAt(editor, end)]
  if (!from || !until) return undefined
  const range = document.createRange()
  range.setStart(from, Math.min(start.offset, from.length))
  range.setEnd(until, Math.min(end.offset, until.length))
  return range
}

/** The text of a node on the page: the innermost first child of its element. */
function textAt(editor: LexicalEditor, { key }: Point): Text | undefined {
  let node: Node | null = editor.getElementByKey(key)
  while (node && !(node instanceof Text)) node = node.firstChild
  return node ?? undefined
}
