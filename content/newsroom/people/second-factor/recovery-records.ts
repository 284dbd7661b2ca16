/**
 * Stored recovery codes: digests only.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  newRecoveryCodes,
  recoveryDigest,
} from '#content/model/people/second-factor/recovery-code.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** Replaces the codes of an account. Returns the new ones; they cannot be read again. */
export async function renewRecoveryCodes(req: PayloadRequest, account: number): Promise<string[]> {
  const codes = newRecoveryCodes()
  const removal = sql`delete from recovery_codes where account = ${account}`
  await runStatement(req.payload, removal, { req })
  for (const code of codes) {
    const digest = recoveryDigest(account, code)
    const addition = sql`insert into recovery_codes (account, digest) values (${account}, ${digest})`
    await runStatement(req.payload, addition, { req })
  }
  return codes
}

/** Uses up a code of an account. Returns false if it is none, or was used before. */
export async function consumeRecoveryCode(
  payload: Payload,
  account: number,
  typed: string,
): Promise<boolean> {
  const digest = recoveryDigest(account, typed)
  if (digest === undefined) return false
  const statement = sql`update recovery_codes set used_at = ${new Date().toISOString()} where account = ${account} and digest = ${digest} and used_at is null returning digest`
  const rows = await runStatement(payload, statement, { row: z.object({ digest: z.string() }) })
  return rows.length > 0
}

/** The number of codes that an account has left. */
export async function recoveryCodesLeft(payload: Payload, account: number): Promise<number> {
  const statement = sql`select count(*) as left_over from recovery_codes where account = ${account} and used_at is null`
  const row = z.object({ left_over: z.coerce.number() })
  const [found] = await runStatement(payload, statement, { row })
  return found?.left_over ?? 0
}
