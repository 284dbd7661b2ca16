import { describe, expect, it } from 'vitest'
import type { StoredBlock } from './body.ts'
import { type Substance, substanceChanged } from './substance.ts'

const paragraph = (text: string): StoredBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})
const image = (picture: number, more: { caption?: string } = {}): StoredBlock => ({
  type: 'image',
  picture,
  ...more,
})

const story: Substance = {
  headline: 'Kapal Singgah',
  kicker: 'Pesisir',
  summary: 'Kapal buku singgah di pulau kecil.',
  dateline: 'MAKASSAR',
  hero: 1,
  body: [paragraph('Sebanyak 26 pulau disinggahi.'), image(5)],
  corrections: [{ text: 'Jumlah pulau.' }],
}

describe('substanceChanged', () => {
  it.each<[string, Partial<Substance>]>([
    ['nothing', {}],
    ['capitals', { headline: 'KAPAL singgah' }],
    ['punctuation', { headline: '“Kapal” – singgah!' }],
    ['spaces', { body: [paragraph(' Sebanyak  26\npulau disinggahi'), image(5)] }],
    [
      'a paragraph broken in two',
      {
        body: [paragraph('Sebanyak 26'), paragraph('pulau disinggahi.'), image(5)],
      },
    ],
    [
      'bold words',
      {
        body: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'Sebanyak 26 pulau disinggahi.', bold: true }],
          },
          image(5),
        ],
      },
    ],
  ])('%s is not a change of substance', (_what, parts) => {
    expect(substanceChanged(story, { ...story, ...parts })).toBe(false)
  })

  it.each<[string, Partial<Substance>]>([
    ['another word', { headline: 'Perahu Singgah' }],
    ['another number', { body: [paragraph('Sebanyak 28 pulau disinggahi.'), image(5)] }],
    ['a word that moved to another field', { kicker: '', headline: 'Pesisir Kapal Singgah' }],
    ['no kicker', { kicker: null }],
    ['another summary', { summary: 'Kapal obat singgah di pulau kecil.' }],
    ['another dateline', { dateline: 'AMBON' }],
    ['another hero photo', { hero: 2 }],
    ['no hero photo', { hero: null }],
    ['another picture in the body', { body: [...story.body.slice(0, 1), image(6)] }],
    [
      'another caption in the body',
      { body: [...story.body.slice(0, 1), image(5, { caption: 'Awak kapal.' })] },
    ],
    ['a correction', { corrections: [...story.corrections, { text: 'Nama kapal.' }] }],
    ['another paragraph', { body: [...story.body, paragraph('Awaknya lima orang.')] }],
  ])('%s is a change of substance', (_what, parts) => {
    expect(substanceChanged(story, { ...story, ...parts })).toBe(true)
  })

  it('treats missing and empty values alike', () => {
    const { kicker: _kicker, ...without } = story
    expect(substanceChanged(without, { ...story, kicker: null })).toBe(false)
    expect(substanceChanged(without, { ...story, kicker: '' })).toBe(false)
  })
})
