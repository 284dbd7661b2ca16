/**
 * The HTML of a story in another system as blocks, with what the editors of WordPress and Ghost write into it. Words are
 * never lost; what is dropped or simplified is told.
 * @module
 */
import { escapeText } from 'entities'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { IncomingBlock, IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { PasteReader } from '#content/intake/paste/paste-reader.ts'
import { textOf } from '#content/intake/paste/pasted-style.ts'
import { embedAlone, knownEmbed } from '#content/model/story/known-service.ts'

type Node = ReturnType<typeof parseDocument>['children'][number]
type Element = Parameters<typeof DomUtils.getAttributeValue>[0]

const { isTag, isText, isComment, getElementsByTagName } = DomUtils

/** A picture in HTML: its address, the number of its attachment at WordPress, and the words with it. */
export interface HtmlPicture {
  src: string
  id?: string | undefined
  alt: string
  caption: string
}

/** What HTML refers to. */
export interface HtmlContext {
  /** The picture as a story has it; undefined if it cannot be one. */
  picture: (picture: HtmlPicture) => IncomingPicture | undefined
  /** The numbers of the pictures that were uploaded to a post of WordPress; to this one if `id` is empty. */
  picturesOf?: (id: string) => readonly string[]
  /** The HTML of a reusable block of WordPress. */
  reusable?: (id: string) => string | undefined
  /** Told what was dropped or simplified, in Indonesian. */
  onLoss: (reason: string) => void
}

/** Elements that may hold pictures among words, and have no look of their own in a story. */
const WRAPPERS = new Set(
  'div section article main aside header footer center figure a p span details summary body html'.split(
    ' ',
  ),
)
/** Boxes deeper than this are read as words: nobody nests like this, and walking them would exhaust the stack. */
const DEEPEST = 100
/** Blocks whose content depends on the site. */
const OF_SITE =
  /^(?:query|latest-posts|latest-comments|social-links?|navigation|search|calendar|archives|categories|tag-cloud|rss|page-list|loginout|post-|site-|comments|template-part|jetpack\/|yoast\/|rank-math\/|woocommerce\/)/
/** Blocks that have a place in a story, or only arrange others. */
const KNOWN =
  /^(?:paragraph|heading|list|list-item|quote|pullquote|table|image|gallery|embed|core-embed\/.+|group|columns?|cover|media-text|details|accordion.*|separator|spacer|more|nextpage|buttons?|html|freeform|video|audio|file|block)$/
const PLAIN = /^(?:code|preformatted|verse)$/

/** The blocks of `html`. */
export function htmlBlocks(html: string, context: HtmlContext): IncomingBlock[] {
  const walk = new HtmlWalk(context)
  walk.read(nodesOf(html))
  return walk.finish()
}

/** The nodes of `html`, with characters in place of pictures of them. */
function nodesOf(html: string): Node[] {
  const document = parseDocument(html)
  for (const image of getElementsByTagName('img', document.children)) {
    if (!isEmoji(image)) continue
    const [character] = parseDocument(escapeText(image.attribs.alt ?? '')).children
    if (character) DomUtils.replaceElement(image, character)
    else DomUtils.removeElement(image)
  }
  return document.children
}

/** WordPress shows emoji and smileys as pictures. */
const isEmoji = ({ attribs }: Element): boolean =>
  /(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)/.test(attribs.class ?? '') ||
  /^(?:https?:)?\/\/s\.w\.org\/images\/core\/emoji\//.test(attribs.src ?? '')

class HtmlWalk {
  readonly #context: HtmlContext
  readonly #blocks: IncomingBlock[] = []
  #words: Node[] = []
  /** How many reusable blocks are around this place: one may contain itself. */
  #depth = 0
  #boxes = 0

  constructor(context: HtmlContext) {
    this.#context = context
  }

  finish(): IncomingBlock[] {
    this.#endWords()
    return this.#blocks
  }

  read(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (isComment(node)) this.#comment(node.data.trim())
      else if (isText(node)) this.#words.push(node)
      else if (isTag(node)) this.#element(node)
    }
  }

  /** The mark of a block: `wp:image {"id":7}` begins one. */
  #comment(mark: string): void {
    const [, name, json] = /^wp:([a-z][\w/-]*)\s*(\{[\s\S]*\})?/.exec(mark) ?? []
    if (!name) return
    this.#endWords()
    if (name === 'block') this.#reusable(json)
    else if (OF_SITE.test(name)) {
      this.#context.onLoss(`Blok “${name}” bergantung pada situs lama; hanya kata-katanya diambil.`)
    } else if (PLAIN.test(name)) {
      this.#context.onLoss(`Blok “${name}” menjadi paragraf biasa.`)
    } else if (!KNOWN.test(name)) {
      this.#context.onLoss(`Blok “${name}” tidak dikenal; kata-katanya diambil sebagai paragraf.`)
    }
  }

  #reusable(json: string | undefined): void {
    const id = /"ref"\s*:\s*(\d+)/.exec(json ?? '')?.[1]
    const content = id === undefined ? undefined : this.#context.reusable?.(id)
    if (content === undefined || this.#depth > 3) {
      this.#context.onLoss('Blok yang dipakai bersama tidak ada di dalam berkas ekspor.')
      return
    }
    this.#depth += 1
    this.read(nodesOf(content))
    this.#depth -= 1
  }

  #element(element: Element): void {
    const take = this.#blockOf(element)
    const { name, children } = element
    if (take) take()
    else if (this.#boxes < DEEPEST && WRAPPERS.has(name) && needsWalk(element)) {
      this.#endWords()
      this.#background(element)
      this.#boxes += 1
      this.read(children)
      this.#boxes -= 1
      this.#endWords()
    } else {
      this.#partsAmongWords(element)
      this.#words.push(element)
    }
  }

  /** What takes an element that is a block of its own; undefined for words and boxes around them. */
  #blockOf(element: Element): (() => void) | undefined {
    const { name, attribs } = element
    const isOf = (names: RegExp) => names.test(attribs.class ?? '')
    if (name === 'warta-gallery') {
      return () => this.#galleryOf(attribs['data-ids'] ?? '', attribs['data-post'] ?? '')
    }
    if (name === 'img') return () => this.#image(element, '')
    if (name === 'video' || name === 'audio') return () => this.#player(element)
    if (/^(?:script|style|form|object)$/.test(name)) return () => this.#drop(name)
    if (isOf(/\bwp-block-pullquote\b/)) return () => this.#pullQuote(element)
    if (isOf(/\bwp-block-embed\b/)) return () => this.#embedBox(element)
    if (isOf(/\b(?:wp-block-gallery|blocks-gallery-grid|gallery)\b/)) {
      return () => this.#gallery(element)
    }
    if (isOf(/\bwp-block-file\b/)) return () => this.#file(element)
    const embed = name === 'p' ? bareEmbed(element) : undefined
    if (embed) return () => this.#push(embed)
    const images = name === 'figure' ? getElementsByTagName('img', element.children) : []
    const [image, second] = images
    // A figure without a picture has a table, with pictures in its cells perhaps, or a frame.
    if (!image || second || getElementsByTagName('table', element.children).length > 0) {
      return undefined
    }
    const caption = getElementsByTagName('figcaption', element.children)[0]
    return () => {
      this.#image(image, caption ? wordsOf(caption) : '')
      this.#rest(element, [image, caption])
    }
  }

  /** Reads the words of a block of its own that are left without the parts that have been taken. */
  #rest(element: Element, taken: readonly (Element | undefined)[]): void {
    for (const part of taken) if (part) DomUtils.removeElement(part)
    if (!wordsOf(element) || this.#boxes >= DEEPEST) return
    this.#boxes += 1
    this.read(element.children)
    this.#boxes -= 1
    this.#endWords()
  }

  #push(block: IncomingBlock): void {
    this.#endWords()
    this.#blocks.push(block)
  }

  #drop(name: string): void {
    this.#endWords()
    this.#context.onLoss(`<${name}> tidak diambil.`)
  }

  /** Turns the words read so far into blocks. */
  #endWords(): void {
    const nodes = this.#words
    this.#words = []
    if (nodes.length === 0) return
    const reader = new PasteReader()
    reader.readAll(nodes)
    const { left, struck } = reader.left
    if (left > 0) this.#context.onLoss('Bingkai dari layanan yang tidak dikenal tidak diambil.')
    if (struck > 0) this.#context.onLoss('Kata yang dicoret tidak diambil.')
    this.#blocks.push(...reader.blocks)
  }

  #image(image: Element, caption: string): void {
    this.#endWords()
    const picture = this.#pictureOf(image, caption)
    if (picture) this.#blocks.push({ type: 'image', picture })
  }

  #pictureOf({ attribs }: Element, caption: string): IncomingPicture | undefined {
    const src =
      attribs['data-orig-file'] ??
      attribs['data-src'] ??
      attribs['data-lazy-src'] ??
      attribs.src ??
      ''
    const id = /\bwp-image-(\d+)/.exec(attribs.class ?? '')?.[1] ?? attribs['data-id']
    return this.#context.picture({ src, id, alt: attribs.alt ?? '', caption })
  }

  #gallery(element: Element): void {
    this.#endWords()
    const figures = getElementsByTagName('figure', element.children)
    const images = getElementsByTagName('img', element.children)
    const taken = new Set(images)
    const pictures = images.flatMap((image) => {
      const figure = figures.findLast(
        (each) => DomUtils.find((node) => node === image, each.children, true, 1).length > 0,
      )
      const caption = figure && getElementsByTagName('figcaption', figure.children)[0]
      if (caption) taken.add(caption)
      return this.#pictureOf(image, caption ? wordsOf(caption) : '') ?? []
    })
    const title = getElementsByTagName('figcaption', element.children).find(({ attribs }) =>
      /\bblocks-gallery-caption\b/.test(attribs.class ?? ''),
    )
    if (title) taken.add(title)
    this.#pushGallery(pictures, title ? wordsOf(title) : '')
    this.#rest(element, [...taken])
  }

  /** Without numbers, a gallery shows what was uploaded to `post`. */
  #galleryOf(numbers: string, post: string): void {
    this.#endWords()
    const ids = numbers.trim()
      ? numbers.split(',')
      : (this.#context.picturesOf?.(post.trim()) ?? [])
    const pictures = ids
      .map((id) => id.trim())
      .filter(Boolean)
      .flatMap((id) => this.#context.picture({ src: '', id, alt: '', caption: '' }) ?? [])
    if (pictures.length === 0) this.#context.onLoss('Galeri tanpa gambar yang diketahui dilepas.')
    this.#pushGallery(pictures, '')
  }

  #pushGallery(pictures: IncomingPicture[], title: string): void {
    const [first, second] = pictures
    if (second) this.#blocks.push({ type: 'gallery', ...(title && { title }), pictures })
    else if (first) this.#blocks.push({ type: 'image', picture: first })
  }

  #pullQuote(element: Element): void {
    this.#endWords()
    const cite = getElementsByTagName('cite', element.children)[0]
    const speaker = cite ? wordsOf(cite) : ''
    if (cite) DomUtils.removeElement(cite)
    const text = wordsOf(element)
    if (text) this.#blocks.push({ type: 'pull-quote', text, ...(speaker && { speaker }) })
  }

  #embedBox(element: Element): void {
    this.#endWords()
    const caption = getElementsByTagName('figcaption', element.children)[0]
    const title = caption ? wordsOf(caption) : ''
    if (caption) DomUtils.removeElement(caption)
    const text = textOf(element)
    const written = /https?:\/\/\S+/.exec(text)?.[0]
    const frame = getElementsByTagName('iframe', element.children)[0]
    this.#card(written ?? frame?.attribs.src ?? '', title)
    const words = text
      .replace(written ?? '', ' ')
      .replace(/\s+/gu, ' ')
      .trim()
    if (words) {
      this.#blocks.push({ type: 'paragraph', content: [{ type: 'text', text: words }] })
    }
  }

  /** A player of a file: stories have none yet, so it becomes a card with a link. */
  #player(element: Element): void {
    this.#endWords()
    const source = getElementsByTagName('source', element.children)[0]
    this.#card(element.attribs.src ?? source?.attribs.src ?? '', '')
  }

  #file(element: Element): void {
    this.#endWords()
    const links = getElementsByTagName('a', element.children)
    const [link] = links
    this.#card(link?.attribs.href ?? '', link ? wordsOf(link) : '')
    // A button leads to the file once more.
    this.#rest(
      element,
      links.filter(({ attribs }) => attribs.href === link?.attribs.href),
    )
  }

  #card(address: string, title: string): void {
    const url = URL.parse(address.startsWith('//') ? `https:${address}` : address)
    if (!url || !/^https?:$/.test(url.protocol)) {
      this.#context.onLoss('Sematan tanpa alamat yang terbaca tidak diambil.')
      return
    }
    const known = knownEmbed(address, title)
    if (known) {
      this.#blocks.push(known)
      return
    }
    this.#context.onLoss(`Sematan ${url.href} menjadi kartu tautan.`)
    const name = decodeURIComponentSafely(url.pathname.split('/').at(-1) ?? '')
    this.#blocks.push({ type: 'embed', url: url.href, title: title || name || url.hostname })
  }

  /** A cover may have its picture as a background. */
  #background({ attribs }: Element): void {
    if (!/\bwp-block-cover\b/.test(attribs.class ?? '')) return
    const src = /url\(['"]?([^'")]+)['"]?\)/.exec(attribs.style ?? '')?.[1]
    const picture = src && this.#context.picture({ src, alt: '', caption: '' })
    if (picture) this.#push({ type: 'image', picture })
  }

  /** Pictures and players in a list, table, heading or styled words, which have no place for them. */
  #partsAmongWords(element: Element): void {
    const parts = DomUtils.findAll(
      ({ name }) => /^(?:img|video|audio|warta-gallery)$/.test(name),
      [element],
    ).filter((part) => !isInside(part, element, 'noscript'))
    for (const part of parts) {
      if (part.name === 'img') this.#image(part, captionAround(part, element))
      else this.#blockOf(part)?.()
    }
    if (parts.length > 0 && wordsOf(element)) {
      this.#context.onLoss('Gambar di dalam daftar, tabel, atau kata bergaya berdiri di atasnya.')
    }
  }
}

