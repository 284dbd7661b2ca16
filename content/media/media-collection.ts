import type { CollectionConfig } from 'payload'
import { webAddress } from '#content/address/web-address.ts'
import { purgeAfterCommit } from '#content/purge/purge.ts'
import { mediaTag } from '#content/tag/tags.ts'
import { isNewsroom, may } from '#content/user/user-access.ts'
import { describeUpload, renderUpload } from './media-upload.ts'

/**
 * Photos. The upload is verified and rendered before anything is stored (`media-upload.ts`); Payload keeps
 * the record, not the files.
 */
export const media: CollectionConfig<'media'> = {
  slug: 'media',
  labels: { singular: 'Foto', plural: 'Foto' },
  admin: { useAsTitle: 'alt', group: 'Redaksi', defaultColumns: ['filename', 'alt', 'credit'] },
  upload: {
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    adminThumbnail: ({ doc }) => thumbnail(doc),
  },
  access: {
    create: may('media', 'create'),
    read: isNewsroom,
    update: may('media', 'update'),
    delete: may('media', 'delete'),
  },
  hooks: {
    beforeOperation: [renderUpload],
    beforeChange: [describeUpload],
    afterChange: [({ doc, req }) => purgeAfterCommit(req, [mediaTag(doc.id)])],
    afterDelete: [({ doc, req }) => purgeAfterCommit(req, [mediaTag(doc.id)])],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'Teks alternatif',
      required: true,
      maxLength: 300,
      admin: { description: 'Apa yang terlihat, bagi yang tidak melihat fotonya.' },
    },
    { name: 'caption', type: 'textarea', label: 'Keterangan foto', maxLength: 500 },
    { name: 'credit', type: 'text', label: 'Kredit', maxLength: 120 },
    { name: 'creator', type: 'text', label: 'Pembuat foto', maxLength: 120 },
    {
      type: 'row',
      fields: [
        {
          name: 'licenceUrl',
          type: 'text',
          label: 'Alamat lisensi',
          validate: webAddress,
          admin: { description: 'Ketentuan pemakaian foto ini.' },
        },
        {
          name: 'acquireUrl',
          type: 'text',
          label: 'Alamat pembelian izin',
          validate: webAddress,
        },
      ],
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
      type: 'row',
      fields: (['focusX', 'focusY'] as const).map((name) => ({
        name,
        type: 'number' as const,
        label: name === 'focusX' ? 'Titik fokus dari kiri (%)' : 'Titik fokus dari atas (%)',
        required: true,
        defaultValue: 50,
        min: 0,
        max: 100,
      })),
    },
    // What the file itself says of AI; the desk may have chosen something else.
    {
      name: 'aiInFile',
      type: 'select',
      options: ['none', 'altered', 'generated'],
      admin: { hidden: true },
    },
    { name: 'original', type: 'text', index: true, admin: { hidden: true } },
    { name: 'placeholder', type: 'text', admin: { hidden: true } },
    { name: 'renditions', type: 'json', admin: { hidden: true } },
  ],
}

function thumbnail(doc: Record<string, unknown>): string | null {
  const renditions = Array.isArray(doc.renditions) ? doc.renditions : []
  const small = renditions.find(
    (rendition) => rendition.crop === '4x3' && rendition.format === 'jpeg',
  )
  return small?.path ?? null
}
