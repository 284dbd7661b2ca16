/**
 * Keys that are shown once, when a form makes them: the store has their digests only. The same form makes the same key,
 * however often it is sent, and makes none once another one has made one.
 * @module
 */
import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { tokenDigest } from '#content/base/settings/wire-token.ts'
import { runStatement, sql } from './statements.ts'

/** Where the digest of a key stands. */
export interface KeyPlace {
  table: 'partners' | 'wire_sources'
  column: 'key_digest' | 'token_digest'
  id: number
}

/** Which key a form replaces, and what tells it from other forms. */
const MARK = /^([\da-f]{16})\.[\w-]{22}$/

/** What a form sends that makes a key in place of the one with `digest`. */
export const markFor = (digest: string | null): string =>
  `${nameOf(digest)}.${randomBytes(16).toString('base64url')}`

/**
 * Makes a key, which ends the one before, and is nowhere else afterwards; `undefined` if there is no such record, or another
 * form has made a key since `mark` was shown. `keyOf` derives the key from what asks for it.
 */
export async function replaceKey(
  payload: Payload,
  place: KeyPlace,
  mark: string,
  keyOf: (asked: string) => string,
): Promise<string | undefined> {
  const [, replaced] = MARK.exec(mark) ?? []
  if (replaced === undefined) return undefined
  const key = keyOf(`${place.id} ${mark}`)
  const digest = tokenDigest(key)
  const before = await digestAt(payload, place)
  if (before === digest) return key
  if (nameOf(before) !== replaced) return undefined
  const column = sql.identifier(place.column)
  await runStatement(
    payload,
    sql`update ${sql.identifier(place.table)} set ${column} = ${digest}, updated_at = ${new Date().toISOString()}
      where id = ${place.id} and ${before === null ? sql`${column} is null` : sql`${column} = ${before}`}`,
  )
  return (await digestAt(payload, place)) === digest ? key : undefined
}

/** What forms call a key, or that there is none. */
const nameOf = (digest: string | null): string => tokenDigest(digest ?? '').slice(0, 16)

async function digestAt(payload: Payload, { table, column, id }: KeyPlace): Promise<string | null> {
  const [row] = await runStatement(
    payload,
    sql`select ${sql.identifier(column)} as digest from ${sql.identifier(table)} where id = ${id}`,
    { row: z.object({ digest: z.string().nullable() }) },
  )
  return row?.digest ?? null
}
