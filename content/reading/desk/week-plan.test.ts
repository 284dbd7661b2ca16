import { describe, expect, it } from 'vitest'
import { boundsOfWeek, mondayOf, type PlanEntry, weekOf } from './week-plan.ts'

const reply = (id: number, at: string): PlanEntry => ({
  kind: 'reply',
  id,
  at: new Date(at),
  title: 'Penanggap',
  section: undefined,
})

describe('a week', () => {
  it('begins on Monday, also around the turn of a year', () => {
    expect(mondayOf('2026-11-30')).toBe('2026-11-30')
    expect(mondayOf('2026-12-06')).toBe('2026-11-30')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  })

  it('is a week of the publication, whatever the time zone of the server', () => {
    expect(boundsOfWeek('2026-11-30')).toEqual({
      from: new Date('2026-11-29T17:00:00Z'),
      until: new Date('2026-12-06T17:00:00Z'),
    })
  })

  it('has each entry on its day, the earliest first', () => {
    const { days, before, after } = weekOf('2026-11-30', [
      reply(1, '2026-12-02T10:00:00Z'),
      reply(2, '2026-12-01T17:00:00Z'),
      reply(3, '2026-12-01T16:59:59Z'),
    ])
    expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
      ['2026-11-30', []],
      ['2026-12-01', [3]],
      ['2026-12-02', [2, 1]],
      ['2026-12-03', []],
      ['2026-12-04', []],
      ['2026-12-05', []],
      ['2026-12-06', []],
    ])
    expect([before, after]).toEqual(['2026-11-23', '2026-12-07'])
  })
})
