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
      beforeValidate: [({ value, data }) => value || madeFrom(data?.[from]) || null],
    },
    validate: (value: unknown, { data }) => {
      // The desk asks before the hook has made it.
      const slug = value || madeFrom((data as Record<string, unknown>)[from])
      if (!isSlug(slug)) return SLUG_RULE
      if (reserved.includes(slug)) {
        return `“${slug}” dipakai oleh portal sendiri; pilih slug lain.`
      }
      return true
    },
  }
}

function madeFrom(words: unknown): string {
  return typeof words === 'string' ? slugOf(words) : ''
}
