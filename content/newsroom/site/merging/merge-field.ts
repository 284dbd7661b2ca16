import type { Field } from 'payload'

/** The part of the form of a topic or an author that merges it with another one. */
export const mergeField: Field = {
  name: 'merging',
  type: 'ui',
  admin: {
    condition: (data) => Boolean(data.id),
    disableListColumn: true,
    components: { Field: '/app/(newsroom)/admin/record-merging/merge-field.tsx#MergeField' },
  },
}
