import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { clientName } from '#content/model/people/client-name.ts'
import { clientNetwork } from '#content/newsroom/people/client.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** Stores with a new session which client began it. Returns false if there is no such session, or not any more. */
export async function describeSession(req: PayloadRequest, id: string): Promise<boolean> {
  const client = clientName(req.headers.get('user-agent'))
  const described = await runStatement(
    req.payload,
    sql`update users_sessions set client = ${client}, network = ${clientNetwork(req)}, seen_at = ${new Date().toISOString()} where id = ${id} returning id`,
    { req, row: z.object({ id: z.string() }) },
  )
  return described.length > 0
}
