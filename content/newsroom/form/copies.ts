import type { Field } from 'payload'

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

/** Returns `fields` with those that belong to one story emptied when it is duplicated. */
export const freshInCopies = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    if (!('name' in field) || field.type === 'ui' || !OF_ONE_STORY.has(field.name)) return field
    return { ...field, hooks: { ...field.hooks, beforeDuplicate: [() => null] } } as Field
  })
