/**
 * The text edition of a page, made from the full one: the same words in the same order, without pictures, styles
 * and all that is there for machines, with every link leading on to text editions. Whatever a page gains, its text
 * edition has too.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { kilobytes, PICTURES, type PictureChoice } from '#content/base/page-record/page-edition.ts'
import { textAddress } from './asked-edition.ts'
import { bytesOfParts, partsOf } from './edition-parts.ts'
import { escapedAddress, type FinishedPage } from './page-transform.ts'

const STYLE = readFileSync(new URL('./text-page.css', import.meta.url), 'utf8')
  .replace(/\s*([{},;>])\s*|(:)\s+|\s+$/g, '$1$2')
  .replaceAll(';}', '}')
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** Elements that go with all that is in them. */
const LEFT_OUT = new Set(['script', 'style', 'svg', 'picture', 'template'])
const VOID = new Set(['meta', 'link', 'br', 'img', 'input', 'hr', 'wbr'])
/** What stands in a line: beside another, only a style sheet kept them apart. */
const IN_LINE = new Set(['a', 'span', 'strong', 'b', 'em', 'i', 'time', 'mark', 'button', 'label'])
const META = /^(?:viewport|description|robots|color-scheme|tdm-reservation|og:type)$/
const LINK = /^(?:canonical|icon|license)$/
/** What only styles and scripts read. React writes some in capitals. */
const NOT_KEPT = /^(?:class|style|data-.*|srcset|sizes|decoding|fetchpriority|on.*|popover.*)$/i
const LAID_OUT = /(?:^|[\s:])(?:inline-)?(?:flex|grid)(?:\s|$)/
/** Leads to a page of this site that has a text edition, not to a file, nor to what the worker makes. */
const PAGE_LINK = /^\/(?!\/|luring(?:\?|$)|media\/|admin(?:\/|$)|api\/|[^?#]*\.\w+(?:[?#]|$))/

/** The page whose text edition is made. */
interface TextWish {
  /** Path and query of the full page. */
  page: string
  pictures: PictureChoice
}

type Attributes = Record<string, string>

/** An element that is open: whether its children are laid out side by side, and what the last of them was. */
interface Open {
  readonly name: string
  readonly isDropped: boolean
  /** Whether its tag says nothing without its class. */
  readonly isBare: boolean
  readonly laysOut: boolean
  /** What is written before its end. */
  readonly ending: string
  last: 'none' | 'text' | 'in-line' | 'other'
}

/** Makes the text edition of `html`, a page as Next.js made it. */
export function finishTextPage(html: string, wish: TextWish): FinishedPage {
  const out: string[] = []
  const open: Open[] = []
  const endings = choiceWeights(html)

  /** Notes what comes next in its parent, and keeps it apart from what came before. */
  const follow = (next: Open['last']) => {
    const parent = open.at(-1)
    if (!parent) return
    const meets = parent.last === 'in-line' || (parent.last === 'text' && next === 'in-line')
    if (parent.laysOut && meets && next !== 'other') out.push(parent.name === 'p' ? ' · ' : ' ')
    parent.last = next
  }
  const parser = new Parser(
    {
      onprocessinginstruction: (_, text) => out.push(`<${text.toLowerCase()}>`),
      onopentag: (name, attributes) => {
        const isDropped = open.at(-1)?.isDropped === true || !isKept(name, attributes)
        const kept = isDropped ? {} : keptAttributes(name, attributes, wish)
        const isBare = name === 'span' && Object.keys(kept).length === 0
        if (!isDropped) {
          follow(IN_LINE.has(name) ? 'in-line' : 'other')
          if (!isBare) out.push(tagOf(name, kept))
          if (name === 'form') out.push(choiceField(wish.pictures))
        }
        open.push({
          name,
          isDropped,
          isBare,
          laysOut: LAID_OUT.test(attributes.class ?? ''),
          ending: name === 'head' ? `<style>${STYLE}</style>` : endingOf(attributes, endings),
          last: 'none',
        })
      },
      ontext: (text) => {
        const parent = open.at(-1)
        if (parent?.isDropped) return
        // An entity parts a text in two.
        if (parent?.last !== 'text' && text.trim() !== '') follow('text')
        out.push(text)
      },
      onclosetag: (name) => {
        const closed = open.pop()
        if (!closed || closed.isDropped || closed.isBare || VOID.has(name)) return
        out.push(closed.ending, `</${name}>`)
      },
    },
    { decodeEntities: false, lowerCaseAttributeNames: true },
  )
  parser.end(partsOf(html, ['text', `text-${wish.pictures}`]))
  return { html: out.join(''), styleHashes: [STYLE_HASH] }
}

function isKept(name: string, attributes: Attributes): boolean {
  switch (name) {
    case 'meta':
      return 'charset' in attributes || META.test(attributes.name ?? attributes.property ?? '')
    case 'link':
      return LINK.test(attributes.rel ?? '')
    case 'input':
      return true
    default:
      return !LEFT_OUT.has(name) && !('hidden' in attributes)
  }
}

function keptAttributes(name: string, attributes: Attributes, { page, pictures }: TextWish) {
  const kept = Object.fromEntries(
    Object.entries(attributes).filter(([attribute]) => !NOT_KEPT.test(attribute)),
  )
  const choice = attributes['data-pictures'] as PictureChoice | undefined
  if ('data-full' in attributes) return { ...kept, href: escapedAddress(page) }
  if (choice) {
    const current = choice === pictures && { 'aria-current': 'true' }
    return { ...kept, href: escapedAddress(textAddress(page, choice)), ...current }
  }
  if (name === 'a' && PAGE_LINK.test(kept.href ?? '')) {
    return { ...kept, href: textAddress(kept.href ?? '', pictures) }
  }
  if (name === 'form' && kept.action?.startsWith('/')) {
    return { ...kept, action: textAddress(kept.action, 'tanpa') }
  }
  return kept
}

const tagOf = (name: string, attributes: Attributes) =>
  `<${name}${Object.entries(attributes)
    .map(
      ([attribute, value]) =>
        ` ${attribute}${value === '' && attribute !== 'alt' ? '' : `="${value}"`}`,
    )
    .join('')}>`

/** What a search keeps of the choice. */
const choiceField = (pictures: PictureChoice) =>
  pictures === 'tanpa' ? '' : `<input type="hidden" name="${PICTURES}" value="${pictures}">`

/** What stands behind the name of each choice: what the pictures of this page weigh then. */
function choiceWeights(html: string): Record<PictureChoice, string> {
  const weight = (choice: PictureChoice) => {
    const bytes = bytesOfParts(html, `text-${choice}`)
    return bytes === 0 ? '' : `, ${kilobytes(bytes)}`
  }
  return { tanpa: '', kecil: weight('kecil'), penuh: weight('penuh') }
}

const endingOf = (attributes: Attributes, endings: Record<PictureChoice, string>) =>
  endings[attributes['data-pictures'] as PictureChoice] ?? ''
