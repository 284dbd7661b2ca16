/**
 * What somebody has written in the form of a story, compared with what the server has. Differences that no person
 * made do not count: fields of the server, empty values, ids of rows, and what the editor keeps beside the words.
 * @module
 */
import { FIELDS_OF_THE_SERVER } from '#content/newsroom/form/server-fields.ts'

/** The data of a form, by field. */
export type Written = Readonly<Record<string, unknown>>

/** The fields of `written` that no one of `stored` has the same. */
export function unstoredFields(written: Written, stored: readonly Written[]): Written {
  return Object.fromEntries(
    Object.entries(written).filter(([name, value]) => {
      if (FIELDS_OF_THE_SERVER.has(name)) return false
      const mine = comparable(value)
      return !stored.some((known) => comparable(known[name]) === mine)
    }),
  )
}

/** A value as text; equal for values that are the same to the person who writes. */
const comparable = (value: unknown): string => JSON.stringify(plain(value)) ?? ''

/** The value without what is empty, with its parts in a fixed order; `undefined` if nothing is left. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '' || value === false) return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    const parts = value.map(plain).filter((part) => part !== undefined)
    return parts.length > 0 ? parts : undefined
  }
  if (typeof value !== 'object') return value
  if ('root' in value) return nodeOf(value.root)
  // A record instead of its id, as answers of greater depth have it; rows have ids of letters.
  if ('id' in value && typeof value.id === 'number') return value.id
  return entriesOf(value, (name) => name !== 'id' && name !== 'blockName')
}

/** What a node of the editor says, without how it is kept. */
function nodeOf(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  const { type, children, format, ...rest } = node as Record<string, unknown>
  const parts = Array.isArray(children) ? children.map(nodeOf).filter(Boolean) : []
  const isContainer = type === 'paragraph' || type === 'root'
  if (isContainer && parts.length === 0) return undefined
  const said = entriesOf(rest, (name) => SAID.has(name))
  return {
    type,
    ...(typeof format === 'number' && format !== 0 && { format }),
    ...(typeof said === 'object' && said),
    ...(parts.length > 0 && { parts }),
  }
}

/** The parts of a node that are words or their shape. */
const SAID = new Set(['text', 'tag', 'listType', 'fields'])

function entriesOf(value: object, isKept: (name: string) => boolean): object | undefined {
  const entries = Object.entries(value)
    .filter(([name]) => isKept(name))
    .map(([name, part]) => [name, plain(part)] as const)
    .filter(([, part]) => part !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
