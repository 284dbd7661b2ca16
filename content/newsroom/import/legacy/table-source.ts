/**
 * Tables of stories from any system, with a map of their columns. The files are read twice, as streams: once for their
 * columns, once for the stories.
 * @module
 */
import { createReadStream } from 'node:fs'
import {
  type LegacyItem,
  type LegacySite,
  UnreadableExport,
} from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { TABLE_FIELDS, type TableMap } from '#content/intake/table/table-map.ts'
import { readTable, type TableRow } from '#content/intake/table/table-rows.ts'
import {
  fieldsOf,
  hasRoundedId,
  type TableReading,
  tableStory,
  valuesAt,
} from '#content/intake/table/table-story.ts'

/** What files have. */
export interface TableContents {
  records: number
  /** Columns that the map does not name. */
  unknown: string[]
}

/**
 * Reads the files to their end.
 * @throws {UnreadableExport} naming the file and the place, or the line of the map that names a column which is not there
 */
export async function readTables(files: readonly string[], map: TableMap): Promise<TableContents> {
  const columns = new Set<string>()
  const wanted = TABLE_FIELDS.flatMap((field) => {
    const column = map.columns[field]
    return column === undefined ? [] : [{ field, column }]
  })
  const missing = new Set(wanted)
  const ids = new Set<string>()
  let records = 0
  for (const file of files) {
    for await (const row of rowsOf(file, map)) {
      records += 1
      const place = `${file}, ${row.place}`
      const id = fieldsOf(row, map).one('id')
      if (hasRoundedId(row, map)) {
        throw new UnreadableExport(
          `${place}: the id ${id} is a number that cannot be kept: write ids as texts.`,
        )
      }
      if (id && ids.has(id)) {
        throw new UnreadableExport(`${place}: there is a record with the id “${id}” before it.`)
      }
      ids.add(id)
      for (const name of Object.keys(row.cells)) columns.add(name)
      for (const each of missing) {
        const isThere =
          Object.hasOwn(row.cells, each.column) || valuesAt(row.cells, each.column).length > 0
        if (isThere) missing.delete(each)
      }
    }
  }
  if (records === 0) throw new UnreadableExport(`${files.join(', ')}: there are no records.`)
  const [first] = missing
  if (first) {
    const line = map.lineOf(['columns', first.field])
    throw new UnreadableExport(
      `the map, line ${line}: there is no column “${first.column}”. There are: ${[...columns].join(', ')}.`,
    )
  }
  const known = new Set(wanted.map(({ column }) => column.split('.')[0] ?? ''))
  const whole = new Set([...wanted.map(({ column }) => column), ...map.ignore])
  return {
    records,
    unknown: [...columns].filter((name) => !known.has(name) && !whole.has(name)),
  }
}

/** The records of the files. */
export async function* tableItems(
  files: readonly string[],
  reading: Omit<TableReading, 'site'>,
): AsyncGenerator<LegacyItem> {
  const { map } = reading
  const site: LegacySite = { site: map.site.replace(/\/+$/, ''), sections: new Map() }
  for (const file of files) {
    for await (const row of rowsOf(file, map)) {
      const { one } = fieldsOf(row, map)
      yield {
        site,
        origin: `${site.site} ${one('id')}`,
        address: one('addresses'),
        headline: plainText(one('headline')),
        kind: 'story',
        read: () => tableStory(row, { ...reading, site }),
      }
    }
  }
}

async function* rowsOf(file: string, { records }: TableMap): AsyncGenerator<TableRow> {
  try {
    yield* readTable(createReadStream(file), records)
  } catch (error) {
    if (error instanceof UnreadableExport) throw new UnreadableExport(`${file}, ${error.message}`)
    throw error
  }
}
