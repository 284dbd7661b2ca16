/**
 * The lists of pasted HTML, from list elements and from Word's paragraphs that look like items.
 * @module
 */
import { withBefore } from '#content/intake/structure/inline-lines.ts'
import type { Block, Inline, List, ListItem } from '#content/model/story/body.ts'
import { descendants, type PastedElement, textOf } from './pasted-style.ts'

/** What stands before an item: a bullet, a number, or a label that our lists do not have (`a.`, `IV.`, `1.1`). */
export type ItemMark =
  | { kind: 'bullet' }
  | { kind: 'number'; number: number }
  | { kind: 'label'; label: string }

/** A list while its items are read. */
interface OpenList {
  level: number
  list: List & { items: ListItem[] }
}

/** Puts items into lists by their level and number, so that numbers and nesting stay as they were. */
export class PastedLists {
  readonly #blocks: Block<never, never, never>[]
  #open: OpenList[] = []

  constructor(blocks: Block<never, never, never>[]) {
    this.#blocks = blocks
  }

  /** Ends all lists: something else follows. */
  close(): void {
    this.#open = []
  }

  /** Adds words to the item read last; `false` if there is none. */
  continueItem(content: readonly Inline[]): boolean {
    const last = this.#open.at(-1)?.list.items
    if (!last) return false
    last.splice(-1, 1, [...(last.at(-1) ?? []), { type: 'break' }, ...content])
    return true
  }

  /** Adds an item at `level`, from 1. */
  add(level: number, mark: ItemMark, content: readonly Inline[]): void {
    while ((this.#open.at(-1)?.level ?? 0) > level) this.#open.pop()
    if (mark.kind === 'label') this.#addLabelled(level, mark.label, content)
    else if (!this.#continues(level, mark)) this.#start(level, mark, content)
    else this.#open.at(-1)?.list.items.push(content)
  }

  #continues(level: number, mark: ItemMark): boolean {
    const last = this.#open.at(-1)
    if (last?.level !== level) return false
    if (mark.kind !== 'number') return !last.list.ordered
    return last.list.ordered && (last.list.start ?? 1) + last.list.items.length === mark.number
  }

  #start(level: number, mark: ItemMark, content: readonly Inline[]): void {
    if (this.#open.at(-1)?.level === level) this.#open.pop()
    const start = mark.kind === 'number' && mark.number !== 1 ? { start: mark.number } : {}
    const list = {
      type: 'list',
      ordered: mark.kind === 'number',
      ...start,
      items: [content],
    } as const
    const opened = { ...list, items: [...list.items] as ListItem[] }
    const outer = this.#open.at(-1)?.list.items
    if (outer) outer.splice(-1, 1, [...(outer.at(-1) ?? []), opened])
    else this.#blocks.push(opened)
    this.#open.push({ level, list: opened })
  }

  /** A label stays as text: in a line of the item above, or as a paragraph. */
  #addLabelled(level: number, label: string, content: readonly Inline[]): void {
    const words = withBefore(`${label} `, content)
    if (this.#open.at(-1)?.level === level) this.#open.pop()
    if (this.continueItem(words)) return
    this.#blocks.push({ type: 'paragraph', content: words })
  }
}

/** The level and mark of a Word list item, whose mark is removed from the paragraph; `undefined` for other paragraphs. */
export function wordItem(paragraph: PastedElement): { level: number; mark: ItemMark } | undefined {
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(paragraph.attribs.style ?? '')?.[1]
  if (level === undefined) return undefined
  const ignored = descendants(paragraph).find(({ attribs }) =>
    /mso-list\s*:\s*ignore/i.test(attribs.style ?? ''),
  )
  if (!ignored) return { level: Number(level), mark: { kind: 'bullet' } }
  ignored.attribs.hidden = ''
  return { level: Number(level), mark: markOf(textOf(ignored)) }
}

function markOf(raw: string): ItemMark {
  const label = raw.replace(/[\s\u00A0]+/g, ' ').trim()
  const number = /^\(?(\d{1,4})[.)]$/.exec(label)?.[1]
  if (number) return { kind: 'number', number: Number(number) }
  return /^\(?(?:[a-z]{1,5}|[\d.]*\d)[.)]*$/i.test(label) && label.length > 1
    ? { kind: 'label', label }
    : { kind: 'bullet' }
}

/** What stands before an item of an ordered list: its number, or the letters that the list or the item asks for. */
export function orderedMark(list: PastedElement, item: PastedElement, number: number): ItemMark {
  const style = /list-style(?:-type)?\s*:[^;]*?\b((?:lower|upper)-(?:alpha|latin|roman))\b/i.exec(
    `${item.attribs.style ?? ''};${list.attribs.style ?? ''}`,
  )?.[1]
  const type = style?.replace('latin', 'alpha') ?? TYPES[list.attribs.type ?? ''] ?? 'decimal'
  if (type === 'decimal') return { kind: 'number', number }
  const label = type.endsWith('roman') ? romanOf(number) : letterOf(number)
  return { kind: 'label', label: `${type.startsWith('upper') ? label.toUpperCase() : label}.` }
}

const TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** 1 is a, 26 is z, 27 is aa. */
const letterOf = (number: number): string =>
  number < 1
    ? String(number)
    : (number > 26 ? letterOf(Math.floor((number - 1) / 26)) : '') +
      String.fromCharCode(97 + ((number - 1) % 26))

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function romanOf(number: number): string {
  const step = ROMAN.find(([value]) => value <= number)
  return number < 1 || number > 399 || !step
    ? String(number)
    : step[1] + (number > step[0] ? romanOf(number - step[0]) : '')
}
