import { expect, it } from 'vitest'
import { recordPage } from '#content/base/page-record/page-record.ts'
import { notedOldYear } from '#content/reading/stories/noted-age.ts'
import { oldFrom, oldYear } from './story-age.ts'

const story = { publishedAt: new Date('2024-02-29T16:30:00Z'), timeZone: 'Asia/Jakarta' } as const

it.each([
  [12, '2025-02-28T16:30:00.000Z'],
  [1, '2024-03-29T16:30:00.000Z'],
  [48, '2028-02-29T16:30:00.000Z'],
])('a story is old after %i calendar months in its time zone', (months, from) => {
  expect(oldFrom(story, months)?.toISOString()).toBe(from)
})

it('an old story has a year, in its time zone, but not a moment before it is old', () => {
  const newYear = {
    publishedAt: new Date('2023-12-31T17:00:00Z'),
    timeZone: 'Asia/Jakarta',
  } as const
  expect(oldYear(newYear, 12, new Date('2024-12-31T16:59:59.999Z'))).toBeUndefined()
  expect(oldYear(newYear, 12, new Date('2024-12-31T17:00:00Z'))).toBe(2024)
})

it('a story is never old if the desk set 0 or it is evergreen', () => {
  const late = new Date('2090-01-01T00:00:00Z')
  expect(oldYear(story, 0, late)).toBeUndefined()
  expect(oldYear({ ...story, evergreen: true }, 12, late)).toBeUndefined()
})

it.each([
  ['2025-01-01T00:00:00Z', '2025-02-28T16:30:00.000Z'],
  ['2025-03-01T00:00:00Z', undefined],
])('a page rendered at %s is fresh until %s, when the story becomes old', (now, until) => {
  const { freshUntil } = recordPage((record) => {
    notedOldYear(story, { oldStoryAfterMonths: 12 }, new Date(now))
    return record
  })
  expect(freshUntil?.toISOString()).toBe(until)
})
