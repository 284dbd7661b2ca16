import type { CollectionConfig } from 'payload'
import { hiddenUnless, may } from '#content/newsroom/people/user-access.ts'

/** The outbox: announcements that are due, and those given up. Rows that were delivered are deleted. */
export const announcements: CollectionConfig<'announcements'> = {
  slug: 'announcements',
  labels: { singular: 'Pemberitahuan', plural: 'Pemberitahuan tertunda' },
  admin: {
    group: 'Pengaturan',
    useAsTitle: 'target',
    defaultColumns: ['target', 'tries', 'reason', 'dueAt', 'givenUp'],
    hidden: hiddenUnless('announcements', 'read'),
  },
  access: {
    create: () => false,
    read: may('announcements', 'read'),
    update: () => false,
    delete: may('announcements', 'delete'),
  },
  fields: [
    {
      name: 'receiver',
      type: 'select',
      label: 'Jenis',
      required: true,
      options: [
        { value: 'websub', label: 'WebSub' },
        { value: 'indexnow', label: 'IndexNow' },
      ],
    },
    { name: 'target', type: 'text', label: 'Penerima', required: true },
    { name: 'paths', type: 'json', label: 'Halaman', required: true },
    { name: 'since', type: 'date', label: 'Sejak', required: true },
    { name: 'dueAt', type: 'date', label: 'Dicoba lagi', required: true, index: true },
    { name: 'tries', type: 'number', label: 'Sudah dicoba', required: true, defaultValue: 0 },
    { name: 'reason', type: 'text', label: 'Alasan belum sampai' },
    { name: 'givenUp', type: 'checkbox', label: 'Tidak dicoba lagi', defaultValue: false },
  ],
}
