import type { Field } from 'payload'
import {
  CHANGE_KINDS,
  CHANGE_LABELS,
  CORRECTION_KINDS,
  type CorrectionKind,
} from '#content/model/story/correction.ts'
import { setByRequests } from '#content/newsroom/form/closed-fields.ts'

const KIND_LABELS: Record<CorrectionKind, string> = {
  erratum: 'Ralat',
  correction: 'Koreksi',
  reply: 'Hak Jawab',
}

/** The dialog of "Perbarui berita" asks for these two (`story-steps/change-dialog.tsx`). */
const asked = { components: { Field: '/app/(newsroom)/admin/story-steps/nothing.tsx#Nothing' } }

/** For a published story: what its next change is, and its published corrections and replies. */
export const correctionFields: Field[] = [
  {
    name: 'changeKind',
    type: 'select',
    label: 'Perubahan ini',
    options: CHANGE_KINDS.map((value) => ({ value, label: CHANGE_LABELS[value] })),
    admin: {
      ...asked,
      condition: (data) => Boolean(data.firstPublishedAt),
    },
  },
  {
    name: 'changeText',
    type: 'textarea',
    label: 'Yang dibetulkan',
    maxLength: 1000,
    admin: {
      ...asked,
      condition: (data) => Boolean(data.firstPublishedAt),
    },
  },
  {
    name: 'changeReports',
    type: 'json',
    label: 'Laporan yang selesai dengan perubahan ini',
    // An argument of the request that publishes: the ids of the readers' reports that the change settles.
    virtual: true,
    access: setByRequests,
    admin: { hidden: true },
  },
  {
    name: 'corrections',
    type: 'array',
    label: 'Ralat, koreksi, dan hak jawab',
    labels: { singular: 'Catatan', plural: 'Catatan' },
    admin: {
      condition: (data) => Boolean(data.firstPublishedAt),
      initCollapsed: true,
      description: 'Yang sudah dibaca orang tidak dihapus lagi.',
    },
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: 'Jenis',
        required: true,
        defaultValue: 'correction',
        options: CORRECTION_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
      },
      { name: 'text', type: 'textarea', label: 'Isi', required: true },
      {
        name: 'repliedBy',
        type: 'text',
        label: 'Yang menjawab',
        maxLength: 120,
        admin: { condition: (_, row) => row?.kind === 'reply' },
      },
      {
        name: 'correctedAt',
        type: 'date',
        label: 'Waktu',
        required: true,
        index: true,
        defaultValue: () => new Date().toISOString(),
        admin: {
          readOnly: true,
          date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
        },
      },
      {
        name: 'recordedBy',
        type: 'relationship',
        relationTo: 'users',
        maxDepth: 0,
        label: 'Dicatat oleh',
        admin: { readOnly: true },
      },
    ],
  },
]
