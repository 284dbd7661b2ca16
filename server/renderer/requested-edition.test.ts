import { describe, expect, it } from 'vitest'
import { linkedPage, NOWHERE, readEdition, textAddress } from './requested-edition.ts'

describe('readEdition', () => {
  it.each([
    ['/hemat', '/', 'tanpa'],
    ['/hemat/news/kabut', '/news/kabut', 'tanpa'],
    ['/hemat/news?page=2', '/news?page=2', 'tanpa'],
    ['/hemat/news?page=2&gambar=kecil', '/news?page=2', 'kecil'],
    ['/hemat?gambar=penuh', '/', 'penuh'],
    ['/hemat?gambar=raksasa', '/', 'tanpa'],
    ['/hemat/cari?q=apa%3F', '/cari?q=apa%3F', 'tanpa'],
    ['/hemat/admin', NOWHERE, 'tanpa'],
    ['/hemat/api/users', NOWHERE, 'tanpa'],
    ['/hemat/pratinjau/46', NOWHERE, 'tanpa'],
    ['/hemat/media/a/1x1-1200.jpg', NOWHERE, 'tanpa'],
  ])('%s is the text edition of %s with pictures %s', (url, page, pictures) => {
    expect(readEdition(url)).toEqual({ edition: 'text', page, pictures })
  })

  it.each(['/', '/news/hemat', '/hematlah', '/news?gambar=kecil'])('%s is a full page', (url) => {
    expect(readEdition(url)).toMatchObject({ edition: 'full', page: url })
  })
})

describe('textAddress', () => {
  it.each([
    ['/', 'tanpa', '/hemat'],
    ['/', 'kecil', '/hemat?gambar=kecil'],
    ['/?a=1', 'tanpa', '/hemat?a=1'],
    ['/news?page=2', 'penuh', '/hemat/news?page=2&gambar=penuh'],
    ['/koreksi#isi', 'kecil', '/hemat/koreksi?gambar=kecil#isi'],
  ] as const)('of %s with pictures: %s is %s', (page, pictures, address) => {
    expect(textAddress(page, pictures)).toBe(address)
  })
})

describe('linkedPage', () => {
  it.each([
    ['/news?tanya=1', 'found', '/news'],
    ['/cari?q=a%26b&tanya=1&page=2', 'found', '/cari?q=a%26b&page=2'],
    ['/news/dicabut', 'gone', '/'],
    ['/tidak/ada', 'missing', '/'],
  ] as const)('of %s, %s, is %s', (page, outcome, linked) => {
    expect(linkedPage(page, outcome)).toBe(linked)
  })
})
