import type { Field } from 'payload'
import { text, textarea } from 'payload/shared'
import { sayIn } from '#content/base/desk-words/say.ts'
import { LONGEST_CAPTION, LONGEST_CREDIT } from '#content/model/photo/photo-limits.ts'

/** The texts of a photo. Empty ones are filled from the file's metadata. */
export const wordsFields: Field[] = [
  {
    name: 'alt',
    type: 'text',
    label: 'Teks alternatif',
    required: true,
    maxLength: 300,
    admin: { description: 'Apa yang terlihat, bagi yang tidak melihat fotonya.' },
  },
  {
    name: 'caption',
    type: 'textarea',
    label: 'Keterangan foto',
    maxLength: LONGEST_CAPTION,
    validate: (value, options) =>
      isMissing(value, options.req)
        ? sayIn(options.req.i18n)(
            'Tulis keterangan foto: apa, siapa, di mana, kapan. Berkasnya tidak memuatnya.',
          )
        : textarea(value, options),
    admin: { description: 'Wajib. Kosong berarti diambil dari berkasnya (IPTC atau XMP).' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'credit',
        type: 'text',
        label: 'Kredit',
        maxLength: LONGEST_CREDIT,
        validate: (value: string | null | undefined, options: Parameters<typeof text>[1]) =>
          isMissing(value, options.req)
            ? sayIn(options.req.i18n)(
                'Tulis kredit foto, misalnya Warta/Nama Pewarta. Berkasnya tidak memuatnya.',
              )
            : text(value, options),
        admin: { description: 'Wajib. Kosong berarti diambil dari berkasnya.' },
      },
      { name: 'creator', type: 'text', label: 'Pembuat foto', maxLength: 120 },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'takenAt',
        type: 'date',
        label: 'Dibuat pada',
        admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
      },
      {
        name: 'place',
        type: 'text',
        label: 'Tempat',
        maxLength: 120,
        admin: { description: 'Untuk redaksi saja; tidak tampil di situs.' },
      },
    ],
  },
]

/** Imported copy is accepted without; the checklist of its story lists what is missing. */
const isMissing = (value: string | null | undefined, req: { payloadAPI: string }) =>
  req.payloadAPI !== 'local' && !value?.trim()
