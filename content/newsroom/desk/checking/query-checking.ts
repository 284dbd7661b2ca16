/**
 * Refuses queries that the store cannot answer, or that would tell what the API hides. Payload leaves out sorting by a
 * hidden field only where it cannot be found, and hands values to the database as they come.
 * @module
 */
import {
  type CollectionBeforeOperationHook,
  type FlattenedField,
  NotFound,
  type SanitizedConfig,
} from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { Refused } from '#content/store/refused.ts'
import { isRecord } from './json-object.ts'
import { idIn } from './record-id.ts'
import { isYearOfFourDigits, optionValue } from './sent-scalar.ts'

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

/** Every record has this field, though no collection lists it. */
const ID: FlattenedField = { name: 'id', type: 'number' }

type Collections = Pick<SanitizedConfig, 'collections'>

interface Query {
  id?: unknown
  /** The record of which a copy is asked. */
  duplicateFromID?: unknown
  overrideAccess?: boolean
  sort?: unknown
  where?: unknown
}

/**
 * Refuses with 400 a request that sorts by a hidden field, or compares with what a field cannot be compared with, and
 * with 404 one for an id that no record can have.
 */
export const refuseOddQuery: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { id, duplicateFromID, overrideAccess, sort, where } = args as Query
  if (overrideAccess) return args
  for (const named of [id, duplicateFromID]) {
    if (named !== undefined && !isId(named)) throw new NotFound(req.t)
  }
  if (!isAnswerable(req.payload.config, collection.flattenedFields, { sort, where })) {
    throw new Refused(400, sayIn(req.i18n)('Pencarian ini tidak dapat dijawab.'))
  }
  return args
}

/** Whether records with `fields` can be sorted and compared as a query says. */
function isAnswerable(
  config: Collections,
  fields: readonly FlattenedField[],
  { sort, where }: { sort?: unknown; where?: unknown },
): boolean {
  const sorts = [sort].flat().filter((each) => typeof each === 'string')
  return (
    sorts
      .flatMap((each) => each.split(','))
      .every((each) => isSortable(config, fields, each.trim().replace(/^-/, ''))) &&
    isComparable(config, fields, where)
  )
}

const isSortable = (
  config: Collections,
  fields: readonly FlattenedField[],
  path: string,
): boolean => fieldsAlong(config, fields, path).every((field) => !isHidden(field))

function isComparable(
  config: Collections,
  fields: readonly FlattenedField[],
  where: unknown,
): boolean {
  if (typeof where !== 'object' || where === null) return where === undefined || where === null
  return Object.entries(where).every(([path, compared]) => {
    if (/^(?:and|or)$/i.test(path)) {
      const parts: unknown[] = Array.isArray(compared) ? compared : Object.values(compared ?? {})
      return parts.every((part) => isComparable(config, fields, part))
    }
    const names = namesIn(path)
    const along = fieldsAlong(config, fields, path)
    const field = along.at(-1)
    if (field && OPAQUE.has(field.type) && along.length < names.length) return false
    // What is behind an unknown name is refused by Payload.
    const isWhole = along.length === names.length
    if (typeof compared !== 'object' || compared === null) return false
    return Object.entries(compared).every(
      ([operator, value]) =>
        OPERATORS.has(operator) && (!(field && isWhole) || isValue(field, operator, value)),
    )
  })
}

/** Whether a field can be compared with `value`; lists come as arrays or as text with commas. */
function isValue(field: FlattenedField, operator: string, value: unknown): boolean {
  if (operator === 'exists') return true
  if (isNumeric(field) && operator === 'contains') return isScalar(field, value)
  if (/like|contains/.test(operator))
    return !isRecord(value) && isText(String(value)) && isSearchable(field)
  if (!/in$/.test(operator)) return isScalar(field, value)
  const values = typeof value === 'string' ? value.split(',') : [value].flat()
  // An empty text is no number, and nothing is read of it in a list.
  return values.every((each) => isScalar(field, each) && !(isNumeric(field) && each === ''))
}

/** Whether a field can be searched for letters. */
const isSearchable = (field: FlattenedField): boolean =>
  !isNumeric(field) &&
  (('hasMany' in field && field.hasMany === true) ||
    !['checkbox', 'date', 'radio', 'select'].includes(field.type))

const isNumeric = ({ type }: FlattenedField): boolean =>
  type === 'number' || type === 'relationship' || type === 'upload'

function isScalar(field: FlattenedField, value: unknown): boolean {
  // The desk's own pages compare with instants.
  if (value === null || value === 'null' || value instanceof Date) return true
  if (typeof value === 'boolean') return field.type === 'checkbox'
  if (typeof value === 'string' ? !isText(value) : typeof value !== 'number') {
    // The pair of a collection and an id.
    return 'relationTo' in field && Array.isArray(field.relationTo)
  }
  switch (field.type) {
    case 'checkbox':
      return value === 'true' || value === 'false'
    case 'date':
      return value === '' || isYearOfFourDigits(new Date(value as string | number))
    case 'number':
      return field === ID ? isId(value) : value !== '' && Number.isFinite(Number(value))
    case 'relationship':
    case 'upload':
      return Array.isArray(field.relationTo) || value === '' || isId(value)
    case 'radio':
    case 'select':
      return field.options.some((option) => optionValue(option) === value)
    default:
      return true
  }
}

/** Databases cannot store text with a null character. */
const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\0')

const isId = (value: unknown): boolean => idIn(value) !== undefined

/** The fields that a path goes through, relations included, as far as there are such fields. */
function fieldsAlong(
  config: Collections,
  fields: readonly FlattenedField[],
  path: string,
): FlattenedField[] {
  const found: FlattenedField[] = []
  let here = fields
  for (const name of namesIn(path)) {
    const field = here.find((each) => each.name === name) ?? (name === ID.name ? ID : undefined)
    if (!field) return found
    found.push(field)
    here = fieldsBehind(config, field)
  }
  return found
}

/** The names in a path. Queries of versions name the fields of the story behind `version`. */
const namesIn = (path: string): string[] => path.replace(/^version(?:\.|__)/, '').split(/\.|__/)

function fieldsBehind(config: Collections, field: FlattenedField): readonly FlattenedField[] {
  if ('flattenedFields' in field) return field.flattenedFields
  if ('relationTo' in field && typeof field.relationTo === 'string') {
    return config.collections.find(({ slug }) => slug === field.relationTo)?.flattenedFields ?? []
  }
  return []
}

const isHidden = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true
