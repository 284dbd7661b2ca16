import { describe, expect, it } from 'vitest'
import {
  absolute,
  authorPath,
  dayPath,
  frontPath,
  livePollPath,
  pagePath,
  previewPath,
  RESERVED_SLUGS,
  searchPath,
  sectionPath,
  storyPath,
  todayPath,
  topicPath,
} from './addresses.ts'
import { isSlug } from './slug.ts'

const news = { slug: 'news' }

describe('the addresses of the portal', () => {
  it.each([
    [frontPath, '/'],
    [sectionPath(news), '/news'],
    [sectionPath(news, 1), '/news'],
    [sectionPath(news, 2), '/news?page=2'],
    [storyPath({ slug: 'kapal', section: news }), '/news/kapal'],
    [topicPath({ slug: 'laut' }), '/topik/laut'],
    [topicPath({ slug: 'laut' }, 3), '/topik/laut?page=3'],
    [authorPath({ slug: 'rani' }), '/penulis/rani'],
    [authorPath({ slug: 'rani' }, 4), '/penulis/rani?page=4'],
    [pagePath({ slug: 'redaksi' }), '/halaman/redaksi'],
    [dayPath('2022-01-08'), '/indeks/2022/01/08'],
    [dayPath('2022-01-08', { section: 'news', page: 2 }), '/indeks/2022/01/08?rubrik=news&page=2'],
    [searchPath(), '/cari'],
    [searchPath(''), '/cari'],
    [searchPath('gempa & tsunami #1'), '/cari?q=gempa%20%26%20tsunami%20%231'],
  ])('%s is %s', (path, expected) => {
    expect(path).toBe(expected)
  })
})

describe('absolute', () => {
  it.each([
    ['https://warta.example', '/', 'https://warta.example/'],
    ['https://warta.example', '/news?page=2', 'https://warta.example/news?page=2'],
    ['http://127.0.0.1:3000', '/media/a b.jpg', 'http://127.0.0.1:3000/media/a%20b.jpg'],
  ])('puts %s before %s', (url, path, expected) => {
    expect(absolute({ url }, path)).toBe(expected)
  })
})

describe('RESERVED_SLUGS', () => {
  it('lists each path that the portal answers itself, as a slug, once', () => {
    const own = [
      topicPath(news),
      authorPath(news),
      pagePath(news),
      todayPath,
      searchPath(),
      previewPath(1),
      livePollPath(1),
    ]
    const first = own.map((path) => path.split('/')[1])
    expect(RESERVED_SLUGS).toEqual(expect.arrayContaining([...first, 'admin', 'api', 'media']))
    expect(RESERVED_SLUGS.filter((slug) => !isSlug(slug))).toEqual([])
    expect(new Set(RESERVED_SLUGS).size).toBe(RESERVED_SLUGS.length)
  })
})
