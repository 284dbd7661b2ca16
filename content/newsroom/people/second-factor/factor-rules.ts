/**
 * Which roles must have a second factor.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { type FactorNeed, factorNeed } from '#content/model/people/second-factor/factor.ts'
import { ROLES, type Role } from '#content/model/people/user.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** The roles that must have a second factor. */
export async function requiredRoles(payload: Payload, req?: PayloadRequest): Promise<Role[]> {
  const rows = await runStatement(payload, sql`select role from second_factor_roles`, {
    ...(req && { req }),
    row: z.object({ role: z.enum(ROLES) }),
  })
  return rows.map(({ role }) => role)
}

/** Stores the roles that must have a second factor, and signs out their accounts that have none. */
export async function requireOfRoles(req: PayloadRequest, roles: readonly Role[]): Promise<void> {
  const { payload } = req
  await runStatement(payload, sql`delete from second_factor_roles`, { req })
  for (const role of roles) {
    const addition = sql`insert into second_factor_roles (role) values (${role})`
    await runStatement(payload, addition, { req })
  }
  const lacking = sql`delete from users_sessions where _parent_id in (select id from users where cast(role as text) in (select role from second_factor_roles) and id not in (select account from second_factors))`
  await runStatement(payload, lacking, { req })
}

/** What an account needs for signing in, after the right password. */
export async function needOf(
  payload: Payload,
  { id, role }: { id: number; role: Role },
  req?: PayloadRequest,
): Promise<FactorNeed> {
  const row = z.object({ factors: z.coerce.number() })
  const statement = sql`select count(*) as factors from second_factors where account = ${id}`
  const [count] = await runStatement(payload, statement, { ...(req && { req }), row })
  return factorNeed(count?.factors ?? 0, (await requiredRoles(payload, req)).includes(role))
}
