/**
 * A session alone is not enough to take an account over: a new address or password needs the password of whoever
 * changes it, also where an administrator changes somebody else's account.
 * @module
 */
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { countOrRefuse } from '#content/newsroom/people/sign-in/attempt-refusing.ts'
import { takeBackAttempt } from '#content/newsroom/people/sign-in/attempt-store.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import { isPassword } from '#content/newsroom/people/stored-password.ts'
import { refuse, refuseField } from '#content/store/refused.ts'

interface SentAccount {
  email?: unknown
  password?: unknown
  presentPassword?: unknown
}

export const askPresentPassword: CollectionBeforeOperationHook<'users'> = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'update' || !('data' in args)) return args
  const { presentPassword, ...data } = args.data as SentAccount
  const rest = { ...args, data } as typeof args
  if (req.payloadAPI === 'local' || !req.user) return rest
  if (data.password === undefined && data.email === undefined) return rest
  if (!('id' in args)) {
    refuse(400, sayIn(req.i18n)('Alamat surel dan kata sandi diganti akun demi akun.'))
  }
  const changed = await storedAccount(req.payload, { id: Number(args.id) })
  const isNewAddress =
    data.email !== undefined && String(data.email).toLowerCase().trim() !== changed?.email
  if (data.password || isNewAddress) await checkPassword(req, req.user.id, presentPassword)
  return rest
}

/** @throws {ValidationError} at the field if it is not the password of `account`; 429 after too many attempts */
async function checkPassword(req: PayloadRequest, account: number, sent: unknown): Promise<void> {
  const say = sayIn(req.i18n)
  const refuseIt = (message: string): never =>
    refuseField(req, 'users', 'presentPassword', message, say('Kata sandi Anda sekarang'))
  if (typeof sent !== 'string' || !sent) {
    return refuseIt(
      say('Isi kata sandi Anda sekarang untuk mengganti alamat surel atau kata sandi.'),
    )
  }
  const keys = [{ kind: 'present', key: `present:${account}` }] as const
  // Outside the transaction of the save: a refused one must leave the count.
  await countOrRefuse(req, keys)
  const stored = await storedAccount(req.payload, { id: account })
  if (!stored || !(await isPassword(stored, sent))) refuseIt(say('Kata sandi ini salah.'))
  await takeBackAttempt(req, keys, ['present'])
}
