import type { Field } from 'payload'
import {
  CHANGE_KINDS,
  type ChangeKind,
  CORRECTION_KINDS,
  type CorrectionKind,
} from '#content/model/story/correction.ts'

const KIND_LABELS: Record<CorrectionKind, string> = {
  erratum: 'Ralat',
  correction: 'Koreksi',
  reply: 'Hak Jawab',
}

const CHANGE_LABELS: Record<ChangeKind, string> = {
  update: 'Pembaruan: keadaannya berkembang',
  erratum: 'Ralat: redaksi membetulkan kekeliruannya sendiri',
  correction: 'Koreksi: pihak lain menunjukkan kekeliruan',
}

/** For a published story: what its next change is, and its published corrections and replies. */
export const correctionFields: Field[] = [
  {
    name: 'changeKind',
    type: 'select',
    label: 'Perubahan ini',
    options: CHANGE_KINDS.map((value) => ({ value, label: CHANGE_LABELS[value] })),
    admin: {
      condition: (data) => Boolean(data.firstPublishedAt),
      description:
        'Wajib bila judul, ringkasan, foto, atau isi berita yang sudah terbit berubah. Tanda baca dan ejaan tidak dihitung.',
    },
  },
  {
    name: 'changeText',
    type: 'textarea',
    label: 'Yang dibetulkan',
    maxLength: 1000,
    admin: {
      condition: ({ changeKind }) => changeKind === 'erratum' || changeKind === 'correction',
      description: 'Dimuat di bawah berita beserta jamnya, dan di halaman /koreksi.',
    },
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
        admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
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
