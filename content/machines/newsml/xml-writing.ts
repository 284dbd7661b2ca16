import { encodeXML } from 'entities'
import { DomUtils, parseDocument } from 'htmlparser2'
import { withoutForbidden } from '#content/base/text/xml-text.ts'

/** Attributes of an element; those without a value are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with content that is XML already; without content, an empty one. */
export function element(
  name: string,
  attributes: Attributes,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${encodeXML(withoutForbidden(String(value)))}"`)
    .join('')
  return content.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${content.join('')}</${name}>`
}

/** An element with words in it; nothing if there are none. */
export const worded = (
  name: string,
  words: string | undefined,
  attributes: Attributes = {},
): string[] => (words ? [element(name, attributes, [encodeXML(withoutForbidden(words))])] : [])

/** HTML as XHTML: the same elements, each closed, and characters in place of HTML's names of them. */
export const xhtml = (html: string): string =>
  DomUtils.getOuterHTML(parseDocument(withoutForbidden(html)).children, {
    xmlMode: true,
    encodeEntities: 'utf8',
  })
