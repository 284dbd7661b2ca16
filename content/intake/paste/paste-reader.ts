import { DomUtils, type parseDocument } from 'htmlparser2'
import type { Block } from '#content/model/story/body.ts'
import { pastedEmbed } from './pasted-embed.ts'
import { TAB } from './pasted-lines.ts'
import { pastedLink } from './pasted-link.ts'
import { type ItemMark, orderedMark, PastedLists, wordItem } from './pasted-list.ts'
import {
  isDropped,
  isStruck,
  type PastedElement,
  shiftOf,
  slantOf,
  textOf,
  weightOf,
} from './pasted-style.ts'
import { pastedTable } from './pasted-table.ts'
import { PastedWords, type WordStyle } from './pasted-words.ts'

const { isTag, isText } = DomUtils

const PLAIN: WordStyle = { bold: false, italic: false, shift: undefined, href: undefined }

type Place = { type: 'paragraph' | 'quote' } | { type: 'heading'; level: 2 | 3 } | Item
interface Item {
  type: 'item'
  level: number
  mark: ItemMark
  /** Whether its first words were added: further words belong to the same item. */
  isBegun: boolean
}

const BLOCKS = new Set(
  'p div section article main aside header footer address figure figcaption dl dt dd pre hr center li ul ol blockquote h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)

/** In pixels; a picture no larger than this is a tracker or an ornament. */
const TINY = 3
/** Deeper elements are read as text: nobody nests like this, and reading them would exhaust the stack. */
const DEEPEST = 200

/** Reads the elements of pasted HTML into blocks. */
export class PasteReader {
  readonly blocks: Block<never, never, never>[] = []
  readonly left = { pictures: 0, left: 0, struck: 0 }
  readonly #lists = new PastedLists(this.blocks)
  #words = new PastedWords()
  #place: Place = { type: 'paragraph' }
  /** Whether nested block elements become line breaks, as within one quote or list item. */
  #isNested = false
  #listLevel = 0
  #depth = 0

  constructor(outer?: PasteReader) {
    if (!outer) return
    this.left = outer.left
    this.#depth = outer.#depth
  }

  /** Reads `nodes` and ends the last block. */
  readAll(nodes: ReturnType<typeof parseDocument>['children']): void {
    this.#read(nodes, PLAIN)
    this.#endBlock()
  }

  #read(nodes: ReturnType<typeof parseDocument>['children'], style: WordStyle): void {
    this.#depth += 1
    for (const node of nodes) {
      if (isText(node)) this.#words.add(node.data, style)
      else if (isTag(node)) this.#element(node, style)
    }
    this.#depth -= 1
  }

  #element(element: PastedElement, style: WordStyle): void {
    const { name, attribs, children } = element
    if (isDropped(element)) return
    if (isStruck(element)) {
      if (children.length > 0) this.left.struck += 1
      return
    }
    if (this.#embed(element)) return
    if (this.#depth > DEEPEST) this.#words.add(textOf(element), style)
    else if (name === 'img') this.#picture(element, style)
    else if (name === 'br') this.#break()
    else if (name === 'table') this.#table(element)
    else if (isTab(element)) this.#words.add(TAB, PLAIN)
    else if (BLOCKS.has(name)) this.#block(element, style)
    else
      this.#read(children, {
        bold: this.#place.type === 'heading' ? false : (weightOf(element) ?? style.bold),
        italic: slantOf(element) ?? style.italic,
        shift: shiftOf(element) ?? style.shift,
        href: name === 'a' ? pastedLink(attribs.href ?? '') : style.href,
      })
  }

  /** Counts a picture; a picture of an emoji is its character. */
  #picture({ attribs: { width = '', height = '', alt = '' } }: PastedElement, style: WordStyle) {
    if (/^\p{Extended_Pictographic}[\p{M}\p{Emoji}\u200D]*$/u.test(alt)) this.#words.add(alt, style)
    else if (![width, height].some((size) => Number.parseInt(size, 10) <= TINY))
      this.left.pictures += 1
  }

  #embed(element: PastedElement): boolean {
    const embed = pastedEmbed(element)
    if (embed === 'left') this.left.left += 1
    else if (typeof embed === 'object') {
      this.#endBlock()
      this.#lists.close()
      this.blocks.push(embed)
    }
    return embed !== undefined
  }

  /** A second line break begins a paragraph, as people type it in chats and mails. */
  #break(): void {
    if (!this.#words.break() && !this.#isNested) this.#endBlock()
  }

  #table(table: PastedElement): void {
    this.#endBlock()
    const blocks = pastedTable(table, ({ children }) => {
      const cell = new PasteReader(this)
      cell.readAll(children)
      return cell.blocks
    })
    if (blocks.length > 0) this.#lists.close()
    this.blocks.push(...blocks)
  }

  #block(element: PastedElement, style: WordStyle): void {
    const { name, children } = element
    const read = () => this.#read(children, style)
    if (name === 'ul' || name === 'ol') this.#list(element, style)
    else if (name === 'pre') this.#lines(textOf(element), style)
    else if (this.#isNested && name !== 'li') {
      this.#words.break()
      read()
      this.#words.break()
    } else {
      const item = name === 'li' ? bulletAt(this.#listLevel || 1) : wordItem(element)
      const place: Place = item ? { type: 'item', isBegun: false, ...item } : placeOf(element)
      // A box inside a list or heading is a part of it; only its own tag makes something else of it.
      this.#within(
        place.type === 'paragraph' && this.#place.type === 'heading' ? this.#place : place,
        read,
        name === 'li' || isQuote(element),
      )
    }
  }

  /** Preformatted text keeps its lines and tabs. */
  #lines(text: string, style: WordStyle): void {
    for (const line of text.split('\n'))
      this.#within({ type: 'paragraph' }, () => this.#words.add(line.replaceAll('\t', TAB), style))
  }

  /** Reads the items of a list with their numbers. */
  #list(list: PastedElement, style: WordStyle): void {
    this.#endBlock()
    const { start = '1' } = list.attribs
    const items = list.children.filter(isTag).filter(({ name }) => name === 'li')
    const step = 'reversed' in list.attribs ? -1 : 1
    let number = Number.parseInt(
      'reversed' in list.attribs && !list.attribs.start ? String(items.length) : start,
      10,
    )
    const outer = this.#isNested
    this.#listLevel += 1
    for (const child of list.children) {
      if (!isTag(child) || child.name !== 'li') {
        this.#read([child], style)
        continue
      }
      number = Number.parseInt(child.attribs.value ?? '', 10) || number
      const mark: ItemMark =
        list.name === 'ul' ? { kind: 'bullet' } : markAt(list, child, number, step)
      if (!isDropped(child) && !isStruck(child)) {
        const place: Item = { type: 'item', level: this.#listLevel, mark, isBegun: false }
        this.#within(place, () => this.#read(child.children, style), true)
      } else if (isStruck(child)) this.left.struck += 1
      number += step
    }
    this.#listLevel -= 1
    this.#isNested = outer
  }

  #within(place: Place, read: () => void, isNested = false): void {
    this.#endBlock()
    const outer = { place: this.#place, isNested: this.#isNested }
    this.#place = place
    this.#isNested = isNested
    read()
    this.#endBlock()
    this.#place = outer.place
    this.#isNested = outer.isNested
  }

  /** Turns the words read so far into a block. */
  #endBlock(): void {
    const words = this.#words
    this.#words = new PastedWords()
    if (words.isEmpty) return
    const { content } = words
    const place = this.#place
    if (place.type !== 'item') {
      this.#lists.close()
      this.blocks.push({ ...place, content })
    } else if (!place.isBegun || !this.#lists.continueItem(content)) {
      this.#lists.add(place.level, place.mark, content)
      place.isBegun = true
    }
  }
}

