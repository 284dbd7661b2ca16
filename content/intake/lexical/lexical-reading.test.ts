import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import type { Inline, StoredBlock } from '#content/model/story/body.ts'
import { blocksFromLexical, isLinkTarget } from './lexical-reading.ts'
import { lexicalFromBlocks } from './lexical-writing.ts'

type Kind = StoredBlock['type']

const words = (text: string): Inline[] => [{ type: 'text', text }]

const grid = {
  head: ['Gunung', 'Tinggi'],
  rows: [
    ['Merapi', '2.910 m'],
    ['Semeru', ''],
  ],
}

/** Complete examples of each kind of block; a missing kind does not compile. */
const blocks: Record<Kind, StoredBlock[]> = {
  paragraph: [
    { type: 'paragraph', content: words('Kapal “buku” <b>& obat</b> 🚢 singgah.') },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'tebal', bold: true },
        { type: 'text', text: ' miring', italic: true },
        { type: 'text', text: ' keduanya ', bold: true, italic: true },
        { type: 'break' },
        {
          type: 'link',
          href: 'https://contoh.id/?a=1&b=2',
          content: [
            { type: 'text', text: 'tautan ' },
            { type: 'text', text: 'tebal', bold: true },
          ],
        },
        { type: 'link', href: '/news/kapal', content: [{ type: 'text', text: 'di sini' }] },
        {
          type: 'link',
          href: 'mailto:redaksi@contoh.id',
          content: [{ type: 'text', text: 'surat' }],
        },
      ],
    },
  ],
  heading: [
    { type: 'heading', level: 2, content: words('Rute') },
    { type: 'heading', level: 3, content: words('Persinggahan') },
  ],
  quote: [{ type: 'quote', content: words('Kami menunggu sejak subuh') }],
  list: [
    { type: 'list', ordered: false, items: [words('satu'), [...words('dua'), { type: 'break' }]] },
    { type: 'list', ordered: true, items: [words('pertama'), words('kedua')] },
  ],
  image: [
    { type: 'image', picture: 7 },
    { type: 'image', picture: 7, caption: 'Di dermaga.' },
  ],
  embed: [
    { type: 'embed', url: 'https://contoh.id/peta', title: 'Peta' },
    {
      type: 'embed',
      url: 'https://contoh.id/peta',
      title: 'Peta',
      provider: 'Contoh',
      description: 'Rute kapal.',
      picture: 7,
    },
  ],
  'fact-box': [
    {
      type: 'fact-box',
      title: 'Angka',
      content: [
        { type: 'paragraph', content: words('Yang disinggahi:') },
        { type: 'list', ordered: true, start: 4, items: [words('26 pulau')] },
        {
          type: 'list',
          ordered: false,
          items: [[...words('Jawa'), { type: 'list', ordered: true, items: [words('Madura')] }]],
        },
      ],
    },
  ],
  'pull-quote': [
    { type: 'pull-quote', text: 'Laut itu jalan, bukan batas.' },
    { type: 'pull-quote', text: 'Kami menunggu.', speaker: 'Ibu Contoh, warga' },
  ],
  gallery: [
    { type: 'gallery', pictures: [7, 8] },
    { type: 'gallery', title: 'Hari pertama', pictures: [7, 8, 9] },
  ],
  table: [
    { type: 'table', title: 'Tinggi', ...grid },
    { type: 'table', title: 'Tinggi', ...grid, source: 'Badan Contoh' },
  ],
  chart: [
    { type: 'chart', title: 'Tinggi', picture: 7, description: 'Merapi 2.910 meter.' },
    {
      type: 'chart',
      title: 'Tinggi',
      picture: 7,
      description: 'Merapi 2.910 meter.',
      source: 'Badan Contoh',
      notes: 'Dibulatkan.',
      data: grid,
    },
  ],
  related: [{ type: 'related', story: 12 }],
  attachment: [{ type: 'attachment', file: 5 }],
}

const idOf = (media: number | { id: number }) => (typeof media === 'number' ? media : media.id)
const read = (...children: unknown[]) => blocksFromLexical({ root: { children } }, idOf, idOf, idOf)
const text = (text: string, format = 0) => ({ type: 'text', text, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })

describe('a body written and read back', () => {
  it.each(Object.entries(blocks))('is the same: %s', (_kind, written) => {
    expect(blocksFromLexical(lexicalFromBlocks(written), idOf, idOf, idOf)).toEqual(written)
  })

  it('is the same after JSON serialisation, with all blocks in order', () => {
    const all = Object.values(blocks).flat()
    const stored = JSON.parse(JSON.stringify(lexicalFromBlocks(all)))
    expect(blocksFromLexical(stored, idOf, idOf, idOf)).toEqual(all)
  })

  it('has no blocks if empty', () => {
    expect(blocksFromLexical(lexicalFromBlocks([]), idOf, idOf, idOf)).toEqual([])
  })
})

