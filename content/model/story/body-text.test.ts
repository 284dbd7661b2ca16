import { describe, expect, it } from 'vitest'
import type { Block } from './body.ts'
import { blocksText, inlineText } from './body-text.ts'

const words = (text: string) => [{ type: 'text' as const, text }]

describe('inlineText', () => {
  it('joins texts, links and breaks without their styles', () => {
    expect(
      inlineText([
        { type: 'text', text: 'Buku ', bold: true },
        { type: 'link', href: 'https://contoh.id', content: words('datang') },
        { type: 'break' },
        { type: 'text', text: 'lewat laut', italic: true },
      ]),
    ).toBe('Buku datang\nlewat laut')
  })

  it('is empty for no content', () => {
    expect(inlineText([])).toBe('')
  })
})

describe('blocksText', () => {
  it.each<[string, Block<unknown, unknown, unknown>, string]>([
    ['paragraph', { type: 'paragraph', content: words('Kapal.') }, 'Kapal.'],
    ['heading', { type: 'heading', level: 3, content: words('Rute') }, 'Rute'],
    ['quote', { type: 'quote', content: words('Kami tunggu') }, 'Kami tunggu'],
    [
      'list of points',
      { type: 'list', ordered: false, items: [words('satu'), words('dua')] },
      '- satu\n- dua',
    ],
    [
      'numbered list',
      { type: 'list', ordered: true, items: [words('satu'), words('dua')] },
      '1. satu\n2. dua',
    ],
    [
      'numbered list from five with a list inside',
      {
        type: 'list',
        ordered: true,
        start: 5,
        items: [
          [...words('lima'), { type: 'list', ordered: false, items: [words('dalam')] }],
          words('enam'),
        ],
      },
      '5. lima\n  - dalam\n6. enam',
    ],
    ['image', { type: 'image', picture: 1 }, ''],
    ['image with words here', { type: 'image', picture: 1, caption: 'Di dermaga.' }, 'Di dermaga.'],
    ['pull quote', { type: 'pull-quote', text: 'Laut itu jalan.' }, 'Laut itu jalan.'],
    ['gallery', { type: 'gallery', title: 'Tepi danau', pictures: [1, 2] }, 'Tepi danau'],
    ['gallery without title', { type: 'gallery', pictures: [1, 2] }, ''],
    [
      'table',
      { type: 'table', title: 'Luas', head: ['Danau', 'Luas'], rows: [['Toba', '1.130']] },
      'Luas\nDanau\tLuas\nToba\t1.130',
    ],
    [
      'chart',
      { type: 'chart', title: 'Luas', picture: 1, description: 'Toba terluas.' },
      'Luas\nToba terluas.',
    ],
    ['link to another story', { type: 'related', story: 1 }, ''],
    [
      'link card',
      { type: 'embed', url: 'https://contoh.id/a', title: 'Peta', provider: 'Contoh' },
      'Peta\nhttps://contoh.id/a',
    ],
    [
      'fact box',
      {
        type: 'fact-box',
        title: 'Angka',
        content: [
          { type: 'paragraph', content: words('Tentang pulau:') },
          { type: 'list', ordered: false, items: [words('26 pulau')] },
        ],
      },
      'Angka\nTentang pulau:\n- 26 pulau',
    ],
  ])('%s', (_kind, block, text) => {
    expect(blocksText([block])).toBe(text)
  })

  it('puts one blank line between blocks, even around a picture', () => {
    expect(
      blocksText([
        { type: 'paragraph', content: words('Satu.') },
        { type: 'image', picture: 1 },
        { type: 'paragraph', content: words('Dua.') },
      ]),
    ).toBe('Satu.\n\nDua.')
  })
})
