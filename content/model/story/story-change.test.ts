import { describe, expect, it } from 'vitest'
import type { StoredBlock } from './body.ts'
import { type SeenVersion, storyChanges } from './story-change.ts'

const body = (...texts: string[]): StoredBlock[] =>
  texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))

const version = (parts: Partial<SeenVersion>): SeenVersion => ({
  at: new Date('2026-03-07T01:00:00Z'),
  headline: 'Kapal Singgah',
  body: body('Satu.', 'Dua.', 'Tiga.'),
  corrections: [],
  ...parts,
})

const changed = (parts: Partial<SeenVersion>) => storyChanges([version({}), version(parts)])
const nothing = { headline: false, summary: false, hero: false, pictures: false }

describe('storyChanges', () => {
  it.each([
    ['another headline', { headline: 'Kapal Tidak Singgah' }, { headline: true }],
    ['a summary', { summary: 'Singgah pagi tadi.' }, { summary: true }],
    ['another photo', { hero: 7 }, { hero: true }],
    [
      'an added paragraph',
      { body: body('Satu.', 'Dua.', 'Dua setengah.', 'Tiga.') },
      { paragraphs: { added: 1, removed: 0, changed: 0 } },
    ],
    [
      'a removed and a changed paragraph',
      { body: body('Satu.', 'Empat.') },
      { paragraphs: { added: 0, removed: 1, changed: 1 } },
    ],
    [
      'a picture in the body',
      { body: [...body('Satu.', 'Dua.', 'Tiga.'), { type: 'image' as const, picture: 3 }] },
      { pictures: true },
    ],
  ])('reports %s', (_, parts, told) => {
    expect(changed(parts)).toEqual([{ at: version({}).at, ...nothing, ...told }])
  })

  it('ignores commas, capitals and unchanged saves', () => {
    expect(changed({ headline: 'Kapal singgah!', body: body('Satu', 'dua.', 'Tiga.') })).toEqual([])
    expect(storyChanges([version({})])).toEqual([])
  })

  it('never repeats the earlier text', () => {
    const told = JSON.stringify(
      storyChanges([version({ headline: 'Nama Rahasia', summary: 'Rahasia.' }), version({})]),
    )
    expect(told).not.toContain('ahasia')
  })
})
