/**
 * What must hold of every account, however it is changed.
 * @module
 */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { passwordFault, passwordMessage } from '#content/model/people/password-rule.ts'
import type { User } from '#content/store/payload-types.ts'
import { Refused } from '#content/store/refused.ts'

/** Refuses a password that is short or easy to guess, wherever one is chosen. */
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
    const errors = [
      { path: 'password', label: say('Kata sandi'), message: passwordMessage(fault, say) },
    ]
    throw new ValidationError({ collection: 'users', errors, req }, req.t)
  }
  return args
}

/** Who is given another role or other sections signs in anew: what was opened before is closed. */
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
  JSON.stringify([
    role,
    (sections ?? []).map((section) => (typeof section === 'number' ? section : section.id)),
  ])
