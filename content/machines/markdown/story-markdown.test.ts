import fc from 'fast-check'
import { expect, it } from 'vitest'
import type {
  IncomingAttachment,
  IncomingBlock,
  IncomingPicture,
} from '#content/intake/copy/incoming-story.ts'
import { readCopy } from '#content/intake/copy-reading.ts'
import type { FocusedPhoto } from '#content/machines/archive/story-ninjs.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import {
  type Block,
  type Inline,
  type Link,
  type List,
  type StoredBlock,
  type Text,
  withoutPicture,
} from '#content/model/story/body.ts'
import { someBlock } from '#tests/factories/blocks.ts'
import { aToldPhoto, aToldStory, toldBlock } from '#tests/factories/told-story.ts'
import { storyMarkdown } from './story-markdown.ts'

const written = (body: Block<FocusedPhoto>[]) =>
  storyMarkdown(
    aToldStory({ body }),
    ({ original }) => original && `gambar/${original}`,
    (path) => path.slice(1),
  )
const readBody = (text: string) => readCopy(Buffer.from(text), 'kapal.md').story.body

/** Runs of the same style as one, with single spaces. */
function joined<Part extends Inline | List>(content: readonly Part[]): Part[] {
  const parts: (Inline | List)[] = []
  for (const part of content) {
    const former = parts.at(-1)
    const here =
      part.type === 'text'
        ? { ...part, text: part.text.replace(/\s+/gu, ' ') }
        : part.type === 'link'
          ? unlinked({ ...part, content: joined(part.content) })
          : part.type === 'list'
            ? readList(part)
            : part
    const same = here.type === 'text' && former?.type === 'text' && sameStyle(here, former)
    if (same) parts[parts.length - 1] = { ...former, text: former.text + here.text }
    else parts.push(here)
  }
  // Every part stays of its kind.
  return parts as Part[]
}

/** A bare address in words becomes a link of itself when it is read. */
function unlinked(link: Link): Link | Text {
  const [only] = link.content
  return only && [only.text, `mailto:${only.text}`, `http://${only.text}`].includes(link.href)
    ? only
    : link
}
const sameStyle = (one: Text, other: Text) => one.bold === other.bold && one.italic === other.italic

const readList = <Kind extends List>(list: Kind): Kind => ({
  ...list,
  items: list.items.map(joined),
})
const oneLine = (text: string) => text.replace(/\s+/gu, ' ')
const readPicture = ({ alt, caption, credit, original }: FocusedPhoto): IncomingPicture => ({
  file: `gambar/${original}`,
  alt,
  ...(caption && { caption }),
  ...(credit && { credit }),
  aiUse: 'none',
})

/** A block that was read, with bare addresses as words. */
function readWords(block: IncomingBlock): IncomingBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, content: joined(block.content) }
    case 'list':
      return readList(block)
    case 'fact-box':
      return {
        ...block,
        content: block.content.map((part) =>
          part.type === 'list' ? readList(part) : { ...part, content: joined(part.content) },
        ),
      }
    default:
      return block
  }
}

/** What reading gives for a block: pictures by their files, stories by their slugs. */
function readBlock(block: Block<FocusedPhoto>): IncomingBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, content: joined(block.content) }
    case 'list':
      return readList(block)
    case 'fact-box':
      return {
        ...block,
        title: oneLine(block.title),
        content: block.content.map((part) =>
          part.type === 'list' ? readList(part) : { ...part, content: joined(part.content) },
        ),
      }
    case 'image':
      return { ...block, picture: readPicture(block.picture) }
    case 'gallery':
      return {
        ...block,
        ...(block.title && { title: oneLine(block.title) }),
        pictures: block.pictures.map(readPicture),
      }
    case 'chart':
      return {
        ...block,
        ...lines(block),
        description: oneLine(block.description),
        picture: readPicture(block.picture),
      }
    case 'related':
      return { type: 'related', story: block.story.slug }
    case 'attachment':
      return { type: 'attachment', file: readAttachment(block.file) }
    default:
      return { ...block, ...lines(block) }
  }
}

const readAttachment = ({ path, title, aiUse }: Attachment): IncomingAttachment => ({
  file: path.slice(1),
  title,
  aiUse,
})

/** The plain texts of a block, each on one line. */
const lines = (block: object): object =>
  Object.fromEntries(
    Object.entries(block).map(([name, value]) => [
      name,
      typeof value === 'string' ? oneLine(value) : value,
    ]),
  )

it('is read back with every block as it was', () => {
  const paragraph: Block<FocusedPhoto> = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Isi.' }],
  }
  const body = fc.array(someBlock([1, 2], [46]), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(body, (stored) => {
      // A separator of lines between words, since Markdown has no block without words.
      const worded = JSON.stringify(stored).replaceAll('\u2028', 'baris\u2028baru')
      const blocks = [paragraph, ...(JSON.parse(worded) as StoredBlock[]).map(toldBlock)]
      // A card is a line of text there, without its picture.
      const told = blocks.map((block) => (block.type === 'embed' ? withoutPicture(block) : block))
      expect(readBody(written(blocks)).map(readWords)).toEqual(told.map(readBlock))
    }),
  )
})

it.each([
  ['altered', 'Sari'],
  ['generated', 'Sari'],
  ['none', 'Kota AI'],
  ['generated', undefined],
] as const)('keeps that a picture in the body is %s by AI, credited to %s', (aiUse, credit) => {
  const { credit: _, ...photo } = aToldPhoto({ aiUse })
  const picture = { ...photo, ...(credit && { credit }) }
  const [, block] = readBody(
    written([
      { type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] },
      { type: 'image', picture },
    ]),
  )
  const caption = credit ? 'Kapal di dermaga (kiri)' : 'Kapal di dermaga [kiri]'
  expect(block).toEqual({ type: 'image', picture: { ...readPicture(picture), caption, aiUse } })
})