const bulletAt = (level: number) => ({ level, mark: { kind: 'bullet' } as const })

/** A list that counts down has no numbers of its own in a story; they stay as text. */
const markAt = (
  list: PastedElement,
  item: PastedElement,
  number: number,
  step: number,
): ItemMark => (step < 0 ? { kind: 'label', label: `${number}.` } : orderedMark(list, item, number))

/** The words that Word and Apple's programs put around a tab. */
const isTab = ({ attribs }: PastedElement): boolean =>
  /mso-tab-count/i.test(attribs.style ?? '') || /\bApple-tab-span\b/.test(attribs.class ?? '')

function placeOf(element: PastedElement): Place {
  const { name, attribs } = element
  if (/^h[1-6]$/.test(name)) return { type: 'heading', level: name <= 'h2' ? 2 : 3 }
  if (name === 'p' && /\bMsoTitle\b/.test(attribs.class ?? '')) return { type: 'heading', level: 2 }
  return isQuote(element) ? { type: 'quote' } : { type: 'paragraph' }
}

/** Mail programs mark what was forwarded as a quote; it is not one in the story. */
const isQuote = ({ name, attribs }: PastedElement): boolean =>
  name === 'blockquote' && attribs.type !== 'cite' && !/gmail_quote/.test(attribs.class ?? '')
