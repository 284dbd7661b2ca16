import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { noteOnAccount } from '#content/newsroom/people/account-log/account-noting.ts'
import { holdAccount } from '#content/store/account-sessions.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** Ends one session of an account, or all of them. Returns how many there were. */
export async function removeSessions(
  req: PayloadRequest,
  account: number,
  session?: string,
): Promise<number> {
  await holdAccount(req.payload, account, req)
  const which = session === undefined ? sql`` : sql` and id = ${session}`
  const ended = await runStatement(
    req.payload,
    sql`delete from users_sessions where _parent_id = ${account}${which} returning id`,
    { req, row: z.object({ id: z.string() }) },
  )
  return ended.length
}

/** Does what {@link removeSessions} does, and notes it. */
export async function endSessions(
  req: PayloadRequest,
  account: { id: number; email: string },
  session?: string,
): Promise<number> {
  const ended = await removeSessions(req, account.id, session)
  if (ended > 0) {
    await noteOnAccount(req, { event: 'sessions-ended', account, note: String(ended) })
  }
  return ended
}
