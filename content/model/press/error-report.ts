/**
 * A reader's report of a mistake in a story: the form, the states of a report and what its sender sees.
 * @module
 */
import { storySlugIn } from '#content/base/address/story-address.ts'
import { type FaultsOf, type FormShape, isEmail } from './public-form.ts'

/** `unfinished`: the form still has faults, and the desk has not received it. */
export const REPORT_STATES = [
  'unfinished',
  'received',
  'taken',
  'corrected',
  'answered',
  'closed',
] as const

export type ReportState = (typeof REPORT_STATES)[number]

/** States in which the newsroom still has to look at a report. */
export const OPEN_REPORTS: readonly ReportState[] = ['received', 'taken']

/** The form as filled in: unvalidated text, cut to the longest values of {@link REPORT_SHAPE}. */
export interface ReportFields {
  story: string
  /** What is wrong. */
  error: string
  /** What is right, and where that can be read. */
  source: string
  name: string
  email: string
}

/** The inputs of the form. */
export const REPORT_SHAPE: FormShape<keyof ReportFields> = {
  names: { story: 'berita', error: 'keliru', source: 'benar', name: 'nama', email: 'surel' },
  longest: { story: 300, error: 2_000, source: 2_000, name: 120, email: 200 },
}

/** In characters: a wrong name with what it should be. */
export const SHORTEST_ERROR = 10

/** A valid form, ready for the desk. `slug` is the slug in the story's address. */
export interface ReadyReport {
  slug: string
  error: string
  source?: string
  name?: string
  email?: string
}

/** Validates `fields` for the portal at `siteUrl`. Returns the report for the desk, or the fault of each wrong field. */
export function readReportForm(
  { story, error, source, name, email }: ReportFields,
  siteUrl: string,
): { ready: ReadyReport } | { faults: FaultsOf<ReportFields> } {
  const slug = storySlugIn(story, siteUrl)
  const faults: FaultsOf<ReportFields> = {
    ...(!slug && { story: story ? ('address' as const) : ('missing' as const) }),
    ...(error.length < SHORTEST_ERROR && {
      error: error ? ('short' as const) : ('missing' as const),
    }),
    ...(email && !isEmail(email) && { email: 'email' as const }),
  }
  if (!slug || Object.keys(faults).length > 0) return { faults }
  return {
    ready: {
      slug,
      error,
      ...(source && { source }),
      ...(name && { name }),
      ...(email && { email }),
    },
  }
}

/** What anyone with the ticket can see; nothing of what was written. */
export interface ReportStatus {
  ticket: string
  state: Exclude<ReportState, 'unfinished'>
  receivedAt: Date
  closedAt?: Date
  story?: { headline: string; path: string }
  /** What the newsroom answered. */
  answer?: string
}
