/**
 * An entry of a live story, as pages, feeds and structured data use it.
 * @module
 */
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { Block } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'

/** The kinds of blocks that an entry may have: without the heavy ones, which belong into the story. */
export const ENTRY_BLOCKS = [
  'paragraph',
  'quote',
  'list',
  'image',
  'pull-quote',
  'embed',
  'related',
] as const satisfies readonly Block<unknown>['type'][]

/** How many characters the parts of an entry have at most. */
export const LONGEST_ENTRY = { headline: 120, text: 5_000, unverifiedPart: 500 } as const

/** The coverage of a live story. */
export interface LiveCoverage {
  story: number
  startedAt: Date
  /** Absent while it goes on. */
  endedAt?: Date
  /** What has happened so far, in a few sentences. */
  points: readonly string[]
  /** How many entries there are, removed ones included: the number of the newest. */
  entries: number
  /** Changes with every change that readers see. */
  revision: number
  /** When something of it last changed. */
  changedAt: Date
  timeZone: TimeZone
}

/** The longest headline that is made from the words of an entry, in characters. */
const LONGEST_MADE = 100

/** The headline of an entry; without one, its first sentence, cut at a word. */
export function entryHeadline(entry: {
  headline?: string | null | undefined
  body: readonly Block<unknown, unknown>[]
}): string {
  if (entry.headline) return entry.headline
  const text = blocksText(entry.body).replace(/\s+/g, ' ').trim()
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
  if (sentence.length <= LONGEST_MADE) return sentence.replace(/\.$/, '')
  const cut = sentence.slice(0, LONGEST_MADE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}
