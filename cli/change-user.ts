/**
 * Runs the commands that change one account: `warta user unlock`, `password`, `end-sessions`, `role`.
 * @module
 */
import {
  APIError,
  createLocalReq,
  getLocalI18n,
  type Payload,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import type { Role } from '#content/model/people/user.ts'
import { prepareStore } from '#content/newsroom/newsroom.ts'
import { endSessions } from '#content/newsroom/people/sessions/session-ending.ts'
import { unlock } from '#content/newsroom/people/sign-in/unlocking.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import type { User } from '#content/store/payload-types.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { passwordRefusal, readPassword } from './password-reading.ts'

/** Forgets the failed attempts on an account. Returns the exit code, as all of these do: 1 if it was refused. */
export const unlockUser = (email: string): Promise<number> =>
  changed(email, async (account, req) => {
    await unlock(req, account.email)
    return `Forgot the failed attempts on ${account.email}.`
  })

/** Gives an account the password that is typed, and ends its sessions. */
export const givePassword = (email: string): Promise<number> =>
  changed(email, async (account, req) => {
    const password = await readPassword(`New password for ${account.email}: `)
    const refusal = await passwordRefusal(password, {
      email: account.email,
      ...(account.name && { name: account.name }),
    })
    if (refusal) throw new APIError(refusal, 400)
    await inTransactionOf(req, async () => {
      await req.payload.update({ collection: 'users', id: account.id, data: { password }, req })
      await endSessions(req, account)
    })
    return `Changed the password of ${account.email}; its sessions have ended.`
  })

/** Signs an account out everywhere. */
export const endUserSessions = (email: string): Promise<number> =>
  changed(email, async (account, req) => {
    const ended = await inTransactionOf(req, () => endSessions(req, account))
    return `Ended the sessions of ${account.email}: ${ended}.`
  })

/** Gives an account another role. */
export const giveRole = (email: string, role: Role): Promise<number> =>
  changed(email, async (account, req) => {
    await req.payload.update({ collection: 'users', id: account.id, data: { role }, req })
    return `The role of ${account.email} is ${role}.`
  })

async function changed(
  email: string,
  change: (account: User, req: PayloadRequest) => Promise<string>,
): Promise<number> {
  const payload: Payload = await prepareStore()
  try {
    const account = await storedAccount(payload, { email })
    if (!account) {
      process.stderr.write(`There is no account ${email}. See: warta user list\n`)
      return 1
    }
    const i18n = await getLocalI18n({ config: payload.config, language: 'en' })
    const req = await createLocalReq({ req: { i18n } }, payload)
    process.stdout.write(`${await change(account, req)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const reasons =
      error instanceof ValidationError
        ? error.data.errors.map(({ path, message }) => `${path}: ${message}`)
        : [error.message]
    process.stderr.write(`${reasons.join('\n')}\n`)
    return 1
  } finally {
    await payload.destroy()
  }
}
