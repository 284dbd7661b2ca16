/**
 * Setting up and removing second factors. Callers have made sure that the account is who it says.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { environment, secret } from '#content/base/settings/environment.ts'
import {
  type Factor,
  LONGEST_FACTOR_NAME,
  MOST_FACTORS,
} from '#content/model/people/second-factor/factor.ts'
import { seal, unseal } from '#content/model/people/second-factor/sealed-secret.ts'
import { newTimeSecret, stepOfCode } from '#content/model/people/second-factor/time-code.ts'
import { noteOnAccount } from '#content/newsroom/people/account-log/account-noting.ts'
import { removeSessions } from '#content/newsroom/people/sessions/session-ending.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { User } from '#content/store/payload-types.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import {
  factorsOf,
  passkeyById,
  removeAllFactors,
  removeFactor,
  storePasskey,
  storeTimeSecret,
} from './factor-records.ts'
import { requiredRoles } from './factor-rules.ts'
import { checkNewPasskey } from './passkey-check.ts'
import { renewRecoveryCodes } from './recovery-records.ts'

/** What came of setting up a factor. `codes` are the recovery codes that come with the first one. */
export type Enrolment =
  | { outcome: 'added'; codes: string[] | undefined }
  | { outcome: 'wrong' | 'full' }

interface EnrolmentTerms {
  name: string
  /** Whether only the password was given: then nobody may add to factors that the owner set up meanwhile. */
  mustBeFirst: boolean
}

/** A secret for an app that is not set up yet: as text, and sealed to be sent along with the first code. */
export function offerTimeSecret(account: number): { timeSecret: string; sealed: string } {
  const timeSecret = newTimeSecret()
  return { timeSecret, sealed: seal(secret(), offerContext(account), timeSecret) }
}

/** The secret in an offer to `account`; `undefined` if it is none. */
export const offeredTimeSecret = (account: number, sealed: string): string | undefined =>
  unseal(secret(), offerContext(account), sealed)

/** Sets up an app that proves with a code that it has the secret. */
export async function enrolApp(
  req: PayloadRequest,
  account: number,
  { sealed, code, ...more }: { sealed: string; code: string } & EnrolmentTerms,
): Promise<Enrolment> {
  const timeSecret = offeredTimeSecret(account, sealed)
  const step = timeSecret && stepOfCode(timeSecret, code.replace(/\s/g, ''), new Date())
  if (!timeSecret || !step) return { outcome: 'wrong' }
  return enrol(req, account, more, () =>
    storeTimeSecret(req, { account, name: named(more.name), timeSecret, step }),
  )
}

/** Sets up a passkey with a browser's answer to `challenge`. */
export async function enrolPasskey(
  req: PayloadRequest,
  account: number,
  { challenge, answer, ...more }: { challenge: string; answer: string } & EnrolmentTerms,
): Promise<Enrolment> {
  const passkey = await checkNewPasskey(req.payload, { challenge, answer }, account)
  if (!passkey || (await passkeyById(req.payload, passkey.id))) return { outcome: 'wrong' }
  return enrol(req, account, more, () => storePasskey(req, passkey, named(more.name)))
}

/** Removes a factor. Returns false if it is the last one of an account whose role requires one. */
export async function dismissFactor(
  req: PayloadRequest,
  { id: account, role }: Pick<User, 'id' | 'role'>,
  id: string,
): Promise<boolean> {
  return inTransactionOf(req, async () => {
    await takeTurn(req, `second factor ${account}`)
    const left = (await factorsOf(req.payload, account, req)).filter((each) => each.id !== id)
    const isRequired = (await requiredRoles(req.payload, req)).includes(role)
    if (left.length === 0 && isRequired) return false
    if (left.length === 0) await removeAllFactors(req, account)
    else await removeFactor(req, account, id)
    await noteFactors(req, account, 'dihapus')
    return true
  })
}

/** Removes every factor of an account that lost them, and signs it out everywhere. Returns what it had. */
export async function resetFactors(req: PayloadRequest, account: number): Promise<Factor[]> {
  return inTransactionOf(req, async () => {
    const had = await factorsOf(req.payload, account, req)
    await removeAllFactors(req, account)
    await removeSessions(req, account)
    await noteFactors(req, account, 'semua dihapus')
    return had
  })
}

async function enrol(
  req: PayloadRequest,
  account: number,
  { mustBeFirst }: EnrolmentTerms,
  add: () => Promise<void>,
): Promise<Enrolment> {
  return inTransactionOf(req, async () => {
    await takeTurn(req, `second factor ${account}`)
    const known = await factorsOf(req.payload, account, req)
    if (mustBeFirst && known.length > 0) return { outcome: 'wrong' }
    if (known.length >= MOST_FACTORS) return { outcome: 'full' }
    await add()
    await noteFactors(req, account, 'ditambahkan')
    const codes = known.length === 0 ? await renewRecoveryCodes(req, account) : undefined
    return { outcome: 'added', codes }
  })
}

/** Notes in the log of accounts, which is Indonesian, what was done with the factors of an account. */
async function noteFactors(req: PayloadRequest, id: number, note: string): Promise<void> {
  const account = await storedAccount(req.payload, { id }, req)
  if (account) await noteOnAccount(req, { event: 'second-factor', account, note })
}

const named = (name: string): string =>
  name.trim().slice(0, LONGEST_FACTOR_NAME) || new URL(environment().siteUrl).hostname

const offerContext = (account: number): string => `offer ${account}`
