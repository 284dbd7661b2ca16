/**
 * Reads the values that a request sends for fields, as forms, bulk edits and the API send them: by the fields' own
 * definitions, none of them required, with empty values, ids or whole records for relations, and other keys beside them.
 * @module
 */
import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { isServerOnly } from '#content/newsroom/form/closed-fields.ts'
import { brokenText } from './broken-text.ts'
import { isRecord } from './json-object.ts'
import { idIn } from './record-id.ts'
import { fieldsInText } from './sent-rich-text.ts'
import { scalarFault } from './sent-scalar.ts'

/** Where a value is: its path in the body, and its label with those of the fields around it. */
interface Place {
  path: string
  label: string
}

/** A value that is not of its field's type, with words for the account. */
export interface OddValue extends Place {
  message: string
}

/** A record that a field of the database refers to. */
export interface SentReference extends Place {
  collection: CollectionSlug
  id: number
}

type Finding = OddValue | SentReference
type Read = (value: unknown, place: Place) => Generator<Finding>
type Request = Pick<PayloadRequest, 'i18n' | 't'>
type Field<Type> = Extract<FlattenedField, { type: Type }>

/** What Payload reads parts of without looking. Other fields are cleared with null. */
const NEVER_NULL = new Set(['group', 'tab'])

/** What is odd about the values of `data` for `fields`, and the records that they refer to. */
export function* readValues(
  fields: readonly FlattenedField[],
  data: Readonly<Record<string, unknown>>,
  req: Request,
  parent?: Place,
): Generator<Finding> {
  for (const field of fields) {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined
    if (value === undefined || (value === null && !NEVER_NULL.has(field.type))) continue
    for (const found of readValue(field, value, placeOf(field, req, parent), req)) {
      // What a request cannot set may be out of date in a form.
      if ('message' in found || !isServerOnly(field)) yield found
    }
  }
}

function* readValue(
  field: FlattenedField,
  value: unknown,
  place: Place,
  req: Request,
): Generator<Finding> {
  switch (field.type) {
    case 'group':
    case 'tab':
      yield* readGroup(field.flattenedFields, value, place, req)
      return
    case 'array':
      // Forms send the number of rows instead of an empty list.
      if (value === 0 || value === '0') return
      yield* readRows(value, place, req, (row, at) =>
        readGroup(field.flattenedFields, row, at, req),
      )
      return
    case 'relationship':
    case 'upload':
      // Forms clear a relation in several ways.
      if (value === '' || value === 'none' || value === 'null') return
      yield* readOneOrMany(field, value, place, req, (each, at) =>
        readReference(field, each, at, req),
      )
      return
    case 'richText':
      yield* readText(field, value, place, req)
      return
    default:
      yield* readOneOrMany(field, value, place, req, function* (each, at) {
        const message = brokenLetter(each, req) ?? scalarFault(field, each, req)
        if (message) yield { ...at, message }
      })
  }
}

function* readGroup(
  fields: readonly FlattenedField[],
  value: unknown,
  place: Place,
  req: Request,
): Generator<Finding> {
  if (isRecord(value)) yield* readValues(fields, value, req, place)
  else yield { ...place, message: sayIn(req.i18n)('Isian ini harus berupa kelompok isian.') }
}

function* readRows(value: unknown, place: Place, req: Request, read: Read): Generator<Finding> {
  if (!Array.isArray(value)) {
    yield { ...place, message: sayIn(req.i18n)('Isian ini harus berupa daftar.') }
    return
  }
  for (const [index, row] of (value as unknown[]).entries()) {
    yield* read(row, {
      path: `${place.path}.${index}`,
      label: `${place.label} ${index + 1}`,
    })
  }
}

const readOneOrMany = (
  field: FlattenedField,
  value: unknown,
  place: Place,
  req: Request,
  read: Read,
): Generator<Finding> =>
  'hasMany' in field && field.hasMany ? readRows(value, place, req, read) : read(value, place)

function* readText(
  field: Field<'richText'>,
  value: unknown,
  place: Place,
  req: Request,
): Generator<OddValue> {
  const parts = fieldsInText(field, value)
  const message =
    brokenLetter(value, req) ??
    (typeof parts === 'string' &&
      sayIn(req.i18n)(
        'Teks ini memuat bagian yang tidak dikenal ({place}). Hapus bagian itu, lalu tulis ulang di penyunting.',
        { place: parts },
      ))
  if (message) yield { ...place, message }
  if (typeof parts === 'string') return
  for (const { fields, values } of parts) {
    for (const found of readValues(fields, values, req, place)) {
      // The form marks the whole text. The database knows nothing of the records in it.
      if ('message' in found) yield { ...found, path: place.path }
    }
  }
}

function* readReference(
  field: Field<'relationship' | 'upload'>,
  value: unknown,
  place: Place,
  req: Request,
): Generator<Finding> {
  const sent = referenceIn(field, value)
  yield sent ? { ...sent, ...place } : { ...place, message: req.t('validation:invalidSelection') }
}

/** The record that a relation names: by id, as a whole record, or with its collection where there are several. */
function referenceIn(
  { relationTo }: Field<'relationship' | 'upload'>,
  value: unknown,
): { collection: CollectionSlug; id: number } | undefined {
  if (!Array.isArray(relationTo)) {
    const id = idIn(isRecord(value) ? value.id : value)
    return id === undefined ? undefined : { collection: relationTo, id }
  }
  if (!isRecord(value)) return undefined
  const collection = relationTo.find((each) => each === value.relationTo)
  const id = idIn(isRecord(value.value) ? value.value.id : value.value)
  return collection === undefined || id === undefined ? undefined : { collection, id }
}

function brokenLetter(value: unknown, req: Request): string | undefined {
  const text = brokenText(value)
  if (text === undefined) return undefined
  return sayIn(req.i18n)('Ada huruf yang rusak di dekat “{text}”. Hapus, lalu tulis lagi.', {
    text,
  })
}

function placeOf(field: FlattenedField, req: Request, parent: Place | undefined): Place {
  const own = 'label' in field && field.label ? getTranslation(field.label, req.i18n) : field.name
  if (!parent) return { path: field.name, label: own }
  return { path: `${parent.path}.${field.name}`, label: `${parent.label} > ${own}` }
}
