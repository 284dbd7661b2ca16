/**
 * Reads the head of a page in one pass with htmlparser2, including the byte offset where each tag ends, because several
 * machines only read the beginning of a page.
 * @module
 */
import { Parser } from 'htmlparser2'
import { type LinkTag, linkTag, type MetaTag, metaTag } from './head-tags.ts'
import { bytePositions, htmlText } from './html-text.ts'
import { readJsonLd, type StructuredBlock } from './json-ld.ts'

/** An inlined style sheet. */
export interface StyleTag {
  start: number
  bytes: number
}

/** The head of a page, and a few facts from its body. */
export interface PageHead {
  language?: string
  /** Every `<title>` of the head; there should be one. */
  titles: readonly string[]
  metas: readonly MetaTag[]
  links: readonly LinkTag[]
  styles: readonly StyleTag[]
  structured: readonly StructuredBlock[]
  headings: readonly string[]
  /** `datetime` of each `<time>` in the page. */
  times: readonly string[]
  /** The `href`s with a page number, as written in the page. */
  pagingLinks: readonly string[]
  /** Bytes up to the end of the head. */
  headBytes: number
  /** Bytes of the document that were read. */
  bytes: number
}

/** Elements that may occur in a head; any other ends it, as it does for Google. */
const HEAD_ELEMENTS = new Set(
  'html head title meta link base script style noscript template'.split(' '),
)

const PAGE_NUMBER = /[?&]page=\d+/

/** Reads a page. `contentType` is the response header; without a charset in it, the page's `<meta>` decides. */
export function readPageHead(body: Buffer, contentType = ''): PageHead {
  const html = htmlText(body, contentType)
  const position = bytePositions(html)
  const found = {
    titles: [] as string[],
    metas: [] as MetaTag[],
    links: [] as LinkTag[],
    styles: [] as StyleTag[],
    structured: [] as StructuredBlock[],
    headings: [] as string[],
    times: [] as string[],
    pagingLinks: [] as string[],
  }
  let language: string | undefined
  let inHead = true
  let headBytes: number | undefined
  let vector = 0
  let text: string[] | undefined
  let styleStart = 0
  let ofJsonLd = false

  const endHead = (index: number) => {
    inHead = false
    headBytes ??= position(index)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (inHead && !HEAD_ELEMENTS.has(name)) endHead(parser.startIndex)
      const end = position(parser.endIndex + 1)
      if (name === 'html') language = attributes.lang
      else if (name === 'svg') vector += 1
      else if (name === 'meta') found.metas.push(...metaTag(attributes, inHead, end))
      else if (name === 'link') found.links.push(...linkTag(attributes, inHead, end))
      else if (name === 'time' && attributes.datetime) found.times.push(attributes.datetime)
      else if (name === 'a' && PAGE_NUMBER.test(attributes.href ?? '')) {
        found.pagingLinks.push(attributes.href ?? '')
      } else if (name === 'style') styleStart = position(parser.startIndex)
      else if (name === 'h1' || (name === 'title' && vector === 0)) text = []
      else if (name === 'script' && attributes.type?.toLowerCase() === 'application/ld+json') {
        ofJsonLd = true
        text = []
      }
    },
    ontext(data) {
      text?.push(data)
    },
    onclosetag(name) {
      if (name === 'head' && inHead) endHead(parser.endIndex + 1)
      else if (name === 'svg') vector -= 1
      else if (name === 'style') {
        found.styles.push({ start: styleStart, bytes: position(parser.endIndex + 1) - styleStart })
      } else if (text && name === 'title') found.titles.push(plain(text))
      else if (text && name === 'h1') found.headings.push(plain(text))
      else if (text && name === 'script' && ofJsonLd) {
        found.structured.push(readJsonLd(text.join('')))
        ofJsonLd = false
      } else return
      if (name !== 'style' && name !== 'svg' && name !== 'head') text = undefined
    },
  })
  parser.end(html)
  const bytes = position(html.length)
  return {
    ...(language !== undefined && { language }),
    ...found,
    headBytes: headBytes ?? bytes,
    bytes,
  }
}

const plain = (text: readonly string[]) => text.join('').replace(/\s+/g, ' ').trim()
