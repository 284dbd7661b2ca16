import type { DomUtils } from 'htmlparser2'

/** An element of pasted HTML. */
export type PastedElement = Parameters<typeof DomUtils.getAttributeValue>[0]

/** Elements whose content is no text of a story. */
const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'button',
  'select',
  'textarea',
  'input',
  'form',
  'nav',
  'head',
  'title',
  'meta',
  'link',
  'xml',
])

/** Word's own elements are called `w:…`, `v:…`, `m:…`; `o:p` holds text. */
const OF_OFFICE = /^(?!o:p$)[a-z]+:/

const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0\s*(?:;|$)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)/i

/** Whether readers of the copied page could not see this element, or it is nothing to read. */
export function isDropped({ name, attribs }: PastedElement): boolean {
  return (
    DROPPED.has(name) ||
    OF_OFFICE.test(name) ||
    'hidden' in attribs ||
    HIDDEN.test(attribs.style ?? '')
  )
}

/** What an element says of its words: `undefined` where it says nothing, so that its parent's holds. */
export function weightOf({ name, attribs }: PastedElement): boolean | undefined {
  const weight = /(?<![-\w])font-weight\s*:\s*(\w+)/i.exec(attribs.style ?? '')?.[1]
  if (weight) return /^(?:bold|bolder|[6-9]00)$/i.test(weight)
  return name === 'b' || name === 'strong' ? true : undefined
}

/** As {@link weightOf}, for italics. */
export function slantOf({ name, attribs }: PastedElement): boolean | undefined {
  const slant = /(?<![-\w])font-style\s*:\s*(\w+)/i.exec(attribs.style ?? '')?.[1]
  if (slant) return /^(?:italic|oblique)$/i.test(slant)
  return name === 'i' || name === 'em' ? true : undefined
}
