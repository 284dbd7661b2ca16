import type { TextField } from 'payload'
import { isSlug, SLUG_RULE, slugOf } from './slug.ts'

/**
 * A slug that is made from another field when left empty, and refused at the field when malformed or
 * reserved.
 */
export function slugField({
  from,
  reserved = [],
}: {
  from: string
  reserved?: readonly string[]
}): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: 'Slug',
    required: true,
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: 'Bagian alamat halaman. Kosongkan agar dibuat dari judul.',
    },
    hooks: {
      beforeValidate: [
        ({ value, data }) => {
          const source: unknown = data?.[from]
          return value || (typeof source === 'string' ? slugOf(source) : value)
        },
      ],
    },
    validate: (value: unknown) => {
      if (!isSlug(value)) return SLUG_RULE
      if (reserved.includes(value)) {
        return `“${value}” dipakai oleh portal sendiri; pilih slug lain.`
      }
      return true
    },
  }
}
