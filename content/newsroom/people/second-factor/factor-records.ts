/**
 * Stored second factors. Their tables are unknown to Payload, so that no API and no export reads or sets them.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { secret } from '#content/base/settings/environment.ts'
import type { Factor } from '#content/model/people/second-factor/factor.ts'
import { seal, unseal } from '#content/model/people/second-factor/sealed-secret.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** A passkey as WebAuthn verifies it; `publicKey` is COSE in base64url. */
export interface StoredPasskey {
  id: string
  account: number
  publicKey: string
  counter: number
  transports: readonly string[]
}

const factorRow = z
  .object({
    id: z.string(),
    account: z.coerce.number(),
    kind: z.enum(['totp', 'passkey']),
    name: z.string(),
    created_at: z.string(),
    used_at: z.string().nullable(),
  })
  .transform(({ id, account, kind, name, created_at, used_at }) => ({
    account,
    factor: {
      id,
      kind,
      name,
      createdAt: new Date(created_at),
      usedAt: used_at === null ? undefined : new Date(used_at),
    } satisfies Factor,
  }))

const passkeyRow = z
  .object({
    id: z.string(),
    account: z.coerce.number(),
    public_key: z.string(),
    counter: z.coerce.number(),
    transports: z.string(),
  })
  .transform(
    ({ id, account, public_key, counter, transports }): StoredPasskey => ({
      id,
      account,
      publicKey: public_key,
      counter,
      transports: transports.split(' ').filter(Boolean),
    }),
  )

/** The factors of an account, in the order in which they were set up. */
export async function factorsOf(
  payload: Payload,
  account: number,
  req?: PayloadRequest,
): Promise<Factor[]> {
  const statement = sql`select id, account, kind, name, created_at, used_at from second_factors where account = ${account} order by created_at`
  const rows = await runStatement(payload, statement, { ...(req && { req }), row: factorRow })
  return rows.map(({ factor }) => factor)
}

/** The factors of all accounts, by account. */
export async function factorsByAccount(payload: Payload): Promise<Map<number, Factor[]>> {
  const statement = sql`select id, account, kind, name, created_at, used_at from second_factors order by created_at`
  const found = new Map<number, Factor[]>()
  for (const { account, factor } of await runStatement(payload, statement, { row: factorRow })) {
    found.set(account, [...(found.get(account) ?? []), factor])
  }
  return found
}

/** Stores the secret of an app, sealed for its account. */
export async function storeTimeSecret(
  req: PayloadRequest,
  {
    account,
    name,
    timeSecret,
    step,
  }: Record<'account' | 'step', number> & { name: string; timeSecret: string },
): Promise<void> {
  const id = randomUUID()
  const sealed = seal(secret(), contextOf(account, id), timeSecret)
  const statement = sql`insert into second_factors (id, account, kind, name, sealed_secret, last_step, created_at) values (${id}, ${account}, 'totp', ${name}, ${sealed}, ${step}, ${new Date().toISOString()})`
  await runStatement(req.payload, statement, { req })
}

/** The secrets of an account's apps that the installation's secret opens, each with its factor's id. */
export async function timeSecretsOf(
  payload: Payload,
  account: number,
): Promise<{ id: string; timeSecret: string }[]> {
  const row = z.object({ id: z.string(), sealed_secret: z.string() })
  const statement = sql`select id, sealed_secret from second_factors where account = ${account} and kind = 'totp'`
  const rows = await runStatement(payload, statement, { row })
  return rows.flatMap(({ id, sealed_secret }) => {
    const timeSecret = unseal(secret(), contextOf(account, id), sealed_secret)
    return timeSecret === undefined ? [] : [{ id, timeSecret }]
  })
}

/** Marks `step` of an app as used. Returns false if it, or a later one, was used before: a code is accepted once. */
export async function consumeStep(payload: Payload, id: string, step: number): Promise<boolean> {
  const statement = sql`update second_factors set last_step = ${step}, used_at = ${new Date().toISOString()} where id = ${id} and last_step < ${step} returning id`
  const rows = await runStatement(payload, statement, { row: z.object({ id: z.string() }) })
  return rows.length > 0
}

/** Stores a passkey. */
export async function storePasskey(
  req: PayloadRequest,
  { id, account, publicKey, counter, transports }: StoredPasskey,
  name: string,
): Promise<void> {
  const statement = sql`insert into second_factors (id, account, kind, name, public_key, counter, transports, created_at) values (${id}, ${account}, 'passkey', ${name}, ${publicKey}, ${counter}, ${transports.join(' ')}, ${new Date().toISOString()})`
  await runStatement(req.payload, statement, { req })
}

/** The passkey with this credential id. */
export async function passkeyById(
  payload: Payload,
  id: string,
): Promise<StoredPasskey | undefined> {
  const statement = sql`select id, account, public_key, counter, transports from second_factors where id = ${id} and kind = 'passkey'`
  const [found] = await runStatement(payload, statement, { row: passkeyRow })
  return found
}

/** The passkeys of an account. */
export const passkeysOf = (payload: Payload, account: number): Promise<StoredPasskey[]> =>
  runStatement(
    payload,
    sql`select id, account, public_key, counter, transports from second_factors where account = ${account} and kind = 'passkey'`,
    { row: passkeyRow },
  )

/** Stores that a passkey was used, with its authenticator's new counter. */
export async function recordPasskeyUse(
  payload: Payload,
  id: string,
  counter: number,
): Promise<void> {
  const statement = sql`update second_factors set counter = ${counter}, used_at = ${new Date().toISOString()} where id = ${id}`
  await runStatement(payload, statement)
}

/** Removes one factor of an account. */
export async function removeFactor(
  req: PayloadRequest,
  account: number,
  id: string,
): Promise<void> {
  const statement = sql`delete from second_factors where account = ${account} and id = ${id}`
  await runStatement(req.payload, statement, { req })
}

/** Removes every factor and recovery code of an account. */
export async function removeAllFactors(req: PayloadRequest, account: number): Promise<void> {
  for (const statement of [
    sql`delete from second_factors where account = ${account}`,
    sql`delete from recovery_codes where account = ${account}`,
    sql`delete from second_factor_failures where account = ${account}`,
  ]) {
    await runStatement(req.payload, statement, { req })
  }
}

const contextOf = (account: number, id: string): string => `totp ${account} ${id}`
