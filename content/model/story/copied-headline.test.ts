import { expect, it } from 'vitest'
import { copiedHeadline, isCopiedHeadline } from './copied-headline.ts'
import { STORY_TEXTS } from './fields.ts'

it.each([
  ['Kapal Singgah', 'Kapal Singgah (salinan)'],
  ['Kapal Singgah (salinan)', 'Kapal Singgah (salinan 2)'],
  ['Kapal Singgah (salinan 2)', 'Kapal Singgah (salinan 3)'],
  ['Kapal (salinan) Singgah', 'Kapal (salinan) Singgah (salinan)'],
])('the copy of “%s” is “%s”', (headline, copied) => {
  expect(copiedHeadline(headline)).toBe(copied)
  expect(isCopiedHeadline(copied)).toBe(true)
})

it('leaves room for the mark in a long headline', () => {
  const { maxLength } = STORY_TEXTS.headline
  const copied = copiedHeadline('a'.repeat(maxLength))
  expect(copied).toHaveLength(maxLength)
  expect(isCopiedHeadline(copied)).toBe(true)
})

it('an own headline is no copy', () => {
  expect(['Kapal', 'Ijazah (Salinan)'].filter(isCopiedHeadline)).toEqual([])
})
