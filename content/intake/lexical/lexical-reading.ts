/**
 * Reads the body stored by the desk's editor (Lexical's JSON) into the blocks of `model/story/body.ts`. Unknown content
 * is an error with its path, never silently dropped.
 * @module
 */
import { z } from 'zod'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { shiftedText } from '#content/base/text/raised-text.ts'
import {
  type Block,
  type Inline,
  itemWords,
  type List,
  type ListItem,
  type Paragraph,
  type Text,
} from '#content/model/story/body.ts'
import { gridFault, gridOf } from '#content/model/story/table-grid.ts'

/** Lexical's bit mask of text formats. */
const BOLD = 1
const ITALIC = 2
const SUBSCRIPT = 32
const SUPERSCRIPT = 64

const textNode = z.object({ type: z.literal('text'), text: z.string(), format: z.number() })
const lineBreak = z.object({ type: z.literal('linebreak') })
const tab = z.object({ type: z.literal('tab') })
const linkNode = z.object({
  type: z.enum(['link', 'autolink']),
  fields: z.object({ url: z.string().optional() }),
  children: z.array(z.union([textNode, lineBreak, tab])),
})
const inlineNodes = z.array(z.union([textNode, lineBreak, tab, linkNode]))
type InlineNodes = z.infer<typeof inlineNodes>

const paragraphNode = z.object({ type: z.literal('paragraph'), children: inlineNodes })
const listNode = z.object({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number', 'check']),
  start: z.number().int().optional(),
  children: z.array(z.object({ type: z.literal('listitem'), children: z.array(z.unknown()) })),
})

const reference = z.union([z.number(), z.looseObject({ id: z.number() })])

/** Parses the text of a table; invalid text is an issue. */
const grid = z.string().transform((text, context) => {
  const read = gridOf(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: gridFault(text) ?? '' })
  return z.NEVER
})

const blockNode = z.object({
  type: z.literal('block'),
  fields: z.discriminatedUnion('blockType', [
    z.object({
      blockType: z.literal('image'),
      media: reference,
      caption: z.string().nullish(),
    }),
    z.object({
      blockType: z.literal('embed'),
      url: z.string().refine(isWebAddress),
      title: z.string(),
      provider: z.string().nullish(),
      description: z.string().nullish(),
      media: reference.nullish(),
    }),
    z.object({
      blockType: z.literal('factBox'),
      title: z.string(),
      content: z.object({
        root: z.object({
          children: z.array(z.discriminatedUnion('type', [paragraphNode, listNode])),
        }),
      }),
    }),
    z.object({
      blockType: z.literal('pullQuote'),
      text: z.string(),
      speaker: z.string().nullish(),
    }),
    z.object({
      blockType: z.literal('gallery'),
      title: z.string().nullish(),
      media: z.array(reference),
    }),
    z.object({
      blockType: z.literal('table'),
      title: z.string(),
      cells: grid,
      source: z.string().nullish(),
    }),
    z.object({
      blockType: z.literal('chart'),
      title: z.string(),
      media: reference,
      description: z.string(),
      source: z.string().nullish(),
      notes: z.string().nullish(),
      cells: z.preprocess((cells) => cells || undefined, grid.optional()),
    }),
    z.object({ blockType: z.literal('related'), story: reference }),
    z.object({ blockType: z.literal('attachment'), file: reference }),
  ]),
})

const rootNode = z.object({
  root: z.object({
    children: z.array(
      z.discriminatedUnion('type', [
        paragraphNode,
        z.object({
          type: z.literal('heading'),
          tag: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
          children: inlineNodes,
        }),
        z.object({ type: z.literal('quote'), children: inlineNodes }),
        listNode,
        blockNode,
      ]),
    ),
  }),
})

/** A stored reference to a picture, a story or an attachment: its id, or the populated document. */
export type StoredReference = z.infer<typeof reference>

/**
 * The blocks of a stored body. `picture`, `story` and `file` resolve references; a block whose picture or file resolves to
 * `undefined`, because it may not be shown, is left out. So are empty paragraphs.
 * @throws {z.ZodError} with the path of anything that is not a known block
 */
