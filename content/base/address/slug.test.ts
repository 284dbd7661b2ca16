import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlug, LONGEST_SLUG, numberedSlug, slugOf } from './slug.ts'

describe('slugOf', () => {
  it.each([
    ['AS Peringatkan Kazakhstan: Sulit', 'as-peringatkan-kazakhstan-sulit'],
    ['  Harga   naik 5,5 persen  ', 'harga-naik-5-5-persen'],
    ['“Kami tidak tahu,” katanya', 'kami-tidak-tahu-katanya'],
    ['Jum’at di Yogyakarta', 'jum-at-di-yogyakarta'],
    ['Café Über Ångström', 'cafe-ueber-angstroem'],
    ['KPK/Polri bahas RUU', 'kpk-polri-bahas-ruu'],
    ['BUMNKita iOS', 'bumnkita-ios'],
    ['—', ''],
    ['', ''],
  ])('%j is %j', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug)
  })

  it('cuts a long headline at a word', () => {
    expect(slugOf('kata '.repeat(40))).toBe('kata-'.repeat(19).slice(0, -1))
  })

  it('cuts a headline that is one very long word', () => {
    expect(slugOf('a'.repeat(200))).toBe('a'.repeat(LONGEST_SLUG))
  })

  it('keeps a word that ends exactly at the longest length', () => {
    const slug = `${'a'.repeat(90)}-${'b'.repeat(5)}`
    expect(slugOf(`${slug} c`)).toBe(slug)
  })

  it('makes a valid slug of any headline that has a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (headline) => {
        const slug = slugOf(headline)
        return slug === '' || isSlug(slug)
      }),
    )
  })
})

describe('numberedSlug', () => {
  it.each([
    ['kapal', 2, 'kapal-2'],
    ['a'.repeat(LONGEST_SLUG), 12, `${'a'.repeat(LONGEST_SLUG - 3)}-12`],
    [`${'a'.repeat(LONGEST_SLUG - 3)}-bc`, 2, `${'a'.repeat(LONGEST_SLUG - 3)}-2`],
  ])('%s, number %i, is %s', (slug, number, expected) => {
    expect(numberedSlug(slug, number)).toBe(expected)
    expect(isSlug(expected)).toBe(true)
  })
})

describe('slugOf words without Latin letters', () => {
  it.each([
    ['中国新闻', 'zhong-guo-xin-wen'],
    ['Привет, мир', 'privet-mir'],
    ['ꦲꦏ꧀ꦱꦫ', 'hksr'],
    ['😀😀', 'grinning-grinning'],
    ['RRC 中国', 'rrc'],
    ['!!!', ''],
  ])('of %s is %s', (words, slug) => {
    expect(slugOf(words)).toBe(slug)
  })
})

describe('isSlug', () => {
  it.each(['a', '2022', 'kapal-singgah', 'a-1-b', 'a'.repeat(LONGEST_SLUG)])(
    'accepts %s',
    (slug) => {
      expect(isSlug(slug)).toBe(true)
    },
  )

  it.each([
    '',
    '-a',
    'a-',
    'a--b',
    'Kapal',
    'kapal singgah',
    'kapal_singgah',
    'kapal/singgah',
    '../a',
    'kopi-é',
    'a\n',
    'a'.repeat(LONGEST_SLUG + 1),
    undefined,
    null,
    46,
  ])('rejects %j', (slug) => {
    expect(isSlug(slug)).toBe(false)
  })
})
