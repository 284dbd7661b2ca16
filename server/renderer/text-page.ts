/**
 * Makes the text edition of a page from the full one: the same text in the same order, without pictures, styles and
 * metadata for machines, and with links to other text editions. Anything added to a page is in its text edition too.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { kilobytes, PICTURES, type PictureChoice } from '#content/base/page-record/page-edition.ts'
import { bytesOfParts, partsOf } from './edition-parts.ts'
import { escapedAddress, type FinishedPage } from './page-transform.ts'
import { textAddress } from './requested-edition.ts'

const STYLE = readFileSync(new URL('./text-page.css', import.meta.url), 'utf8')
  .replace(/\s*([{},;>])\s*|(:)\s+|\s+$/g, '$1$2')
  .replaceAll(';}', '}')
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** Elements that are removed with their content. */
const LEFT_OUT = new Set(['script', 'style', 'svg', 'picture', 'template', 'audio', 'video'])
const VOID = new Set(['meta', 'link', 'br', 'img', 'input', 'hr', 'wbr'])
/** Inline elements: only the style sheet may have separated two of them. */
const IN_LINE = new Set(['a', 'span', 'strong', 'b', 'em', 'i', 'time', 'mark', 'button', 'label'])
const META = /^(?:viewport|description|robots|color-scheme|tdm-reservation|og:type)$/
const LINK = /^(?:canonical|icon|license)$/
/** Attributes for styles and scripts. React writes some in camel case. */
const NOT_KEPT = /^(?:class|style|data-.*|srcset|sizes|decoding|fetchpriority|on.*|popover.*)$/i
const LAID_OUT = /(?:^|[\s:])(?:inline-)?(?:flex|grid)(?:\s|$)/
/** A link to a page of this site with a text edition; not to a file, nor to a page that the service worker makes. */
const PAGE_LINK = /^\/(?!\/|luring(?:\?|$)|media\/|admin(?:\/|$)|api\/|[^?#]*\.\w+(?:[?#]|$))/

/** Which page to make, and how. */
interface TextEdition {
  /** Path and query of the full page. */
  page: string
  pictures: PictureChoice
}

type Attributes = Record<string, string>

/** An open element: whether it lays out its children side by side, and the kind of the last child. */
interface Open {
  readonly name: string
  readonly isDropped: boolean
  /** A `<span>` without its class: its tags are omitted. */
  readonly isBare: boolean
  readonly laysOut: boolean
  /** Text to write before its end tag. */
  readonly ending: string
  last: 'none' | 'text' | 'in-line' | 'other'
}

/** Makes the text edition of `html`, a page as rendered by Next.js. */
export function finishTextPage(html: string, edition: TextEdition): FinishedPage {
  const out: string[] = []
  const open: Open[] = []
  const endings = choiceWeights(html)

  /** Records the next child of the open element, and separates it from the previous one if needed. */
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
        const kept = isDropped ? {} : keptAttributes(name, attributes, edition)
        const isBare = name === 'span' && Object.keys(kept).length === 0
        if (!isDropped) {
          follow(IN_LINE.has(name) ? 'in-line' : 'other')
          if (!isBare) out.push(tagOf(name, kept))
          if (name === 'form') out.push(choiceField(edition.pictures))
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
        // An entity splits a text in two, which must not be separated.
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
  parser.end(partsOf(html, ['text', `text-${edition.pictures}`]))
  return { html: out.join(''), styleHashes: [STYLE_HASH] }
}

function isKept(name: string, attributes: Attributes): boolean {
  switch (name) {
    case 'meta':
      return (
        'charset' in attributes ||
        // A reader asked for a page that loads itself again.
        attributes['http-equiv'] === 'refresh' ||
        META.test(attributes.name ?? attributes.property ?? '')
      )
    case 'link':
      return LINK.test(attributes.rel ?? '')
    case 'input':
      return true
    default:
      return !LEFT_OUT.has(name) && !('hidden' in attributes)
  }
}

function keptAttributes(name: string, attributes: Attributes, { page, pictures }: TextEdition) {
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

/** A hidden field by which a search keeps the choice of pictures. */
const choiceField = (pictures: PictureChoice) =>
  pictures === 'tanpa' ? '' : `<input type="hidden" name="${PICTURES}" value="${pictures}">`

/** The text after each choice: the size of this page's pictures. */
function choiceWeights(html: string): Record<PictureChoice, string> {
  const weight = (choice: PictureChoice) => {
    const bytes = bytesOfParts(html, `text-${choice}`)
    return bytes === 0 ? '' : `, ${kilobytes(bytes)}`
  }
  return { tanpa: '', kecil: weight('kecil'), penuh: weight('penuh') }
}

const endingOf = (attributes: Attributes, endings: Record<PictureChoice, string>) =>
  endings[attributes['data-pictures'] as PictureChoice] ?? ''
