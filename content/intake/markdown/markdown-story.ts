/**
 * Reads a story from a Markdown file: YAML front matter and a CommonMark body. Anything that a story cannot contain is
 * refused at its line, so that nothing is silently dropped.
 * @module
 */

import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import {
  type IncomingBlock,
  type Reading,
  UnreadableCopy,
} from '#content/intake/copy/incoming-story.ts'
import { itemWords } from '#content/model/story/body.ts'
import { inlineText } from '#content/model/story/body-text.ts'
import { storyBlock } from './markdown-blocks.ts'
import { readFrontMatter } from './markdown-front-matter.ts'
import { matterStory, understoodMatter } from './markdown-matter-story.ts'
import { lineOf } from './markdown-refusal.ts'
import { withoutSentMarks } from './markdown-sent-marks.ts'
import { markdownTree, withinDepth } from './markdown-tree.ts'

/**
 * Reads the story in a Markdown file.
 * @throws {UnreadableCopy} with the line and the reason, in Indonesian
 */
export function readMarkdownStory(text: string): Reading {
  return withinDepth(() => readTree(text))
}

function readTree(text: string): Reading {
  const sent = withoutSentMarks(text)
  const { root, lines } = markdownTree(sent.text)
  const [first, ...content] = root.children
  if (first?.type !== 'yaml') {
    throw new UnreadableCopy(
      'Data berita tidak ditemukan. Mulai dengan baris ---, lalu headline: …, lalu --- lagi.',
      1,
    )
  }
  const matter = readFrontMatter(first.value)
  const story = matterStory(matter)
  const understood = understoodMatter(story, matter)
  for (const node of content) {
    const block = storyBlock(node, lines)
    story.body.push(block)
    understood.push({ line: lineOf(node), what: block.type, value: excerpt(blockWords(block)) })
  }
  if (!story.body.some(({ type }) => type === 'paragraph')) {
    throw new UnreadableCopy(
      'Tidak ada paragraf di bawah data berita. Tambahkan isi berita.',
      lines.length,
    )
  }
  const warnings = sent.settle(story, understood)
  if (!story.publishedAt) {
    warnings.push({
      message:
        'Waktu berita tidak ditemukan. Tulis publishedAt, misalnya 2022-01-08T06:38:00+07:00.',
    })
  }
  return { story, understood, dropped: [], warnings }
}

function blockWords(block: IncomingBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(block.content)
    case 'list':
      return inlineText(itemWords(block.items[0] ?? []))
    case 'image':
      return block.picture.file ?? block.picture.alt
    case 'embed':
    case 'fact-box':
    case 'table':
    case 'chart':
      return block.title
    case 'gallery':
      return block.title ?? block.pictures[0]?.file ?? ''
    case 'pull-quote':
      return block.text
    case 'related':
      return block.story
    case 'attachment':
      return block.file.title
  }
}
