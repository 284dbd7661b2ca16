import { describe, expect, it } from 'vitest'
import type { StoredBlock } from './body.ts'
import { SUBSTANCE_TEXTS } from './fields.ts'
import { type SeenVersion, storyChanges } from './story-change.ts'
import { substanceChanged } from './substance.ts'

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
const nothing = { texts: [], hero: false, pictures: false, corrections: false }

describe('storyChanges', () => {
  it.each([
    ['another headline', { headline: 'Kapal Tidak Singgah' }, { texts: ['headline'] }],
    ['a summary', { summary: 'Singgah pagi tadi.' }, { texts: ['summary'] }],
    ['another dateline', { dateline: 'AMBON' }, { texts: ['dateline'] }],
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

  const reply = { text: 'Kami tidak pernah diminta bicara.' }
  it.each([
    ['is gone', []],
    ['has other words', [{ text: 'Kami sudah diminta bicara.' }]],
  ])('reports a correction that %s', (_, corrections) => {
    expect(storyChanges([version({ corrections: [reply] }), version({ corrections })])).toEqual([
      { at: version({}).at, ...nothing, corrections: true },
    ])
  })

  it('leaves a new correction to the list of corrections', () => {
    expect(changed({ corrections: [reply] })).toEqual([])
  })

  it.each(SUBSTANCE_TEXTS)('reports %s, which moves the date of modification', (name) => {
    const after = version({ [name]: 'Lain sama sekali' })
    expect(substanceChanged(version({}), after)).toBe(true)
    expect(storyChanges([version({}), after])).toEqual([
      { at: after.at, ...nothing, texts: [name] },
    ])
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
