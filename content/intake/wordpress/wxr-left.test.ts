import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import {
  wordpressExport,
  wordpressItem,
  wordpressMeta,
  wordpressTerm,
} from '#tests/factories/wordpress-export.ts'
import { NO_CHOICES, type WordpressChoices } from './wordpress-choices.ts'
import { wordpressStory } from './wordpress-story.ts'
import { readCatalogue } from './wxr-catalogue.ts'
import { commentsOf } from './wxr-comments.ts'
import { readWxr } from './wxr-document.ts'
import { leftBehind } from './wxr-left.ts'

const comment = (id: number, text: string, more = '') =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Budi &amp; Ani]]></wp:comment_author><wp:comment_author_email>budi@surel.example</wp:comment_author_email><wp:comment_date_gmt>2019-05-04 02:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent><wp:commentmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:commentmeta>${more}</wp:comment>`

const attachment = (id: number, file: string) =>
  wordpressItem({
    'wp:post_id': String(id),
    'wp:post_type': 'attachment',
    'wp:status': 'inherit',
    'wp:attachment_url': `https://lama.example/wp-content/uploads/${file}`,
  })

const XML = wordpressExport([
  `<wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>lokasi</wp:term_taxonomy><wp:term_slug>jabar</wp:term_slug><wp:term_name>Jawa Barat</wp:term_name></wp:term>
   <wp:term><wp:term_id>8</wp:term_id><wp:term_taxonomy>lokasi</wp:term_taxonomy><wp:term_slug>cimahi</wp:term_slug><wp:term_parent>jabar</wp:term_parent><wp:term_name>Kota Cimahi</wp:term_name></wp:term>`,
  wordpressItem({
    'content:encoded':
      '<p>Isi.</p><img class="wp-image-2" src="x.jpg"><img src="/wp-content/uploads/c-300x200.jpg">',
    more: [
      wordpressMeta('_thumbnail_id', '1'),
      wordpressTerm('category', 'bandung', 'Bandung'),
      wordpressTerm('lokasi', 'cimahi', 'Kota Cimahi'),
      wordpressTerm('seri', 'pemilu', 'Pemilu'),
      comment(11, 'Bagus.'),
      comment(12, 'Setuju,\nsekali.'),
    ].join(''),
  }),
  wordpressItem({ 'wp:post_id': '300', 'wp:post_type': 'agenda', title: 'Pasar Malam' }),
  ...['a.jpg', 'b.png', 'c.jpg', 'd.webp', 'e.pdf'].map((file, index) =>
    attachment(index + 1, file),
  ),
])

async function read(choices: WordpressChoices) {
  const parts = () => readWxr(Readable.from([Buffer.from(XML)]))
  const catalogue = await readCatalogue(parts(), new Map(), choices)
  const items = (await Array.fromAsync(parts())).flatMap((part) =>
    part.kind === 'item' ? part.item : [],
  )
  const reading = { catalogue, zone: 'Asia/Jakarta', now: new Date('2026-01-01') } as const
  const stories = items.flatMap((item) => wordpressStory(item, reading) ?? [])
  return { catalogue, items, stories }
}

it('tells what no story takes along, each with its number', async () => {
  const { catalogue, stories } = await read(NO_CHOICES)
  expect(stories[1]).toBe('Jenis konten “agenda” tidak ada di sini: tidak diambil.')
  expect(leftBehind(catalogue, false).map(({ id, addresses }) => [id, addresses])).toEqual([
    ['2 komentar pada 1 tulisan tidak diambil.', undefined],
    [
      '1 gambar di pustaka media tidak tampil di tulisan mana pun: tidak diambil.',
      ['https://lama.example/wp-content/uploads/d.webp'],
    ],
    [
      '1 berkas lain di pustaka media (dokumen, suara, video) tidak diambil.',
      ['https://lama.example/wp-content/uploads/e.pdf'],
    ],
    ['1 tulisan berjenis “agenda” tidak diambil.', undefined],
    ['Penggolongan “lokasi” pada 1 tulisan tidak diambil.', undefined],
    ['Penggolongan “seri” pada 1 tulisan tidak diambil.', undefined],
  ])
  expect(leftBehind(catalogue, true)[0]?.en).toBe(
    '2 comments on 1 posts are not taken, but kept in the file.',
  )
})

it('takes types and taxonomies as somebody has said', async () => {
  const { catalogue, stories } = await read({
    types: new Map([['agenda', 'story']]),
    taxonomies: new Map([
      ['lokasi', 'section'],
      ['seri', 'topic'],
    ]),
  })
  const [post, event] = stories
  if (typeof post !== 'object' || typeof event !== 'object') throw new Error('No stories.')
  expect(post).toMatchObject({
    losses: [],
    story: { section: 'cimahi', topics: ['Bandung', 'Pemilu'] },
    sectionAddresses: ['/lokasi/cimahi'],
  })
  expect([...post.topicAddresses]).toEqual([['Pemilu', '/seri/pemilu']])
  expect(catalogue.sections.get('cimahi')).toMatchObject({ name: 'Kota Cimahi', parent: 'jabar' })
  expect(event).toMatchObject({ kind: 'story', story: { headline: 'Pasar Malam' } })
  expect(leftBehind(catalogue, true).slice(3)).toEqual([])
  const { stories: others } = await read({
    types: new Map([['agenda', 'ignore']]),
    taxonomies: new Map(['lokasi', 'seri'].map((name) => [name, 'ignore'] as const)),
  })
  expect(others).toMatchObject([{ losses: [], story: { section: 'bandung', topics: [] } }])
})

it('has comments without addresses of mail', async () => {
  const { items } = await read(NO_CHOICES)
  const [first, second] = items.flatMap((item) => commentsOf(item, 'https://lama.example'))
  expect(first).toEqual({
    story: 'https://lama.example/?p=216',
    address: 'https://lama.example/2019/05/jembatan-lama/',
    id: '11',
    parent: '0',
    author: 'Budi & Ani',
    url: '',
    at: new Date('2019-05-04T02:00:00Z'),
    approved: '1',
    type: 'comment',
    text: 'Bagus.',
  })
  expect(second?.text).toBe('Setuju,\nsekali.')
})
