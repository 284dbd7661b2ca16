/**
 * The texts of a story's form on the page, in which passages are marked and found.
 * @module
 */
import { type PassagePlace, passageAt } from '#content/model/story/passage.ts'
import type { PlacedPassage } from './comment-records.ts'

/** Where a text is written on the page. */
const FIELDS: Record<PassagePlace, string> = {
  headline: '#field-headline',
  summary: '#field-summary',
  body: '[data-field-path="body"] [data-lexical-editor="true"]',
}

const fieldOf = (place: PassagePlace): HTMLElement | null => document.querySelector(FIELDS[place])

/** The text of a field, paragraph by paragraph; blocks such as pictures are empty lines. */
export function textOf(place: PassagePlace): string {
  const field = fieldOf(place)
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return field.value
  return field ? linesOf(field).join('\n') : ''
}

/** The passage that is selected; `null` if the cursor is in a text without a selection, `undefined` if it is elsewhere. */
export function selectedPassage(): PlacedPassage | null | undefined {
  const active = document.activeElement
  for (const place of ['headline', 'summary'] as const) {
    const field = fieldOf(place)
    if (field !== active || !field) continue
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) continue
    return placed(place, field.value, field.selectionStart ?? 0, field.selectionEnd ?? 0)
  }
  const body = fieldOf('body')
  const selection = getSelection()
  // A text that is locked is read and selected, but never has the keyboard.
  const isRead = body?.contentEditable !== 'true' && body?.contains(selection?.anchorNode ?? null)
  if (!body || (body !== active && !isRead)) return undefined
  if (!selection || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const start = offsetIn(body, range.startContainer, range.startOffset)
  const end = offsetIn(body, range.endContainer, range.endOffset)
  return start === undefined || end === undefined
    ? null
    : placed('body', textOf('body'), start, end)
}

/** The part of the page from character `start` up to `end` of the body. */
export function bodyRange(start: number, end: number): Range | undefined {
  const body = fieldOf('body')
  const from = body && pointAt(body, start)
  const until = body && pointAt(body, end)
  if (!from || !until) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(until.node, until.offset)
  return range
}

/** Moves a passage into view; in one-line fields it is selected. */
export function showPassage(place: PassagePlace, start: number, end: number): void {
  const field = fieldOf(place)
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
    field.setSelectionRange(start, end)
    return
  }
  const range = bodyRange(start, end)
  if (!field || !range) return
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  )
}

function placed(place: PassagePlace, text: string, start: number, end: number) {
  // A selection by double click may take the space behind the word along.
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const until = from + words.trim().length
  return until > from ? { place, ...passageAt(text, from, until) } : null
}

const isBlock = (child: Element): boolean => child.hasAttribute('data-lexical-decorator')

const linesOf = (body: Element): string[] =>
  [...body.children].map((child) => (isBlock(child) ? '' : (child.textContent ?? '')))

function offsetIn(body: Element, node: Node, offset: number): number | undefined {
  // The editor itself, counted in its paragraphs.
  if (node === body) {
    const lines = linesOf(body).slice(0, offset)
    return lines.join('\n').length + (offset > 0 && offset < body.children.length ? 1 : 0)
  }
  const index = [...body.children].findIndex((child) => child.contains(node))
  const line = body.children[index]
  if (!line || isBlock(line)) return undefined
  const range = document.createRange()
  range.setStart(line, 0)
  range.setEnd(node, offset)
  const above = linesOf(body).slice(0, index)
  return above.reduce((sum, text) => sum + text.length + 1, 0) + range.toString().length
}

function pointAt(body: Element, offset: number): { node: Node; offset: number } | undefined {
  let left = offset
  for (const line of body.children) {
    const size = isBlock(line) ? 0 : (line.textContent?.length ?? 0)
    if (left > size) {
      left -= size + 1
      continue
    }
    if (isBlock(line)) return undefined
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const length = node.nodeValue?.length ?? 0
      if (left <= length) return { node, offset: left }
      left -= length
    }
    return undefined
  }
  return undefined
}
