import type { Field } from 'payload'

/** What belongs to one story alone: a copy begins without it. Its stage, log and origin are kept by hooks. */
const OF_ONE_STORY = new Set([
  'slug',
  'publishedAt',
  'firstPublishedAt',
  'modifiedAt',
  'withdrawalReason',
  'withdrawnAt',
  'corrections',
  'copyIdentity',
  'copyDigest',
])

/** The fields of a story, with those that belong to it alone left out of its copies. */
export const freshInCopies = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    if (!('name' in field) || field.type === 'ui' || !OF_ONE_STORY.has(field.name)) return field
    return { ...field, hooks: { ...field.hooks, beforeDuplicate: [() => null] } } as Field
  })
