/**
 * Elements of WordPress's export format as XML text.
 * @module
 */
import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom'
import { withoutForbidden } from '#content/base/text/xml-text.ts'

/** An element: its name, then its text, its CDATA or the elements in it. Those without a value are left out. */
export interface WxrElement {
  name: string
  attributes?: Record<string, string>
  text?: string
  /** Characters as they are: WordPress expects HTML and names so. */
  cdata?: string
  children?: readonly WxrElement[]
}

const document = new DOMImplementation().createDocument(null, '')
const serializer = new XMLSerializer()

/** The XML of an element. Prefixes are those that the root element declares. */
export const elementXml = (element: WxrElement): string =>
  serializer.serializeToString(nodeOf(element))

function nodeOf({ name, attributes = {}, text, cdata, children = [] }: WxrElement) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    node.setAttribute(key, withoutForbidden(value))
  }
  if (text) node.appendChild(document.createTextNode(withoutForbidden(text)))
  // The serializer cuts CDATA in two where it contains its own end.
  if (cdata) node.appendChild(document.createCDATASection(withoutForbidden(cdata)))
  for (const child of children) {
    node.appendChild(document.createTextNode('\n'))
    node.appendChild(nodeOf(child))
  }
  return node
}

/** An element with text. */
export const text = (name: string, value: string | number): WxrElement => ({
  name,
  text: String(value),
})

/** An element with CDATA. */
export const cdata = (name: string, value: string): WxrElement => ({ name, cdata: value })

/** What begins a file: the root element and the channel, with what describes the site. */
export function wxrHead(about: readonly WxrElement[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
${about.map(elementXml).join('\n')}
`
}

/** What ends a file. */
export const WXR_TAIL = '</channel>\n</rss>\n'
