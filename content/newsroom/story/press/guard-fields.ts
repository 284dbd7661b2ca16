import type { Field } from 'payload'
import { setByRequests } from '#content/newsroom/form/closed-fields.ts'

/** The confirmation of the guard's findings, and its log. The panel beside the form asks for it. */
export const guardFields: Field[] = [
  {
    name: 'guardConfirmed',
    type: 'json',
    label: 'Saya sudah memeriksa peringatan sebelum terbit',
    // An argument of the request that publishes: the keys of the findings that the person was shown. A draft stores
    // nothing of it.
    virtual: true,
    access: setByRequests,
    admin: { hidden: true },
  },
  {
    name: 'guardLog',
    type: 'array',
    label: 'Peringatan yang sudah diperiksa',
    labels: { singular: 'Peringatan', plural: 'Peringatan' },
    admin: {
      initCollapsed: true,
      readOnly: true,
      condition: ({ guardLog }) => Array.isArray(guardLog) && guardLog.length > 0,
    },
    fields: [
      { name: 'key', type: 'text', required: true, admin: { hidden: true } },
      { name: 'text', type: 'textarea', label: 'Peringatan', required: true },
      { name: 'confirmedAt', type: 'date', label: 'Diperiksa pada', required: true },
      {
        name: 'confirmedBy',
        type: 'relationship',
        relationTo: 'users',
        maxDepth: 0,
        label: 'Diperiksa oleh',
      },
    ],
  },
]
