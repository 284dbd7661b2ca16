/**
 * How the stories of a month are divided into files: whole days, as many as fit, so that only the files of changed days
 * change, and no file asks for the stories of others.
 * @module
 */
import { MOST_ENTRIES } from './sitemap.ts'

/** A day with stories. */
export interface CountedDay {
  /** `YYYY-MM-DD` in the publication's time zone. */
  day: string
  stories: number
  /** When one of its stories last changed. */
  changedAt?: Date
}

/** The stories of one file. */
export interface StoryPart {
  firstDay: string
  lastDay: string
  /** Stories of the first day that are in files before; 0 but for a day with more than fit into one. */
  skipped: number
  stories: number
  changedAt?: Date
}

/** The files of a month, of its days in order. */
export function storyParts(days: readonly CountedDay[]): StoryPart[] {
  const parts: StoryPart[] = []
  for (const { day, stories, changedAt } of days) {
    const last = parts.at(-1)
    if (last && last.stories + stories <= MOST_ENTRIES) {
      const latest = later(last.changedAt, changedAt)
      parts.splice(-1, 1, {
        ...last,
        lastDay: day,
        stories: last.stories + stories,
        ...(latest && { changedAt: latest }),
      })
      continue
    }
    for (let skipped = 0; skipped < stories; skipped += MOST_ENTRIES) {
      parts.push({
        firstDay: day,
        lastDay: day,
        skipped,
        stories: Math.min(stories - skipped, MOST_ENTRIES),
        ...(changedAt && { changedAt }),
      })
    }
  }
  return parts
}

/** The later one of two times, as far as there are any. */
export const later = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one && other ? (one > other ? one : other) : (one ?? other)
