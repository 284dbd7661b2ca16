import type { PhrasingContent } from 'mdast'
import { isWebAddress } from '#content/base/address/web-address.ts'
import type { Inline, Text } from '#content/model/story/body.ts'
import { refuse } from './markdown-refusal.ts'

type Style = Pick<Text, 'bold' | 'italic'>

/**
 * The content of a paragraph, heading, quote or list item. A line end in the file is a space; with two spaces or a
 * backslash before it, it is a line break.
 * @throws {UnreadableCopy} for anything that a story's paragraph cannot contain
 */
export function inlineContent(nodes: readonly PhrasingContent[]): Inline[] {
  return trimmed(joined(nodes.flatMap((node) => inlineParts(node, {}))))
}

function inlineParts(node: PhrasingContent, style: Style): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value.replace(/\s+/gu, ' '), ...style }]
    case 'strong':
      return node.children.flatMap((child) => inlineParts(child, { ...style, bold: true }))
    case 'emphasis':
      return node.children.flatMap((child) => inlineParts(child, { ...style, italic: true }))
    case 'break':
      return [{ type: 'break' }]
    case 'link': {
      const href = safeAddress(node.url)
      if (href === undefined) {
        refuse(
          node,
          `Tautan ke “${node.url}” tidak dapat dipakai. Tulis alamat lengkap (https://…), mailto:…, atau /alamat di situs ini.`,
        )
      }
      const content = node.children.flatMap((child) => inlineParts(child, style)).flatMap(wordsOf)
      if (content.length === 0) refuse(node, 'Tautan tanpa kata. Tulis [kata yang dibaca](alamat).')
      return [{ type: 'link', href, content: joined(content) }]
    }
    default:
      return refuse(node, INSTEAD[node.type] ?? `“${node.type}” tidak dikenal di dalam paragraf.`)
  }
}

const INSTEAD: Readonly<Record<string, string>> = {
  html: 'HTML tidak dapat dipakai di dalam naskah. Tulis dengan Markdown, atau < sebagai \\<.',
  inlineCode: 'Kode (`…`) tidak punya tempat di dalam berita. Tulis tanpa tanda `.',
  image: 'Gambar harus berdiri sendiri, dengan baris kosong di atas dan di bawahnya.',
  imageReference: 'Tulis alamat gambar langsung: ![keterangan](berkas.jpg).',
  linkReference: 'Tulis alamat tautan langsung: [kata](https://…).',
  delete: 'Coretan (~~…~~) tidak punya tempat di dalam berita. Hapus kata yang dicoret.',
  footnoteReference:
    'Catatan kaki tidak punya tempat di dalam berita. Masukkan isinya ke dalam paragraf.',
  textDirective: 'Tanda titik dua ini tidak dikenal di dalam paragraf.',
}

/** `url` if a page may link to it; `undefined` for scripts, data and relative addresses. */
function safeAddress(url: string): string | undefined {
  if (/^\/(?![/\\])/u.test(url) || isWebAddress(url)) return url
  return /^mailto:[^\s@]+@[^\s@]+$/iu.test(url) ? url : undefined
}

function wordsOf(part: Inline): Text[] {
  if (part.type === 'text') return [part]
  return part.type === 'break' ? [{ type: 'text', text: ' ' }] : [...part.content]
}

/** Merges adjacent texts of the same style. */
function joined<Part extends Inline>(parts: readonly Part[]): Part[] {
  const result: Part[] = []
  for (const part of parts) {
    const former = result.at(-1)
    if (part.type === 'text' && former?.type === 'text' && sameStyle(part, former)) {
      result[result.length - 1] = { ...former, text: former.text + part.text }
    } else if (part.type !== 'text' || part.text !== '') {
      result.push(part)
    }
  }
  return result
}

function sameStyle(one: Text, other: Text): boolean {
  return one.bold === other.bold && one.italic === other.italic
}

function trimmed(parts: readonly Inline[]): Inline[] {
  return parts
    .map((part, index) => {
      if (part.type !== 'text') return part
      const start =
        index === 0 || parts[index - 1]?.type === 'break' ? part.text.trimStart() : part.text
      return { ...part, text: index === parts.length - 1 ? start.trimEnd() : start }
    })
    .filter((part) => part.type !== 'text' || part.text !== '')
}
