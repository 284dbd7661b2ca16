import { expect, it } from 'vitest'
import { readSearchRequest } from './search-request.ts'

it.each([
  [{}, { query: '' }],
  [{ q: '  gempa ' }, { query: 'gempa' }],
  [{ q: 'a', rubrik: '', penulis: '', waktu: '' }, { query: 'a' }],
  [
    { q: 'a', rubrik: 'news', penulis: 'ani', waktu: 'sepekan' },
    { query: 'a', section: 'news', author: 'ani', span: 'sepekan' },
  ],
])('reads %o as %o', (parameters, request) => {
  expect(readSearchRequest(parameters)).toEqual(request)
})

it.each([{ q: ['a', 'b'] }, { q: 'a', waktu: 'toString' }, { q: 'a', rubrik: ['a', 'b'] }])(
  'rejects %o',
  (parameters) => {
    expect(readSearchRequest(parameters)).toBeUndefined()
  },
)

it('cuts a very long query', () => {
  expect(readSearchRequest({ q: 'x'.repeat(5000) })?.query).toHaveLength(120)
})
