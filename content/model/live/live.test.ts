import { describe, expect, it } from 'vitest'
import { entryHeadline } from './entry.ts'
import { pollDocument } from './poll-document.ts'

const body = (...texts: string[]) =>
  texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }))

describe('the headline of an entry', () => {
  it.each([
    ['is its own', 'Gol!', ['Menit ke-90.'], 'Gol!'],
    [
      'is its first sentence without one',
      undefined,
      ['Air naik 2.5 meter. Warga pindah.'],
      'Air naik 2.5 meter',
    ],
    ['keeps a mark that says something', '', ['Siapa yang tahu? Belum ada.'], 'Siapa yang tahu?'],
    ['is cut at a word', null, ['kata '.repeat(40)], `${'kata '.repeat(19).trim()} kata…`],
  ])('%s', (_, headline, texts, expected) => {
    expect(entryHeadline({ headline, body: body(...texts) })).toBe(expected)
  })
})

describe('the poll document', () => {
  it('is smaller than 200 bytes, however many entries there are', () => {
    const document = pollDocument({ entries: 99_999, revision: 999_999 }, 3_600)
    expect(JSON.stringify(document).length).toBeLessThan(200)
  })

  it('says when to ask again, and never after the end', () => {
    expect(pollDocument({ entries: 3, revision: 5 }, 15)).toEqual({ n: 3, r: 5, next: 15 })
    const ended = { entries: 3, revision: 6, endedAt: new Date(0) }
    expect(pollDocument(ended, 15)).toEqual({ n: 3, r: 6, next: 0 })
  })
})
