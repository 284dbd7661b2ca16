import { boundsOfDay, publicationDay } from '#content/base/time/publication-day.ts'
import type { Stage } from '#content/model/workflow/stage.ts'

/** A plan of the newsroom, as the desk shows it. */
export interface PlannedCoverage {
  readonly kind: 'plan'
  readonly id: number
  readonly at: Date
  readonly title: string
  readonly note: string
  readonly section: { readonly id: number; readonly name: string } | undefined
  readonly assignee: { readonly id: number; readonly name: string } | undefined
  readonly createdBy: number | undefined
  readonly isDropped: boolean
  readonly isDone: boolean
  /** When the plan was last changed, as it is stored. */
  readonly updatedAt: string
  /** The story that was begun from it, with its stage where the account may read it. */
  readonly story: { readonly id: number; readonly stage: Stage | undefined } | undefined
}

/** Something that happens to a story by itself at a time. */
export interface PlannedMoment {
  readonly kind: 'publication' | 'withdrawal' | 'embargo'
  readonly id: number
  readonly at: Date
  readonly title: string | undefined
  readonly section: { readonly id: number; readonly name: string } | undefined
}

/** A right of reply that has to be answered until a time. */
export interface PlannedReply {
  readonly kind: 'reply'
  readonly id: number
  readonly at: Date
  readonly title: string
  readonly section: undefined
}

/** What stands in the calendar. */
export type PlanEntry = PlannedCoverage | PlannedMoment | PlannedReply

/** A week of the calendar: seven days from Monday, each with what is due on it, the earliest first. */
export interface WeekPlan {
  readonly days: readonly { readonly day: string; readonly entries: readonly PlanEntry[] }[]
  /** Mondays. */
  readonly before: string
  readonly after: string
}

/** The Monday of the week that `day` (`YYYY-MM-DD`) is in. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

/** The first instant of a week, and that of the next one. */
export function boundsOfWeek(monday: string): { from: Date; until: Date } {
  return { from: boundsOfDay(monday).from, until: boundsOfDay(daysAfter(monday, 7)).from }
}

/** Puts `entries` on the days of the week that begins on `monday`. */
export function weekOf(monday: string, entries: readonly PlanEntry[]): WeekPlan {
  const sorted = entries.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  return {
    days: Array.from({ length: 7 }, (_, index) => {
      const day = daysAfter(monday, index)
      return { day, entries: sorted.filter(({ at }) => publicationDay(at) === day) }
    }),
    before: daysAfter(monday, -7),
    after: daysAfter(monday, 7),
  }
}

const daysAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()
