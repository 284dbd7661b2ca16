/**
 * Slows down guessing at the sign-in, and answers alike for every account, known or not.
 * @module
 */
import type {
  CollectionAfterLoginHook,
  CollectionBeforeOperationHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { secret } from '#content/base/settings/environment.ts'
import { answerWith, clientNetwork } from '#content/newsroom/people/client.ts'
import { type StoredPassword, spendPasswordTime } from '#content/newsroom/people/stored-password.ts'
import type { User } from '#content/store/payload-types.ts'
import { Refused } from '#content/store/refused.ts'
import { attemptKeys } from './attempt-keys.ts'
import { type AttemptKey, countAttempt, takeBackAttempt } from './attempt-store.ts'
import { knownDevice, markDevice } from './device-cookie.ts'

declare module 'payload' {
  interface RequestContext {
    /** The keys under which this request's attempt to sign in was counted. */
    countedAttempt?: readonly AttemptKey[]
  }
}

/** Counts an attempt to sign in, or refuses it before it costs a password check. */
export const slowDownGuessing: CollectionBeforeOperationHook<'users'> = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'login' || req.payloadAPI === 'local' || !('data' in args)) return args
  const { email, password } = args.data as { email?: unknown; password?: unknown }
  // Payload refuses what is missing.
  if (typeof email !== 'string' || typeof password !== 'string' || !email || !password) return args
  const account = await storedAccount(req.payload, email)
  const keys = attemptKeys(secret(), {
    email: email.toLowerCase().trim(),
    password,
    network: clientNetwork(req),
    device: account?.salt ? knownDevice(req, { id: account.id, salt: account.salt }) : undefined,
  })
  await countOrRefuse(req, keys)
  req.context.countedAttempt = keys
  // Payload answers at once for an unknown account.
  if (!account?.hash) await spendPasswordTime(password)
  return args
}

/** Takes the attempt back, and marks the device as known. */
export const welcome: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  const counted = req.context.countedAttempt
  if (counted) await takeBackAttempt(req, counted, ['pair', 'device'])
  const stored = await storedAccount(req.payload, user.email, req)
  if (stored?.salt) markDevice(req, { id: stored.id, salt: stored.salt })
}

/** @throws {Refused} 429 with `Retry-After` if the client has to wait */
async function countOrRefuse(req: PayloadRequest, keys: readonly AttemptKey[]): Promise<void> {
  const wait = await countAttempt(req.payload, keys, Date.now())
  if (wait === 0) return
  const seconds = Math.ceil(wait / 1000)
  answerWith(req, 'retry-after', String(seconds))
  const say = sayIn(req.i18n)
  throw new Refused(
    429,
    seconds < 120
      ? say('Terlalu banyak percobaan yang gagal. Coba lagi dalam {seconds} detik.', { seconds })
      : say('Terlalu banyak percobaan yang gagal. Coba lagi dalam {minutes} menit.', {
          minutes: Math.ceil(seconds / 60),
        }),
  )
}

/** The account as the database has it, its stored password included. */
const storedAccount = (
  payload: Payload,
  email: string,
  req?: PayloadRequest,
): Promise<(User & StoredPassword) | null> =>
  payload.db.findOne<User & StoredPassword>({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    ...(req && { req }),
  })
