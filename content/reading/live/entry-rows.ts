/**
 * Entries read by SQL.
 * @module
 */
import { z } from 'zod'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { authorTag } from '#content/base/page-record/tags.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import type { EntryAtPlace, LiveEntry } from '#content/model/live/entry.ts'
import { CORRECTION_KINDS } from '#content/model/story/correction.ts'
import { WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { bodyOf } from '#content/newsroom/story/record/story-record.ts'
import { bodyParts } from '#content/reading/stories/body-parts.ts'
import { withoutHarmfulLinks } from '#content/reading/stories/harmful-links.ts'
import { photosOf } from '#content/reading/stories/photo-queries.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idList, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedFlag, storedJson, storedNumber, storedTime } from '#content/store/stored-values.ts'

const text = z.string().nullable()

const entryShape = z.object({
  id: z.number(),
  number: storedNumber,
  at: storedTime,
  isKey: storedFlag,
  headline: text,
  body: storedJson,
  photo: z.number().nullable(),
  unverified: storedFlag,
  unverifiedPart: text,
  modifiedAt: storedTime.nullable(),
  removedAt: storedTime.nullable(),
  removedGround: z.enum(WITHDRAWAL_GROUNDS).nullable(),
  removedReason: text,
  author_id: z.number().nullable(),
  author_slug: text,
  author_name: text,
  author_kind: z.enum(['person', 'desk']).nullable(),
})

const correctionShape = z.object({
  entry: z.number(),
  kind: z.enum(CORRECTION_KINDS),
  text: z.string(),
  correctedAt: storedTime,
})

/** The entries that `where` finds, with `e` as the table `live_entries`, newest first; `pinned` is a number. */
export async function storedEntries(
  where: Statement,
  limit: number,
  pinned: number | null,
): Promise<EntryAtPlace[]> {
  const payload = await store()
  const rows = await runStatement(
    payload,
    sql`select e.id as id, e.number as number, e.at as at, e.is_key as "isKey", e.headline as headline, e.body as body,
        e.photo_id as photo, e.unverified as unverified, e.unverified_part as "unverifiedPart",
        e.modified_at as "modifiedAt", e.removed_at as "removedAt", e.removed_ground as "removedGround",
        e.removed_reason as "removedReason", t.id as author_id, t.slug as author_slug, t.name as author_name,
        t.kind as author_kind
      from live_entries e left join authors t on t.id = e.author_id
      where ${where} order by e.number desc limit ${limit}`,
    { row: entryShape },
  )
  if (rows.length === 0) return []
  const standing = rows.flatMap((row) => (row.removedAt ? [] : [withBody(row)]))
  const [shown, corrections, photos] = await Promise.all([
    withoutHarmfulLinks(standing),
    correctionsOf(rows.map(({ id }) => id)),
    photosOf(standing.flatMap(({ photo }) => photo ?? [])),
  ])
  const parts = await bodyParts(shown.map(({ body }) => body))
  const bodies = new Map(shown.map(({ id, body }) => [id, bodyOf(body, parts)]))
  return rows.map((row): EntryAtPlace => {
    const place = { number: row.number, at: new Date(row.at) }
    if (row.removedAt) {
      return {
        kind: 'removed',
        ...place,
        ground: row.removedGround ?? 'editorial',
        reason: row.removedReason ?? '',
        removedAt: new Date(row.removedAt),
      }
    }
    const photo = row.photo === null ? undefined : photos.get(row.photo)
    return {
      kind: 'entry',
      ...place,
      isKey: row.isKey,
      isPinned: row.number === pinned,
      ...(row.headline && { headline: withoutForbidden(row.headline) }),
      body: bodies.get(row.id) ?? [],
      ...(photo && { photo }),
      ...authorOf(row),
      ...(row.modifiedAt && { modifiedAt: new Date(row.modifiedAt) }),
      corrections: corrections.get(row.id) ?? [],
      ...(row.unverified && { unverifiedPart: row.unverifiedPart ?? '' }),
    }
  })
}

const withBody = (row: z.infer<typeof entryShape>) => ({
  ...row,
  body: row.body as StoredStory['body'],
})

function authorOf(row: z.infer<typeof entryShape>): Pick<LiveEntry, 'author'> {
  const { author_id: id, author_slug: slug, author_name: name, author_kind: kind } = row
  if (id === null) return {}
  noteTags(authorTag(id))
  return { author: { id, slug: slug ?? '', name: name ?? '', kind: kind ?? 'person' } }
}

async function correctionsOf(
  ids: readonly number[],
): Promise<Map<number, LiveEntry['corrections']>> {
  const rows = await runStatement(
    await store(),
    sql`select _parent_id as entry, kind, text, corrected_at as "correctedAt" from live_entries_corrections
      where _parent_id in (${idList(ids)}) order by _parent_id, _order`,
    { row: correctionShape },
  )
  const groups = Map.groupBy(rows, ({ entry }) => entry)
  return new Map(
    Array.from(groups, ([entry, own]) => [
      entry,
      own.map(({ kind, text: words, correctedAt }) => ({
        kind,
        text: words,
        correctedAt: new Date(correctedAt),
      })),
    ]),
  )
}
