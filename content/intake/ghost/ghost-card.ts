/**
 * Cards of Ghost's editors: pictures, players, boxes and the like, the same in both editors but for some names.
 * @see https://github.com/TryGhost/Koenig/tree/main/packages/kg-default-nodes
 * @module
 */
import { escapeAttribute, escapeText } from 'entities'
import { isWebAddress } from '#content/base/address/web-address.ts'
import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import { type HtmlContext, htmlBlocks } from '#content/intake/legacy/html-blocks.ts'
import { cutWords } from '#content/intake/legacy/legacy-story.ts'
import { markdownHtml } from '#content/intake/legacy/markdown-html.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import type { List, Paragraph } from '#content/model/story/body.ts'

/** A part of a body: HTML, which is read with that beside it, or a block. */
export type GhostPart = { html: string } | { block: IncomingBlock }

/** What a card shows, by its names. */
type Payload = Readonly<Record<string, unknown>>

/** The limits of the desk's forms, in characters. */
const LONGEST = { boxTitle: 120, cardTitle: 200, provider: 60, description: 300 }

/** The parts of a card. What is dropped or simplified is told. */
export function cardParts(name: string, payload: Payload, context: HtmlContext): GhostPart[] {
  const { onLoss } = context
  const of = (key: string) => textOf(payload[key])
  /** Cards keep the words of a button that is switched off. */
  const buttonHtml = (isShown: string, url: string, words: string) =>
    payload[isShown] === false ? '' : linkHtml(url, words)
  if (isForSome(payload)) {
    onLoss(`Kartu “${name}” tidak untuk semua pembaca di situs lama; tidak diambil.`)
    return []
  }
  switch (name) {
    case 'image':
      return [{ html: figure(payload) }]
    case 'gallery':
      return [{ html: galleryHtml(payload) }]
    case 'html':
      return [{ html: of('html') }]
    case 'markdown':
    case 'card-markdown':
      return [{ html: markdownHtml(of('markdown')) }]
    case 'hr':
    case 'horizontalrule':
    case 'paywall':
      return []
    case 'embed':
      return [{ html: embedHtml(payload) }]
    case 'bookmark':
      return bookmarkParts(payload, onLoss)
    case 'callout':
      return boxParts('Catatan', `<p>${of('calloutText')}</p>`, context)
    case 'toggle':
      return boxParts(plainText(of('heading')), of('content'), context)
    case 'code':
    case 'codeblock':
      onLoss('Blok kode menjadi paragraf biasa.')
      return [{ html: `<pre>${escapeText(of('code'))}</pre>${line(of('caption'))}` }]
    case 'button':
      return [{ html: linkHtml(of('buttonUrl'), of('buttonText')) }]
    case 'audio':
      return [
        { html: `${line(escapeText(of('title')))}<audio src="${attribute(of('src'))}"></audio>` },
      ]
    case 'video':
      return [{ html: `<video src="${attribute(of('src'))}"></video>${line(of('caption'))}` }]
    case 'file':
      return [{ html: fileHtml(payload) }]
    case 'header':
      return [
        {
          html: `${pictureHtml(of('backgroundImageSrc'))}${heading(of('header'))}${line(of('subheader'))}${buttonHtml('buttonEnabled', of('buttonUrl'), of('buttonText'))}`,
        },
      ]
    case 'product':
      return [
        {
          html: `${pictureHtml(of('productImageSrc'))}${heading(of('productTitle'))}${of('productDescription')}${buttonHtml('productButtonEnabled', of('productUrl'), of('productButton'))}`,
        },
      ]
    case 'call-to-action':
      // Ghost shows the label unless it is switched off. Without it an advertisement would read as the newsroom's words.
      if (payload.hasSponsorLabel !== false) {
        const label = plainText(of('sponsorLabel')) || 'SPONSORED'
        onLoss(`Kartu iklan (“${label}”) tidak diambil.`)
        return []
      }
      return [
        {
          html: `${pictureHtml(of('imageUrl'))}${of('textValue')}${buttonHtml('showButton', of('buttonUrl'), of('buttonText'))}`,
        },
      ]
    case 'email':
    case 'email-cta':
      onLoss('Kata-kata yang hanya untuk surel tidak diambil.')
      return []
    case 'signup':
    case 'collection':
    case 'transistor':
      onLoss(`Kartu “${name}” bergantung pada situs lama; tidak diambil.`)
      return []
    default:
      onLoss(`Kartu “${name}” tidak dikenal; kata-katanya diambil sebagai paragraf.`)
      return [{ html: WORDS.map((key) => line(of(key))).join('') }]
  }
}

