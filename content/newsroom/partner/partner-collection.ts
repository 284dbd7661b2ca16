import type { CollectionConfig } from 'payload'
import { serverOnly } from '#content/newsroom/form/closed-fields.ts'
import { wholeNumber } from '#content/newsroom/form/whole-number.ts'
import { hiddenUnless, may } from '#content/newsroom/people/user-access.ts'

/** Whoever may fetch stories with a key. Keys are made at `/admin/mitra`; here is only what recognises one. */
export const partners: CollectionConfig<'partners'> = {
  slug: 'partners',
  typescript: { interface: 'StoredPartner' },
  labels: { singular: 'Mitra', plural: 'Mitra' },
  admin: {
    useAsTitle: 'name',
    group: 'Pengaturan',
    defaultColumns: ['name', 'isActive', 'usedAt'],
    hidden: hiddenUnless('partners', 'update'),
    components: {
      beforeListTable: ['/app/(newsroom)/admin/partner-desk/partner-links.tsx#PartnerLinks'],
    },
  },
  access: {
    create: may('partners', 'create'),
    read: may('partners', 'read'),
    update: may('partners', 'update'),
    delete: may('partners', 'delete'),
  },
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true, maxLength: 80 },
    {
      name: 'isActive',
      type: 'checkbox',
      label: 'Boleh mengambil',
      defaultValue: true,
      admin: { position: 'sidebar', description: 'Kosongkan untuk mencabut kuncinya seketika.' },
    },
    {
      name: 'hasAgencyCopy',
      type: 'checkbox',
      label: 'Termasuk naskah kantor berita',
      defaultValue: false,
      admin: {
        description:
          'Berita yang menyebut kantor berita atau tiba lewat kawat, dan foto yang bukan milik sendiri. Hanya bila perjanjian dengan kantor berita itu mengizinkan.',
      },
    },
    {
      name: 'perMinute',
      type: 'number',
      label: 'Berita tiap menit, paling banyak',
      required: true,
      defaultValue: 60,
      min: 1,
      max: 6_000,
      validate: wholeNumber,
    },
    {
      name: 'usedAt',
      type: 'date',
      label: 'Terakhir mengambil',
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'keyDigest',
      type: 'text',
      index: true,
      access: { ...serverOnly, read: () => false },
      admin: { hidden: true },
    },
  ],
}
