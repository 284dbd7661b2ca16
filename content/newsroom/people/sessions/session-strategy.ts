/**
 * Ends sessions in time, and records when each was last used.
 * @module
 */
import { type AuthStrategyFunction, type FieldHook, JWTAuthentication, type Payload } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { isUseNew, sessionEnd } from '#content/model/people/session-lifetime.ts'
import { clientNetwork } from '#content/newsroom/people/client.ts'
import { isDatabaseAbsent } from '#content/store/database-absence.ts'
import type { User } from '#content/store/payload-types.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { currentSession } from './session-record.ts'
import { noteUnknownAccount } from './unknown-account.ts'

type StoredSession = NonNullable<User['sessions']>[number]

/** Leaves out the sessions that have ended: Payload then takes nobody for signed in by them. */
export const withoutEnded: FieldHook<User, StoredSession[] | null | undefined> = ({ value }) => {
  const now = new Date()
  return value?.filter((session) => sessionEnd(session, environment().sessions) > now)
}

/** Payload's own authentication, which also records that the session was used, and when nobody could say whose it is. */
export const authenticate: AuthStrategyFunction = async (args) => {
  const result = await JWTAuthentication({ ...args, payload: notingAbsence(args) })
  const { user } = result
  if (!user || !('sessions' in user)) return result
  const session = user.sessions?.find(({ id }) => id === currentSession(user))
  const now = new Date()
  if (session && isUseNew(session, now)) {
    // Not waited for: a request that only reads must not wait for a writer.
    recordUse(args.payload, session.id, clientNetwork(args), now).catch((error: unknown) =>
      args.payload.logger.warn({ err: error, msg: 'The use of a session was not recorded.' }),
    )
  }
  return result
}

/** Payload, which notes that the database did not answer: the authentication itself swallows why it failed. */
function notingAbsence({ payload, req }: Parameters<AuthStrategyFunction>[0]): Payload {
  const findByID = (options: Parameters<Payload['findByID']>[0]) =>
    payload.findByID(options).catch((error: unknown) => {
      if (req && isDatabaseAbsent(error)) noteUnknownAccount(req, error)
      throw error
    })
  return Object.create(payload, { findByID: { value: findByID } })
}

async function recordUse(payload: Payload, id: string, network: string, now: Date): Promise<void> {
  await runStatement(
    payload,
    sql`update users_sessions set seen_at = ${now.toISOString()}, network = ${network} where id = ${id}`,
  )
}
