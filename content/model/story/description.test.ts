import { describe, expect, it } from 'vitest'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from './body.ts'
import { storyDescription } from './description.ts'

const paragraph = (text: string): Block<Photo> => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})

describe('articleDescription', () => {
  it('is the summary, as it is', () => {
    const summary = 'Kapal buku singgah. '.repeat(12)
    expect(storyDescription({ summary, body: [paragraph('Lain.')] })).toBe(summary)
  })

  it('is else the beginning of the paragraphs in one line, without headings', () => {
    const heading: Block<Photo> = {
      type: 'heading',
      level: 2,
      content: [{ type: 'text', text: 'Judul' }],
    }
    expect(storyDescription({ body: [heading, paragraph('Satu\ndua.'), paragraph('Tiga.')] })).toBe(
      'Satu dua. Tiga.',
    )
  })

  it('is cut at a word, with an ellipsis', () => {
    expect(storyDescription({ body: [paragraph('kata '.repeat(60))] })).toBe(
      `${'kata '.repeat(31)}kata…`,
    )
  })

  it('keeps what fits exactly', () => {
    const opening = `${'a'.repeat(100)} ${'b'.repeat(59)}`
    expect(storyDescription({ body: [paragraph(opening)] })).toBe(opening)
  })

  it('keeps as much as fits of one endless word, and no half of a character', () => {
    expect(storyDescription({ body: [paragraph('a'.repeat(300))] })).toBe(`${'a'.repeat(160)}…`)
    expect(storyDescription({ body: [paragraph(`a${'🚢'.repeat(300)}`)] })).toMatch(/^a🚢+…$/u)
  })

  it('is empty for a story of pictures', () => {
    expect(storyDescription({ body: [] })).toBe('')
  })
})
