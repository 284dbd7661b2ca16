import type { CollectionConfig } from 'payload'
import { REPORT_STATES, type ReportState } from '#content/model/press/error-report.ts'
import { may } from '#content/newsroom/people/user-access.ts'
import { asSent, keptFormFields } from './kept-form-fields.ts'
import { offeredSteps, settleReport } from './report-hooks.ts'

const STATE_LABELS: Record<ReportState, string> = {
  unfinished: 'Belum lengkap',
  received: 'Diterima',
  taken: 'Diambil',
  corrected: 'Dibetulkan',
  answered: 'Dijawab',
  closed: 'Ditutup',
}

/** Mistakes that readers report with the public form. Only roles that handle them see who did. */
export const errorReports: CollectionConfig<'error-reports'> = {
  slug: 'error-reports',
  labels: { singular: 'Laporan kekeliruan', plural: 'Laporan kekeliruan' },
  defaultSort: '-receivedAt',
  admin: {
    group: 'Redaksi',
    useAsTitle: 'error',
    defaultColumns: ['error', 'state', 'article', 'receivedAt', 'handledBy'],
    description: 'Dikirim pembaca lewat tautan di bawah berita.',
    baseFilter: () => ({ state: { not_equals: 'unfinished' } }),
  },
  access: {
    create: () => false,
    read: may('reports', 'read'),
    update: may('reports', 'update'),
    delete: may('reports', 'delete'),
  },
  hooks: { beforeChange: [settleReport] },
  fields: [
    {
      name: 'state',
      type: 'select',
      label: 'Langkah',
      required: true,
      index: true,
      defaultValue: 'received',
      options: REPORT_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      filterOptions: offeredSteps,
      admin: {
        position: 'sidebar',
        description:
          'Pelapor membacanya di halaman tiketnya. “Dibetulkan” terpilih sendiri ketika perubahan beritanya menyelesaikan laporan ini.',
      },
    },
    {
      name: 'answer',
      type: 'textarea',
      label: 'Jawaban kepada pelapor',
      maxLength: 1000,
      admin: {
        position: 'sidebar',
        condition: ({ state }) => ['corrected', 'answered', 'closed'].includes(state),
        description: 'Dibaca pelapor di halaman tiketnya.',
      },
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: 'Berita',
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'correcting',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/app/(newsroom)/admin/story-steps/correct-story.tsx#CorrectStory' },
      },
    },
    asSent({ name: 'error', type: 'textarea', label: 'Yang keliru' }),
    asSent({ name: 'source', type: 'textarea', label: 'Yang benar' }),
    asSent({ name: 'name', type: 'text', label: 'Nama' }),
    asSent({ name: 'email', type: 'text', label: 'Surel' }),
    ...keptFormFields,
  ],
}
