/**
 * The records of a table: comma-separated values with a head, or JSON. Read as a stream, so memory does not grow with
 * the file.
 * @module
 */
import { StringDecoder } from 'node:string_decoder'
import { z } from 'zod'
import { readJson } from '#content/intake/legacy/json-document.ts'
import { UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import { utf8Only } from '#content/intake/legacy/utf8-only.ts'
import { withoutBroken } from '#content/intake/legacy/whole-text.ts'
import {
  OpenQuotes,
  type SeparatedRow,
  separatedRows,
} from '#content/intake/redirects/comma-separated.ts'

/** A record: values by the names of columns. Its place is a line, or its number in JSON, counted from 1. */
export interface TableRow {
  place: string
  cells: Readonly<Record<string, unknown>>
}

const record = z.record(z.string(), z.unknown())

/**
 * The records of a file. `records` says where they are in JSON: in the list that the document is, or in lines of their
 * own, if it says nothing.
 * @throws {UnreadableExport} with the place
 */
export async function* readTable(
  source: AsyncIterable<Buffer>,
  records: string | undefined,
): AsyncGenerator<TableRow> {
  const chunks = source[Symbol.asyncIterator]()
  const first = await chunks.next()
  const begun = first.done ? Buffer.alloc(0) : first.value
  const all = (async function* () {
    yield begun
    yield* { [Symbol.asyncIterator]: () => chunks }
  })()
  const [start = ''] = /[^\s\uFEFF]/.exec(begun.toString('utf8', 0, 4_096)) ?? []
  if (start === '[' || start === '{') yield* jsonRows(all, start, records)
  else yield* separated(all)
}

async function* jsonRows(
  source: AsyncIterable<Buffer>,
  start: string,
  records: string | undefined,
): AsyncGenerator<TableRow> {
  const isLines = start === '{' && records === undefined
  let [line, named] = [0, 0]
  const parts = readJson(source, {
    paths: [records ?? (isLines ? '$' : '$.*')],
    ...(isLines && { separator: '\n' }),
    name: () => {
      named += 1
      return `record ${named}`
    },
  })
  for await (const { value } of parts) {
    line += 1
    const cells = record.safeParse(value)
    if (!cells.success) throw new UnreadableExport(`record ${line}: this is no object.`)
    yield { place: `record ${line}`, cells: cells.data }
  }
}

async function* separated(source: AsyncIterable<Buffer>): AsyncGenerator<TableRow> {
  let head: string[] | undefined
  for await (const { line, cells } of rowsIn(source)) {
    if (head === undefined) {
      head = cells
      const [twice] = cells.filter((name, index) => cells.indexOf(name) !== index)
      if (twice !== undefined) throw new UnreadableExport(`line ${line}: two columns “${twice}”.`)
      continue
    }
    // A row that is shorter may be one that was cut, or the rest of one.
    if (cells.length !== head.length) {
      throw new UnreadableExport(
        `line ${line}: ${cells.length} cells, but the head has ${head.length} columns.`,
      )
    }
    yield {
      place: `line ${line}`,
      cells: Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])),
    }
  }
}

async function* rowsIn(source: AsyncIterable<Buffer>): AsyncGenerator<SeparatedRow> {
  try {
    yield* separatedRows(textOf(source))
  } catch (error) {
    if (error instanceof OpenQuotes) throw new UnreadableExport(error.message)
    throw error
  }
}

async function* textOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  for await (const chunk of utf8Only(source)) yield withoutBroken(decoder.write(chunk))
  yield decoder.end()
}
