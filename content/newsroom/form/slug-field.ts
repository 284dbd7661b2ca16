import type { TextField } from 'payload'
import { isSlug, slugOf, slugRule } from '#content/base/address/slug.ts'
import { sayIn } from '#content/base/desk-words/say.ts'

type Values = Record<string, unknown>

/** A slug field: filled from the field `from` when left empty, refused when malformed or in `reserved`. */
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
        ({ value, data, originalDoc }) =>
          value || madeFrom(data?.[from] ?? (originalDoc as Values | undefined)?.[from]) || null,
      ],
    },
    validate: (value: unknown, { data, req }) => {
      const say = sayIn(req.i18n)
      // The desk validates before the hook has filled it.
      const slug = value || madeFrom((data as Values)[from])
      if (!slug)
        return say(
          'Judulnya tidak berisi huruf atau angka untuk alamat halaman. Isi slug sendiri, misalnya sulit-membuat-pasukan-pergi.',
        )
      if (!isSlug(slug)) return slugRule(say)
      if (reserved.includes(slug)) {
        return say('“{slug}” dipakai oleh portal sendiri; pilih slug lain.', { slug })
      }
      return true
    },
  }
}

function madeFrom(words: unknown): string {
  return typeof words === 'string' ? slugOf(words) : ''
}
