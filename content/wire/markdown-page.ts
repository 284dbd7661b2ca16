import type { Block } from '#content/article/article-body.ts'
import { storyBlock } from './markdown-blocks.ts'
import { refuse } from './markdown-refusal.ts'
import { markdownTree, withinDepth } from './markdown-tree.ts'

/**
 * The blocks of a static page written in Markdown, without front matter. Pages hold no pictures.
 * @throws {UnreadableCopy} with the line and the reason, in Indonesian
 */
export function readMarkdownPage(text: string): Block<never>[] {
  return withinDepth(() => {
    const { root, lines } = markdownTree(text)
    return root.children.map((node) => {
      const block = storyBlock(node, lines)
      return block.type === 'image'
        ? refuse(node, 'Halaman tidak memuat gambar. Hapus gambar ini.')
        : block
    })
  })
}
