/**
 * Reads a story from a Markdown file: YAML front matter and a CommonMark body. What a story has no place
 * for is refused at its line, so that nothing is lost in silence.
 * @module
 */

import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Block } from '#content/article/article-body.ts'
import { inlineText } from '#content/article/article-text.ts'
import type { TimeZone } from '#content/time/time-zone.ts'
import { excerpt, LONGEST_COPY, tidyCopy } from './copy-tidying.ts'
import {
  type IncomingPicture,
  type IncomingStory,
  type Reading,
  type Understood,
  UnreadableCopy,
} from './incoming-story.ts'
import { storyBlock } from './markdown-blocks.ts'
import { type LocatedFrontMatter, readFrontMatter } from './markdown-front-matter.ts'
import { lineOf } from './markdown-refusal.ts'
import { aiUseIn } from './wire-photo.ts'

/** Boxes and cards stand on lines of their own; a colon inside a paragraph (`pukul 06:38`) is a colon. */
const directiveLines = { flow: directive().flow ?? {} }

const ZONE_OF_OFFSET: Readonly<Record<string, TimeZone>> = {
  '+07:00': 'Asia/Jakarta',
  '+08:00': 'Asia/Makassar',
  '+09:00': 'Asia/Jayapura',
}

/**
 * The story in a Markdown file.
 * @throws {UnreadableCopy} with the line and the reason, in Indonesian
 */
export function readMarkdownStory(text: string): Reading {
  if (text.length > LONGEST_COPY) {
    throw new UnreadableCopy(
      'Naskah terlalu panjang untuk satu berita. Simpan satu berita per berkas.',
    )
  }
  const source = tidyCopy(text)
  const lines = source.split('\n')
  // GFM is known in order to refuse tables, footnotes and strokes, which would be letters otherwise.
  const root = fromMarkdown(source, {
    extensions: [frontmatter(['yaml']), gfm({ singleTilde: false }), directiveLines],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml']),
      gfmFromMarkdown(),
      directiveFromMarkdown(),
    ],
  })
  const [first, ...content] = root.children
  if (first?.type !== 'yaml') {
    throw new UnreadableCopy(
      'Data berita tidak ditemukan. Mulai dengan baris ---, lalu headline: …, lalu --- lagi.',
      1,
    )
  }
  const matter = readFrontMatter(first.value)
  const story = storyOf(matter)
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
  const warnings = story.publishedAt
    ? []
    : [
        {
          message:
            'Waktu berita tidak ditemukan. Tulis publishedAt, misalnya 2022-01-08T06:38:00+07:00.',
        },
      ]
  return { story, understood, dropped: [], warnings }
}

function storyOf({ values, lineOf: lineOfKey }: LocatedFrontMatter): IncomingStory {
  const { authors, topics, publishedAt, timeZone, photo, ...plain } = values
  const zone =
    timeZone ??
    (publishedAt && ZONE_OF_OFFSET[publishedAt.offset.replace(/(\d\d)(\d\d)$/u, '$1:$2')])
  if (publishedAt && !zone) {
    throw new UnreadableCopy(
      'timeZone: belum diisi. Tulis WIB, WITA, atau WIT.',
      lineOfKey('publishedAt'),
    )
  }
  return {
    ...(defined(plain) as Pick<IncomingStory, 'headline'>),
    authors: authors ?? [],
    topics: topics ?? [],
    ...(publishedAt && { publishedAt: publishedAt.instant }),
    ...(zone && { timeZone: zone }),
    ...(photo && { photo: pictureOf(photo) }),
    body: [],
  }
}

function pictureOf({
  ai,
  ...photo
}: NonNullable<LocatedFrontMatter['values']['photo']>): IncomingPicture {
  const words = defined(photo) as Pick<IncomingPicture, 'alt'>
  return { ...words, aiUse: ai ?? aiUseIn(photo.credit ?? '') }
}

function defined(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function understoodMatter(
  story: IncomingStory,
  { lineOf: lineOfKey }: LocatedFrontMatter,
): Reading['understood'] {
  const { authors, topics, body: _, publishedAt, photo, ...plain } = story
  const one = (key: Understood, value: string) => ({ line: lineOfKey(key), what: key, value })
  return [
    ...Object.entries(plain).map(([key, value]) => one(key as keyof typeof plain, value)),
    ...authors.map((value) => ({ line: lineOfKey('authors'), what: 'author' as const, value })),
    ...topics.map((value) => ({ line: lineOfKey('topics'), what: 'topic' as const, value })),
    ...(publishedAt ? [one('publishedAt', publishedAt.toISOString())] : []),
    ...(photo ? [one('photo', photo.file ?? photo.alt)] : []),
  ].toSorted((a, b) => a.line - b.line)
}

function blockWords(block: Block<IncomingPicture>): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(block.content)
    case 'list':
      return inlineText(block.items[0] ?? [])
    case 'image':
      return block.picture.file ?? block.picture.alt
    case 'embed':
    case 'fact-box':
      return block.title
  }
}
