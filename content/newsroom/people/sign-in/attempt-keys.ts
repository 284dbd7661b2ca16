/**
 * Under which keys an attempt to sign in is counted. Keys are digests made with the installation's secret: the table
 * tells neither which addresses nor which networks tried.
 * @module
 */
import { createHmac } from 'node:crypto'
import type { AttemptKey } from './attempt-store.ts'

/** An attempt to sign in. */
export interface SignInAttempt {
  /** As stored: lower case, without spaces around it. */
  email: string
  password: string
  /** The network of the client. */
  network: string
  /** The id of a device on which the account has signed in before. */
  device?: string | undefined
}

/** Enough to tell passwords of one attack from others, too little to tell what a password was. */
const PASSWORD_DIGITS = 5

/** The keys of an attempt: the device's own if it is known, else those of account, network and password. */
export function attemptKeys(
  secret: string,
  { email, password, network, device }: SignInAttempt,
): AttemptKey[] {
  const account = accountDigest(secret, email)
  if (device) return [{ kind: 'device', key: `device:${account}:${device}` }]
  const from = digest(secret, network)
  const tried = digest(secret, `password ${password}`, PASSWORD_DIGITS)
  return [
    { kind: 'pair', key: `pair:${account}:${from}` },
    { kind: 'network', key: `network:${from}` },
    { kind: 'account', key: `account:${account}` },
    { kind: 'password', key: `password:${tried}`, account },
  ]
}

/** The key of asking for a new password. */
export const recoveryKey = (secret: string, network: string): AttemptKey => ({
  kind: 'recovery',
  key: `recovery:${digest(secret, network)}`,
})

/** The key of sending a form of the kind `form` without an account. */
export const formKey = (secret: string, form: string, network: string): AttemptKey => ({
  kind: 'form',
  key: `form:${form}:${digest(secret, network)}`,
})

/** The key of asking for a new password for one account. */
export const accountRecoveryKey = (secret: string, email: string): AttemptKey => ({
  kind: 'recovery',
  key: `recovery:${accountDigest(secret, email)}`,
})

/** How the keys of one account begin. */
export function accountBeginnings(secret: string, email: string): string[] {
  const account = accountDigest(secret, email)
  return ['pair', 'device', 'account', 'recovery'].map((kind) => `${kind}:${account}`)
}

const accountDigest = (secret: string, email: string) => digest(secret, `account ${email}`)

const digest = (secret: string, text: string, digits = 24): string =>
  createHmac('sha256', secret).update(`attempt ${text}`).digest('hex').slice(0, digits)
