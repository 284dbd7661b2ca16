import fc from 'fast-check'
import type {
  Inline,
  List,
  ListItem,
  Paragraph,
  StoredBlock,
  Text,
} from '#content/model/story/body.ts'

/** Words with what breaks formats: marks of Markdown, HTML and XML, quotes, other scripts, separators of lines. */
const pieces = [
  ...[
    'kapal',
    'singgah',
    'di',
    'Ambon',
    '<b>',
    '&amp;',
    ']]>',
    '*',
    '_',
    '**',
    '`',
    '#',
    '1.',
    '-',
  ],
  ...[
    '[a](b)',
    '![',
    ':::',
    '::x',
    '|',
    '\\',
    '“kata”',
    '"',
    "'",
    '🚢',
    'é',
    '中',
    '\u2028',
    '---',
  ],
  ...['https://warta.example/x', 'a@b.id', '~~', '+', '>', '=', '{x}', ':kata', '&', '<!--', '$'],
]
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '))

const text: fc.Arbitrary<Text> = fc.record(
  {
    type: fc.constant('text' as const),
    text: words,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
  },
  { requiredKeys: ['type', 'text'] },
)
const href = fc.constantFrom('https://warta.example/a?b=c&d=(e)', '/news/kapal', 'mailto:a@b.id')
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.record({
    type: fc.constant('link' as const),
    href,
    content: fc.array(text, { minLength: 1, maxLength: 2 }),
  }),
)
const content = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .chain((parts) =>
    fc
      .boolean()
      .map((broken): Inline[] =>
        broken && parts.length > 1
          ? [...parts.slice(0, 1), { type: 'break' }, ...parts.slice(1)]
          : parts,
      ),
  )
const paragraph: fc.Arbitrary<Paragraph> = content.map((parts) => ({
  type: 'paragraph',
  content: parts,
}))

const list = (depth: number): fc.Arbitrary<List> =>
  fc
    .record({
      ordered: fc.boolean(),
      start: fc.constantFrom(undefined, 3),
      items: fc.array(item(depth), { minLength: 1, maxLength: 3 }),
    })
    .map(({ ordered, start, items }) => ({
      type: 'list' as const,
      ordered,
      ...(ordered && start && { start }),
      items,
    }))
const item = (depth: number): fc.Arbitrary<ListItem> =>
  depth === 0
    ? content
    : fc
        .tuple(content, fc.option(list(depth - 1), { nil: undefined }))
        .map(([own, nested]) => (nested ? [...own, nested] : own))

const cell = fc.constantFrom('Merapi', '2.910 m', 'a & b', 'kota *lama*', '<i>')
const grid = fc.integer({ min: 2, max: 3 }).chain((width) =>
  fc.record({
    head: fc.array(cell, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)

type Kind = StoredBlock['type']

/**
 * Blocks of every kind, whose pictures, stories and attachments are among those given. A kind that is missing here does not compile.
 */
export function someBlock(
  pictures: readonly [number, ...number[]],
  stories: readonly [number, ...number[]],
  files: readonly [number, ...number[]] = [1],
): fc.Arbitrary<StoredBlock> {
  const picture = fc.constantFrom(...pictures)
  const optional = fc.option(words, { nil: undefined })
  const kinds: { [Each in Kind]: fc.Arbitrary<StoredBlock> } = {
    paragraph,
    heading: fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      content: fc.array(text, { minLength: 1, maxLength: 2 }),
    }),
    quote: fc.record({ type: fc.constant('quote' as const), content }),
    list: list(1),
    image: fc.record({ type: fc.constant('image' as const), picture }),
    embed: fc
      .record({
        title: words,
        provider: optional,
        description: optional,
        picture: fc.option(picture, { nil: undefined }),
      })
      .map((parts) => ({
        type: 'embed' as const,
        url: 'https://video.example/w?v=1&t=2',
        ...present(parts),
      })),
    'fact-box': fc.record({
      type: fc.constant('fact-box' as const),
      title: words,
      content: fc.array(fc.oneof(paragraph, list(0)), { minLength: 1, maxLength: 3 }),
    }),
    'pull-quote': fc
      .record({ text: words, speaker: optional })
      .map((parts) => ({ type: 'pull-quote' as const, ...present(parts) })),
    gallery: fc
      .record({ title: optional, pictures: fc.array(picture, { minLength: 2, maxLength: 3 }) })
      .map((parts) => ({ type: 'gallery' as const, ...present(parts) })),
    table: fc.record({ title: words, grid, source: optional }).map(({ grid: cells, ...parts }) => ({
      type: 'table' as const,
      ...cells,
      ...present(parts),
    })),
    chart: fc
      .record({
        title: words,
        picture,
        description: words,
        source: optional,
        notes: optional,
        data: fc.option(grid, { nil: undefined }),
      })
      .map((parts) => ({ type: 'chart' as const, ...present(parts) })),
    attachment: fc.record({
      type: fc.constant('attachment' as const),
      file: fc.constantFrom(...files),
    }),
    related: fc.record({
      type: fc.constant('related' as const),
      story: fc.constantFrom(...stories),
    }),
  }
  return fc.oneof(...Object.values(kinds))
}

type Present<Parts> = {
  [Name in keyof Parts as undefined extends Parts[Name] ? never : Name]: Parts[Name]
} & {
  [Name in keyof Parts as undefined extends Parts[Name] ? Name : never]?: Exclude<
    Parts[Name],
    undefined
  >
}

/** `parts` without those that are undefined. */
const present = <Parts extends object>(parts: Parts): Present<Parts> =>
  Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as Present<Parts>