/** The ancestors of `node` up to `outer`. */
function* around(node: Element, outer: Element): Generator<Element> {
  for (let at = node.parent; at && node !== outer; at = at.parent) {
    if (isTag(at)) yield at
    if (at === outer) return
  }
}

const isInside = (node: Element, outer: Element, name: string): boolean =>
  around(node, outer).some((box) => box.name === name)

/** Takes the words below a picture out of the figure around it. */
function captionAround(image: Element, outer: Element): string {
  const figure = around(image, outer).find(({ name }) => name === 'figure')
  const caption = figure && getElementsByTagName('figcaption', figure.children)[0]
  if (!caption) return ''
  DomUtils.removeElement(caption)
  return wordsOf(caption)
}

/** A line with nothing but the address of a video or post, which WordPress shows there. */
const bareEmbed = (paragraph: Element): IncomingBlock | undefined =>
  embedAlone(textOf(paragraph).trim())

/** Whether something in an element has a block of its own. */
const needsWalk = (element: Element): boolean =>
  !/^(?:p|a|span)$/.test(element.name) ||
  DomUtils.find(
    (node) =>
      isComment(node) ||
      (isTag(node) &&
        (/^(?:img|figure|video|audio|warta-gallery|script|style|form|object|iframe)$/.test(
          node.name,
        ) ||
          /\bwp-block-/.test(node.attribs.class ?? ''))),
    element.children,
    true,
    1,
  ).length > 0

const wordsOf = (element: Element): string => textOf(element).replace(/\s+/gu, ' ').trim()

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
