/**
 * The form of a plan as its fields, and the data that the desk's API takes.
 * @module
 */
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import type { PlannedCoverage } from '#content/reading/desk/week-plan.ts'

/** The form as it was filled in. */
export interface PlanFields {
  readonly id: string
  readonly title: string
  /** `YYYY-MM-DDTHH:MM` in the publication's time zone. */
  readonly dueAt: string
  readonly section: string
  readonly assignee: string
  readonly note: string
  readonly isDropped: boolean
  readonly isDone: boolean
  /** When the plan was last changed before the form was shown. */
  readonly seen: string
}

/** An empty form. */
export const newFields = (): PlanFields => fieldsOf(new Map())

/** The fields of a form that was sent, or of a plan that is to be changed. */
export function fieldsOf(from: ReadonlyMap<string, string> | PlannedCoverage): PlanFields {
  if (!('kind' in from)) {
    const text = (name: string) => from.get(name) ?? ''
    return {
      id: text('id'),
      title: text('title'),
      dueAt: text('dueAt'),
      section: text('section'),
      assignee: text('assignee'),
      note: text('note'),
      isDropped: from.has('isDropped'),
      isDone: from.has('isDone'),
      seen: text('seen'),
    }
  }
  const { id, title, at, section, assignee, note, isDropped, isDone, updatedAt } = from
  return {
    id: String(id),
    title,
    dueAt: localTime(at),
    section: section ? String(section.id) : '',
    assignee: assignee ? String(assignee.id) : '',
    note,
    isDropped,
    isDone,
    seen: updatedAt,
  }
}

/** What the API takes; without a time if there is none or it is no time. */
export const planData = ({ dueAt, section, assignee, id: _, seen, ...same }: PlanFields) => ({
  ...same,
  dueAt: instantOf(dueAt),
  section: section === '' ? null : Number(section),
  assignee: assignee === '' ? null : Number(assignee),
})

const localTime = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(PUBLICATION_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

function instantOf(local: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined
  try {
    const time = Temporal.PlainDateTime.from(local).toZonedDateTime(PUBLICATION_ZONE)
    return new Date(time.epochMilliseconds).toISOString()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