describe('lexicalFromBlocks', () => {
  it('is deterministic, and gives each block its own id', () => {
    const pictures: StoredBlock[] = [...blocks.image, ...blocks.embed, ...blocks['fact-box']]
    const body = lexicalFromBlocks(pictures)
    expect(lexicalFromBlocks(pictures)).toEqual(body)
    const ids = body.root.children.map(({ fields }) => (fields as { id: string }).id)
    expect(new Set(ids).size).toBe(pictures.length)
    expect(ids.filter((id) => !/^[0-9a-f]{24}$/.test(id))).toEqual([])
  })
})

describe('blocksFromLexical', () => {
  it('leaves out empty paragraphs', () => {
    expect(read(paragraph(), paragraph({ type: 'linebreak' }), paragraph(text('a')))).toEqual([
      { type: 'paragraph', content: words('a') },
    ])
  })

  it.each([
    ['h1', 2],
    ['h2', 2],
    ['h3', 3],
    ['h4', 2],
    ['h6', 2],
  ])('reads a heading %s as level %i', (tag, level) => {
    expect(read({ type: 'heading', tag, children: [text('Rute')] })).toMatchObject([{ level }])
  })

  it('reads nested lists and the number that a list starts with', () => {
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const list = (...children: unknown[]) => ({ type: 'list', listType: 'bullet', children })
    const nested = list(item(text('dalam')), item(list(item(text('terdalam')))))
    const stored = { ...list(item(text('tiga')), item(nested), item(text('empat'))), start: 3 }
    const bullets = (...items: object[][]) => ({ type: 'list', ordered: false, items })
    const inner = bullets([...words('dalam'), bullets(words('terdalam'))])
    expect(read({ ...stored, listType: 'number' })).toEqual([
      { type: 'list', ordered: true, start: 3, items: [[...words('tiga'), inner], words('empat')] },
    ])
  })

  it('reads raised and lowered text as characters', () => {
    expect(read(paragraph(text('CO'), text('2', 32), text(' dan 10'), text('6', 64)))).toEqual([
      { type: 'paragraph', content: ['CO', '₂', ' dan 10', '⁶'].flatMap(words) },
    ])
  })

  it('reads tabs as spaces and ignores formats that stories do not have', () => {
    const underlined = 8
    expect(read(paragraph(text('a', underlined), { type: 'tab' }, text('b', 1 | 8)))).toEqual([
      {
        type: 'paragraph',
        content: [...words('a'), ...words(' '), { type: 'text', text: 'b', bold: true }],
      },
    ])
  })

  it('passes populated photos to the picture callback', () => {
    const media = { id: 7, alt: 'Kapal' }
    const image = { type: 'block', fields: { blockType: 'image', media } }
    expect(
      blocksFromLexical({ root: { children: [image] } }, (found) => found, idOf, idOf),
    ).toEqual([{ type: 'image', picture: media }])
  })

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:a',
    'file:///etc/passwd',
    '//lain.example',
    '/\\lain.example',
    '/\t/lain.example',
    'mailto:a',
    'contoh.id',
    '',
  ])('reads a link to %j as plain text', (url) => {
    const link = { type: 'link', fields: { url }, children: [text('klik'), text(' ini', 1)] }
    expect(read(paragraph(link))).toEqual([{ type: 'paragraph', content: words('klik ini') }])
  })

  it.each([
    ['an unknown block', [{ type: 'table', children: [] }]],
    ['an unknown block of the desk', [{ type: 'block', fields: { blockType: 'iframe' } }]],
    ['an unknown part of a paragraph', [paragraph({ type: 'mention', text: 'a' })]],
    [
      'an unknown part of a list item',
      [
        {
          type: 'list',
          listType: 'bullet',
          children: [{ type: 'listitem', children: [{ type: 'mention' }] }],
        },
      ],
    ],
    [
      'a heading in a fact box',
      [
        {
          type: 'block',
          fields: {
            blockType: 'factBox',
            title: 'Angka',
            content: { root: { children: [{ type: 'heading', tag: 'h2', children: [] }] } },
          },
        },
      ],
    ],
  ])('throws on %s instead of dropping it', (_what, children) => {
    expect(() => read(...children)).toThrow(ZodError)
  })

  it.each([undefined, null, 'teks', {}, { root: {} }])(
    'throws on %j, which is not a body',
    (stored) => {
      expect(() => blocksFromLexical(stored, idOf, idOf, idOf)).toThrow(ZodError)
    },
  )
})

describe('isLinkTarget', () => {
  it.each(['https://contoh.id', 'http://contoh.id/a', 'mailto:a@contoh.id', '/', '/news?page=2#a'])(
    'accepts %s',
    (href) => {
      expect(isLinkTarget(href)).toBe(true)
    },
  )
})
