import type { Block, List, Paragraph } from '#content/model/story/body.ts'
import { rowParagraphs } from './pasted-table.ts'

/** A pasted block as paragraphs and lists, for editors that allow nothing else. */
export function plainBlocks(block: Block<never, never, never>): (Paragraph | List)[] {
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return [block]
    case 'heading':
    case 'quote':
      return [{ type: 'paragraph', content: block.content }]
    case 'table':
      return rowParagraphs(block)
    case 'embed': {
      const content = [{ type: 'text', text: block.title }] as const
      return [{ type: 'paragraph', content: [{ type: 'link', href: block.url, content }] }]
    }
    default:
      return []
  }
}
