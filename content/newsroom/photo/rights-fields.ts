import type { Field } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import { LONGEST_RIGHTS_NOTE } from '#content/model/photo/photo-limits.ts'

/** On what ground the newsroom may use something. */
export const LICENCES = [
  { value: 'own', label: 'Milik sendiri' },
  { value: 'agency', label: 'Langganan kantor berita' },
  { value: 'handout', label: 'Dibagikan untuk pers' },
  { value: 'permission', label: 'Izin pemilik' },
  { value: 'open', label: 'Lisensi terbuka' },
  { value: 'public-domain', label: 'Domain publik' },
] as const

/** The newsroom's rights to a photo, and their end. */
export const rightsFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'licence',
        type: 'select',
        label: 'Dasar pemakaian',
        admin: {
          description:
            'Mitra tanpa hak atas naskah kantor berita hanya mendapat foto milik sendiri, berlisensi terbuka, atau domain publik.',
        },
        options: [...LICENCES],
      },
      {
        name: 'expiresAt',
        type: 'date',
        label: 'Boleh dipakai sampai',
        index: true,
        admin: {
          date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
          description:
            'Sesudah itu foto hilang dari situs dengan sendirinya. Untuk menarik foto sekarang juga, pilih waktu sekarang.',
        },
      },
    ],
  },
  {
    name: 'rightsNote',
    type: 'textarea',
    label: 'Catatan hak',
    maxLength: LONGEST_RIGHTS_NOTE,
    admin: { description: 'Untuk redaksi saja: syarat, nomor izin, siapa yang dihubungi.' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'licenceUrl',
        type: 'text',
        label: 'Alamat lisensi',
        validate: webAddress,
        admin: { description: 'Ketentuan pemakaian foto ini.' },
      },
      {
        name: 'acquireUrl',
        type: 'text',
        label: 'Alamat pembelian izin',
        validate: webAddress,
      },
    ],
  },
]
