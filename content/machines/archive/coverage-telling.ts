/**
 * Stored coverages of live stories as {@link ToldCoverage}.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { CORRECTION_KINDS } from '#content/model/story/correction.ts'
import { recordShape, recordsOf } from '#content/store/archive/record-shape.ts'
import type { StoreSnapshot } from '#content/store/backup/store-snapshot.ts'
import type { TellBodies } from './told-bodies.ts'
import type { ToldCoverage } from './told-coverage.ts'

const storedCoverage = z.looseObject({
  story: z.number(),
  points: z.array(z.string()).catch([]),
  endedAt: z.string().optional(),
})

const storedEntry = z.looseObject({
  story: z.number(),
  at: z.string(),
  isKey: z.boolean(),
  headline: z.string().optional(),
  body: z.unknown(),
  photo: z.number().optional(),
  author: z.number().optional(),
  corrections: z
    .array(
      z.looseObject({ kind: z.enum(CORRECTION_KINDS), text: z.string(), correctedAt: z.string() }),
    )
    .default([]),
  unverified: z.boolean(),
  unverifiedPart: z.string().optional(),
  removedAt: z.string().optional(),
  removedReason: z.string().optional(),
})

/**
 * Returns a function that reads the coverages of the stories with these ids, as the snapshot has them. `tell` tells the
 * bodies of entries, and `authors` has the names of those who wrote them.
 */
export function coverageTeller(
  payload: Payload,
  snapshot: StoreSnapshot,
  { tell, authors }: { tell: TellBodies; authors: ReadonlyMap<number, { name: string }> },
): (stories: readonly number[]) => Promise<Map<number, ToldCoverage>> {
  const read = async (table: string, stories: readonly number[], order: string) =>
    recordsOf(
      recordShape(payload, table),
      await snapshot.rowsWith(table, 'story_id', stories, [order]),
      (part, ids) => snapshot.rowsWith(part.table, part.parent ?? '', ids, part.order),
    )
  return async (stories) => {
    if (stories.length === 0) return new Map()
    const coverages = z.array(storedCoverage).parse(await read('live_coverages', stories, 'id'))
    const entries = z.array(storedEntry).parse(await read('live_entries', stories, 'number'))
    const { bodies, photos } = await tell(
      entries.map(({ body }) => body),
      entries.flatMap(({ photo }) => photo ?? []),
    )
    const told = entries.map((entry, index) => {
      const { story, at, isKey, headline, corrections, removedAt, removedReason } = entry
      const photo = photos.get(entry.photo ?? 0)
      const author = authors.get(entry.author ?? 0)?.name
      return {
        story,
        at,
        isKey,
        ...(headline && { headline }),
        body: bodies[index] ?? [],
        ...(photo && { photo }),
        ...(author && { author }),
        corrections,
        ...(entry.unverified && { unverifiedPart: entry.unverifiedPart ?? '' }),
        ...(removedAt && { removed: { at: removedAt, reason: removedReason ?? '' } }),
      }
    })
    const byStory = Map.groupBy(told, ({ story }) => story)
    return new Map(
      coverages.map(({ story, points, endedAt }) => [
        story,
        { points, entries: byStory.get(story) ?? [], ...(endedAt && { endedAt }) },
      ]),
    )
  }
}
