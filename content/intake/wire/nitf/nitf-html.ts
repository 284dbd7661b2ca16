/**
 * Writes the text of NITF as HTML, which the project's reader of HTML makes blocks of.
 * @module
 */
import { escapeAttribute, escapeText } from 'entities'
import { innerHtml, type Rewriting } from '#content/intake/wire/sent/markup-html.ts'
import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'

/** Elements of NITF by what HTML calls them. */
const NAMES: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h2',
  bq: 'blockquote',
  block: 'div',
  hedline: 'div',
  note: 'aside',
  dl: 'ul',
  dt: 'li',
  dd: 'li',
  credit: 'cite',
  fn: 'p',
}

/** The text below `content`, such as `body.content`; pictures of it are told apart (`nitf-pictures.ts`). */
export function nitfHtml(content: XmlElement, onLoss: (reason: string) => void): string {
  const rewrite: Rewriting = (element, inner) => {
    switch (element.name) {
      case 'media':
        return mediaHtml(element, onLoss)
      case 'q':
        return `“${inner()}”`
      case 'nitf-table':
      case 'custom-table':
        onLoss('Tabel dalam bentuk data tidak diambil; minta tabel biasa.')
        return ''
      case 'br':
        return '<br>'
      case 'lang':
        return inner()
      default: {
        const name = NAMES[element.name]
        return name === undefined ? undefined : `<${name}>${inner()}</${name}>`
      }
    }
  }
  return innerHtml(content, rewrite)
}

/** A picture where it stands in the text. */
function mediaHtml(media: XmlElement, onLoss: (reason: string) => void): string {
  const type = media.attribute('media-type') ?? 'image'
  if (!/^(?:image|photo|picture)$/i.test(type)) {
    onLoss(`Media berjenis “${type}” tidak diambil.`)
    return ''
  }
  const source = media.first('media-reference')?.attribute('source')
  if (!source) return ''
  const caption = media.all('media-caption').map((each) => each.text().trim())
  return `<figure><img src="${escapeAttribute(source)}" alt=""><figcaption>${escapeText(caption.join(' '))}</figcaption></figure>`
}
