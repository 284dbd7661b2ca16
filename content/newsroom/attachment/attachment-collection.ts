import type { CollectionConfig, Field } from 'payload'
import { attachmentTag, filesTag } from '#content/base/page-record/tags.ts'
import { foldersOf } from '#content/model/attachment/attachment-address.ts'
import {
  LONGEST_CAPTIONS,
  LONGEST_TRANSCRIPT,
} from '#content/model/attachment/attachment-limits.ts'
import { LONGEST_CREDIT, LONGEST_RIGHTS_NOTE } from '#content/model/photo/photo-limits.ts'
import { isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { LICENCES } from '#content/newsroom/photo/rights-fields.ts'
import { endOf, purgeAfterCommit } from '#content/store/purge.ts'
import { keepShownAttachment, removeAttachmentFiles } from './attachment-deletion.ts'
import { captionsRule, posterRule } from './attachment-rules.ts'
import { findByNewWords } from './attachment-search.ts'
import { describeAttachment, discardAttachment, takeAttachment } from './attachment-upload.ts'

/** Only hooks write these fields; values sent to the API are ignored. */
const machine = { access: { create: () => false, update: () => false }, admin: { hidden: true } }

const machineFields: Field[] = [
  { name: 'format', type: 'select', options: ['mp3', 'm4a', 'mp4', 'pdf'], ...machine },
  { name: 'path', type: 'text', index: true, ...machine },
  { name: 'captionsPath', type: 'text', ...machine },
  { name: 'seconds', type: 'number', ...machine },
  { name: 'pages', type: 'number', ...machine },
  // Its files are not at their addresses: its rights have ended.
  { name: 'withheld', type: 'checkbox', index: true, ...machine },
]

/**
 * Recordings, films and documents of stories. An upload is verified and kept before anything is stored
 * (`attachment-upload.ts`); Payload keeps the record, not the files.
 */
export const attachments: CollectionConfig<'attachments'> = {
  slug: 'attachments',
  labels: { singular: 'Lampiran', plural: 'Lampiran' },
  admin: {
    useAsTitle: 'title',
    group: 'Redaksi',
    description:
      'Suara: MP3 atau M4A, sampai 100 MB. Video: MP4 (H.264 dan AAC), sampai 200 MB. Dokumen: PDF, sampai 30 MB.',
    defaultColumns: ['title', 'filename', 'filesize', 'credit'],
  },
  upload: {
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    bulkUpload: false,
    pasteURL: false,
  },
  access: {
    create: may('attachments', 'create'),
    read: isNewsroom,
    update: may('attachments', 'update'),
    delete: may('attachments', 'delete'),
  },
  hooks: {
    beforeOperation: [takeAttachment],
    beforeValidate: [describeAttachment],
    afterChange: [
      findByNewWords,
      ({ doc, previousDoc, req }) => {
        const tags = [attachmentTag(doc.id)]
        if (doc.withheld) tags.push(...foldersOf(doc).map(filesTag))
        // Pages must not keep a recording beyond its rights.
        const hasOtherRights =
          doc.withheld || (doc.expiresAt ?? null) !== (previousDoc?.expiresAt ?? null)
        return purgeAfterCommit(req, hasOtherRights ? endOf(tags) : tags)
      },
    ],
    afterError: [discardAttachment],
    beforeDelete: [keepShownAttachment],
    afterDelete: [removeAttachmentFiles],
  },
  fields: [
    {
      name: 'facts',
      type: 'ui',
      admin: {
        components: {
          Field: '/app/(newsroom)/admin/body-block/attachment-facts.tsx#FactsOfRecord',
        },
      },
    },
    {
      name: 'title',
      type: 'text',
      label: { id: 'Judul', en: 'Title' },
      required: true,
      maxLength: 200,
      admin: { description: 'Apa yang didengar, ditonton, atau dibaca di dalamnya.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'credit', type: 'text', label: 'Kredit', maxLength: LONGEST_CREDIT },
        {
          name: 'licence',
          type: 'select',
          label: 'Dasar pemakaian',
          options: [...LICENCES],
        },
      ],
    },
    {
      name: 'expiresAt',
      type: 'date',
      label: 'Boleh dipakai sampai',
      index: true,
      admin: {
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
        description:
          'Sesudah itu lampiran hilang dari situs dengan sendirinya. Untuk menariknya sekarang juga, pilih waktu sekarang.',
      },
    },
    {
      name: 'rightsNote',
      type: 'textarea',
      label: 'Catatan hak',
      maxLength: LONGEST_RIGHTS_NOTE,
      admin: { description: 'Untuk redaksi saja: syarat, nomor izin, siapa yang dihubungi.' },
    },
    {
      name: 'aiUse',
      type: 'select',
      label: 'Penggunaan AI',
      required: true,
      defaultValue: 'none',
      options: [
        { value: 'none', label: 'Tanpa AI' },
        { value: 'altered', label: 'Diubah dengan AI' },
        { value: 'generated', label: 'Dibuat dengan AI' },
      ],
    },
    {
      name: 'poster',
      type: 'upload',
      relationTo: 'media',
      label: 'Foto muka',
      validate: posterRule,
      admin: { description: 'Wajib untuk video: tampil sebelum diputar.' },
    },
    {
      name: 'captions',
      type: 'textarea',
      label: 'Takarir',
      maxLength: LONGEST_CAPTIONS,
      validate: captionsRule,
      admin: {
        rows: 6,
        description:
          'Untuk video: tempel isi berkas WebVTT (.vtt) atau SubRip (.srt), agar yang tidak mendengar dapat mengikuti.',
      },
    },
    {
      name: 'transcript',
      type: 'textarea',
      label: 'Transkrip',
      maxLength: LONGEST_TRANSCRIPT,
      admin: {
        rows: 8,
        description: 'Apa yang dikatakan di dalamnya. Kosong berarti diambil dari takarir.',
      },
    },
    ...machineFields,
  ],
}
