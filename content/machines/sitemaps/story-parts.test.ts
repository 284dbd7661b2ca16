import { expect, it } from 'vitest'
import { type CountedDay, storyParts } from './story-parts.ts'

const at = (day: string, stories: number): CountedDay => ({
  day,
  stories,
  changedAt: new Date(`${day}T12:00:00Z`),
})

it.each<[string, CountedDay[], [first: string, last: string, skipped: number, stories: number][]]>([
  ['no stories', [], []],
  [
    'a small month',
    [at('2026-11-01', 10), at('2026-11-30', 5)],
    [['2026-11-01', '2026-11-30', 0, 15]],
  ],
  [
    'days that fit exactly',
    [at('2026-11-01', 1_500), at('2026-11-02', 500), at('2026-11-03', 1)],
    [
      ['2026-11-01', '2026-11-02', 0, 2_000],
      ['2026-11-03', '2026-11-03', 0, 1],
    ],
  ],
  [
    'a day that fits into no file',
    [at('2026-11-01', 7), at('2026-11-02', 4_100), at('2026-11-03', 3)],
    [
      ['2026-11-01', '2026-11-01', 0, 7],
      ['2026-11-02', '2026-11-02', 0, 2_000],
      ['2026-11-02', '2026-11-02', 2_000, 2_000],
      ['2026-11-02', '2026-11-03', 4_000, 103],
    ],
  ],
])('divides %s', (_, days, parts) => {
  expect(
    storyParts(days).map((part) => [part.firstDay, part.lastDay, part.skipped, part.stories]),
  ).toEqual(parts)
})

it('says when one of the stories of a file last changed', () => {
  const parts = storyParts([
    at('2026-11-02', 1),
    at('2026-11-01', 1),
    { day: '2026-11-03', stories: 1 },
  ])
  expect(parts.map(({ changedAt }) => changedAt?.toISOString())).toEqual([
    '2026-11-02T12:00:00.000Z',
  ])
})
