/**
 * The sessions of accounts, written row by row.
 *
 * When an account signs in or out, Payload writes the whole account as it read it a password check earlier: of two
 * sign-ins at once one session is lost, a session that was ended comes back, and so does a role that was taken away.
 * Here such a write touches only the rows that it is about. Other writes of an account may end sessions, as a new
 * password does, and bring none back.
 * @module
 */
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import { AuthenticationError, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { dialectOf, runStatement, type Statement, sql } from './statements.ts'

/** A session in a write: Payload sets dates, and what it read from the store is text. */
const writtenSession = z.object({
  id: z.string(),
  createdAt: z.union([z.date(), z.string()]).nullish(),
  expiresAt: z.union([z.date(), z.string()]),
})
type WrittenSession = z.infer<typeof writtenSession>

/** Gives `adapter` an `updateOne` that neither loses the sessions of an account nor brings ended ones back. */
export function withOwnSessionRows<Adapter extends DrizzleAdapter>(adapter: Adapter): Adapter {
  const updateOne = adapter.updateOne.bind(adapter)
  Object.assign(adapter, {
    updateOne: (async (parameters) => {
      const { collection, data, id, req } = parameters
      if (collection !== 'users' || !Array.isArray(data.sessions) || id === undefined) {
        return updateOne(parameters)
      }
      // Payload sets no time of change where it writes only sessions, and then expects no answer.
      if (data.updatedAt === null) {
        const sessions = z.array(writtenSession).parse(data.sessions)
        const hash = typeof data.hash === 'string' ? data.hash : undefined
        await writeSessions(adapter.payload, { id: Number(id), hash }, sessions, req)
        return null
      }
      const stored = await storedSessions(adapter, Number(id), req)
      const kept = new Set(
        z
          .array(z.object({ id: z.string() }))
          .parse(data.sessions)
          .map(({ id }) => id),
      )
      const sessions = stored.filter((session) => kept.has(session.id))
      return updateOne({ ...parameters, data: { ...data, sessions } })
    }) satisfies Adapter['updateOne'],
  })
  return adapter
}

/**
 * Keeps others from ending or beginning sessions of an account until the transaction of `req` ends. Unnecessary on SQLite,
 * which has one writer.
 */
export async function holdAccount(
  payload: Payload,
  account: number,
  req?: Partial<PayloadRequest>,
): Promise<void> {
  if (!req?.transactionID || dialectOf(payload) !== 'postgres') return
  await runStatement(payload, sql`select id from users where id = ${account} for update`, {
    req: req as PayloadRequest,
  })
}

async function storedSessions(
  adapter: DrizzleAdapter,
  account: number,
  req?: Partial<PayloadRequest>,
): Promise<{ id: string }[]> {
  await holdAccount(adapter.payload, account, req)
  const stored = await adapter.findOne<{ id: number; sessions?: { id: string }[] }>({
    collection: 'users',
    where: { id: { equals: account } },
    select: { sessions: true },
    ...(req && { req }),
  })
  return stored?.sessions ?? []
}

/**
 * Adds a new session, or moves the end of one. A write without either ends that of `req`, or all if it lists none.
 * @throws {AuthenticationError} when the password that was checked for a new session has been replaced meanwhile
 */
async function writeSessions(
  payload: Payload,
  { id: account, hash }: { id: number; hash: string | undefined },
  sessions: readonly WrittenSession[],
  req?: Partial<PayloadRequest>,
): Promise<void> {
  const run = (statement: Statement) =>
    runStatement(payload, statement, req ? { req: req as PayloadRequest } : {})
  await holdAccount(payload, account, req)
  const touched = sessions.filter(({ expiresAt }) => expiresAt instanceof Date)
  if (touched.length === 0) {
    const { _sid } = (req?.user ?? {}) as { _sid?: string }
    const own = sessions.length > 0 ? _sid : undefined
    const which = own === undefined ? sql`` : sql` and id = ${own}`
    await run(sql`delete from users_sessions where _parent_id = ${account}${which}`)
    return
  }
  if (hash !== undefined) {
    const known = await runStatement(
      payload,
      sql`select id from users where id = ${account} and hash = ${hash}`,
      { row: z.object({ id: z.number() }), ...(req && { req: req as PayloadRequest }) },
    )
    if (known.length === 0) throw new AuthenticationError()
  }
  await run(
    sql`delete from users_sessions where _parent_id = ${account} and expires_at < ${new Date().toISOString()}`,
  )
  for (const { id, createdAt, expiresAt } of touched) {
    const end = new Date(expiresAt).toISOString()
    await run(
      createdAt instanceof Date
        ? sql`insert into users_sessions (_order, _parent_id, id, created_at, expires_at) select coalesce(max(_order), 0) + 1, ${account}, ${id}, ${createdAt.toISOString()}, ${end} from users_sessions where _parent_id = ${account}`
        : sql`update users_sessions set expires_at = ${end} where _parent_id = ${account} and id = ${id}`,
    )
  }
}
