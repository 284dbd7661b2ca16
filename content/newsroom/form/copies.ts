import type { Field, FieldHook } from 'payload'
import { copiedHeadline } from '#content/model/story/copied-headline.ts'

/** Fields that a copy of a story starts without. Hooks reset its stage, log and origin. */
const OF_ONE_STORY = new Set([
  'slug',
  'publishedAt',
  'firstPublishedAt',
  'modifiedAt',
  'withdrawalReason',
  'withdrawnAt',
  'corrections',
  'heroCaption',
  'heroCredit',
  'copyIdentity',
  'copyDigest',
  'copyVersion',
  'copyVersionAt',
  'importedRevision',
])

/**
 * Returns `fields` with those that belong to one story emptied when it is duplicated; the headline then says that it is
 * of a copy.
 */
export const freshInCopies = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    if (!('name' in field) || field.type === 'ui') return field
    if (field.name === 'headline') return duplicatedBy(field, nameCopy)
    return OF_ONE_STORY.has(field.name) ? duplicatedBy(field, () => null) : field
  })

const nameCopy: FieldHook = ({ value }) =>
  typeof value === 'string' && value ? copiedHeadline(value) : value

const duplicatedBy = (field: Field, hook: FieldHook): Field =>
  ({
    ...field,
    hooks: { ...('hooks' in field ? field.hooks : {}), beforeDuplicate: [hook] },
  }) as Field
