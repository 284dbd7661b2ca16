import { expect, it } from 'vitest'
import { type AddressShape, addressShape, linkedSlug } from './address-shape.ts'

const nothing: AddressShape = { kind: 'nothing' }
const other: AddressShape = { kind: 'other' }

it.each<[string, AddressShape]>([
  ['/', other],
  ['/news', { kind: 'section', slug: 'news' }],
  ['/news/kapal', { kind: 'story', slug: 'kapal' }],
  ['/news/kapal/perubahan', { kind: 'story', slug: 'kapal' }],
  ['/news/kapal/sejak/3', { kind: 'story', slug: 'kapal' }],
  ['/news/kapal/sejak/0', { kind: 'story', slug: '0' }],
  ['/feed/langsung/46.json', other],
  ['/langsung', { kind: 'section', slug: 'langsung' }],
  ['/langsung/kapal', { kind: 'story', slug: 'kapal' }],
  ['/news/kapal/lain', { kind: 'story', slug: 'lain' }],
  ['/2022/01/08/kapal.html', { kind: 'story', slug: 'kapal' }],
  ['/news/kapal/amp', { kind: 'story', slug: 'kapal' }],
  ['/news/kapal.html', { kind: 'story', slug: 'kapal' }],
  ['/news/feed', other],
  ['/tidak/ada/di/.env', nothing],
  ['/news/a%20b', nothing],
  ['/topik/kapal', { kind: 'topic', slug: 'kapal' }],
  ['/penulis/rani', { kind: 'author', slug: 'rani' }],
  ['/halaman/redaksi', { kind: 'page', slug: 'redaksi' }],
  ['/topik/kapal/lagi', nothing],
  ['/topik', other],
  ['/indeks/2026/03/07', other],
  ['/koreksi/2026/03', other],
  ['/news/rss.xml', other],
  ['/sitemap-berita-2026-03.xml', other],
  ['/kartu/berita/kapal-0123456789.png', other],
])('%s is %o', (path, shape) => {
  expect(addressShape(path)).toEqual(shape)
})

it.each([
  ['/news/kapal', 'kapal'],
  ['https://warta.example/news/kapal?utm=1#isi', 'kapal'],
  ['/hemat/news/kapal', 'kapal'],
  ['/News/Kapal', 'kapal'],
  ['/2022/01/08/kapal.html', 'kapal'],
  ['/kapal', 'kapal'],
  ['https://lain.example/news/kapal', undefined],
  ['/topik/kapal', undefined],
  ['mailto:kapal@warta.example', undefined],
])('a link to %s leads to the story %s', (target, slug) => {
  expect(linkedSlug(target, 'https://warta.example')).toBe(slug)
})
