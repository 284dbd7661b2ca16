import type { CollectionConfig } from 'payload'
import { NOTICE_SUBJECTS } from '#content/model/people/notice-subject.ts'

/** Mails to accounts that are due. They are written with what they tell of, and deleted once a mail server has them. */
export const notices: CollectionConfig<'notices'> = {
  slug: 'notices',
  typescript: { interface: 'StoredNotice' },
  labels: { singular: 'Kabar', plural: 'Kabar' },
  admin: { hidden: true, group: 'Pengaturan' },
  timestamps: false,
  lockDocuments: false,
  access: {
    create: () => false,
    read: () => false,
    update: () => false,
    delete: () => false,
  },
  fields: [
    // Empty once the account is deleted.
    { name: 'account', type: 'relationship', relationTo: 'users' },
    { name: 'subject', type: 'select', options: [...NOTICE_SUBJECTS], required: true },
    // The headline or plan, who did it, and the remark.
    { name: 'title', type: 'text', required: true },
    { name: 'actor', type: 'text', required: true },
    { name: 'remark', type: 'textarea' },
    // Where at the desk it is handled.
    { name: 'path', type: 'text', required: true },
    { name: 'since', type: 'date', required: true },
    { name: 'dueAt', type: 'date', required: true, index: true },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
  ],
}
