/**
 * What a row of a piece is known by, so that it comes once, however often and through however many processes.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { withoutBroken } from '#content/intake/legacy/whole-text.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedTime } from '#content/store/stored-values.ts'

/** Versions of a piece without numbers, after which one that comes back is not a correction any more. */
const MOST_RETURNS = 20

/** What a row is known by. */
export interface RowName {
  identity: string
  mark: string
}

/** Milliseconds within which a sender that got no answer sends copy again, though newer copy has come meanwhile. */
const SENT_AGAIN = 10 * 60_000

const settled = z.object({
  mark: z.string(),
  receivedAt: storedTime,
  version: z.string().nullable(),
  versionAt: storedTime.nullable(),
})

/**
 * The mark of a piece that was here, was followed by other words and comes back: its sender corrects them. `undefined` if
 * it is what came last, if its sender counts versions and a newer one is here, or if it is pushed copy that came only
 * just before.
 */
export async function markOfReturn(
  payload: Payload,
  { identity: { version, versionAt } }: WirePiece,
  { identity, mark }: RowName,
  { source, now, isPushed = false }: { source: number; now: Date; isPushed?: boolean },
): Promise<string | undefined> {
  const rows = await runStatement(
    payload,
    sql`select mark, received_at as "receivedAt", version, version_at as "versionAt" from wire_pieces
      where identity = ${identity} and source_id = ${source} order by id desc limit ${MOST_RETURNS}`,
    { row: settled },
  )
  const [last, before, ...more] = rows
  // Two servers of one feed that disagree would go on for ever.
  if (!last || more.length + 2 >= MOST_RETURNS) return undefined
  const isSame = last.mark === mark || (before && last.mark === markOf([mark, before.mark]))
  const isCounted =
    (last.version ?? undefined) !== (version && withoutBroken(version)) ||
    (last.versionAt ? Date.parse(last.versionAt) : undefined) !== versionAt?.getTime()
  const same = rows.find(
    (row) => row.mark === mark || rows.some((other) => row.mark === markOf([mark, other.mark])),
  )
  const isSentAgain = isPushed && same && now.getTime() - Date.parse(same.receivedAt) < SENT_AGAIN
  return isSame || isCounted || isSentAgain ? undefined : markOf([mark, last.mark])
}

/** A digest of what tells one piece from others. */
export const markOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
