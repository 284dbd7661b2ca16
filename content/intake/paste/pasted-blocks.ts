/**
 * Converts HTML pasted from Word, Google Docs or a web page to blocks of a story: paragraphs, headings, quotes and lists
 * with bold, italic and links. Everything else (layout, scripts, pictures, trackers, hidden text) is dropped.
 * @module
 */
import { DomUtils, parseDocument } from 'htmlparser2'
import type { Block, Inline } from '#content/model/story/body.ts'
import { pastedLink } from './pasted-link.ts'
import { isDropped, type PastedElement, slantOf, weightOf } from './pasted-style.ts'
import { PastedWords, type WordStyle } from './pasted-words.ts'

/** The result of a paste. */
export interface Pasted {
  blocks: Block<never, never>[]
  /** The number of pictures left out: they have to be uploaded with their rights. */
  pictures: number
}

/** Converts clipboard HTML to blocks. */
export function blocksFromPasted(html: string): Pasted {
  const reader = new PasteReader()
  const fragment = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)
  reader.read(parseDocument(fragment?.[1] ?? html).children, PLAIN)
  reader.endBlock()
  return { blocks: reader.blocks, pictures: reader.pictures }
}

const { isTag, isText } = DomUtils

const PLAIN: WordStyle = { bold: false, italic: false, href: undefined }

type Place = { type: 'paragraph' | 'quote' } | { type: 'heading'; level: 2 | 3 } | Item
interface Item {
  type: 'item'
  ordered: boolean
}

const BLOCKS = new Set(
  'p div section article main aside header footer address figure figcaption table thead tbody tfoot tr dl dt dd pre hr center li ul ol blockquote h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)

/** In pixels; a picture no larger than this is a tracker or an ornament. */
const TINY = 3

class PasteReader {
  readonly blocks: Block<never, never>[] = []
  pictures = 0
  #words = new PastedWords()
  #place: Place = { type: 'paragraph' }
  /** Whether nested block elements become line breaks, as within one quote or list item. */
  #isNested = false

  read(nodes: ReturnType<typeof parseDocument>['children'], style: WordStyle): void {
    for (const node of nodes) {
      if (isText(node)) this.#words.add(node.data, style)
      else if (isTag(node)) this.#element(node, style)
    }
  }

  #element(element: PastedElement, style: WordStyle): void {
    const { name, attribs, children } = element
    if (isDropped(element)) return
    if (name === 'img') this.#picture(element)
    else if (name === 'br') this.#words.break()
    else if (BLOCKS.has(name)) this.#block(element, style)
    else {
      if (/^t[dh]$/.test(name) && !this.#words.isEmpty) this.#words.add(' | ', PLAIN)
      this.read(children, {
        bold: this.#place.type === 'heading' ? false : (weightOf(element) ?? style.bold),
        italic: slantOf(element) ?? style.italic,
        href: name === 'a' ? pastedLink(attribs.href ?? '') : style.href,
      })
    }
  }

  #picture({ attribs: { width = '', height = '' } }: PastedElement): void {
    if (![width, height].some((size) => Number.parseInt(size, 10) <= TINY)) this.pictures += 1
  }

  #block(element: PastedElement, style: WordStyle): void {
    const { name, children } = element
    const read = () => this.read(children, style)
    if (name === 'ul' || name === 'ol') {
      this.#within({ type: 'item', ordered: name === 'ol' }, read)
    } else if (this.#isNested && name !== 'li') {
      this.#words.break()
      read()
      this.#words.break()
    } else {
      const marker = wordListMarker(element)
      const place = marker === undefined ? placeOf(element, this.#place) : itemOf(marker)
      this.#within(place, read, name === 'li' || name === 'blockquote')
    }
  }

  #within(place: Place, read: () => void, isNested = false): void {
    this.endBlock()
    const outer = { place: this.#place, isNested: this.#isNested }
    this.#place = place
    this.#isNested = isNested
    read()
    this.endBlock()
    this.#place = outer.place
    this.#isNested = outer.isNested
  }

  /** Turns the words read so far into a block. */
  endBlock(): void {
    const words = this.#words
    this.#words = new PastedWords()
    if (words.isEmpty) return
    const { content } = words
    if (this.#place.type === 'item') this.#item(content, this.#place.ordered)
    else this.blocks.push({ ...this.#place, content })
  }

  #item(content: Inline[], ordered: boolean): void {
    const last = this.blocks.at(-1)
    const isNext = last?.type === 'list' && last.ordered === ordered
    if (isNext) this.blocks.splice(-1, 1, { ...last, items: [...last.items, content] })
    else this.blocks.push({ type: 'list', ordered, items: [content] })
  }
}

function placeOf({ name, attribs }: PastedElement, outer: Place): Place {
  if (/^h[1-6]$/.test(name)) return { type: 'heading', level: name <= 'h2' ? 2 : 3 }
  if (name === 'p' && /\bMsoTitle\b/.test(attribs.class ?? '')) return { type: 'heading', level: 2 }
  if (name === 'blockquote') return { type: 'quote' }
  return name === 'li' ? { ...ITEM, ...outer, type: 'item' } : { type: 'paragraph' }
}

const ITEM: Item = { type: 'item', ordered: false }

const itemOf = (marker: string): Item => ({
  type: 'item',
  ordered: /^\(?(?:\d+|[a-z]{1,4})[.)]/i.test(marker.trim()),
})

/**
 * The bullet or number of a Word list item, which is hidden in the paragraph; `undefined` for other paragraphs. Word
 * writes lists as paragraphs with the bullet in a `span`.
 */
function wordListMarker(paragraph: PastedElement): string | undefined {
  if (!/mso-list\s*:\s*l\d/i.test(paragraph.attribs.style ?? '')) return undefined
  const ignored = descendants(paragraph).find(({ attribs }) =>
    /mso-list\s*:\s*ignore/i.test(attribs.style ?? ''),
  )
  if (!ignored) return ''
  ignored.attribs.hidden = ''
  return textOf(ignored)
}

const descendants = ({ children }: PastedElement): PastedElement[] =>
  children.filter(isTag).flatMap((child) => [child, ...descendants(child)])

const textOf = ({ children }: PastedElement): string =>
  children.map((child) => (isText(child) ? child.data : isTag(child) ? textOf(child) : '')).join('')
