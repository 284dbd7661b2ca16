import type { CollectionConfig } from 'payload'
import {
  REFUSAL_GROUNDS,
  REPLY_RELATIONS,
  REPLY_STATES,
  type RefusalGround,
  type ReplyRelation,
  type ReplyState,
} from '#content/model/press/reply-request.ts'
import { may } from '#content/newsroom/people/user-access.ts'
import { asSent, keptFormFields } from './kept-form-fields.ts'
import { addStanding, carryOutReply } from './reply-hooks.ts'
import { dropAnswered, dropDeleted } from './reply-notices.ts'

const STATE_LABELS: Record<ReplyState, string> = {
  unfinished: 'Belum lengkap',
  received: 'Diterima',
  reviewing: 'Diperiksa',
  published: 'Dimuat',
  refused: 'Ditolak',
  settled: 'Selesai dengan cara lain',
}

const RELATION_LABELS: Record<ReplyRelation, string> = {
  subject: 'Yang diberitakan',
  representative: 'Kuasa atau wakil',
  institution: 'Lembaga yang diberitakan',
}

const GROUND_LABELS: Record<RefusalGround, string> = {
  'too-long': 'Lebih panjang daripada beritanya',
  'off-subject': 'Di luar pokok berita',
  unlawful: 'Melanggar hukum',
  'third-party': 'Merugikan pihak ketiga',
}

/** Requests for a right of reply, created by the public form. Only roles that handle them see the contact details. */
export const replyRequests: CollectionConfig<'reply-requests'> = {
  slug: 'reply-requests',
  labels: { singular: 'Hak Jawab', plural: 'Hak Jawab' },
  defaultSort: 'dueAt',
  admin: {
    group: 'Redaksi',
    useAsTitle: 'name',
    defaultColumns: ['standing', 'state', 'name', 'article', 'dueAt', 'ticket'],
    description:
      'Yang terbuka diurutkan menurut tenggat. Hak jawab dimuat bersama beritanya, bukan sebagai iklan.',
    baseFilter: () => ({ state: { not_equals: 'unfinished' } }),
  },
  access: {
    create: () => false,
    read: may('replies', 'read'),
    update: may('replies', 'update'),
    delete: may('replies', 'delete'),
  },
  hooks: {
    beforeChange: [carryOutReply],
    afterChange: [dropAnswered],
    afterDelete: [dropDeleted],
    afterRead: [addStanding],
  },
  fields: [
    {
      name: 'standing',
      type: 'text',
      virtual: true,
      label: 'Keadaan',
      admin: { readOnly: true },
    },
    {
      name: 'state',
      type: 'select',
      label: 'Langkah',
      required: true,
      index: true,
      defaultValue: 'received',
      options: REPLY_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      admin: {
        position: 'sidebar',
        description: 'Memilih “Dimuat” lalu menyimpan menerbitkan jawaban di bawah beritanya.',
      },
    },
    {
      name: 'refusalGround',
      type: 'select',
      label: 'Dasar penolakan',
      options: REFUSAL_GROUNDS.map((value) => ({ value, label: GROUND_LABELS[value] })),
      admin: {
        position: 'sidebar',
        condition: ({ state }) => state === 'refused',
        description: 'Peraturan Dewan Pers 9/2008 tidak mengenal dasar lain.',
      },
    },
    {
      name: 'answer',
      type: 'textarea',
      label: 'Penjelasan kepada pemohon',
      maxLength: 1000,
      admin: {
        position: 'sidebar',
        condition: ({ state }) => state === 'refused' || state === 'settled',
        description: 'Dibaca pemohon di halaman tiketnya.',
      },
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: 'Berita',
      admin: { position: 'sidebar' },
    },
    asSent({
      name: 'dueAt',
      type: 'date',
      label: 'Tenggat',
      index: true,
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
      },
    }),
    {
      name: 'replyText',
      type: 'textarea',
      label: 'Jawaban yang dimuat',
      maxLength: 6000,
      admin: {
        description:
          'Kosongkan untuk memuat jawaban apa adanya. Penyuntingan tidak mengubah maksudnya.',
      },
    },
    asSent({ name: 'statement', type: 'textarea', label: 'Jawaban yang dikirim' }),
    asSent({ name: 'lengths', type: 'text', label: 'Panjang' }),
    asSent({ name: 'name', type: 'text', label: 'Nama' }),
    asSent({
      name: 'relation',
      type: 'select',
      label: 'Hubungan',
      options: REPLY_RELATIONS.map((value) => ({ value, label: RELATION_LABELS[value] })),
    }),
    asSent({ name: 'email', type: 'text', label: 'Surel' }),
    asSent({ name: 'phone', type: 'text', label: 'Telepon' }),
    ...keptFormFields,
  ],
}
