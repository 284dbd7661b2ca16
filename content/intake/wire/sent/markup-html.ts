/**
 * Writes the XHTML or NITF in an XML tree as HTML, which the project's reader of HTML then makes blocks of.
 * @module
 */
import { escapeAttribute, escapeText } from 'entities'
import type { XmlElement } from './xml-tree.ts'

const EMPTY = new Set(['br', 'hr', 'img', 'col', 'source', 'wbr', 'embed', 'input'])
/** Attributes that the reader of HTML understands. */
const KEPT = ['href', 'src', 'alt', 'class', 'start', 'cite', 'colspan', 'rowspan', 'type'] as const

/** How an element is written: as another one, as nothing but its content, or by a function. */
export type Rewriting = (element: XmlElement, inner: () => string) => string | undefined

/** The content of `element` as HTML. `rewrite` writes elements that HTML does not have. */
export function innerHtml(element: XmlElement, rewrite: Rewriting = () => undefined): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escapeText(child) : outerHtml(child, rewrite)))
    .join('')
}

function outerHtml(element: XmlElement, rewrite: Rewriting): string {
  const inner = () => innerHtml(element, rewrite)
  const rewritten = rewrite(element, inner)
  if (rewritten !== undefined) return rewritten
  const { name } = element
  if (!/^[a-z][a-z0-9]*$/i.test(name)) return inner()
  const attributes = KEPT.flatMap((key) => {
    const value = element.attributes.get(key)
    return value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`]
  })
  const start = `<${name}${attributes.join('')}>`
  return EMPTY.has(name) ? start : `${start}${inner()}</${name}>`
}
