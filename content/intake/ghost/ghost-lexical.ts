/**
 * Bodies of Ghost's editor since version 5.
 * @see https://github.com/TryGhost/Koenig/tree/main/packages/kg-default-nodes
 * @module
 */
import { escapeAttribute, escapeText } from 'entities'
import { z } from 'zod'
import type { HtmlContext } from '#content/intake/legacy/html-blocks.ts'
import { cardParts, type GhostPart } from './ghost-card.ts'

/** Lexical's bit mask of text formats, with the elements that show them, outermost first. */
const FORMATS: readonly [bit: number, element: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [32, 'sub'],
  [64, 'sup'],
]

const node = z.looseObject({ type: z.string(), children: z.array(z.unknown()).optional() })
type Node = z.infer<typeof node>
const document = z.object({ root: z.object({ children: z.array(z.unknown()) }) })

/** The parts of a body; `undefined` if this is none. */
export function lexicalParts(json: unknown, context: HtmlContext): GhostPart[] | undefined {
  const { data } = document.safeParse(json)
  return data?.root.children.flatMap((child) => {
    const read = node.safeParse(child)
    return read.success ? blockParts(read.data, context) : []
  })
}

function blockParts(block: Node, context: HtmlContext): GhostPart[] {
  const { type } = block
  switch (type.replace(/^extended-/, '')) {
    case 'paragraph':
      return [{ html: `<p>${childrenHtml(block, context)}</p>` }]
    case 'heading': {
      const level = /^h[1-6]$/.test(textIn(block, 'tag')) ? textIn(block, 'tag') : 'h2'
      return [{ html: `<${level}>${childrenHtml(block, context)}</${level}>` }]
    }
    case 'quote':
    case 'aside':
      return [{ html: `<blockquote>${childrenHtml(block, context)}</blockquote>` }]
    case 'list':
      return [{ html: listHtml(block, context) }]
    default:
      // What has children but is not known still says something.
      if (!block.children) return cardParts(type, block, context)
      context.onLoss(`Blok “${type}” tidak dikenal; kata-katanya diambil sebagai paragraf.`)
      return [{ html: `<p>${childrenHtml(block, context)}</p>` }]
  }
}

const nodesIn = ({ children = [] }: Node): Node[] =>
  children.flatMap((child) => {
    const read = node.safeParse(child)
    return read.success ? [read.data] : []
  })

const childrenHtml = (parent: Node, context: HtmlContext): string =>
  nodesIn(parent)
    .map((child) => inlineHtml(child, context))
    .join('')

function inlineHtml(inline: Node, context: HtmlContext): string {
  switch (inline.type.replace(/^extended-/, '')) {
    case 'linebreak':
      return '<br>'
    case 'tab':
      return ' '
    case 'link':
    case 'autolink':
    case 'at-link':
      return `<a href="${escapeAttribute(textIn(inline, 'url'))}">${childrenHtml(inline, context)}</a>`
    case 'list':
      return listHtml(inline, context)
    case 'image':
      return `<img src="${escapeAttribute(textIn(inline, 'src'))}" alt="${escapeAttribute(textIn(inline, 'alt'))}">`
    default:
      if (inline.children) return childrenHtml(inline, context)
      if (typeof inline.text !== 'string') {
        context.onLoss(`Bagian “${inline.type}” di dalam paragraf tidak diambil.`)
      }
      return styled(inline)
  }
}

function styled(inline: Node): string {
  const format = typeof inline.format === 'number' ? inline.format : 0
  const elements = FORMATS.filter(([bit]) => (format & bit) !== 0).map(([, element]) => element)
  const opening = elements.map((element) => `<${element}>`).join('')
  const closing = elements
    .toReversed()
    .map((element) => `</${element}>`)
    .join('')
  return `${opening}${escapeText(textIn(inline, 'text'))}${closing}`
}

function listHtml(list: Node, context: HtmlContext): string {
  const name = list.listType === 'number' ? 'ol' : 'ul'
  const start = typeof list.start === 'number' && list.start !== 1 ? ` start="${list.start}"` : ''
  const items = nodesIn(list).map((item) => `<li>${childrenHtml(item, context)}</li>`)
  // A nested list has an item of its own, below the one that it belongs to.
  return `<${name}${start}>${items.join('').replaceAll(/<\/li><li>(?=<[uo]l[ >])/g, '')}</${name}>`
}

const textIn = (of: Node, name: string): string => {
  const value = of[name]
  return typeof value === 'string' ? value : ''
}
