import { describe, expect, it } from 'vitest'
import { passageAt, placeOf } from './passage.ts'

/** The passage in brackets. */
const marked = (text: string) => {
  const start = text.indexOf('[')
  const end = text.indexOf(']') - 1
  return { text: text.replace('[', '').replace(']', ''), start, end }
}
const passageIn = (before: string) => {
  const { text, start, end } = marked(before)
  return passageAt(text, start, end)
}

describe('a passage is found again', () => {
  it.each([
    ['where it was', 'Air naik.\n[Air naik] lagi.', 'Air naik.\n[Air naik] lagi.'],
    ['below new text', 'Air naik.\n[Air naik] lagi.', 'Baru.\nAir naik.\n[Air naik] lagi.'],
    [
      'by its surroundings',
      'Air naik pagi.\nAir naik sore, [air] surut malam.',
      'Air itu.\nAir naik sore, [air] surut malam.\nDan air lagi.',
    ],
    [
      'by its paragraph where the surroundings are alike',
      'Kata warga itu.\nKata [warga] itu.',
      'Kata warga itu.\nKata [warga] itu.',
    ],
    [
      'with other surroundings, if its words tell enough',
      'Warga [pindah ke balai desa] kemarin.',
      'Mereka sudah [pindah ke balai desa]!',
    ],
    ['across paragraphs', 'Di [balai desa.\nAir] naik.', 'Kini di [balai desa.\nAir] naik.'],
    ['as a whole short text', '[Banjir]', '[Banjir]'],
  ])('%s', (_, before, after) => {
    const { text, start, end } = marked(after)
    expect(placeOf(text, passageIn(before))).toEqual([start, end])
  })
})

it.each([
  ['its words were changed', 'Warga ke [balai desa] itu.', 'Warga ke kantor desa itu.'],
  ['its short words stand elsewhere only', 'Air naik [pagi] ini.', 'Besok pagi-pagi sekali.'],
  ['the text is empty', 'Air naik [pagi] ini.', ''],
])('a passage has gone when %s', (_, before, after) => {
  expect(placeOf(after, passageIn(before))).toBeUndefined()
})
