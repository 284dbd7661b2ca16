import { describe, expect, it } from 'vitest'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from './body.ts'
import { storyDescription } from './description.ts'

const paragraph = (text: string): Block<Photo> => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})

describe('storyDescription', () => {
  it('is the unchanged summary', () => {
    const summary = 'Kapal buku singgah. '.repeat(12)
    expect(storyDescription({ summary, body: [paragraph('Lain.')] })).toBe(summary)
  })

  it('is otherwise the beginning of the paragraphs in one line, without headings', () => {
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

  it('keeps a text of exactly the longest length', () => {
    const opening = `${'a'.repeat(100)} ${'b'.repeat(59)}`
    expect(storyDescription({ body: [paragraph(opening)] })).toBe(opening)
  })

  it('cuts one very long word, but never inside a character', () => {
    expect(storyDescription({ body: [paragraph('a'.repeat(300))] })).toBe(`${'a'.repeat(160)}…`)
    expect(storyDescription({ body: [paragraph(`a${'🚢'.repeat(300)}`)] })).toMatch(/^a🚢+…$/u)
  })

  it('is empty for a story without text', () => {
    expect(storyDescription({ body: [] })).toBe('')
  })
})
