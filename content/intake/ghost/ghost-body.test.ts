import { describe, expect, it } from 'vitest'
import { lexicalParagraph } from '#tests/factories/ghost-export.ts'
import { GHOST_SITE, ghostBodyOf, ghostStoryOf } from '#tests/factories/ghost-reading.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
/** Words that stand for missing ones. */
const ASSUMED = ['caption', 'credit']
const picture = (file: string, caption: string, alt = caption, assumed = ['credit']) => ({
  file: `${GHOST_SITE}/content/images/${file}`,
  alt,
  caption,
  credit: 'Arsip lama.example',
  assumed,
  aiUse: 'none',
})

describe('the body of Lexical', () => {
  it('has words in their styles, links, headings, quotes and lists', async () => {
    const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format })
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const { body, losses } = await ghostBodyOf([
      {
        type: 'paragraph',
        children: [
          text('Tebal ', 1),
          text('miring', 2),
          text(' <lalu> '),
          { type: 'link', url: '__GHOST_URL__/lain/', children: [text('tautan', 3)] },
          { type: 'linebreak' },
          text('baris'),
        ],
      },
      { type: 'extended-heading', tag: 'h3', children: [text('Anak judul')] },
      { type: 'aside', children: [text('Kutipan')] },
      {
        type: 'list',
        listType: 'number',
        start: 3,
        children: [
          item(text('satu')),
          item({ type: 'list', listType: 'bullet', children: [item(text('dalam'))] }),
          item(text('dua')),
        ],
      },
      { type: 'paragraph', children: [] },
    ])
    expect(losses).toEqual([])
    expect(body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Tebal ', bold: true },
          { type: 'text', text: 'miring', italic: true },
          { type: 'text', text: ' <lalu> ' },
          {
            type: 'link',
            href: 'https://lama.example/lain/',
            content: [{ type: 'text', text: 'tautan', bold: true, italic: true }],
          },
          { type: 'break' },
          { type: 'text', text: 'baris' },
        ],
      },
      { type: 'heading', level: 3, content: [{ type: 'text', text: 'Anak judul' }] },
      { type: 'quote', content: [{ type: 'text', text: 'Kutipan' }] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          [
            { type: 'text', text: 'satu' },
            { type: 'list', ordered: false, items: [[{ type: 'text', text: 'dalam' }]] },
          ],
          [{ type: 'text', text: 'dua' }],
        ],
      },
    ])
  })

  const shown = '__GHOST_URL__/content/images/2019/a.jpg'
  const other = '__GHOST_URL__/content/images/2019/b.jpg'
  it.each<[Record<string, unknown>, unknown[], string[]]>([
    [
      { type: 'image', src: shown, alt: 'Jembatan', caption: 'Jembatan <b>kayu</b>' },
      [{ type: 'image', picture: picture('2019/a.jpg', 'Jembatan kayu', 'Jembatan') }],
      [],
    ],
    [
      { type: 'gallery', images: [{ src: shown, alt: 'A' }, { src: other }], caption: 'Galeri' },
      [
        {
          type: 'gallery',
          title: 'Galeri',
          pictures: [
            picture('2019/a.jpg', 'A', 'A', ASSUMED),
            picture('2019/b.jpg', 'Jembatan Lama', 'Jembatan Lama', ASSUMED),
          ],
        },
      ],
      [],
    ],
    [
      {
        type: 'bookmark',
        url: 'https://lain.example/x',
        metadata: { title: 'Lain', publisher: 'Situs', description: 'Tentang', icon: '' },
        caption: '',
      },
      [
        {
          type: 'embed',
          url: 'https://lain.example/x',
          title: 'Lain',
          provider: 'Situs',
          description: 'Tentang',
        },
      ],
      [],
    ],
    [
      { type: 'callout', calloutEmoji: '!', calloutText: 'Jalan <b>ditutup</b>.' },
      [
        {
          type: 'fact-box',
          title: 'Catatan',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Jalan ' },
                { type: 'text', text: 'ditutup', bold: true },
                { type: 'text', text: '.' },
              ],
            },
          ],
        },
      ],
      [],
    ],
    [
      { type: 'toggle', heading: 'Apa itu?', content: `<p>Jawab.</p><img src="${shown}">` },
      [
        { type: 'fact-box', title: 'Apa itu?', content: [paragraph('Jawab.')] },
        {
          type: 'image',
          picture: picture('2019/a.jpg', 'Jembatan Lama', 'Jembatan Lama', ASSUMED),
        },
      ],
      ['Sebagian isi kotak “Apa itu?” berdiri di bawahnya.'],
    ],
    [
      { type: 'markdown', markdown: '## Judul\n\nIsi *miring*.\n\n<b>HTML</b>' },
      [
        { type: 'heading', level: 2, content: [{ type: 'text', text: 'Judul' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Isi ' },
            { type: 'text', text: 'miring', italic: true },
            { type: 'text', text: '.' },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'HTML', bold: true }] },
      ],
      [],
    ],
    [
      { type: 'html', html: '<script>ukur()</script><p>Isi.</p>' },
      [paragraph('Isi.')],
      ['<script> tidak diambil.'],
    ],
    [
      { type: 'codeblock', code: 'a\nb', language: 'c' },
      [paragraph('a'), paragraph('b')],
      ['Blok kode menjadi paragraf biasa.'],
    ],
    [
      { type: 'button', buttonUrl: 'https://lain.example/', buttonText: 'Daftar' },
      [
        {
          type: 'paragraph',
          content: [
            {
              type: 'link',
              href: 'https://lain.example/',
              content: [{ type: 'text', text: 'Daftar' }],
            },
          ],
        },
      ],
      [],
    ],
    [
      { type: 'file', src: '__GHOST_URL__/content/files/a.pdf', fileTitle: 'Laporan' },
      [{ type: 'embed', url: 'https://lama.example/content/files/a.pdf', title: 'Laporan' }],
      ['Sematan https://lama.example/content/files/a.pdf menjadi kartu tautan.'],
    ],
    [
      { type: 'email-cta', html: '<p>Langganan</p>' },
      [],
      ['Kata-kata yang hanya untuk surel tidak diambil.'],
    ],
    [
      { type: 'signup', header: 'Daftar' },
      [],
      ['Kartu “signup” bergantung pada situs lama; tidak diambil.'],
    ],
    [
      { type: 'kuis', title: 'Tahukah', text: 'Anda?' },
      [paragraph('Tahukah'), paragraph('Anda?')],
      ['Kartu “kuis” tidak dikenal; kata-katanya diambil sebagai paragraf.'],
    ],
    [
      { type: 'bookmark', url: '/x/', metadata: { title: 'Lain', description: 'Tentang' } },
      [paragraph('Lain'), paragraph('Tentang')],
      ['Kartu tautan ke “/x/” menjadi paragraf, karena alamatnya tidak lengkap.'],
    ],
    [
      {
        type: 'bookmark',
        url: 'https://lain.example/x',
        metadata: { title: `${'kata '.repeat(39)}panjang` },
      },
      [{ type: 'embed', url: 'https://lain.example/x', title: `${'kata '.repeat(39).trim()}…` }],
      ['Judul kartu tautan dipotong di 200 karakter.'],
    ],
    [
      { type: 'toggle', heading: `${'kata '.repeat(23)}panjang`, content: '<p>Jawab.</p>' },
      [
        {
          type: 'fact-box',
          title: `${'kata '.repeat(23).trim()}…`,
          content: [paragraph('Jawab.')],
        },
      ],
      ['Judul kotak dipotong di 120 karakter.'],
    ],
    [
      { type: 'image', src: shown, alt: 'Kapal', caption: `${'kata '.repeat(99)}panjang` },
      [
        {
          type: 'image',
          picture: picture('2019/a.jpg', `${'kata '.repeat(99).trim()}…`, 'Kapal'),
        },
      ],
      ['Keterangan gambar dipotong di 500 karakter.'],
    ],
    [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Kapal' },
          { type: 'image', src: shown, alt: 'A' },
        ],
      },
      [paragraph('Kapal'), { type: 'image', picture: picture('2019/a.jpg', 'A', 'A', ASSUMED) }],
      [],
    ],
    [
      { type: 'paragraph', children: [{ type: 'text', text: 'Kapal' }, { type: 'emoji' }] },
      [paragraph('Kapal')],
      ['Bagian “emoji” di dalam paragraf tidak diambil.'],
    ],
    [
      {
        type: 'html',
        html: '<p>Untuk anggota.</p>',
        visibility: { web: { nonMember: false, memberSegment: 'status:free,status:-free' } },
      },
      [],
      ['Kartu “html” tidak untuk semua pembaca di situs lama; tidak diambil.'],
    ],
    [
      { type: 'call-to-action', textValue: '<p>Baca.</p>', visibility: { showOnWeb: false } },
      [],
      ['Kartu “call-to-action” tidak untuk semua pembaca di situs lama; tidak diambil.'],
    ],
    [
      {
        type: 'call-to-action',
        textValue: '<p>Belilah.</p>',
        hasSponsorLabel: true,
        sponsorLabel: '<p><span>Iklan</span></p>',
      },
      [],
      ['Kartu iklan (“Iklan”) tidak diambil.'],
    ],
    [
      { type: 'call-to-action', textValue: '<p>Belilah.</p>' },
      [],
      ['Kartu iklan (“SPONSORED”) tidak diambil.'],
    ],
    [
      { type: 'call-to-action', textValue: '<p>Baca.</p>', hasSponsorLabel: false },
      [paragraph('Baca.')],
      [],
    ],
    [
      {
        type: 'header',
        header: 'Kabar',
        subheader: 'Dari desa',
        buttonEnabled: false,
        buttonUrl: 'https://lain.example/',
        buttonText: 'Ke sana',
      },
      [
        { type: 'heading', level: 2, content: [{ type: 'text', text: 'Kabar' }] },
        paragraph('Dari desa'),
      ],
      [],
    ],
    [{ type: 'paywall' }, [], []],
    [{ type: 'horizontalrule' }, [], []],
  ])('has a card %j', async (card, blocks, losses) => {
    expect(await ghostBodyOf([lexicalParagraph('Isi.'), card])).toEqual({
      body: [paragraph('Isi.'), ...blocks],
      losses,
    })
  })
})

