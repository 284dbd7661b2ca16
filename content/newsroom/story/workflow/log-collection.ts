import type { CollectionConfig, PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { LOG_LABELS, LOG_STEPS } from '#content/model/workflow/log-entries.ts'
import { Refused } from '#content/store/refused.ts'
import { mayReadLog } from './story-access.ts'

/**
 * The log of stories: what happened, by whom and when. Hooks write it in the transaction of the save; entries never
 * change.
 */
export const storyLog: CollectionConfig<'story-log'> = {
  slug: 'story-log',
  labels: { singular: 'Catatan', plural: 'Catatan berita' },
  admin: {
    group: 'Redaksi',
    useAsTitle: 'headline',
    defaultColumns: ['at', 'step', 'headline', 'actor', 'note'],
  },
  defaultSort: '-at',
  timestamps: false,
  lockDocuments: false,
  access: { create: () => false, read: mayReadLog, update: () => false, delete: () => false },
  hooks: {
    beforeChange: [
      ({ operation, data, req }) => {
        if (operation === 'update') refuseChange({ req })
        return data
      },
    ],
    beforeDelete: [refuseChange],
  },
  fields: [
    { name: 'at', type: 'date', label: 'Waktu', required: true, index: true },
    {
      name: 'step',
      type: 'select',
      label: 'Langkah',
      required: true,
      options: LOG_STEPS.map((value) => ({ value, label: LOG_LABELS[value] })),
    },
    { name: 'article', type: 'relationship', relationTo: 'articles', label: 'Berita', index: true },
    { name: 'headline', type: 'text', label: 'Judul saat itu' },
    { name: 'by', type: 'relationship', relationTo: 'users', label: 'Akun' },
    // The name outlives the account.
    { name: 'actor', type: 'text', label: 'Oleh', required: true },
    { name: 'note', type: 'textarea', label: 'Keterangan' },
  ],
}

function refuseChange({ req }: { req: PayloadRequest }): never {
  throw new Refused(403, sayIn(req.i18n)('Catatan berita tidak dapat diubah atau dihapus.'))
}
