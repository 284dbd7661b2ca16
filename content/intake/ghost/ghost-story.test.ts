import { describe, expect, it } from 'vitest'
import type { LegacyStory } from '#content/intake/legacy/legacy-story.ts'
import {
  ghostExport,
  ghostPost,
  lexicalBody,
  lexicalParagraph,
} from '#tests/factories/ghost-export.ts'
import { readGhostCatalogue } from './ghost-catalogue.ts'
import { readGhost } from './ghost-document.ts'
import { ghostStory } from './ghost-story.ts'

const NOW = new Date('2026-01-01T00:00:00Z')
const SITE = 'https://lama.example'

/** A document that arrives in pieces of seven bytes. */
async function* pieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

async function readExport(text: string, hasSections = true): Promise<(LegacyStory | string)[]> {
  const catalogue = await readGhostCatalogue(readGhost(pieces(text)), SITE)
  const parts = await Array.fromAsync(readGhost(pieces(text)))
  return parts.flatMap((part) =>
    part.table === 'posts'
      ? [ghostStory(part.row, { catalogue, zone: 'Asia/Jakarta', now: NOW, hasSections })]
      : [],
  )
}

async function story(
  parts: Record<string, unknown> = {},
  tables: Record<string, unknown> = {},
  hasSections = true,
): Promise<LegacyStory> {
  const [only] = await readExport(ghostExport([ghostPost(parts)], tables), hasSections)
  if (typeof only !== 'object') throw new Error(`No story: ${only}`)
  return only
}

const bodyOf = async (nodes: unknown[]) => {
  const { story: read, losses } = await story({ lexical: lexicalBody(nodes) })
  return { body: read.body, losses }
}
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
/** Words that stand for missing ones. */
const ASSUMED = ['caption', 'credit']
const picture = (file: string, caption: string, alt = caption, assumed = ['credit']) => ({
  file: `${SITE}/content/images/${file}`,
  alt,
  caption,
  credit: 'Arsip lama.example',
  assumed,
  aiUse: 'none',
})