describe('the body of Mobiledoc', () => {
  const mobiledoc = (document: Record<string, unknown>) =>
    ghostStoryOf({ lexical: null, mobiledoc: JSON.stringify({ version: '0.3.1', ...document }) })

  it('has words with their markups, atoms, lists, pictures and cards', async () => {
    const { story: read, losses } = await mobiledoc({
      atoms: [['soft-return', '', {}]],
      cards: [['image', { src: '__GHOST_URL__/content/images/a.jpg', caption: 'Kapal' }]],
      markups: [['strong'], ['a', ['rel', 'x', 'href', 'https://lain.example/']], ['em']],
      sections: [
        [
          1,
          'p',
          [
            [0, [0, 2], 1, 'Tebal miring'],
            [0, [], 1, ' tebal'],
            [1, [], 0, 0],
            [0, [1], 1, 'tautan'],
          ],
        ],
        [1, 'h2', [[0, [], 0, 'Judul']]],
        [3, 'ol', [[[0, [], 0, 'satu']], [[0, [], 0, 'dua']]]],
        [10, 0],
        [2, '__GHOST_URL__/content/images/b.jpg'],
        [10, 9],
      ],
    })
    expect(losses).toEqual([])
    expect(read.body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Tebal miring', bold: true, italic: true },
          { type: 'text', text: ' tebal', bold: true },
          { type: 'break' },
          {
            type: 'link',
            href: 'https://lain.example/',
            content: [{ type: 'text', text: 'tautan' }],
          },
        ],
      },
      { type: 'heading', level: 2, content: [{ type: 'text', text: 'Judul' }] },
      {
        type: 'list',
        ordered: true,
        items: [[{ type: 'text', text: 'satu' }], [{ type: 'text', text: 'dua' }]],
      },
      { type: 'image', picture: picture('a.jpg', 'Kapal') },
      { type: 'image', picture: picture('b.jpg', 'Jembatan Lama', 'Jembatan Lama', ASSUMED) },
    ])
  })

  it('gives way to the HTML of Ghost, without what only members saw', async () => {
    const gated = (whom: string, words: string) =>
      `<!--kg-gated-block:begin nonMember:${whom} memberSegment:"status:free" --><p>${words}</p><!--kg-gated-block:end-->`
    const html = `${gated('true', 'Semua.')}<p>Isi.</p>${gated('false', 'Anggota.')}<p>Akhir.</p>`
    const { story: read, losses } = await ghostStoryOf({ lexical: null, html })
    expect(read.body).toEqual([paragraph('Semua.'), paragraph('Isi.'), paragraph('Akhir.')])
    expect(losses).toEqual(['Bagian yang tidak untuk semua pembaca di situs lama tidak diambil.'])
  })

  it('gives way to the HTML of Ghost where it is nested without end', async () => {
    const deep = `${'{"type":"list","children":['.repeat(20_000)}${']}'.repeat(20_000)}`
    const { story: read } = await ghostStoryOf({ lexical: `{"root":{"children":[${deep}]}}` })
    expect(read.body).toEqual([paragraph('Isi dalam HTML.')])
  })

  it('gives way to the HTML of Ghost where it cannot be read', async () => {
    const { story: read, losses } = await mobiledoc({ sections: 'rusak' })
    expect(read.body).toEqual([paragraph('Isi dalam HTML.')])
    expect(losses).toEqual(['Isi dari editor Ghost tidak terbaca; HTML yang dibuat Ghost dipakai.'])
  })
})
