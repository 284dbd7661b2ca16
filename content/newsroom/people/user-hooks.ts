/**
 * Rules that hold for every account, however it is changed.
 * @module
 */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { passwordFault, passwordMessage } from '#content/model/people/password-rule.ts'
import type { User } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { Refused, refuseField } from '#content/store/refused.ts'

/** Refuses a password that is too short or easy to guess, wherever it is set. */
export const refuseWeakPassword: CollectionBeforeOperationHook<'users'> = async ({
  args,
  operation,
  req,
}) => {
  if (!['create', 'update', 'resetPassword'].includes(operation) || !('data' in args)) return args
  const data = args.data as { password?: unknown; email?: unknown; name?: unknown }
  if (typeof data.password !== 'string' || !data.password) return args
  const stored = 'id' in args ? await accountOf(Number(args.id), req) : undefined
  const fault = await passwordFault(data.password, {
    email: String(data.email ?? stored?.email ?? ''),
    name: String(data.name ?? stored?.name ?? ''),
  })
  if (fault) {
    const say = sayIn(req.i18n)
    refuseField(req, 'users', 'password', passwordMessage(fault, say), say('Kata sandi'))
  }
  return args
}

/**
 * Ends the sessions of an account whose role or sections change, so that it signs in again with the new permissions.
 */
export const endSessionsOfChanged: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const isSame = (one: Partial<User>, other: Partial<User>) => reachOf(one) === reachOf(other)
  if (isSame({ ...originalDoc, ...data }, originalDoc)) return data
  if (originalDoc.role === 'admin') await keepAnAdministrator(originalDoc.id, req)
  return { ...data, sessions: [] }
}

/**
 * Makes a link to a new password worthless once the address or the password changes: the mailbox that has it may be the
 * reason for the change.
 */
export const forgetRecoveryLink: CollectionBeforeChangeHook<User> = ({
  data,
  originalDoc,
  operation,
}) => {
  const isNewAddress = data.email !== undefined && data.email !== originalDoc?.email
  if (operation !== 'update' || !(isNewAddress || data.password)) return data
  return { ...data, resetPasswordToken: null, resetPasswordExpiration: null }
}

/** Refuses to delete the last administrator. */
export const keepLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = await accountOf(Number(id), req)
  if (account?.role === 'admin') await keepAnAdministrator(account.id, req)
}

async function keepAnAdministrator(id: number, req: PayloadRequest): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_equals: id } }] },
    req,
  })
  if (totalDocs > 0) return
  throw new Refused(
    409,
    sayIn(req.i18n)('Ini administrator terakhir. Jadikan orang lain administrator dahulu.'),
  )
}

const accountOf = (id: number, req: PayloadRequest): Promise<User | null> =>
  req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })

const reachOf = ({ role, sections }: Partial<User>): string =>
  JSON.stringify([role, (sections ?? []).map(idOf)])
