/**
 * Whose a key is, and how often it may still be used.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { secret } from '#content/base/settings/environment.ts'
import { isPartnerKey, partnerKey } from '#content/base/settings/partner-key.ts'
import { tokenDigest } from '#content/base/settings/wire-token.ts'
import { markFor, replaceKey } from '#content/store/shown-keys.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedFlag, storedNumber } from '#content/store/stored-values.ts'

/** Somebody who may fetch stories. */
export interface Partner {
  id: number
  /** Also stories of agencies. */
  hasAgencyCopy: boolean
  perMinute: number
}

const MINUTE = 60_000

const row = z.object({
  id: z.number(),
  hasAgencyCopy: storedFlag.nullable().transform(Boolean),
  perMinute: storedNumber,
})

/** Whose `key` is; nobody's if it was taken back, or replaced. */
export async function partnerOfKey(
  payload: Payload,
  key: string | undefined,
  now: Date,
): Promise<Partner | undefined> {
  if (key === undefined || !isPartnerKey(key)) return undefined
  const digest = tokenDigest(key)
  const [partner] = await runStatement(
    payload,
    sql`select id, has_agency_copy as "hasAgencyCopy", per_minute as "perMinute" from partners
      where key_digest = ${digest} and is_active is true`,
    { row },
  )
  if (!partner) return undefined
  await runStatement(
    payload,
    // Often enough to see which keys are in use.
    sql`update partners set used_at = ${now.toISOString()} where id = ${partner.id}
      and (used_at is null or used_at < ${new Date(now.getTime() - MINUTE).toISOString()})`,
  )
  return partner
}

/** A partner as administrators see it. */
export interface KeyHolder {
  id: number
  name: string
  isActive: boolean
  hasKey: boolean
  /** What a form that makes a key for it sends. */
  mark: string
  usedAt: Date | undefined
}

/** All partners, in the order of their names. */
export async function keyHolders(payload: Payload): Promise<KeyHolder[]> {
  const { docs } = await payload.find({
    collection: 'partners',
    depth: 0,
    pagination: false,
    sort: 'name',
  })
  return docs.map(({ id, name, isActive, keyDigest, usedAt }) => ({
    id,
    name,
    isActive: isActive === true,
    hasKey: Boolean(keyDigest),
    mark: markFor(keyDigest ?? null),
    usedAt: usedAt ? new Date(usedAt) : undefined,
  }))
}

const KEYS = { table: 'partners', column: 'key_digest' } as const

/** Makes a key for the partner `id` as {@link replaceKey} does; `mark` is that of the partner when the form was shown. */
export const makePartnerKey = (
  payload: Payload,
  id: number,
  mark: string,
): Promise<string | undefined> =>
  replaceKey(payload, { ...KEYS, id }, mark, (asked) => partnerKey(asked, secret()))

/** Requests of each partner in the minute that runs. */
const used = new Map<number, { since: number; count: number }>()

/** Counts a request of a partner at this process; returns the seconds to wait if it is one too many. */
export function secondsToWait({ id, perMinute }: Partner, now: Date): number | undefined {
  const time = now.getTime()
  const known = used.get(id)
  const minute = known && time - known.since < MINUTE ? known : { since: time, count: 0 }
  used.set(id, minute)
  minute.count += 1
  return minute.count > perMinute ? Math.ceil((minute.since + MINUTE - time) / 1_000) : undefined
}
