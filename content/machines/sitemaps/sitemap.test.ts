import { describe, expect, it } from 'vitest'
import { readSitemapName, type SitemapFile, sitemapName } from './sitemap.ts'

describe('the names of sitemaps', () => {
  it.each<[string, SitemapFile]>([
    ['berita-2026-11', { kind: 'stories', month: '2026-11', part: 1 }],
    ['berita-2022-01-12', { kind: 'stories', month: '2022-01', part: 12 }],
    ['topik', { kind: 'topik', part: 1 }],
    ['penulis-3', { kind: 'penulis', part: 3 }],
  ])('%s is %o', (name, file) => {
    expect(sitemapName(file)).toBe(name)
    expect(readSitemapName(name)).toEqual(file)
  })

  it.each([
    '',
    'berita',
    'berita-2026',
    'berita-2026-13',
    'berita-2026-11-1',
    'topik-0',
    'topik-1',
    'toString',
    'topik-02',
  ])('%j is not one', (name) => {
    expect(readSitemapName(name)).toBeUndefined()
  })
})