/** Cards may be shown to members only, or in mail only. */
function isForSome({ visibility }: Payload): boolean {
  const { web, showOnWeb } = (visibility ?? {}) as Payload
  const { nonMember } = (web ?? {}) as Payload
  return nonMember === false || showOnWeb === false
}

/** Where cards have their words, in the order in which they show them. */
const WORDS = [
  'heading',
  'header',
  'title',
  'subheader',
  'text',
  'html',
  'content',
  'description',
  'caption',
]

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const attribute = (text: string): string => escapeAttribute(text)
const line = (html: string): string => (html.trim() ? `<p>${html}</p>` : '')
const heading = (html: string): string => (html.trim() ? `<h2>${html}</h2>` : '')
const pictureHtml = (src: string): string => (src ? `<img src="${attribute(src)}">` : '')

const linkHtml = (url: string, words: string): string =>
  url && words ? `<p><a href="${attribute(url)}">${escapeText(words)}</a></p>` : ''

const figure = ({ src, alt, title, caption }: Payload): string =>
  `<figure><img src="${attribute(textOf(src))}" alt="${attribute(textOf(alt) || textOf(title))}"><figcaption>${textOf(caption)}</figcaption></figure>`

function galleryHtml({ images, caption }: Payload): string {
  const pictures = Array.isArray(images) ? images : []
  const title = `<figcaption class="blocks-gallery-caption">${textOf(caption)}</figcaption>`
  return `<figure class="wp-block-gallery">${pictures.map((picture) => figure((picture ?? {}) as Payload)).join('')}${title}</figure>`
}

function embedHtml({ url, html, caption }: Payload): string {
  const address = textOf(url)
  if (!address) return textOf(html)
  return `<figure class="wp-block-embed">${escapeText(address)}<figcaption>${textOf(caption)}</figcaption></figure>`
}

function fileHtml(payload: Payload): string {
  const of = (key: string) => textOf(payload[key])
  const name = of('fileTitle') || of('fileName')
  return `<div class="wp-block-file"><a href="${attribute(of('src'))}">${escapeText(name)}</a></div>${line(escapeText(of('fileCaption')))}`
}

function bookmarkParts(
  { url, metadata, caption }: Payload,
  onLoss: (reason: string) => void,
): GhostPart[] {
  const address = textOf(url)
  const words = line(textOf(caption))
  const rest: GhostPart[] = words ? [{ html: words }] : []
  const about = (metadata ?? {}) as Payload
  const [title, provider, description] = [
    plainText(textOf(about.title)),
    plainText(textOf(about.publisher)),
    plainText(textOf(about.description)),
  ]
  if (!isWebAddress(address)) {
    onLoss(`Kartu tautan ke “${address}” menjadi paragraf, karena alamatnya tidak lengkap.`)
    return [{ html: line(escapeText(title)) + line(escapeText(description)) }, ...rest]
  }
  const cut = (text: string, maxLength: number, label: string) =>
    cutWords(text, { maxLength, label: `${label} kartu tautan` }, onLoss)
  return [
    {
      block: {
        type: 'embed',
        url: address,
        title: cut(title || new URL(address).hostname, LONGEST.cardTitle, 'Judul'),
        ...(provider && { provider: cut(provider, LONGEST.provider, 'Nama situs') }),
        ...(description && { description: cut(description, LONGEST.description, 'Keterangan') }),
      },
    },
    ...rest,
  ]
}

/** A box of facts; what a box cannot have stands below it. */
function boxParts(title: string, html: string, context: HtmlContext): GhostPart[] {
  const blocks = htmlBlocks(html, context)
  const isBoxed = (block: IncomingBlock): block is Paragraph | List =>
    block.type === 'paragraph' || block.type === 'list'
  const content = blocks.filter(isBoxed)
  const others = blocks.filter((block) => !isBoxed(block))
  if (content.length === 0) {
    return [{ html: heading(escapeText(title)) }, ...others.map((block) => ({ block }))]
  }
  if (others.length > 0) context.onLoss(`Sebagian isi kotak “${title}” berdiri di bawahnya.`)
  const label = 'Judul kotak'
  const named = cutWords(title, { maxLength: LONGEST.boxTitle, label }, context.onLoss)
  return [
    { block: { type: 'fact-box', title: named || 'Catatan', content } },
    ...others.map((block) => ({ block })),
  ]
}
