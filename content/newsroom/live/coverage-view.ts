/**
 * What the desk gets of a coverage.
 * @module
 */
import type { PayloadRequest, Where } from 'payload'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { DESK_ENTRIES } from '#content/model/live/entry.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { standingAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import type { StoredCoverage, StoredEntry } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import type { CoveredStory } from './coverage-access.ts'
import { pointsOf, storedCoverage } from './coverage-record.ts'

/** An entry as the desk gets it. */
export interface DeskEntry {
  id: number
  number: number
  /** ISO 8601, like all times here. */
  at: string
  /** The id that the phone made. */
  client: string
  /** What a change must name. */
  revision: number
  key: boolean
  pinned: boolean
  headline: string | null
  /** The words as plain text; `body` has them as the desk's editor stores them. */
  text: string
  body: unknown
  photo: number | null
  author: number | null
  createdBy: number | null
  unverified: boolean
  unverifiedPart: string | null
  verificationDueAt: string | null
  modifiedAt: string | null
  corrections: { kind: string; text: string; correctedAt: string }[]
  removed: { at: string; ground: string; reason: string } | null
}

/** The coverage of a story as the desk gets it. */
export interface DeskCoverage {
  story: number
  headline: string
  timeZone: TimeZone
  coverage: {
    startedAt: string
    endedAt: string | null
    points: string[]
    entries: number
    revision: number
    pinned: number | null
  } | null
  /** What the account may do. */
  may: { post: boolean; correct: boolean; remove: boolean }
  /** The newest entries, or those before the number that was asked for, newest first. */
  entries: DeskEntry[]
}

/** The coverage of `story` and its newest entries, or those with numbers below `before`. */
export async function deskCoverage(
  req: PayloadRequest,
  { story, person }: CoveredStory,
  before?: number,
): Promise<DeskCoverage> {
  const coverage = await storedCoverage(req, story.id)
  const conditions: Where[] = [{ story: { equals: story.id } }]
  if (before !== undefined) conditions.push({ number: { less_than: before } })
  const { docs } = await req.payload.find({
    collection: 'live-entries',
    where: { and: conditions },
    sort: '-number',
    limit: DESK_ENTRIES,
    depth: 0,
    pagination: false,
    req,
  })
  const standing = standingAtDesk(story)
  return {
    story: story.id,
    headline: story.headline,
    timeZone: story.timeZone,
    coverage: coverage
      ? {
          startedAt: coverage.startedAt,
          endedAt: coverage.endedAt ?? null,
          points: pointsOf(coverage),
          entries: coverage.entries,
          revision: coverage.revision,
          pinned: coverage.pinned ?? null,
        }
      : null,
    may: {
      post: mayStory(person, 'cover', standing),
      correct: mayStory(person, 'correct', standing),
      remove: mayStory(person, 'withdraw', standing),
    },
    entries: docs.map((entry) => deskEntry(entry, coverage)),
  }
}

/** `entry` as the desk gets it. */
export function deskEntry(entry: StoredEntry, coverage: StoredCoverage | undefined): DeskEntry {
  const { removedAt, removedGround, removedReason } = entry
  return {
    id: entry.id,
    number: entry.number,
    at: entry.at,
    client: entry.client,
    revision: entry.revision,
    key: entry.isKey,
    pinned: coverage?.pinned === entry.number,
    headline: entry.headline ?? null,
    text: blocksText(blocksFromLexical(entry.body, idOf, idOf, idOf)),
    body: entry.body,
    photo: entry.photo ? idOf(entry.photo) : null,
    author: entry.author ? idOf(entry.author) : null,
    createdBy: entry.createdBy ? idOf(entry.createdBy) : null,
    unverified: entry.unverified,
    unverifiedPart: entry.unverifiedPart ?? null,
    verificationDueAt: entry.verificationDueAt ?? null,
    modifiedAt: entry.modifiedAt ?? null,
    corrections: (entry.corrections ?? []).map(({ kind, text, correctedAt }) => ({
      kind,
      text,
      correctedAt,
    })),
    removed: removedAt
      ? { at: removedAt, ground: removedGround ?? 'editorial', reason: removedReason ?? '' }
      : null,
  }
}
