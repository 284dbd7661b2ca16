import { expect, it } from 'vitest'
import { readSearchWish } from './search-wish.ts'

it.each([
  [{}, { query: '' }],
  [{ q: '  gempa ' }, { query: 'gempa' }],
  [{ q: 'a', rubrik: '', penulis: '', waktu: '' }, { query: 'a' }],
  [
    { q: 'a', rubrik: 'news', penulis: 'ani', waktu: 'sepekan' },
    { query: 'a', section: 'news', author: 'ani', span: 'sepekan' },
  ],
])('%o asks for %o', (parameters, wish) => {
  expect(readSearchWish(parameters)).toEqual(wish)
})

it.each([{ q: ['a', 'b'] }, { q: 'a', waktu: 'toString' }, { q: 'a', rubrik: ['a', 'b'] }])(
  '%o cannot be meant',
  (parameters) => {
    expect(readSearchWish(parameters)).toBeUndefined()
  },
)

it('cuts a question that nobody types', () => {
  expect(readSearchWish({ q: 'x'.repeat(5000) })?.query).toHaveLength(120)
})
