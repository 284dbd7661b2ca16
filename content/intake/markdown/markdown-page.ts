import { type Block, blockPictures } from '#content/model/story/body.ts'
import { storyBlock } from './markdown-blocks.ts'
import { refuse } from './markdown-refusal.ts'
import { markdownTree, withinDepth } from './markdown-tree.ts'

/**
 * The blocks of a static page written in Markdown, without front matter. Pages contain neither pictures nor "Baca juga".
 * @throws {UnreadableCopy} with the line and the reason, in Indonesian
 */
export function readMarkdownPage(text: string): Block<never, never, never>[] {
  return withinDepth(() => {
    const { root, lines } = markdownTree(text)
    return root.children.map((node) => {
      const block = storyBlock(node, lines)
      if (block.type === 'related')
        return refuse(node, 'Halaman tidak memuat Baca juga. Tulis tautan biasa: [kata](/alamat).')
      if (blockPictures(block).length > 0)
        return refuse(node, 'Halaman tidak memuat gambar. Hapus gambar ini.')
      return block as Block<never, never, never>
    })
  })
}
