/**
 * Elements of WordPress's export format as XML text.
 * @module
 */
import { escapeUTF8 } from 'entities'
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

/** The XML of an element. Prefixes are those that the root element declares. */
export function elementXml({ name, attributes = {}, ...content }: WxrElement): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeUTF8(withoutForbidden(value))}"`)
    .join('')
  const { text = '', cdata = '', children = [] } = content
  const inside = [
    escapeUTF8(withoutForbidden(text)),
    // CDATA is cut in two where it contains its own end.
    cdata && `<![CDATA[${withoutForbidden(cdata).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
    ...children.map((child) => `\n${elementXml(child)}`),
  ].join('')
  return `<${name}${given}>${inside}</${name}>`
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
