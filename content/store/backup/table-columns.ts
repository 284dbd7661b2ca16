/**
 * The tables of the store and how their values are written in a backup, alike for SQLite and PostgreSQL, so that a
 * backup of one can be restored into the other.
 * @module
 */
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { Payload } from 'payload'

/** How a value is stored: `flag` is 0 or 1 in SQLite, `json` is text in SQLite, `number` is exact or fractional. */
export type ColumnKind = 'flag' | 'json' | 'number' | 'text'

/** The kinds of a table's columns, by their names in the database. */
export type TableColumns = ReadonlyMap<string, ColumnKind>

/** A row of a backup: JSON values by column. */
export type BackupRow = Record<string, unknown>

const KINDS: Readonly<Record<string, ColumnKind>> = {
  boolean: 'flag',
  jsonb: 'json',
  integer: 'number',
  serial: 'number',
  numeric: 'number',
  bigint: 'number',
}

/** Tables of plain SQL that Payload does not know and that nothing can rebuild. */
const PLAIN_TABLES: [string, TableColumns][] = [
  [
    'story_readings',
    new Map([
      ['story_id', 'number'],
      ['hour', 'number'],
      ['count', 'number'],
    ]),
  ],
  [
    'story_reading_days',
    new Map([
      ['story_id', 'number'],
      ['day', 'text'],
      ['source', 'text'],
      ['count', 'number'],
    ]),
  ],
  [
    'reading_batches',
    new Map([
      ['id', 'text'],
      ['hour', 'number'],
    ]),
  ],
  // Without these, a restored store would let accounts in with their password alone.
  [
    'second_factors',
    new Map([
      ['id', 'text'],
      ['account', 'number'],
      ['kind', 'text'],
      ['name', 'text'],
      ['sealed_secret', 'text'],
      ['last_step', 'number'],
      ['public_key', 'text'],
      ['counter', 'number'],
      ['transports', 'text'],
      ['created_at', 'text'],
      ['used_at', 'text'],
    ]),
  ],
  [
    'recovery_codes',
    new Map([
      ['account', 'number'],
      ['digest', 'text'],
      ['used_at', 'text'],
    ]),
  ],
  ['second_factor_roles', new Map([['role', 'text']])],
]

/** Tables that belong to one installation: its sessions, locks and schema. */
const NOT_KEPT = /^(users_sessions|payload_locked_documents(_rels)?|payload_migrations|payload_kv)$/

/** Whether a backup may contain a table; one of an earlier version may have tables that the store no longer has. */
export const isKept = (table: string): boolean => !NOT_KEPT.test(table)

/** The tables that a backup contains, by name. The search index and failed sign-ins are left out. */
export function keptTables(payload: Payload): Map<string, TableColumns> {
  const { rawTables } = payload.db as unknown as Pick<DrizzleAdapter, 'rawTables'>
  const own = Object.values(rawTables).map(({ name, columns }): [string, TableColumns] => [
    name,
    new Map(Object.values(columns).map((column) => [column.name, KINDS[column.type] ?? 'text'])),
  ])
  return new Map(
    [...own, ...PLAIN_TABLES]
      .filter(([name]) => isKept(name))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** A row as the database returned it, with the values that a backup has. */
export function exportedRow(row: BackupRow, columns: TableColumns): BackupRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, exportedValue(value, columns.get(name))]),
  )
}

/** A value as the database returned it, as a backup has it. */
export function exportedValue(value: unknown, kind: ColumnKind | undefined): unknown {
  if (value === null) return null
  if (kind === 'flag') return Boolean(value)
  if (kind === 'json') return typeof value === 'string' ? JSON.parse(value) : value
  if (kind === 'number') return Number(value)
  return value instanceof Date ? value.toISOString() : value
}

/** A value of a backup as a parameter of a statement. */
export function parameter(
  value: unknown,
  kind: ColumnKind | undefined,
  database: 'sqlite' | 'postgres',
): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (kind === 'json' || typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'boolean') return database === 'sqlite' ? Number(value) : value
  return typeof value === 'number' ? value : String(value)
}
