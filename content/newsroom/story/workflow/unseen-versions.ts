/**
 * Versions that the story form saved by itself while somebody wrote. Nobody saw them: readers saw those that were
 * published, which press law wants kept, and the newsroom those that a person saved or handed on.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { idList, runStatement, sql } from '#content/store/statements.ts'
import { inTransaction } from '#content/store/transactions.ts'

/** How long they are kept, in milliseconds: so long, somebody may look for words that are gone. */
const KEPT = 30 * 24 * 3_600_000
/** At most so many a turn: a save at the desk waits for a turn. */
const MOST = 100

/** Deletes some that are older than 30 days at `now`; resolves with `more` if there may be others. */
export async function dropUnseenVersions(payload: Payload, now: Date): Promise<'more' | undefined> {
  const before = new Date(now.getTime() - KEPT).toISOString()
  let found = 0
  await inTransaction(payload, async (req) => {
    const rows = await runStatement(
      payload,
      sql`select id from _articles_v
        where autosave = true and version__status = 'draft' and latest is not true
          and updated_at < ${before}
        order by id limit ${MOST}`,
      { req, row: z.object({ id: z.number() }) },
    )
    found = rows.length
    if (found === 0) return
    // Their rows in other tables go with them.
    const ids = idList(rows.map(({ id }) => id))
    await runStatement(payload, sql`delete from _articles_v where id in (${ids})`, { req })
  })
  return found === MOST ? 'more' : undefined
}

/** Makes the newest version of story `id` one that somebody saw: it is kept, and the form's next save begins another. */
export async function keepNewestVersion(req: PayloadRequest, id: number): Promise<void> {
  await runStatement(
    req.payload,
    sql`update _articles_v set autosave = false where parent_id = ${id} and latest = true`,
    { req },
  )
}
