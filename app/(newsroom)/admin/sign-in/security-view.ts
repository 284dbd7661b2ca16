import { secret } from '#content/base/settings/environment.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { newTicket, readTicket } from '#content/model/people/second-factor/signed-ticket.ts'
import {
  factorsByAccount,
  factorsOf,
} from '#content/newsroom/people/second-factor/factor-records.ts'
import { requiredRoles } from '#content/newsroom/people/second-factor/factor-rules.ts'
import { askForPasskey } from '#content/newsroom/people/second-factor/passkey-check.ts'
import { recoveryCodesLeft } from '#content/newsroom/people/second-factor/recovery-records.ts'
import { currentSession } from '#content/newsroom/people/sessions/session-record.ts'
import type { User } from '#content/store/payload-types.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'
import { enrolmentOffer } from './enrolment-offer.ts'
import type { SecurityView } from './security-page.tsx'

/** A request for the security page from somebody who is signed in. */
export interface SecurityRequest {
  page: AccountRequest
  user: User
  /** The session, to which a confirmation is bound. */
  session: string
  /** Whether this session confirmed in the last minutes who it is. */
  isConfirmed: boolean
  isAdministrator: boolean
}

/** What `page` and the ticket `stepUp` tell of who sent it; `undefined` if nobody is signed in. */
export function securityRequest(page: AccountRequest, stepUp: string): SecurityRequest | undefined {
  const { user } = page.req
  const session = currentSession(user)
  if (!user || !session) return undefined
  const ticket = readTicket(secret(), 'step-up', stepUp, new Date())
  return {
    page,
    user,
    session,
    isConfirmed: ticket?.account === user.id && ticket.bound === session,
    isAdministrator: mayRole(user.role, 'users', 'update'),
  }
}

/** What the security page shows; `sealed` keeps the secret of an app that is being set up. */
export async function securityView(
  { page, user, session, isConfirmed, isAdministrator }: SecurityRequest,
  sealed?: string,
): Promise<SecurityView> {
  const { payload } = page.req
  return {
    factors: await factorsOf(payload, user.id),
    codesLeft: await recoveryCodesLeft(payload, user.id),
    confirmation: isConfirmed
      ? undefined
      : {
          ticket: newTicket(secret(), 'confirm', { account: user.id, bound: session }, new Date()),
          asks: await askForPasskey(payload, user.id),
        },
    offer: isConfirmed ? await enrolmentOffer(page, user, sealed) : undefined,
    everybody: isAdministrator ? await everybody(page) : undefined,
  }
}

async function everybody({ req: { payload } }: AccountRequest): Promise<SecurityView['everybody']> {
  const [{ docs }, factors, required] = await Promise.all([
    payload.find({ collection: 'users', depth: 0, pagination: false, sort: 'email' }),
    factorsByAccount(payload),
    requiredRoles(payload),
  ])
  const accounts = docs.map(({ id, email, role }) => ({
    id,
    email,
    role,
    factors: factors.get(id) ?? [],
  }))
  return { required, accounts }
}
