/**
 * The changes that the security page asks for. All but confirming need a confirmation of the last minutes.
 * @module
 */
import { secret } from '#content/base/settings/environment.ts'
import { newTicket, readTicket } from '#content/model/people/second-factor/signed-ticket.ts'
import { ROLES } from '#content/model/people/user.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { noteFailure, WRONG_FACTOR } from '#content/newsroom/people/account-log/account-noting.ts'
import { checkCode } from '#content/newsroom/people/second-factor/code-check.ts'
import {
  dismissFactor,
  type Enrolment,
  resetFactors,
} from '#content/newsroom/people/second-factor/factor-enrolment.ts'
import { factorsOf } from '#content/newsroom/people/second-factor/factor-records.ts'
import { requireOfRoles } from '#content/newsroom/people/second-factor/factor-rules.ts'
import { checkPasskey } from '#content/newsroom/people/second-factor/passkey-check.ts'
import { renewRecoveryCodes } from '#content/newsroom/people/second-factor/recovery-records.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import { isPassword } from '#content/newsroom/people/stored-password.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { enrolmentError, enrolOffered } from './enrolment-offer.ts'
import type { SecurityOutcome } from './security-page.tsx'
import type { SecurityRequest } from './security-view.ts'

/** What became of a change. */
export type SecurityChange =
  | { kind: 'saved' }
  | { kind: 'confirmed'; stepUp: string }
  | { kind: 'codes'; codes: readonly string[] }
  | { kind: 'refused'; outcome: SecurityOutcome }

const SAVED: SecurityChange = { kind: 'saved' }

/** Does what `form` asks for. */
export async function changeSecurity(
  own: SecurityRequest,
  form: Map<string, string>,
): Promise<SecurityChange> {
  const { page, user } = own
  const action = form.get('action')
  if (action === 'confirm') return confirm(own, form)
  if (!own.isConfirmed) {
    return refused({ failure: page.say('Konfirmasi dahulu bahwa ini Anda, lalu ulangi.') })
  }
  switch (action) {
    case 'app':
    case 'passkey':
      return enrolled(own, await enrolOffered(page, user.id, form, false))
    case 'remove':
      if (await dismissFactor(page.req, user, form.get('id') ?? '')) return SAVED
      return refused({
        failure: page.say(
          'Peran Anda mewajibkan faktor kedua. Pasang yang lain sebelum menghapus yang terakhir.',
        ),
      })
    case 'codes':
      if ((await factorsOf(page.req.payload, user.id)).length === 0) return SAVED
      return {
        kind: 'codes',
        codes: await inTransactionOf(page.req, () => renewRecoveryCodes(page.req, user.id)),
      }
    case 'roles':
      return own.isAdministrator ? setRoles(own, form) : SAVED
    case 'reset':
      return own.isAdministrator ? resetAccount(own, idIn(form.get('account'))) : SAVED
    default:
      return SAVED
  }
}

async function confirm(own: SecurityRequest, form: Map<string, string>): Promise<SecurityChange> {
  const { page, user, session } = own
  if (!(await isProven(own, form))) {
    return refused({ proofError: page.say('Kata sandi atau kode ini salah.') })
  }
  const bound = { account: user.id, bound: session }
  return { kind: 'confirmed', stepUp: newTicket(secret(), 'step-up', bound, new Date()) }
}

/** Whether the form has the account's passkey, a code, or its password. Codes and passwords have the same limits. */
async function isProven(
  { page: { req }, user, session }: SecurityRequest,
  form: Map<string, string>,
): Promise<boolean> {
  const answer = form.get('passkey')
  if (answer) {
    const challenge = form.get('challenge') ?? ''
    const isRight = (await checkPasskey(req.payload, { challenge, answer }, user.id)) === user.id
    if (!isRight) await noteFailure(req, user, new Date(), WRONG_FACTOR)
    return isRight
  }
  const ticket = readTicket(secret(), 'confirm', form.get('ticket') ?? '', new Date())
  if (ticket?.account !== user.id || ticket.bound !== session) return false
  const proof = form.get('proof') ?? ''
  const stored = await storedAccount(req.payload, { id: user.id }, req)
  const check = async (typed: string) => stored !== null && (await isPassword(stored, typed))
  const { outcome } = await checkCode(req, user, ticket, proof, check)
  return outcome === 'right'
}

function enrolled({ page: { say } }: SecurityRequest, enrolment: Enrolment): SecurityChange {
  if (enrolment.outcome !== 'added') return refused({ codeError: enrolmentError(say, enrolment) })
  return enrolment.codes ? { kind: 'codes', codes: enrolment.codes } : SAVED
}

async function setRoles(
  { page: { req, say }, user }: SecurityRequest,
  form: Map<string, string>,
): Promise<SecurityChange> {
  const roles = ROLES.filter((role) => form.has(`role-${role}`))
  if (roles.includes(user.role) && (await factorsOf(req.payload, user.id)).length === 0) {
    return refused({ failure: say('Pasang dahulu faktor kedua pada akun Anda sendiri.') })
  }
  await inTransactionOf(req, () => requireOfRoles(req, roles))
  req.payload.logger.warn({ by: user.email, roles }, 'The roles that need a second factor changed.')
  return SAVED
}

async function resetAccount(
  { page: { req }, user }: SecurityRequest,
  account: number | undefined,
): Promise<SecurityChange> {
  if (!account || !(await storedAccount(req.payload, { id: account }, req))) return SAVED
  await resetFactors(req, account)
  req.payload.logger.warn({ by: user.email, account }, 'The second factor of an account was reset.')
  return SAVED
}

const refused = (outcome: SecurityOutcome): SecurityChange => ({ kind: 'refused', outcome })
