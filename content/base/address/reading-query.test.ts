import { describe, expect, it } from 'vitest'
import { readingQuery } from './reading-query.ts'

const SITE = 'https://warta.example'
const story = encodeURIComponent(`${SITE}/news/kapal`)

describe('readingQuery', () => {
  it.each([
    ['/', 'zN=1', ''],
    ['/', 'page=2', ''],
    ['/', 'x=1&p=0216', 'p=216'],
    ['/hemat', 'p=216&gambar=kecil', 'p=216'],
    ['/', 'p=abc', ''],
    ['/page/2/', 'x=1&cat=03', 'cat=3'],
    ['/index.php/page/2', 'cat=3', 'cat=3'],
    ['/page/2', 'x=1', ''],
    ['/news/page/2', 'cat=3', ''],
    ['/news', 'p=216', ''],
    ['/news', 'zN=1&page=2', 'page=2'],
    ['/news', 'page=abc', 'page=0'],
    ['/news', 'page=0007', 'page=0'],
    ['/news', 'page=1&page=2', 'page=1&page=2'],
    ['/news/kapal', 'page=2&q=x', ''],
    ['/news/kapal', 'segarkan=60&page=2', 'segarkan=60'],
    ['/news/kapal', 'segarkan=1', ''],
    ['/hemat/news/kapal', 'segarkan=60&gambar=kecil', 'gambar=kecil&segarkan=60'],
    ['/halaman/redaksi', 'segarkan=60', ''],
    ['/feed/langsung/46.json', 'v=1&n=2', ''],
    ['/langsung/kapal', 'segarkan=60', 'segarkan=60'],
    ['/constructor', 'page=2&q=x', 'page=2'],
    ['/__proto__', 'q=x', ''],
    ['/topik/kapal', 'page=3', 'page=3'],
    ['/koreksi/2026/03', 'page=2&x=1', 'page=2'],
    ['/cari', 'q=a%20b&rubrik=sains&x=1', 'q=a+b&rubrik=sains'],
    ['/Cari/', 'q=Gempa&x=1', 'q=Gempa'],
    ['//Hemat/News/', 'page=2', 'page=2'],
    ['/indeks/2026/03/07', 'rubrik=news', 'rubrik=news'],
    ['/indeks', 'tanggal=2026-03-07', 'tanggal=2026-03-07'],
    ['/hak-jawab', 'berita=%2Fnews%2Fkapal&y=2', 'berita=%2Fnews%2Fkapal'],
    ['/laporkan-kekeliruan', 'gagal=cepat&y=2', 'gagal=cepat'],
    ['/enhance.js', 'v=0a1b&x=1', 'v=0a1b'],
    ['/kartu/berita/kapal-0123456789.png', 'x=1&v=2', ''],
    ['/hemat/news', 'gambar=kecil&page=2&x=1', 'gambar=kecil&page=2'],
    ['/hemat', 'gambar=penuh', 'gambar=penuh'],
    ['/oembed', `url=${story}%3Futm%3D1&maxwidth=641&format=json`, `maxwidth=600&url=${story}`],
    [
      '/oembed',
      `url=${story}&maxwidth=57&maxheight=99999`,
      `maxheight=2000&maxwidth=50&url=${story}`,
    ],
    ['/oembed', 'url=https%3A%2F%2Fevil.example%2Fx', 'url=about%3Ablank'],
    ['/oembed', `url=${story}&format=xml2&maxwidth=-1`, `format=xml&url=${story}`],
  ])('of %s?%s is %s', (path, query, tidy) => {
    expect(readingQuery(path, query, SITE)).toBe(tidy)
    expect(readingQuery(path, tidy, SITE)).toBe(tidy)
  })
})
