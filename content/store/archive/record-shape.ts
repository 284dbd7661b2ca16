/**
 * A record of an archive: a row of a table together with the rows that belong to it, such as the corrections of a
 * story, as one JSON object. The names are those of the collection's fields, alike for SQLite and PostgreSQL.
 * @module
 */
import type { DrizzleAdapter, RawTable } from '@payloadcms/drizzle/types'
import type { Payload } from 'payload'
import type { LoadedRow } from '#content/store/backup/row-loading.ts'
import {
  type BackupRow,
  type ColumnKind,
  exportedValue,
  keptTables,
  type TableColumns,
} from '#content/store/backup/table-columns.ts'

/** A record as JSON. */
export type ArchiveRecord = Record<string, unknown>

interface RecordColumn {
  /** The name of the field, and that in the database. */
  field: string
  name: string
  kind: ColumnKind
  /** Whether the database fills it in if a row is stored without it, so that an empty one must be named. */
  hasDefault: boolean
}

/** The tables of one kind of record. */
export interface RecordShape {
  table: string
  columns: readonly RecordColumn[]
  /** The column that names the row to which a row belongs, and those by which its rows are ordered. */
  parent?: string
  order: readonly string[]
  /** The rows that belong to a row, by their name in the record. */
  parts: ReadonlyMap<string, RecordShape>
}

/** A record that does not fit its shape; the message names the field. */
export class UnfitRecord extends Error {
  override name = 'UnfitRecord'
  /** Whether the field is unknown, as in an archive of a newer version. */
  readonly isUnknown: boolean

  constructor(field: string, isUnknown: boolean) {
    super(field)
    this.isUnknown = isUnknown
  }
}

/** The shape of the records of `table`, without the fields `omitted` of its rows. */
export function recordShape(
  payload: Payload,
  table: string,
  omitted: readonly string[] = [],
): RecordShape {
  const { rawTables } = payload.db as unknown as Pick<DrizzleAdapter, 'rawTables'>
  const raw = Object.values(rawTables)
  const kinds = keptTables(payload)
  const shapeOf = (own: RawTable, left: readonly string[], parent?: string): RecordShape => ({
    table: own.name,
    columns: Object.entries(own.columns).flatMap(([field, column]): RecordColumn[] => {
      if (column.name === parent || left.includes(field)) return []
      // Rows of relations are numbered as they are stored, and nothing refers to their numbers.
      if (parent === 'parent_id' && field === 'id') return []
      const kind = kinds.get(own.name)?.get(column.name) ?? 'text'
      const hasDefault = column.default !== undefined
      return [{ field, name: column.name, kind, hasDefault }]
    }),
    ...(parent !== undefined && { parent }),
    order: ['_order', 'path', 'order', 'id'].filter((name) =>
      Object.values(own.columns).some((column) => column.name === name),
    ),
    parts: new Map(
      raw.flatMap((other): [string, RecordShape][] => {
        const column = parentColumn(other, own.name)
        if (column === undefined || !kinds.has(other.name)) return []
        return [[other.name.slice(own.name.length + 1), shapeOf(other, [], column)]]
      }),
    ),
  })
  const main = raw.find(({ name }) => name === table)
  if (!main) throw new Error(`There is no table ${table}.`)
  return shapeOf(main, omitted)
}

/** The column by which rows of `table` belong to rows of `owner`. */
function parentColumn(table: RawTable, owner: string): string | undefined {
  const key = Object.values(table.foreignKeys ?? {}).find(
    ({ columns, foreignColumns }) =>
      foreignColumns[0]?.table === owner && /^(_parentID|parent)$/.test(columns[0] ?? ''),
  )
  return table.name.startsWith(`${owner}_`) ? table.columns[key?.columns[0] ?? '']?.name : undefined
}

/** The tables of `shape` with their columns. */
export function tablesOf(shape: RecordShape): Map<string, TableColumns> {
  return new Map([
    [shape.table, new Map(shape.columns.map(({ name, kind }) => [name, kind]))],
    ...[...shape.parts.values()].flatMap((part) => [...tablesOf(part)]),
  ])
}

/** Reads the rows of a part that belong to the rows with these ids. */
export type ReadParts = (part: RecordShape, ids: readonly unknown[]) => Promise<BackupRow[]>

/** The records of `rows`, in their order; `read` returns what belongs to them. */
export async function recordsOf(
  shape: RecordShape,
  rows: readonly BackupRow[],
  read: ReadParts,
): Promise<ArchiveRecord[]> {
  const ids = rows.map(({ id }) => id)
  const parts = await Array.fromAsync(shape.parts, async ([name, part]) => {
    const found = rows.length > 0 ? await read(part, ids) : []
    const records = await recordsOf(part, found, read)
    const owners = found.map((row) => row[part.parent ?? ''])
    return { name, owned: Map.groupBy(records, (_, index) => owners[index]) }
  })
  return rows.map((row, index) => ({
    ...fieldsOf(shape, row),
    ...Object.fromEntries(
      parts.flatMap(({ name, owned }) => {
        const own = owned.get(ids[index])
        return own ? [[name, own]] : []
      }),
    ),
  }))
}

const fieldsOf = ({ columns }: RecordShape, row: BackupRow): ArchiveRecord =>
  Object.fromEntries(
    columns.flatMap(({ field, name, kind, hasDefault }) => {
      const value = exportedValue(row[name] ?? null, kind)
      // PostgreSQL orders the keys of JSON by itself, SQLite does not.
      if (value !== null) return [[field, kind === 'json' ? ordered(value) : value]]
      return hasDefault ? [[field, null]] : []
    }),
  )

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).map(([key, part]): [string, unknown] => [key, ordered(part)])
  return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * The rows of a record.
 * @throws {UnfitRecord} for a field that the shape does not have, and a value of another kind
 */
export function* rowsOf(
  shape: RecordShape,
  record: ArchiveRecord,
  owner?: unknown,
): Generator<LoadedRow> {
  const row: BackupRow = shape.parent === undefined ? {} : { [shape.parent]: owner }
  const parts: [RecordShape, unknown][] = []
  const columns = new Map(shape.columns.map((column) => [column.field, column]))
  for (const [field, value] of Object.entries(record)) {
    const column = columns.get(field)
    const part = shape.parts.get(field)
    if (part) parts.push([part, value])
    else if (!column) throw new UnfitRecord(field, true)
    else if (!fits(value, column.kind)) throw new UnfitRecord(field, false)
    else row[column.name] = value
  }
  yield { table: shape.table, row }
  for (const [part, value] of parts) {
    if (!Array.isArray(value)) throw new UnfitRecord(part.table, false)
    for (const each of value as unknown[]) {
      if (!isRecord(each)) throw new UnfitRecord(part.table, false)
      yield* rowsOf(part, each, record.id)
    }
  }
}

/** Whether a value of JSON is an object with fields. */
export const isRecord = (value: unknown): value is ArchiveRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fits(value: unknown, kind: ColumnKind): boolean {
  if (value === null || kind === 'json') return true
  if (kind === 'flag') return typeof value === 'boolean'
  return typeof value === (kind === 'number' ? 'number' : 'string')
}
