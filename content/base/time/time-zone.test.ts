import { describe, expect, it } from 'vitest'
import { TIME_ZONES, ZONE_NAMES, zoneNamed } from './time-zone.ts'

describe('zoneNamed', () => {
  it.each([
    ['WIB', 'Asia/Jakarta'],
    ['WITA', 'Asia/Makassar'],
    ['WIT', 'Asia/Jayapura'],
    ['wib', 'Asia/Jakarta'],
    ['Wita', 'Asia/Makassar'],
    ['', undefined],
    ['WI', undefined],
    ['UTC', undefined],
    ['Asia/Jakarta', undefined],
  ])('%j is %s', (name, zone) => {
    expect(zoneNamed(name)).toBe(zone)
  })

  it('finds each zone by the name that readers know', () => {
    expect(TIME_ZONES.map((zone) => zoneNamed(ZONE_NAMES[zone]))).toEqual([...TIME_ZONES])
  })
})
