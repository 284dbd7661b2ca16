/**
 * Refuses queries that the store cannot answer, or that would tell what the API hides. Payload leaves out sorting by a
 * hidden field only where it cannot be found, and hands values to the database as they come.
 * @module
 */
import type { CollectionBeforeOperationHook, FlattenedField, Payload } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { Refused } from '#content/store/refused.ts'

/** What the desk and its API compare with; others exist for fields that Warta does not have. */
const OPERATORS = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
])
/** Fields whose values have a structure of their own, which no query reaches into. */
const OPAQUE = new Set(['richText', 'json', 'code', 'point'])

interface Query {
  overrideAccess?: boolean
  sort?: unknown
  where?: unknown
}

/** Refuses with 400 a request that sorts by a hidden field, or compares with what a field cannot be compared with. */
export const refuseOddQuery: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { overrideAccess, sort, where } = args as Query
  if (overrideAccess) return args
  const fields = collection.flattenedFields
  const sorts = [sort].flat().filter((each) => typeof each === 'string')
  const isGood =
    sorts
      .flatMap((each) => each.split(','))
      .every((each) => isSortable(req.payload, fields, each.trim().replace(/^-/, ''))) &&
    isComparable(req.payload, fields, where)
  if (!isGood) throw new Refused(400, sayIn(req.i18n)('Pencarian ini tidak dapat dijawab.'))
  return args
}

const isSortable = (payload: Payload, fields: readonly FlattenedField[], path: string): boolean =>
  fieldsAlong(payload, fields, path).every((field) => !isHidden(field))

function isComparable(
  payload: Payload,
  fields: readonly FlattenedField[],
  where: unknown,
): boolean {
  if (typeof where !== 'object' || where === null) return where === undefined || where === null
  return Object.entries(where).every(([path, compared]) => {
    if (/^(?:and|or)$/i.test(path)) {
      const parts: unknown[] = Array.isArray(compared) ? compared : Object.values(compared ?? {})
      return parts.every((part) => isComparable(payload, fields, part))
    }
    const names = namesIn(path)
    const along = fieldsAlong(payload, fields, path)
    const field = along.at(-1)
    if (field && OPAQUE.has(field.type) && along.length < names.length) return false
    if (typeof compared !== 'object' || compared === null) return false
    return Object.entries(compared).every(
      ([operator, value]) => OPERATORS.has(operator) && (!field || isValue(field, operator, value)),
    )
  })
}

/** Whether a field can have `value`; lists come as arrays or as text with commas. */
function isValue({ type }: FlattenedField, operator: string, value: unknown): boolean {
  if (operator === 'exists' || /like|contains/.test(operator)) return true
  if (type !== 'date' && type !== 'number') return true
  const values = typeof value === 'string' ? value.split(',') : [value].flat()
  return values.every((each) => {
    if (each === null || each === '' || each === 'null') return true
    return type === 'date' ? !Number.isNaN(Date.parse(String(each))) : !Number.isNaN(Number(each))
  })
}

/** The fields that a path goes through, relations included, as far as there are such fields. */
function fieldsAlong(
  payload: Payload,
  fields: readonly FlattenedField[],
  path: string,
): FlattenedField[] {
  const found: FlattenedField[] = []
  let here = fields
  for (const name of namesIn(path)) {
    const field = here.find((each) => each.name === name)
    if (!field) return found
    found.push(field)
    here = fieldsBehind(payload, field)
  }
  return found
}

/** The names in a path. Queries of versions name the fields of the story behind `version`. */
const namesIn = (path: string): string[] => path.replace(/^version(?:\.|__)/, '').split(/\.|__/)

function fieldsBehind(payload: Payload, field: FlattenedField): readonly FlattenedField[] {
  if ('flattenedFields' in field) return field.flattenedFields
  if ('relationTo' in field && typeof field.relationTo === 'string') {
    return payload.collections[field.relationTo]?.config.flattenedFields ?? []
  }
  return []
}

const isHidden = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true
