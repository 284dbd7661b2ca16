import {
  type Block,
  type Inline,
  itemWords,
  type List,
  nestedLists,
  type Paragraph,
} from './body.ts'
import { gridText } from './table-grid.ts'

/** The plain text of inline content. */
export function inlineText(content: readonly Inline[]): string {
  return content
    .map((part) => {
      switch (part.type) {
        case 'text':
          return part.text
        case 'link':
          return inlineText(part.content)
        case 'break':
          return '\n'
      }
    })
    .join('')
}

/**
 * A body as plain text, with a blank line between its blocks. Of pictures it has
 * what only this body says of them; attachments and links to other stories are left out.
 */
export function blocksText(blocks: readonly Block<unknown, unknown, unknown>[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n\n')
}

function blockText(block: Block<unknown, unknown, unknown>): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(block.content)
    case 'list':
      return listText(block)
    case 'image':
      return block.caption ?? ''
    case 'related':
    case 'attachment':
      return ''
    case 'embed':
      return [block.title, block.url].join('\n')
    case 'fact-box':
      return [block.title, ...block.content.map((part: Paragraph | List) => blockText(part))].join(
        '\n',
      )
    case 'pull-quote':
      return block.text
    case 'gallery':
      return block.title ?? ''
    case 'table':
      return [block.title, gridText(block)].join('\n')
    case 'chart':
      return [block.title, block.description, block.data ? gridText(block.data) : '']
        .filter(Boolean)
        .join('\n')
  }
}

/** A line for each item; those of nested lists are indented. */
function listText({ ordered, start = 1, items }: List): string {
  return items
    .flatMap((item, index) => [
      `${ordered ? `${start + index}.` : '-'} ${inlineText(itemWords(item))}`,
      ...nestedLists(item).map((nested) => listText(nested).replace(/^/gm, '  ')),
    ])
    .join('\n')
}
