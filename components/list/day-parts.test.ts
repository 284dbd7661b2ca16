import { describe, expect, it } from 'vitest'
import { clockTime } from '#components/parts/story-clock.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { groupByDayPart } from './day-parts.ts'

const published = (time: string, timeZone: TimeZone = 'Asia/Jakarta'): Teaser => ({
  id: Date.parse(time),
  slug: 'berita',
  headline: 'Berita',
  section: { id: 1, slug: 'news', name: 'News' },
  genre: 'report',
  publishedAt: new Date(time),
  timeZone,
})

describe('groupByDayPart', () => {
  it.each([
    ['2022-01-08T00:00:00+07:00', 'night'],
    ['2022-01-08T03:59:59+07:00', 'night'],
    ['2022-01-08T04:00:00+07:00', 'morning'],
    ['2022-01-08T10:59:00+07:00', 'morning'],
    ['2022-01-08T11:00:00+07:00', 'noon'],
    ['2022-01-08T15:00:00+07:00', 'afternoon'],
    ['2022-01-08T18:00:00+07:00', 'evening'],
    ['2022-01-08T23:59:59+07:00', 'evening'],
  ])('puts %s into the %s', (time, part) => {
    expect(groupByDayPart([published(time)]).map(([name]) => name)).toEqual([part])
  })

  it('keeps the given order within and between parts', () => {
    const late = published('2022-01-08T20:00:00+07:00')
    const early = published('2022-01-08T18:30:00+07:00')
    const morning = published('2022-01-08T06:38:00+07:00')
    expect(groupByDayPart([late, early, morning])).toEqual([
      ['evening', [late, early]],
      ['morning', [morning]],
    ])
  })

  it("uses the story's own time zone", () => {
    const story = published('2022-01-08T03:30:00+07:00', 'Asia/Jayapura')
    expect(clockTime(story)).toBe('05:30')
    expect(groupByDayPart([story])[0]?.[0]).toBe('morning')
  })
})
