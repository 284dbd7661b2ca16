/**
 * Passkeys (WebAuthn Level 3). The challenge is the nonce of a signed ticket, so nothing is stored until one is answered;
 * then it is used up.
 * @module
 */
import { createHash } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Payload } from 'payload'
import { environment, secret } from '#content/base/settings/environment.ts'
import {
  type RelyingParty,
  relyingParty,
} from '#content/model/people/second-factor/relying-party.ts'
import {
  newTicket,
  readTicket,
  type Ticket,
} from '#content/model/people/second-factor/signed-ticket.ts'
import { passkeyById, passkeysOf, recordPasskeyUse, type StoredPasskey } from './factor-records.ts'
import { spendTicket } from './factor-tries.ts'
import { sentAssertion, sentRegistration } from './sent-passkey.ts'

// Imported on use: signing in with a password needs none of it.
const webAuthn = () => import('@simplewebauthn/server')

/** What a browser is asked, and the ticket to send along with its answer. */
export interface PasskeyChallenge<Options> {
  options: Options
  challenge: string
}

/**
 * Asks for a passkey of `account`, or for any of this portal if there is none given. `undefined` where browsers have no
 * passkeys.
 */
export async function askForPasskey(
  payload: Payload,
  account?: number,
): Promise<PasskeyChallenge<PublicKeyCredentialRequestOptionsJSON> | undefined> {
  const party = relyingParty(environment().siteUrl)
  if (!party) return undefined
  const { challenge, nonce } = newChallenge(account)
  const known = account === undefined ? [] : await passkeysOf(payload, account)
  if (account !== undefined && known.length === 0) return undefined
  const { generateAuthenticationOptions } = await webAuthn()
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: Buffer.from(nonce, 'base64url'),
    userVerification: 'required',
    allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
  })
  return { options, challenge }
}

/** Asks for a new passkey of `account`. `undefined` where browsers have no passkeys. */
export async function askForNewPasskey(
  payload: Payload,
  { id: account, email, name }: { id: number; email: string; name?: string | null },
  siteName: string,
): Promise<PasskeyChallenge<PublicKeyCredentialCreationOptionsJSON> | undefined> {
  const party = relyingParty(environment().siteUrl)
  if (!party) return undefined
  const { challenge, nonce } = newChallenge(account)
  const known = await passkeysOf(payload, account)
  const { generateRegistrationOptions } = await webAuthn()
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: siteName,
    userID: userHandle(account),
    userName: email,
    userDisplayName: name || email,
    challenge: Buffer.from(nonce, 'base64url'),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
  })
  return { options, challenge }
}

/**
 * The account whose passkey answered `challenge`; `undefined` if the answer is no good. `only` is the account that has to
 * answer. The challenge cannot be answered again.
 */
export async function checkPasskey(
  payload: Payload,
  sent: { challenge: string; answer: string },
  only?: number,
): Promise<number | undefined> {
  const party = relyingParty(environment().siteUrl)
  const ticket = readTicket(secret(), 'passkey', sent.challenge, new Date())
  const response = sentAssertion(sent.answer)
  if (!party || !ticket || ticket.account !== only || !response) return undefined
  const passkey = await passkeyById(payload, response.id)
  if (!passkey || (only !== undefined && passkey.account !== only)) return undefined
  const handle = response.response.userHandle
  if (handle && handle !== Buffer.from(userHandle(passkey.account)).toString('base64url')) {
    return undefined
  }
  const counter = await verifiedCounter(response, passkey, ticket, party)
  if (counter === undefined || !(await spendTicket(payload, ticket))) return undefined
  await recordPasskeyUse(payload, passkey.id, counter)
  return passkey.account
}

/** The new passkey with which `account` answered `challenge`; `undefined` if the answer is no good. */
export async function checkNewPasskey(
  payload: Payload,
  sent: { challenge: string; answer: string },
  account: number,
): Promise<StoredPasskey | undefined> {
  const party = relyingParty(environment().siteUrl)
  const ticket = readTicket(secret(), 'passkey', sent.challenge, new Date())
  const response = sentRegistration(sent.answer)
  if (!party || ticket?.account !== account || !response) return undefined
  const { verifyRegistrationResponse } = await webAuthn()
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    ...expected(ticket, party),
  }).catch(unverified)
  if (!registrationInfo || !(await spendTicket(payload, ticket))) return undefined
  const { credential } = registrationInfo
  return {
    id: credential.id,
    account,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
  }
}

async function verifiedCounter(
  response: AuthenticationResponseJSON,
  { id, publicKey, counter, transports }: StoredPasskey,
  ticket: Ticket,
  party: RelyingParty,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webAuthn()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    ...expected(ticket, party),
    credential: {
      id,
      publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
      counter,
      transports: [...transports] as AuthenticatorTransport[],
    },
  }).catch(unverified)
  return verified ? authenticationInfo?.newCounter : undefined
}

const expected = ({ nonce }: Ticket, { id, origin }: RelyingParty) => ({
  expectedChallenge: nonce,
  expectedOrigin: origin,
  expectedRPID: id,
  requireUserVerification: true,
})

/** The library throws for every answer that is not good. */
const unverified = () => ({
  verified: false as const,
  registrationInfo: undefined,
  authenticationInfo: undefined,
})

function newChallenge(account: number | undefined): { challenge: string; nonce: string } {
  const now = new Date()
  const part = account === undefined ? {} : { account }
  const challenge = newTicket(secret(), 'passkey', part, now)
  const nonce = readTicket(secret(), 'passkey', challenge, now)?.nonce ?? ''
  return { challenge, nonce }
}

/** What a passkey keeps of its account: nothing personal (WebAuthn Level 3, section 14.6.1). */
const userHandle = (account: number) =>
  new Uint8Array(createHash('sha256').update(`warta account ${account}`).digest())
