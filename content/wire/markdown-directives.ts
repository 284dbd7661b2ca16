import type { RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { toString as wordsIn } from 'mdast-util-to-string'
import { isWebAddress } from '#content/address/web-address.ts'
import type { Embed, FactBox, List, Paragraph } from '#content/article/article-body.ts'
import { refuse } from './markdown-refusal.ts'

const BOX_FORM =
  'Tulis :::kotak[Judul] pada baris sendiri, isinya di bawahnya, lalu ::: sebagai penutup.'
const CARD_FORM =
  'Tulis ::tautan[Judul]{url="https://…" provider="…" description="…"} pada baris sendiri.'
const CARD_ATTRIBUTES = ['url', 'provider', 'description']

/**
 * The fact box of `:::kotak[Judul]` … `:::`. `lines` are those of the file, `blockOf` reads what is inside.
 * @throws {UnreadableCopy} when it has no title, no end, or something else than paragraphs and lists
 */
export function factBox(
  node: ContainerDirective,
  lines: readonly string[],
  blockOf: (content: RootContent) => Paragraph | List | undefined,
): FactBox {
  if (node.name !== 'kotak') refuse(node, `“:::${node.name}” tidak dikenal. ${BOX_FORM}`)
  if (Object.keys(node.attributes ?? {}).length > 0)
    refuse(node, `Kotak tidak punya atribut. ${BOX_FORM}`)
  const [label, ...content] = node.children
  const title =
    label?.type === 'paragraph' && label.data?.directiveLabel ? wordsIn(label).trim() : ''
  if (!title) refuse(node, `Kotak tanpa judul. ${BOX_FORM}`)
  if (content.length === 0) refuse(node, `Kotak tanpa isi. ${BOX_FORM}`)
  // Without its end a box would swallow the rest of the story.
  if (!/^\s*:{3,}\s*$/u.test(lines[(node.position?.end.line ?? 0) - 1] ?? '')) {
    refuse(node, `Kotak ini tidak ditutup. ${BOX_FORM}`)
  }
  return {
    type: 'fact-box',
    title,
    content: content.map((part) => {
      return (
        blockOf(part) ??
        refuse(part, 'Kotak hanya berisi paragraf dan daftar. Pindahkan ini ke luar kotak.')
      )
    }),
  }
}

/**
 * The link card of `::tautan[Judul]{url="…"}`.
 * @throws {UnreadableCopy} without title or without an absolute web address
 */
export function linkCard(node: LeafDirective): Embed {
  if (node.name !== 'tautan') refuse(node, `“::${node.name}” tidak dikenal. ${CARD_FORM}`)
  const attributes = node.attributes ?? {}
  const unknown = Object.keys(attributes).find((name) => !CARD_ATTRIBUTES.includes(name))
  if (unknown) refuse(node, `Atribut “${unknown}” tidak dikenal. ${CARD_FORM}`)
  const title = wordsIn(node).trim()
  if (!title) refuse(node, `Kartu tautan tanpa judul. ${CARD_FORM}`)
  const url = attributes.url ?? ''
  if (!isWebAddress(url))
    refuse(node, `Kartu tautan perlu url yang diawali https:// atau http://. ${CARD_FORM}`)
  const provider = attributes.provider?.trim()
  const description = attributes.description?.trim()
  return {
    type: 'embed',
    url,
    title,
    ...(provider && { provider }),
    ...(description && { description }),
  }
}
