/**
 * Endpoints for the sessions of an account, for its owner and for administrators.
 * @module
 */
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import type { User } from '#content/store/payload-types.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { endSessions } from './session-ending.ts'
import { currentSession, sessionsOf } from './session-record.ts'

const asked = z.object({ session: z.string().max(100).optional() })

/** `GET /api/users/:id/sessions`: the sessions of an account, the last used first. */
export const sessionsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/sessions',
  method: 'get',
  handler: async (req) => {
    const account = await ownOrManaged(req)
    return Response.json({ sessions: sessionsOf(account, currentSession(req.user)) })
  },
}

/** `POST /api/users/:id/end-sessions`: signs an account out everywhere, or of the session that `session` names. */
export const sessionEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/end-sessions',
  method: 'post',
  handler: async (req) => {
    const account = await ownOrManaged(req)
    const say = sayIn(req.i18n)
    await addDataAndFileToRequest(req)
    const { data } = asked.safeParse(req.data ?? {})
    if (!data) refuse(400, say('Sesi ini tidak ada lagi.'))
    const { session } = data
    const ended = await inTransactionOf(req, () => endSessions(req, account, session))
    if (session === undefined) {
      return Response.json({ message: say('Semua sesi akun ini sudah diakhiri.') })
    }
    if (ended === 0) refuse(404, say('Sesi ini tidak ada lagi.'))
    return Response.json({ message: say('Sesi sudah diakhiri.') })
  },
}

/** @throws {Refused} 403 unless the account is the own one, or the role may change accounts; 404 if there is none */
async function ownOrManaged(req: PayloadRequest): Promise<User> {
  const id = Number(req.routeParams?.id)
  const { user } = req
  const say = sayIn(req.i18n)
  if (!user || (user.id !== id && !mayRole(user.role, 'users', 'update'))) {
    refuse(403, say('Ini bukan akun Anda.'))
  }
  const account = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  return account ?? refuse(404, say('Akun ini tidak ada lagi.'))
}
