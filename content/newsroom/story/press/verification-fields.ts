import type { Field } from 'payload'

/**
 * Marks a story as not fully verified, which is allowed only in urgent public interest (Pedoman Pemberitaan Media
 * Siber, 2).
 */
export const verificationFields: Field[] = [
  {
    name: 'verification',
    type: 'group',
    label: 'Verifikasi',
    admin: {
      position: 'sidebar',
      description:
        'Berita boleh terbit sebelum lengkap diperiksa hanya bila kepentingan umumnya mendesak, sumber pertamanya cakap, dan pihak terkait belum dapat dihubungi. Pembaca diberi tahu.',
    },
    fields: [
      {
        name: 'pending',
        type: 'checkbox',
        label: 'Masih perlu verifikasi',
        defaultValue: false,
        index: true,
      },
      {
        name: 'what',
        type: 'textarea',
        label: 'Yang belum diverifikasi',
        maxLength: 500,
        admin: {
          condition: (_, group) => Boolean(group?.pending),
          description: 'Dibaca pembaca di atas berita.',
        },
      },
      {
        name: 'dueAt',
        type: 'date',
        label: 'Tenggat verifikasi',
        admin: {
          condition: (_, group) => Boolean(group?.pending),
          date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
          description: 'Untuk redaksi; pembaca tidak melihatnya.',
        },
      },
    ],
  },
  {
    name: 'followUpOf',
    type: 'relationship',
    relationTo: 'articles',
    maxDepth: 0,
    label: 'Menindaklanjuti berita',
    index: true,
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    admin: {
      position: 'sidebar',
      description: 'Kedua berita saling bertautan begitu berita ini terbit.',
    },
  },
]
