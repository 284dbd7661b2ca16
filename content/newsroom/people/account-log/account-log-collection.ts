import type { Access, CollectionConfig, PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { ACCOUNT_EVENT_LABELS, ACCOUNT_EVENTS } from '#content/model/people/account-event.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { Refused } from '#content/store/refused.ts'

/** Administrators read everything, others what concerns their own account. */
const mayReadAccountLog: Access = ({ req: { user } }) => {
  if (!user) return false
  return mayRole(user.role, 'users', 'read') || { account: { equals: user.id } }
}

/** On a phone the list shows cards, whose values need their labels. */
const card = {
  components: { Cell: '/app/(newsroom)/admin/desk-frame/labelled-cell.tsx#LabelledCell' },
}

/**
 * The log of accounts: who signed in or failed to, and what was changed, by whom and from where. Entries never change,
 * but that failed attempts of a day from one network are one entry with their number.
 */
export const accountLog: CollectionConfig<'account-log'> = {
  slug: 'account-log',
  labels: { singular: 'Catatan', plural: 'Catatan akun' },
  admin: {
    group: 'Pengaturan',
    useAsTitle: 'name',
    defaultColumns: ['at', 'event', 'name', 'times', 'network', 'actor', 'note'],
  },
  defaultSort: '-at',
  timestamps: false,
  lockDocuments: false,
  access: {
    create: () => false,
    read: mayReadAccountLog,
    update: () => false,
    delete: () => false,
  },
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
      name: 'event',
      type: 'select',
      label: 'Kejadian',
      required: true,
      options: ACCOUNT_EVENTS.map((value) => ({ value, label: ACCOUNT_EVENT_LABELS[value] })),
    },
    { name: 'account', type: 'relationship', relationTo: 'users', label: 'Akun', index: true },
    // The address outlives the account; empty where nobody has such an account.
    { name: 'name', type: 'text', label: 'Alamat akun' },
    { name: 'times', type: 'number', label: 'Kali', required: true, defaultValue: 1, admin: card },
    { name: 'network', type: 'text', label: 'Jaringan', admin: card },
    { name: 'client', type: 'text', label: 'Perangkat', admin: card },
    { name: 'actor', type: 'text', label: 'Oleh', required: true, admin: card },
    { name: 'note', type: 'text', label: 'Keterangan', admin: card },
  ],
}

function refuseChange({ req }: { req: PayloadRequest }): never {
  throw new Refused(403, sayIn(req.i18n)('Catatan akun tidak dapat diubah atau dihapus.'))
}
