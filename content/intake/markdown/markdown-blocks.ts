import type {
  Blockquote,
  List as MarkdownList,
  Paragraph as MarkdownParagraph,
  RootContent,
} from 'mdast'
import type {} from 'mdast-util-directive'
import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import type { Inline, List, Paragraph } from '#content/model/story/body.ts'
import { containerBlock, type InsideDirective } from './markdown-directives.ts'
import { inlineContent } from './markdown-inline.ts'
import { lineBlock } from './markdown-line-directives.ts'
import { markdownPicture } from './markdown-picture.ts'
import { refuse } from './markdown-refusal.ts'

/**
 * Converts a Markdown node to a block. `lines` are the lines of the file.
 * @throws {UnreadableCopy} for Markdown that has no equivalent in a story
 */
export function storyBlock(node: RootContent, lines: readonly string[]): IncomingBlock {
  switch (node.type) {
    case 'heading':
      if (!lines[(node.position?.start.line ?? 0) - 1]?.trimStart().startsWith('#')) {
        refuse(
          node,
          'Garis di bawah teks menjadikannya judul. Tulis ## di depan subjudul, atau hapus garisnya.',
        )
      }
      if (node.depth !== 2 && node.depth !== 3) {
        refuse(node, 'Subjudul ditulis dengan ## atau ###. Judul berita ada di headline.')
      }
      return {
        type: 'heading',
        level: node.depth,
        content: filled(node, inlineContent(node.children)),
      }
    case 'blockquote':
      return { type: 'quote', content: quoteContent(node, lines) }
    case 'paragraph': {
      const [only, ...others] = node.children
      if (only?.type === 'image' && others.length === 0) {
        return { type: 'image', picture: markdownPicture(only) }
      }
      return paragraph(node, lines)
    }
    case 'list':
      return list(node, lines)
    case 'containerDirective':
      return containerBlock(node, lines, inside(lines))
    case 'leafDirective':
      return lineBlock(node)
    default:
      return refuse(node, INSTEAD[node.type] ?? `“${node.type}” tidak dikenal di dalam berita.`)
  }
}

const INSTEAD: Readonly<Record<string, string>> = {
  html: 'HTML tidak dapat dipakai di dalam naskah. Tulis dengan Markdown.',
  table:
    'Tabel perlu judul. Bungkus dengan :::tabel[Judul]{source="…"} di atasnya dan ::: di bawahnya.',
  code: 'Kode tidak punya tempat di dalam berita. Hapus tanda ``` atau spasi di awal baris.',
  thematicBreak: 'Garis pemisah tidak punya tempat di dalam berita. Pakai subjudul (##).',
  definition: 'Tulis alamat tautan langsung: [kata](https://…).',
  footnoteDefinition:
    'Catatan kaki tidak punya tempat di dalam berita. Masukkan isinya ke dalam paragraf.',
}

function paragraph(node: MarkdownParagraph, lines: readonly string[]): Paragraph {
  const content = filled(node, inlineContent(node.children))
  const { line = 1, column = 1 } = node.position?.start ?? {}
  // Text that looks like a directive but was not parsed as one contains a mistake. Escaped (`\\::`), it is text.
  if (lines[line - 1]?.startsWith('::', column - 1)) {
    refuse(
      node,
      'Tanda :: ini tidak terbaca. Tulis :::kotak[Judul] atau ::tautan[Judul]{url="https://…"}, tanpa spasi.',
    )
  }
  return { type: 'paragraph', content }
}

function list(node: MarkdownList, lines: readonly string[]): List {
  const start = node.start ?? 1
  return {
    type: 'list',
    ordered: node.ordered === true,
    ...(node.ordered && start !== 1 && { start }),
    items: node.children.map((item) => {
      if (typeof item.checked === 'boolean')
        refuse(item, 'Kotak centang tidak punya tempat di dalam berita. Hapus [ ] atau [x].')
      const [first, ...others] = item.children
      if (first?.type !== 'paragraph')
        return refuse(first ?? item, 'Butir daftar harus diawali satu paragraf.')
      const nested = others.map((other) =>
        other.type === 'list'
          ? list(other, lines)
          : refuse(other, 'Butir daftar hanya berisi satu paragraf, dan daftar di bawahnya.'),
      )
      return [...paragraph(first, lines).content, ...nested]
    }),
  }
}

function quoteContent(node: Blockquote, lines: readonly string[]): Inline[] {
  const paragraphs = node.children.map((child) => {
    return child.type === 'paragraph'
      ? paragraph(child, lines).content
      : refuse(child, 'Kutipan (>) hanya berisi paragraf.')
  })
  if (paragraphs.length === 0) refuse(node, 'Kutipan (>) tanpa isi.')
  return paragraphs.flatMap((content, index): Inline[] =>
    index === 0 ? [...content] : [{ type: 'break' }, ...content],
  )
}

const inside = (lines: readonly string[]): InsideDirective => ({
  text: (node) => {
    if (node.type === 'paragraph') return paragraph(node, lines)
    return node.type === 'list' ? list(node, lines) : undefined
  },
  pictures: (node) => {
    if (node.type !== 'paragraph') return undefined
    const parts = node.children.filter((part) => part.type !== 'text' || part.value.trim() !== '')
    const images = parts.filter((part) => part.type === 'image')
    return images.length === parts.length ? images.map(markdownPicture) : undefined
  },
})

function filled(node: RootContent, content: Inline[]): Inline[] {
  return content.length > 0 ? content : refuse(node, 'Baris ini tidak berisi kata.')
}
