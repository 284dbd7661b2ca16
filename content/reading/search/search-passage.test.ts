import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedText, passageOf } from './search-passage.ts'

const asShown = (parts: ReturnType<typeof markedText>) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const LONG = `${'Kalimat pembuka tanpa isi. '.repeat(20)}Presiden memimpin rapat di Astana. ${'Penutup. '.repeat(40)}`

describe('passageOf', () => {
  it('shows the sentence with the words, every form of them marked', () => {
    const passage = asShown(passageOf(LONG, new Set(['pimpin', 'astana'])).parts)
    expect(passage).toContain('Presiden [memimpin] rapat di [Astana].')
    expect(passage.startsWith('… ')).toBe(true)
    expect(passage.endsWith(' …')).toBe(true)
  })

  it('shows the beginning if the words are only in the headline', () => {
    expect(asShown(passageOf(LONG, new Set(['gempa'])).parts)).toMatch(/^Kalimat pembuka/)
  })

  it('prefers the part with the most different words', () => {
    const text = `gempa gempa gempa. ${'kata '.repeat(100)} gempa dan tsunami di Palu`
    expect(asShown(passageOf(text, new Set(['gempa', 'tsunami', 'palu'])).parts)).toContain(
      '[gempa] dan [tsunami] di [Palu]',
    )
  })

  it('is a short part of the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.array(fc.string()), (text, stems) => {
        const { parts } = passageOf(text, new Set(stems))
        const own = parts
          .map((part) => part.text)
          .join('')
          .replace(/^… | …$/g, '')
        expect(own.length).toBeLessThanOrEqual(260)
        expect(text.replace(/\s+/g, ' ')).toContain(own.replace(/\s+/g, ' '))
      }),
    )
  })
})

describe('markedText', () => {
  it('keeps the whole text', () => {
    expect(asShown(markedText('Pemimpin & pimpinan', new Set(['pimpin'])))).toBe(
      '[Pemimpin] & [pimpinan]',
    )
  })
})