describe('the facts of a post', () => {
  const id = '605ac141a2d5a6aa9e101e01'
  const tables = {
    posts_authors: [
      { post_id: id, author_id: 'u2', sort_order: 1 },
      { post_id: id, author_id: 'u1', sort_order: 0 },
    ],
    posts_tags: [
      { post_id: id, tag_id: 't3', sort_order: 0 },
      { post_id: id, tag_id: 't1', sort_order: 1 },
      { post_id: id, tag_id: 't2', sort_order: 2 },
    ],
    posts_meta: [
      {
        post_id: id,
        meta_description: 'Keterangan.',
        feature_image_alt: 'Jembatan kayu',
        feature_image_caption: 'Photo by <a href="https://unsplash.com/@rina">Rina</a> / Unsplash',
      },
    ],
  }

  it('are its origin, words, people, filing, times and addresses', async () => {
    expect(
      await story({ feature_image: '__GHOST_URL__/content/images/size/w600/2019/a.jpg' }, tables),
    ).toEqual({
      kind: 'story',
      isPublic: true,
      modifiedAt: new Date('2019-05-04T01:00:00Z'),
      addresses: [
        'https://lama.example/jembatan-lama/',
        '/p/11111111-1111-4111-8111-111111111111/',
      ],
      identityAddress: '/p/11111111-1111-4111-8111-111111111111/',
      sectionAddresses: ['/tag/daerah-lama'],
      topicAddresses: new Map([['Banjir & Longsor', '/tag/banjir']]),
      authorAddresses: new Map([
        ['Sari Contoh', '/author/sari'],
        ['Budi Misal', '/author/budi-misal'],
      ]),
      losses: [],
      story: {
        origin: {
          provider: 'ghost:lama.example',
          id: '11111111-1111-4111-8111-111111111111',
          version: '2019-05-04T01:00:00.000Z',
          versionAt: new Date('2019-05-04T01:00:00Z'),
        },
        headline: 'Jembatan Lama',
        slug: 'jembatan-lama',
        summary: 'Keterangan.',
        section: 'daerah-lama',
        authors: ['Sari Contoh', 'Budi Misal'],
        topics: ['Banjir & Longsor'],
        publishedAt: new Date('2019-05-03T01:00:00Z'),
        timeZone: 'Asia/Jakarta',
        photo: {
          file: 'https://lama.example/content/images/2019/a.jpg',
          alt: 'Jembatan kayu',
          caption: 'Photo by Rina / Unsplash',
          credit: 'Rina / Unsplash',
          aiUse: 'none',
        },
        body: [paragraph('Isi.')],
      },
    })
  })

  it('are below the folder that the site was in', async () => {
    const text = ghostExport([ghostPost()], tables)
    const folder = `${SITE}/blog`
    const catalogue = await readGhostCatalogue(readGhost(pieces(text)), folder)
    const parts = await Array.fromAsync(readGhost(pieces(text)))
    const [row] = parts.flatMap((part) => (part.table === 'posts' ? [part.row] : []))
    if (!row) throw new Error('No post.')
    const reading = { catalogue, zone: 'Asia/Jakarta', now: NOW, hasSections: true } as const
    const preview = '/blog/p/11111111-1111-4111-8111-111111111111/'
    expect(ghostStory(row, reading)).toMatchObject({
      addresses: [`${folder}/jembatan-lama/`, preview],
      identityAddress: preview,
      sectionAddresses: ['/blog/tag/daerah-lama'],
      topicAddresses: new Map([['Banjir & Longsor', '/blog/tag/banjir']]),
      authorAddresses: new Map([
        ['Sari Contoh', '/blog/author/sari'],
        ['Budi Misal', '/blog/author/budi-misal'],
      ]),
    })
  })

  it('have all tags as topics where a section is given', async () => {
    const { story: read, sectionAddresses } = await story({}, tables, false)
    expect(read.section).toBe('arsip')
    expect(read.topics).toEqual(['Daerah', 'Banjir & Longsor'])
    expect(sectionAddresses).toBeUndefined()
  })

  it.each<[Record<string, unknown>, string]>([
    [{ visibility: 'members' }, 'Hanya untuk pembaca tertentu (“members”)'],
    [{ visibility: 'paid' }, 'Hanya untuk pembaca tertentu (“paid”)'],
    [{ visibility: 'tiers' }, 'Hanya untuk pembaca tertentu (“tiers”)'],
    [{ status: 'draft', published_at: null }, 'Berstatus “draft”'],
    [{ status: 'scheduled', published_at: '2030-01-01T00:00:00.000Z' }, 'Berstatus “scheduled”'],
    [{ status: 'sent' }, 'Hanya dikirim lewat surel'],
  ])('are not public if readers of the old site could not see it: %j', async (parts, loss) => {
    const read = await story(parts)
    expect(read.isPublic).toBe(false)
    expect(read.losses).toEqual([expect.stringContaining(loss)])
  })

  it('leave a post for mail a draft', async () => {
    const read = await story({}, { posts_meta: [{ post_id: id, email_only: true }] })
    expect(read).toMatchObject({
      isPublic: false,
      losses: ['Hanya dikirim lewat surel di situs lama: menjadi draf.'],
    })
  })

  it('tell what has no place here, and keep an address elsewhere', async () => {
    const read = await story({
      codeinjection_head: '<script>ukur()</script>',
      featured: true,
      canonical_url: 'https://lain.example/asli',
    })
    expect(read.story.originalUrl).toBe('https://lain.example/asli')
    expect(read.losses).toEqual([
      'Kode yang disisipkan ke halaman (code injection) tidak diambil.',
      'Ditandai “featured” di situs lama.',
    ])
    expect((await story({ canonical_url: '__GHOST_URL__/x/' })).story.originalUrl).toBeUndefined()
  })

  it('are read whatever type a column has', async () => {
    const read = await story({
      custom_excerpt: 7,
      published_at: 1_556_845_200_000,
      updated_at: '2019-05-04 01:00:00',
      page: true,
      type: null,
    })
    expect(read).toMatchObject({ kind: 'page', modifiedAt: new Date('2019-05-04T01:00:00Z') })
    expect(read.story.publishedAt).toEqual(new Date('2019-05-03T01:00:00Z'))
  })

  it('lose characters that no store keeps, in the body as well', async () => {
    const lexical = lexicalBody([lexicalParagraph('I\0si\ud800.')])
    const read = await story({ title: 'Jem\0batan\udc00', lexical })
    expect(read.story).toMatchObject({ headline: 'Jembatan', body: [paragraph('Isi.')] })
  })

  it('need a title and content', async () => {
    expect(await readExport(ghostExport([ghostPost({ title: ' ' })]))).toEqual([
      'Tanpa judul: tidak diambil.',
    ])
    const empty = { lexical: lexicalBody([]), html: null }
    expect(await readExport(ghostExport([ghostPost(empty)]))).toEqual(['Tanpa isi: tidak diambil.'])
  })
})

