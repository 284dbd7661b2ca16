/**
 * Drops what nobody has taken in time. What stays of a piece is that it was here, so that a feed which still lists it does
 * not bring it back.
 * @module
 */
import type { Payload } from 'payload'
import { runStatement, sql } from '#content/store/statements.ts'
import { dropRaw } from './raw-keeping.ts'
import { dropPutAway, wireFolder } from './wire-folder.ts'
import { wireSources } from './wire-sources.ts'

const DAY = 24 * 3_600_000
/** Where no source says how long. */
const USUAL_DAYS = 14
/** Days after which even that a piece was here is forgotten. */
const REMEMBERED = 400

/** Drops the text of pieces that were not taken, their bytes, and the files that were put away. */
export async function dropOldPieces(payload: Payload, dataDir: string, now: Date): Promise<void> {
  const sources = await wireSources(payload)
  const before = (days: number) => new Date(now.getTime() - days * DAY)
  for (const { id, keepDays, folder } of sources) {
    await drop(payload, sql`source_id = ${id}`, before(keepDays), now)
    if (folder) await dropPutAway(wireFolder(dataDir, folder), before(keepDays))
  }
  await drop(payload, sql`source_id is null`, before(USUAL_DAYS), now)
  const longest = Math.max(USUAL_DAYS, ...sources.map(({ keepDays }) => keepDays))
  await dropRaw(dataDir, before(longest))
  await runStatement(
    payload,
    sql`delete from wire_pieces where received_at < ${before(REMEMBERED).toISOString()}
      and state in ('dropped', 'replaced', 'older')`,
  )
}

/** A piece that became a story keeps its text, as long as there is that story: it is what the agency sent. */
const drop = (payload: Payload, which: ReturnType<typeof sql>, before: Date, now: Date) =>
  runStatement(
    payload,
    sql`update wire_pieces set state = 'dropped', text = '', piece = null, raw = null, updated_at = ${now.toISOString()}
      where ${which} and received_at < ${before.toISOString()} and story_id is null
        and state not in ('new', 'dropped')`,
  )
