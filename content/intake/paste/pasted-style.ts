import { DomUtils } from 'htmlparser2'

/** An element of pasted HTML. */
export type PastedElement = Parameters<typeof DomUtils.getAttributeValue>[0]

const { isTag, isText } = DomUtils

/** Elements whose content is not text of a story. */
const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'canvas',
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
export function isDropped(element: PastedElement): boolean {
  const { name, attribs } = element
  return (
    DROPPED.has(name) ||
    OF_OFFICE.test(name) ||
    'hidden' in attribs ||
    HIDDEN.test(attribs.style ?? '') ||
    isMargin(element)
  )
}

/** Whether an element strikes its words out: deleted in tracked changes, or by hand. They never become text again. */
export function isStruck({ name, attribs }: PastedElement): boolean {
  return (
    /^(?:del|s|strike)$/.test(name) ||
    /\bmso-?del\b/i.test(attribs.class ?? '') ||
    /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attribs.style ?? '')
  )
}

/** Comments of Word and Google Docs and the marks that lead to them; reference marks and edit links of Wikipedia. */
const MARGIN_CLASS = /\b(?:MsoCommentReference|msocom\w+|MsoCommentText|mw-editsection|reference)\b/
const MARGIN_STYLE = /mso-element\s*:\s*comment|mso-special-character\s*:\s*comment/i
const MARGIN_LINK = /^[^#]*#(?:_msocom_|cmnt)/

function isMargin({ name, attribs, children }: PastedElement): boolean {
  if (MARGIN_STYLE.test(attribs.style ?? '')) return true
  if (name === 'a') return MARGIN_LINK.test(attribs.href ?? '')
  const found = MARGIN_CLASS.exec(attribs.class ?? '')?.[0]
  if (found === 'reference') return name === 'sup'
  if (found) return true
  // Google Docs puts each comment into a box of its own below the text, which begins with a link back to its mark.
  const [first] = children.filter((child) => isTag(child) || (isText(child) && child.data.trim()))
  if (!first || !isTag(first) || !/^(?:div|p)$/.test(name)) return false
  return first.name === 'a'
    ? /#cmnt_ref\d/.test(first.attribs.href ?? '') ||
        (MARGIN_LINK.test(first.attribs.href ?? '') && /^cmnt\d/.test(first.attribs.id ?? ''))
    : name === 'div' && first.name === 'p' && isMargin(first)
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

/** Whether an element raises or lowers its text; `undefined` if it inherits that of its parent. */
export function shiftOf({ name, attribs }: PastedElement): 'raised' | 'lowered' | undefined {
  const align = /vertical-align\s*:\s*(super|sub)\b/i.exec(attribs.style ?? '')?.[1]?.toLowerCase()
  const lift = Number(/mso-text-raise\s*:\s*(-?[\d.]+)pt/i.exec(attribs.style ?? '')?.[1] ?? 0)
  if (name === 'sup' || align === 'super' || lift > 0) return 'raised'
  return name === 'sub' || align === 'sub' || lift < 0 ? 'lowered' : undefined
}

/** The elements inside `element`, in order. */
export const descendants = (element: PastedElement): PastedElement[] =>
  nodesIn(element).filter(isTag)

/** The text inside `element` as written, without what is dropped or struck. */
export const textOf = (element: PastedElement): string =>
  nodesIn(element, (inside) => isDropped(inside) || isStruck(inside))
    .map((node) => (isText(node) ? node.data : ''))
    .join('')

/** All nodes inside `element` in order, except those in elements to skip. Damaged HTML nests too deeply to recurse. */
function nodesIn(
  element: PastedElement,
  isSkipped: (inside: PastedElement) => boolean = () => false,
): PastedElement['children'] {
  const found: PastedElement['children'] = []
  const waiting = element.children.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isTag(node) && isSkipped(node)) continue
    found.push(node)
    if (isTag(node)) waiting.push(...node.children.toReversed())
  }
  return found
}