export function blocksFromLexical<Picture, Story, File>(
  stored: unknown,
  picture: (media: StoredReference) => Picture | undefined,
  story: (story: StoredReference) => Story,
  file: (attachment: StoredReference) => File | undefined,
): Block<Picture, Story, File>[] {
  return rootNode.parse(stored).root.children.flatMap((node): Block<Picture, Story, File>[] => {
    switch (node.type) {
      case 'paragraph':
        return paragraphs(node)
      case 'heading':
        return [
          { type: 'heading', level: node.tag === 'h3' ? 3 : 2, content: inlines(node.children) },
        ]
      case 'quote':
        return [{ type: 'quote', content: inlines(node.children) }]
      case 'list':
        return [list(node)]
      case 'block': {
        const { fields } = node
        switch (fields.blockType) {
          case 'image': {
            const shown = picture(fields.media)
            const caption = fields.caption?.trim()
            if (shown === undefined) return []
            return [{ type: 'image', picture: shown, ...(caption && { caption }) }]
          }
          case 'embed': {
            const shown = fields.media ? picture(fields.media) : undefined
            return [
              {
                type: 'embed',
                url: fields.url,
                title: fields.title,
                ...(fields.provider && { provider: fields.provider }),
                ...(fields.description && { description: fields.description }),
                ...(shown !== undefined && { picture: shown }),
              },
            ]
          }
          case 'factBox':
            return [
              {
                type: 'fact-box',
                title: fields.title,
                content: fields.content.root.children.flatMap((child): (Paragraph | List)[] =>
                  child.type === 'list' ? [list(child)] : paragraphs(child),
                ),
              },
            ]
          case 'pullQuote':
            return [
              {
                type: 'pull-quote',
                text: fields.text,
                ...(fields.speaker && { speaker: fields.speaker }),
              },
            ]
          case 'gallery': {
            const shown = fields.media.map(picture).filter((one) => one !== undefined)
            const title = fields.title ? { title: fields.title } : {}
            return shown.length === 0 ? [] : [{ type: 'gallery', ...title, pictures: shown }]
          }
          case 'table':
            return [
              {
                type: 'table',
                title: fields.title,
                ...fields.cells,
                ...(fields.source && { source: fields.source }),
              },
            ]
          case 'chart': {
            const shown = picture(fields.media)
            if (shown === undefined) return []
            return [
              {
                type: 'chart',
                title: fields.title,
                picture: shown,
                description: fields.description,
                ...(fields.source && { source: fields.source }),
                ...(fields.notes && { notes: fields.notes }),
                ...(fields.cells && { data: fields.cells }),
              },
            ]
          }
          case 'related':
            return [{ type: 'related', story: story(fields.story) }]
          case 'attachment': {
            const shown = file(fields.file)
            return shown === undefined ? [] : [{ type: 'attachment', file: shown }]
          }
        }
      }
    }
  })
}

function paragraphs(node: z.infer<typeof paragraphNode>): Paragraph[] {
  const content = inlines(node.children)
  return content.some((part) => part.type !== 'break') ? [{ type: 'paragraph', content }] : []
}

function list(node: z.infer<typeof listNode>): List {
  const ordered = node.listType === 'number'
  const { start = 1 } = node
  return {
    type: 'list',
    ordered,
    ...(ordered && start !== 1 && { start }),
    items: listItems(node.children.map(({ children }) => itemParts(children))),
  }
}

function itemParts(children: readonly unknown[]): ListItem {
  const nested = children.map((child) => listNode.safeParse(child))
  const own = children.filter((_, index) => !nested[index]?.success)
  return [
    ...inlines(inlineNodes.parse(own)),
    ...nested.flatMap((result) => (result.success ? [list(result.data)] : [])),
  ]
}

/** Items of which each has words: Lexical keeps a nested list in an item of its own, below the item it belongs to. */
function listItems(items: readonly ListItem[]): ListItem[] {
  const joined: ListItem[] = []
  for (const item of items) {
    const former = joined.at(-1)
    if (!former || item.length === 0 || itemWords(item).length > 0) joined.push(item)
    else joined.splice(-1, 1, [...former, ...item])
  }
  return joined
}

function inlines(nodes: InlineNodes): Inline[] {
  return nodes.map((node): Inline => {
    switch (node.type) {
      case 'text':
        return text(node)
      case 'tab':
        return { type: 'text', text: ' ' }
      case 'linebreak':
        return { type: 'break' }
      case 'link':
      case 'autolink': {
        const content = node.children.map((child) =>
          child.type === 'text' ? text(child) : { type: 'text' as const, text: ' ' },
        )
        const href = node.fields.url ?? ''
        return isLinkTarget(href)
          ? { type: 'link', href, content }
          : { type: 'text', text: content.map((part) => part.text).join('') }
      }
    }
  })
}

/** Whether a link in a body may have this `href`: `http(s)`, `mailto:` or a path on this site, not `javascript:`. */
export function isLinkTarget(href: string): boolean {
  return isWebAddress(href) || /^mailto:[^\s@]+@[^\s@]+$/.test(href) || isPathHere(href)
}

/** Parsed as browsers do, which ignore tabs and read `\` as `/`: `/\elsewhere.example` would lead off this site. */
function isPathHere(href: string): boolean {
  const site = 'http://here.invalid'
  return href.startsWith('/') && URL.parse(href, site)?.origin === site
}

function text(node: z.infer<typeof textNode>): Text {
  const shift =
    (node.format & SUPERSCRIPT) !== 0
      ? 'raised'
      : (node.format & SUBSCRIPT) !== 0
        ? 'lowered'
        : undefined
  return {
    type: 'text',
    text: shift ? shiftedText(node.text, shift) : node.text,
    ...((node.format & BOLD) !== 0 && { bold: true as const }),
    ...((node.format & ITALIC) !== 0 && { italic: true as const }),
  }
}
