import { describe, expect, it } from 'vitest'
import { type LoggedStory, logStepsBetween } from './log-entries.ts'
import type { Stage } from './stage.ts'

const at = (stage: Stage, parts: Partial<LoggedStory> = {}): LoggedStory => ({
  stage,
  modifiedAt: '1',
  corrections: [],
  ...parts,
})

describe('logStepsBetween', () => {
  it.each<[string, LoggedStory | undefined, LoggedStory, object[]]>([
    ['a new draft', undefined, at('draft'), [{ step: 'created' }]],
    [
      'a story published at once',
      undefined,
      at('published'),
      [{ step: 'created' }, { step: 'published' }],
    ],
    ['another save of a draft', at('editing'), at('editing', { modifiedAt: '2' }), []],
    ['a schedule that was carried out', at('scheduled'), at('published'), [{ step: 'published' }]],
    [
      'a change of substance',
      at('published'),
      at('published', { modifiedAt: '2' }),
      [{ step: 'updated' }],
    ],
    ['a save without substance', at('published'), at('published'), []],
    [
      'two corrections in one save',
      at('published'),
      at('corrected', { modifiedAt: '2', corrections: [{ text: 'Satu.' }, { text: 'Dua.' }] }),
      [
        { step: 'corrected', note: 'Satu.' },
        { step: 'corrected', note: 'Dua.' },
      ],
    ],
    [
      'a withdrawal',
      at('published'),
      at('withdrawn', { withdrawalReason: 'Keliru.' }),
      [{ step: 'withdrawn', note: 'Keliru.' }],
    ],
    ['a story taken down', at('published'), at('withdrawn'), [{ step: 'unpublished' }]],
    ['a withdrawn story reinstated', at('withdrawn'), at('published'), [{ step: 'reinstated' }]],
  ])('logs %s', (_what, before, after, steps) => {
    expect(logStepsBetween(before, after)).toEqual(steps)
  })
})
