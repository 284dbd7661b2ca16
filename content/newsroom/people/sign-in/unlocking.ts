import type { PayloadRequest } from 'payload'
import { secret } from '#content/base/settings/environment.ts'
import { noteOnAccount } from '#content/newsroom/people/account-log/account-noting.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import { accountBeginnings } from './attempt-keys.ts'
import { forgetAttempts } from './attempt-store.ts'

/** Forgets the failed attempts on the account with this address, and notes it if there is such an account. */
export async function unlock(req: PayloadRequest, address: string): Promise<void> {
  const email = address.toLowerCase().trim()
  await forgetAttempts(req.payload, accountBeginnings(secret(), email))
  const account = await storedAccount(req.payload, { email })
  if (account) await noteOnAccount(req, { event: 'unlocked', account })
}
