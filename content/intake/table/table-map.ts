/**
 * The map of a table of stories: which column is what. A YAML file that an operator writes.
 * @module
 */
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { UnreadableExport } from '#content/intake/legacy/legacy-story.ts'

/** What a story may have of a table. */
export const TABLE_FIELDS = [
  'id',
  'headline',
  'kicker',
  'slug',
  'summary',
  'body',
  'publishedAt',
  'modifiedAt',
  'authors',
  'section',
  'topics',
  'dateline',
  'originalUrl',
  'photo',
  'photoAlt',
  'photoCaption',
  'photoCredit',
  'addresses',
  'status',
] as const

/** A field of a story. */
export type TableField = (typeof TABLE_FIELDS)[number]

const column = z.string().min(1)
const columns = z.strictObject(
  Object.fromEntries(TABLE_FIELDS.map((name) => [name, column.optional()])) as Record<
    TableField,
    z.ZodOptional<typeof column>
  >,
)

const schema = z.strictObject({
  /** The address of the old site: relative addresses are below it, and it tells whose numbers they are. */
  site: z.url({ protocol: /^https?$/ }),
  /** Tells apart tables of a site that number for themselves. */
  name: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  /** Where the records of a JSON document are. */
  records: z
    .string()
    .regex(/^\$(?:\.[\w*-]+)*\.\*$/)
    .optional(),
  columns: columns.required({ id: true, headline: true, body: true }),
  body: z.enum(['html', 'markdown', 'text']).default('html'),
  /** What stands first in dates with slashes. */
  dates: z.enum(['day-first', 'month-first']).optional(),
  /** What stands between several authors or topics in one cell. */
  separator: z.string().min(1).default(','),
  /** What `status` says of a story that readers saw. */
  public: z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
  /** Columns that are left out on purpose. */
  ignore: z.array(z.string()).default([]),
})

/** A map that is right in itself. */
export interface TableMap extends z.infer<typeof schema> {
  /** The line of a key of the map, counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number
}

const PATHS = 'written as $.*, or $.data.posts.*'
const HELP: Readonly<Record<string, string>> = {
  site: 'the address of the old site, with https://',
  name: 'letters, digits and hyphens',
  records: PATHS,
  body: 'html, markdown or text',
  dates: 'day-first or month-first',
  public: 'a list of values of the column status',
  ignore: 'a list of columns',
}

/**
 * Reads a map.
 * @throws {UnreadableExport} with the line and what to write instead
 */
export function readTableMap(text: string): TableMap {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const [fault] = document.errors
  if (fault) {
    const { line } = lineCounter.linePos(fault.pos[0])
    throw new UnreadableExport(`line ${line}: ${fault.message.split('\n')[0]}`)
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let end = path.length; end > 0; end -= 1) {
      const within = end === 1 ? document.contents : document.getIn(path.slice(0, end - 1), true)
      const pair = isMap(within)
        ? within.items.find(({ key }) => isNode(key) && String(key) === String(path[end - 1]))
        : undefined
      const key = isNode(pair?.key) ? pair.key : document.getIn(path.slice(0, end), true)
      if (isNode(key) && key.range) return lineCounter.linePos(key.range[0]).line
    }
    return 1
  }
  const read = schema.safeParse(document.toJS())
  const [issue] = read.error?.issues ?? []
  if (issue) throw new UnreadableExport(faultOf(issue, lineOf))
  if (!read.success) throw read.error
  const map = { ...read.data, lineOf }
  if (map.columns.status !== undefined && map.public === undefined) {
    const line = lineOf(['columns', 'status'])
    throw new UnreadableExport(
      `line ${line}: with a column for the status, “public” lists which of its values readers saw.`,
    )
  }
  return map
}

function faultOf(
  issue: z.core.$ZodIssue,
  lineOf: (path: readonly PropertyKey[]) => number,
): string {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const known = path[0] === 'columns' ? TABLE_FIELDS : Object.keys(schema.shape)
    return `line ${lineOf([...path, key])}: there is no “${key}”. Known are: ${known.join(', ')}.`
  }
  const name = path.join('.')
  const line = lineOf(path)
  if (path[0] === 'columns' && path.length === 2) {
    return `line ${line}: ${name} is missing: the name of a column.`
  }
  if (path.length === 0 || name === 'columns') {
    return `line ${line}: a map has “site” and “columns” with id, headline and body at least.`
  }
  return `line ${line}: ${name}: ${HELP[String(path[0])] ?? issue.message}.`
}
