/**
 * The coverage of a live story as blocks, for systems that know no entries: its summary, then the entries in the order in
 * which they came.
 * @module
 */
import { formatStamp } from '#content/base/time/time-stamp.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import type { Block, Heading, Paragraph } from '#content/model/story/body.ts'
import type { CorrectionKind } from '#content/model/story/correction.ts'
import type { FocusedPhoto } from './story-ninjs.ts'

/** An entry as an export tells it. Times are ISO 8601. */
export interface ToldEntry {
  at: string
  isKey: boolean
  headline?: string
  body: readonly Block<FocusedPhoto>[]
  photo?: FocusedPhoto
  author?: string
  corrections: readonly { kind: CorrectionKind; text: string; correctedAt: string }[]
  /** What is not verified yet; empty if the newsroom only says that it is not. */
  unverifiedPart?: string
  /** Why and when it was removed: then its words are not told. */
  removed?: { at: string; reason: string }
}

/** The coverage of a story as an export tells it. */
export interface ToldCoverage {
  points: readonly string[]
  /** In the order of their numbers. */
  entries: readonly ToldEntry[]
  endedAt?: string
}

/** What stands below the body of the story. */
export function coverageBlocks(
  { points, entries, endedAt }: ToldCoverage,
  zone: TimeZone,
): Block<FocusedPhoto>[] {
  const stamp = (time: string) => formatStamp(new Date(time), zone)
  return [
    heading(2, words.live.name),
    ...(points.length > 0
      ? [
          heading(3, words.live.points),
          {
            type: 'list' as const,
            ordered: false,
            items: points.map((point) => [{ type: 'text' as const, text: point }]),
          },
        ]
      : []),
    ...entries.flatMap((entry) => entryBlocks(entry, stamp)),
    ...(endedAt ? [paragraph(`${words.live.ended(stamp(endedAt))}.`)] : []),
  ]
}

function entryBlocks(entry: ToldEntry, stamp: (time: string) => string): Block<FocusedPhoto>[] {
  const { at, isKey, headline, body, photo, author, corrections, unverifiedPart, removed } = entry
  if (removed) {
    return [
      heading(3, stamp(at)),
      paragraph(`${words.live.removed} (${stamp(removed.at)}): ${removed.reason}`),
    ]
  }
  const title = [stamp(at), ...(isKey ? [words.live.key] : []), ...(headline ? [headline] : [])]
  return [
    heading(3, title.join(' · ')),
    ...(unverifiedPart === undefined
      ? []
      : [paragraph(`${words.story.unverified}. ${unverifiedPart}`.trim())]),
    ...body,
    ...(photo ? [{ type: 'image' as const, picture: photo }] : []),
    ...corrections.map(({ kind, text, correctedAt }) =>
      paragraph(`${words.corrections.kinds[kind]} (${stamp(correctedAt)}): ${text}`),
    ),
    ...(author ? [paragraph(author)] : []),
  ]
}

const heading = (level: Heading['level'], text: string): Heading => ({
  type: 'heading',
  level,
  content: [{ type: 'text', text }],
})

const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})
