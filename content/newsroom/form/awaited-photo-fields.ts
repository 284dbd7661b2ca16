import type { Field } from 'payload'

const isAwaited = (data: Partial<Record<string, unknown>>): boolean =>
  !data.hero && Boolean(data.heroCaption || data.heroCredit)

/**
 * Caption and credit of a photo that copy described without its file. The form shows them until somebody chooses the
 * photo; readers never see them.
 */
export const awaitedPhotoFields: Field[] = [
  {
    name: 'heroCaption',
    type: 'textarea',
    label: 'Keterangan foto dari naskah',
    maxLength: 1000,
    admin: {
      condition: isAwaited,
      description:
        'Naskah membawa kata-kata ini tanpa fotonya. Unggah fotonya di atas, lalu salin ke data fotonya.',
    },
  },
  {
    name: 'heroCredit',
    type: 'text',
    label: 'Kredit foto dari naskah',
    maxLength: 200,
    admin: { condition: isAwaited },
  },
]
