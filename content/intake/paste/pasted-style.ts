import type { DomUtils } from 'htmlparser2'

/** An element of pasted HTML. */
export type PastedElement = Parameters<typeof DomUtils.getAttributeValue>[0]

/** Elements whose content is not text of a story. */
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

/** Word's own elements: `w:…`, `v:…`, `m:…`. Of them only `o:p` contains text. */
const OF_OFFICE = /^(?!o:p$)[a-z]+:/

const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0\s*(?:;|$)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)/i

/** Whether to drop an element: it was invisible on the copied page, or is not text. */
export function isDropped({ name, attribs }: PastedElement): boolean {
  return (
    DROPPED.has(name) ||
    OF_OFFICE.test(name) ||
    'hidden' in attribs ||
    HIDDEN.test(attribs.style ?? '')
  )
}

/** Whether an element makes its text bold; `undefined` if it inherits the weight of its parent. */
export function weightOf({ name, attribs }: PastedElement): boolean | undefined {
  const weight = /(?<![-\w])font-weight\s*:\s*(\w+)/i.exec(attribs.style ?? '')?.[1]
  if (weight) return /^(?:bold|bolder|[6-9]00)$/i.test(weight)
  return name === 'b' || name === 'strong' ? true : undefined
}

/** Whether an element makes its text italic; `undefined` if it inherits the style of its parent. */
export function slantOf({ name, attribs }: PastedElement): boolean | undefined {
  const slant = /(?<![-\w])font-style\s*:\s*(\w+)/i.exec(attribs.style ?? '')?.[1]
  if (slant) return /^(?:italic|oblique)$/i.test(slant)
  return name === 'i' || name === 'em' ? true : undefined
}