describe('an export', () => {
  it('is read without its secrets', async () => {
    const parts = await Array.fromAsync(readGhost(pieces(ghostExport([ghostPost()]))))
    const read = JSON.stringify(parts)
    expect(read).toContain('Jembatan Lama')
    expect(read).not.toMatch(/rahasia-kunci|pembaca@|sari@/)
  })

  it('may be bare', async () => {
    const { db } = JSON.parse(ghostExport([ghostPost()])) as { db: unknown[] }
    expect(await readExport(JSON.stringify(db[0]))).toHaveLength(1)
  })

  it('is refused with the place and the post before it if it is broken', async () => {
    const whole = ghostExport([ghostPost()])
    const broken = whole.replace('"posts_authors":[', '\n"posts_authors":[oh')
    await expect(readExport(broken)).rejects.toThrow(
      /^line 2, byte \d+ after “Jembatan Lama”: This is no JSON\.$/,
    )
    await expect(readExport(whole.slice(0, -3))).rejects.toThrow('The file ends too early')
    await expect(readExport(whole.replace('"tags":[', '"tags":[,'))).rejects.toThrow('no JSON')
    await expect(readExport('{"db":[{"meta":{},"data":{}}]}')).rejects.toThrow('no export of Ghost')
  })
})

describe('the body of Lexical', () => {
  it('has words in their styles, links, headings, quotes and lists', async () => {
    const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format })
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const { body, losses } = await bodyOf([
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
    expect(await bodyOf([lexicalParagraph('Isi.'), card])).toEqual({
      body: [paragraph('Isi.'), ...blocks],
      losses,
    })
  })
})

describe('the body of Mobiledoc', () => {
  const mobiledoc = (document: Record<string, unknown>) =>
    story({ lexical: null, mobiledoc: JSON.stringify({ version: '0.3.1', ...document }) })

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
    const { story: read, losses } = await story({ lexical: null, html })
    expect(read.body).toEqual([paragraph('Semua.'), paragraph('Isi.'), paragraph('Akhir.')])
    expect(losses).toEqual(['Bagian yang tidak untuk semua pembaca di situs lama tidak diambil.'])
  })

  it('gives way to the HTML of Ghost where it is nested without end', async () => {
    const deep = `${'{"type":"list","children":['.repeat(20_000)}${']}'.repeat(20_000)}`
    const { story: read } = await story({ lexical: `{"root":{"children":[${deep}]}}` })
    expect(read.body).toEqual([paragraph('Isi dalam HTML.')])
  })

  it('gives way to the HTML of Ghost where it cannot be read', async () => {
    const { story: read, losses } = await mobiledoc({ sections: 'rusak' })
    expect(read.body).toEqual([paragraph('Isi dalam HTML.')])
    expect(losses).toEqual(['Isi dari editor Ghost tidak terbaca; HTML yang dibuat Ghost dipakai.'])
  })
})
