/**
 * Blocks of a story as nodes of Markdown, in the forms that `intake/markdown` reads.
 * @module
 */
import type {
  BlockContent,
  DefinitionContent,
  Image,
  List as ListNode,
  Paragraph as ParagraphNode,
  PhrasingContent,
  Table as TableNode,
} from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { AI_MARKS } from '#content/intake/markdown/markdown-picture.ts'
import { aiUseIn } from '#content/intake/wire/wire-photo.ts'
import type { AiUse } from '#content/model/photo/photo.ts'
import {
  type Block,
  type Inline,
  itemWords,
  type List,
  nestedLists,
  type StoryLink,
  type Text,
} from '#content/model/story/body.ts'
import type { Grid } from '#content/model/story/table-grid.ts'

/** A photo as a Markdown file names it: `file` is relative to the file. */
export interface NamedPicture {
  file: string
  alt: string
  caption?: string
  credit?: string
  aiUse: AiUse
}

/** An attachment as a Markdown file names it: `file` and `captions` are relative to the file. */
export interface NamedAttachment {
  file: string
  title: string
  credit?: string
  aiUse: AiUse
  poster?: NamedPicture
  captions?: string
  transcript?: string
}

type Content = BlockContent | DefinitionContent

/** The node of a block. A list that follows another is told apart by its `marker`, and gives its own back. */
export function blockNode(block: Block<NamedPicture, StoryLink, NamedAttachment>): Content {
  switch (block.type) {
    case 'paragraph':
      return paragraph(inlineNodes(block.content))
    case 'heading':
      return { type: 'heading', depth: block.level, children: inlineNodes(block.content) }
    case 'quote':
      return { type: 'blockquote', children: [paragraph(inlineNodes(block.content))] }
    case 'list':
      return listNode(block)
    case 'image':
      return paragraph([pictureNode(block.picture)])
    case 'embed': {
      const { url, title, provider, description } = block
      return line('tautan', title, { url, provider, description })
    }
    case 'pull-quote':
      return line('kutipan-tarik', block.text, { speaker: block.speaker })
    case 'related':
      return line('baca-juga', undefined, { slug: block.story.slug })
    case 'attachment':
      return attachmentNode(block.file)
    case 'fact-box':
      return container('kotak', block.title, {}, block.content.map(blockNode))
    case 'gallery':
      return container(
        'galeri',
        block.title,
        {},
        block.pictures.map((picture) => paragraph([pictureNode(picture)])),
      )
    case 'table':
      return container('tabel', block.title, { source: block.source }, [tableNode(block)])
    case 'chart': {
      const { title, picture, description, source, notes, data } = block
      return container('grafik', title, { source, notes }, [
        paragraph([pictureNode(picture)]),
        ...description.split('\n').map((part) => paragraph([text(part)])),
        ...(data ? [tableNode(data)] : []),
      ])
    }
  }
}

const paragraph = (children: PhrasingContent[]): ParagraphNode => ({ type: 'paragraph', children })
/** `value` on one line: a separator inside of words would end a heading, a directive or a value of the front matter. */
export const oneLine = (value: string): string => value.replace(/\s+/gu, ' ')
const text = (value: string): PhrasingContent => ({ type: 'text', value: oneLine(value) })

function inlineNodes(content: readonly Inline[]): PhrasingContent[] {
  return content.map((part): PhrasingContent => {
    switch (part.type) {
      case 'text':
        return styled(part)
      case 'break':
        return { type: 'break' }
      case 'link':
        return { type: 'link', url: part.href, children: part.content.map(styled) }
    }
  })
}

function styled({ text: value, bold, italic }: Text): PhrasingContent {
  const leaning: PhrasingContent = italic
    ? { type: 'emphasis', children: [text(value)] }
    : text(value)
  return bold ? { type: 'strong', children: [leaning] } : leaning
}

function listNode({ ordered, start, items }: List): ListNode {
  return {
    type: 'list',
    ordered,
    start: ordered ? (start ?? 1) : null,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(inlineNodes(itemWords(item))), ...nestedLists(item).map(listNode)],
    })),
  }
}

/**
 * The credit stands in brackets at the end of the caption, so neither may look like the other. Behind it stands whether
 * AI made the picture, if the credit does not say so.
 */
function pictureNode({ file, alt, caption = '', credit, aiUse }: NamedPicture): Image {
  const plain = credit?.replaceAll('(', '[').replaceAll(')', ']')
  const words = plain ? caption : caption.replace(/\(([^()]+)\)$/u, '[$1]')
  const maker = plain ? ` (${plain})` : ''
  const label = aiUse === aiUseIn(plain ?? '') ? '' : ` [AI: ${AI_MARKS[aiUse]}]`
  return {
    type: 'image',
    url: encodeURI(file),
    alt,
    title: `${words}${maker}${label}`.trim() || null,
  }
}

function attachmentNode(attachment: NamedAttachment): ContainerDirective {
  const { file, title, credit, aiUse, poster, captions, transcript } = attachment
  return container('lampiran', title, { file, credit, captions, ai: AI_MARKS[aiUse] }, [
    ...(poster ? [paragraph([pictureNode(poster)])] : []),
    ...(transcript?.split(/\n+/).filter((part) => part.trim() !== '') ?? []).map((part) =>
      paragraph([text(part)]),
    ),
  ])
}

function tableNode({ head, rows }: Grid): TableNode {
  return {
    type: 'table',
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
    })),
  }
}

const line = (
  name: string,
  label: string | undefined,
  attributes: LeafDirective['attributes'] & object,
): LeafDirective => ({
  type: 'leafDirective',
  name,
  attributes: filled(attributes),
  children: label === undefined ? [] : [text(label)],
})

const container = (
  name: string,
  title: string | undefined,
  attributes: ContainerDirective['attributes'] & object,
  children: Content[],
): ContainerDirective => ({
  type: 'containerDirective',
  name,
  attributes: filled(attributes),
  children: [
    ...(title === undefined
      ? []
      : [{ ...paragraph([text(title)]), data: { directiveLabel: true as const } }]),
    ...children,
  ],
})

const filled = (attributes: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, oneLine(value)] as const] : [],
    ),
  )
