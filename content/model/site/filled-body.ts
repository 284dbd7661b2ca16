/**
 * A static page as readers get it while the newsroom has not filled every `[isi: …]` of its text: without the sentences
 * and rows that still ask for something, and without headings below which nothing is left.
 * @module
 */
import { isFilled, withBlankPlaces } from '#content/base/text/open-places.ts'
import type { Block, Inline } from '#content/model/story/body.ts'
import { inlineText } from '#content/model/story/body-text.ts'

/** The blocks of `body` that ask for nothing; sentences, rows of lists and rows of tables are left out one by one. */
export function filledBody<Picture, Story>(
  body: readonly Block<Picture, Story>[],
): Block<Picture, Story>[] {
  if (isFilled(JSON.stringify(body))) return [...body]
  const blocks = body.map((block) => filledBlock(block))
  return blocks.flatMap((block, index) =>
    block && !(lacksText(blocks, index) && !lacksText(body, index)) ? [block] : [],
  )
}

function filledBlock<Picture, Story>(
  block: Block<Picture, Story>,
): Block<Picture, Story> | undefined {
  if (isFilled(JSON.stringify(block))) return block
  switch (block.type) {
    case 'paragraph':
    case 'quote': {
      const content = filledSentences(block.content)
      return content.length > 0 ? { ...block, content } : undefined
    }
    case 'list': {
      const items = block.items.filter((item) => isFilled(JSON.stringify(item)))
      return items.length > 0 ? { ...block, items } : undefined
    }
    case 'table': {
      const rows = block.rows.filter((row) => row.every(isFilled))
      const table = { ...block, rows }
      return rows.length > 0 && isFilled(JSON.stringify(table)) ? table : undefined
    }
    default:
      return undefined
  }
}

/** Whether the block at `index` is a heading with nothing below it but headings of lower levels. */
function lacksText(
  blocks: readonly (Block<unknown, unknown, unknown> | undefined)[],
  index: number,
): boolean {
  const heading = blocks[index]
  if (heading?.type !== 'heading') return false
  for (const block of blocks.slice(index + 1)) {
    if (block?.type === 'heading' && block.level <= heading.level) return true
    if (block && block.type !== 'heading') return false
  }
  return true
}

/** The sentences that ask for nothing, in their styles and with their links. */
function filledSentences(content: readonly Inline[]): Inline[] {
  const text = inlineText(content)
  const sentences = new Intl.Segmenter('id', { granularity: 'sentence' }).segment(
    withBlankPlaces(text),
  )
  const kept = Array.from(sentences, ({ index, segment }) => ({
    from: index,
    to: index + segment.length,
  })).filter(({ from, to }) => isFilled(text.slice(from, to)))
  return trimmed(kept.flatMap(({ from, to }) => cut(content, from, to)))
}

/** What of `content` lies between two characters of its text. */
function cut<Part extends Inline>(content: readonly Part[], from: number, to: number): Part[] {
  let start = 0
  return content.flatMap((part): Part[] => {
    const length = inlineText([part]).length
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)]
    start += length
    if (last <= first) return []
    switch (part.type) {
      case 'text':
        return [{ ...part, text: part.text.slice(first, last) }]
      case 'link':
        return [{ ...part, content: cut(part.content, first, last) }]
      case 'break':
        return [part]
    }
  })
}

/** Without the space, or the break, that stood before a sentence which is gone. */
function trimmed(content: readonly Inline[]): Inline[] {
  const last = content.at(-1)
  if (last?.type === 'break') return trimmed(content.slice(0, -1))
  if (last?.type !== 'text') return [...content]
  const text = last.text.trimEnd()
  return text ? [...content.slice(0, -1), { ...last, text }] : trimmed(content.slice(0, -1))
}
