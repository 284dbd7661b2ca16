import type { Field, FieldAccess } from 'payload'
import { GROUND_LABELS, WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'

const byEditors: FieldAccess = ({ req }) => mayWithSome(req.user, 'withdraw')

/** The withdrawal of a story and its reason. The desk's panel writes them in one action. */
export const withdrawalFields: Field[] = [
  {
    name: 'withdrawalPanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: {
        Field: '/app/(newsroom)/admin/withdrawal/withdrawal-panel.tsx#WithdrawalPanel',
      },
    },
  },
  {
    name: 'withdrawalGround',
    type: 'select',
    label: 'Dasar pencabutan',
    options: WITHDRAWAL_GROUNDS.map((value) => ({ value, label: GROUND_LABELS[value] })),
    access: { create: byEditors, update: byEditors },
    admin: { hidden: true },
  },
  {
    name: 'withdrawalReason',
    type: 'textarea',
    label: 'Alasan pencabutan',
    maxLength: 1000,
    access: { create: byEditors, update: byEditors },
    admin: { hidden: true },
  },
  {
    name: 'withdrawnAt',
    type: 'date',
    label: 'Dicabut pada',
    index: true,
    admin: { hidden: true },
  },
  {
    name: 'withdrawnBy',
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 0,
    label: 'Dicabut oleh',
    admin: { hidden: true },
  },
]
