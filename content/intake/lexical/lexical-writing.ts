/**
 * Writes the blocks of `model/story/body.ts` as the JSON of the desk's editor, so that editors can continue imported
 * copy.
 * @module
 */
import {
  type Inline,
  itemWords,
  type List,
  nestedLists,
  type Paragraph,
  type StoredBlock,
  type Text,
} from '#content/model/story/body.ts'
import { gridText } from '#content/model/story/table-grid.ts'

type LexicalNode = { type: string; version: number; [key: string]: unknown }

/** A body in the form that Lexical stores. */
export interface LexicalBody {
  root: {
    type: 'root'
    children: LexicalNode[]
    direction: 'ltr'
    format: ''
    indent: 0
    version: 1
  }
  [key: string]: unknown
}

/** Lexical needs an id for each block; counted ids keep a body deterministic. */
function countedIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return count.toString(16).padStart(24, '0')
  }
}

/**
 * Converts `blocks` to the stored form. Equal blocks give equal bodies, unless `newId` makes other ids: 24 hexadecimal
 * digits, for blocks that are added to a body which has some already.
 */
export function lexicalFromBlocks(
  blocks: readonly StoredBlock[],
  newId: () => string = countedIds(),
): LexicalBody {
  const node = (block: StoredBlock): LexicalNode => {
    switch (block.type) {
      case 'paragraph':
        return paragraph(block)
      case 'heading':
        return element('heading', inlines(block.content), { tag: `h${block.level}` })
      case 'quote':
        return element('quote', inlines(block.content))
      case 'list':
        return list(block)
      case 'image':
        return blockNode('image', { media: block.picture, caption: block.caption })
      case 'embed':
        return blockNode('embed', {
          url: block.url,
          title: block.title,
          provider: block.provider,
          description: block.description,
          media: block.picture,
        })
      case 'fact-box':
        return blockNode('factBox', {
          title: block.title,
          content: root(
            block.content.map((part) => (part.type === 'list' ? list(part) : paragraph(part))),
          ),
        })
      case 'pull-quote':
        return blockNode('pullQuote', { text: block.text, speaker: block.speaker })
      case 'gallery':
        return blockNode('gallery', { title: block.title, media: block.pictures })
      case 'table':
        return blockNode('table', {
          title: block.title,
          cells: gridText(block),
          source: block.source,
        })
      case 'chart':
        return blockNode('chart', {
          title: block.title,
          media: block.picture,
          description: block.description,
          source: block.source,
          notes: block.notes,
          cells: block.data && gridText(block.data),
        })
      case 'related':
        return blockNode('related', { story: block.story })
      case 'attachment':
        return blockNode('attachment', { file: block.file })
    }
  }
  const blockNode = (blockType: string, fields: Record<string, unknown>): LexicalNode => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: newId(), blockName: '', blockType, ...fields },
  })
  return root(blocks.map(node))
}

function root(children: LexicalNode[]): LexicalBody {
  return {
    root: { type: 'root', children, direction: 'ltr', format: '', indent: 0, version: 1 },
  }
}

function element(
  type: string,
  children: LexicalNode[],
  own: Record<string, unknown> = {},
): LexicalNode {
  return { type, version: 1, children, direction: 'ltr', format: '', indent: 0, ...own }
}

function paragraph({ content }: Paragraph): LexicalNode {
  return element('paragraph', inlines(content), { textFormat: 0, textStyle: '' })
}

/** Lexical puts a nested list into an item of its own, below the item that it belongs to. */
function list({ ordered, start = 1, items }: List, indent = 0): LexicalNode {
  return element(
    'list',
    items.flatMap((item, index) => {
      const value = start + index
      const nested = nestedLists(item).map((inner) => list(inner, indent + 1))
      return [
        element('listitem', inlines(itemWords(item)), { value, indent }),
        ...nested.map((inner) => element('listitem', [inner], { value: value + 1, indent })),
      ]
    }),
    { listType: ordered ? 'number' : 'bullet', tag: ordered ? 'ol' : 'ul', start },
  )
}

function inlines(content: readonly Inline[]): LexicalNode[] {
  return content.map((part) => {
    switch (part.type) {
      case 'text':
        return text(part)
      case 'break':
        return { type: 'linebreak', version: 1 }
      case 'link':
        return element('link', part.content.map(text), {
          version: 3,
          fields: { linkType: 'custom', newTab: false, url: part.href },
        })
    }
  })
}

function text({ text, bold, italic }: Text): LexicalNode {
  const format = (bold ? 1 : 0) | (italic ? 2 : 0)
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' }
}
