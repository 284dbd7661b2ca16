import { describe, expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { headlineFault, photoFault } from './publication-rules.ts'

const preview = {
  crop: 'preview',
  format: 'jpeg',
  width: 1200,
  height: 630,
  bytes: 90_000,
  path: '/media/0a/preview.jpg',
} as const

describe('a headline', () => {
  it.each(['Kapal Singgah', '中文', '🚢', '</script>'])('may be %s', (headline) => {
    expect(headlineFault(headline, sayIndonesian)).toBeUndefined()
  })

  it.each(['\u0007\u200b', '\u202e \u202c', '\u00a0\u2028', '\u0301'])(
    'is refused if nothing of it is visible: %j',
    (headline) => {
      expect(headlineFault(headline, sayIndonesian)).toMatch(/^Judul ini/)
    },
  )
})

describe('a photo', () => {
  it('is accepted if WhatsApp shows it or a card replaces it', () => {
    expect(photoFault([preview], sayIndonesian)).toBeUndefined()
    expect(photoFault([{ ...preview, crop: 'full', width: 20 }], sayIndonesian)).toBeUndefined()
    expect(photoFault([{ ...preview, width: 250 }, preview], sayIndonesian)).toBeUndefined()
  })

  it.each([{ width: 250, height: 131 }, { width: 1200, height: 200 }, { bytes: 700_000 }])(
    'is refused with its size if WhatsApp does not show it: %j',
    (parts) => {
      expect(photoFault([{ ...preview, ...parts }], sayIndonesian)).toMatch(/WhatsApp.*piksel.*KB/)
    },
  )
})
