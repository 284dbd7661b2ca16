import { clockTime } from '#components/parts/story-clock.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The parts of a day by Indonesian usage, latest first, each with its first hour. */
const DAY_PARTS = [
  ['evening', 18],
  ['afternoon', 15],
  ['noon', 11],
  ['morning', 4],
  ['night', 0],
] as const

export type DayPart = (typeof DAY_PARTS)[number][0]

/** Groups stories by part of the day, in the order given; parts without stories are left out. */
export function groupByDayPart(teasers: readonly Teaser[]): [DayPart, Teaser[]][] {
  const groups = new Map<DayPart, Teaser[]>()
  for (const teaser of teasers) {
    const hour = Number(clockTime(teaser).slice(0, 2))
    const part = DAY_PARTS.find(([, from]) => hour >= from)?.[0] ?? 'night'
    groups.set(part, [...(groups.get(part) ?? []), teaser])
  }
  return [...groups]
}
