import type { CollectionConfig } from 'payload'
import { filesTag, mediaTag } from '#content/base/page-record/tags.ts'
import { filesOf } from '#content/model/photo/photo-renditions.ts'
import { isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { endOf, purgeAfterCommit } from '#content/store/purge.ts'
import { frameField } from './frame-field.ts'
import { duplicateField, machineFields } from './machine-fields.ts'
import { keepShownPhoto, removeDeletedFiles } from './photo-deletion.ts'
import { describeUpload, discardUpload, renderUpload } from './photo-upload.ts'
import { rightsFields } from './rights-fields.ts'
import { wholePhotoEndpoint } from './whole-photo-endpoint.ts'
import { wordsFields } from './words-fields.ts'

/**
 * Photos. An upload is verified and rendered before anything is stored (`photo-upload.ts`); Payload keeps the record,
 * not the files.
 */
export const media: CollectionConfig<'media'> = {
  slug: 'media',
  labels: { singular: 'Foto', plural: 'Foto' },
  admin: {
    useAsTitle: 'alt',
    group: 'Redaksi',
    defaultColumns: ['filename', 'alt', 'credit', 'expiresAt'],
    components: {
      beforeListTable: [
        '/app/(newsroom)/admin/photo-desk/photo-desk.tsx#PhotoDesk',
        '/app/(newsroom)/admin/photo-desk/expiring-photos.tsx#ExpiringPhotos',
        '/app/(newsroom)/admin/photo-desk/archive-photos.tsx#ArchivePhotos',
      ],
    },
  },
  upload: {
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    // Payload's own bulk upload counts a photo as saved when the request failed; the photo desk does not.
    bulkUpload: false,
    pasteURL: false,
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
    beforeValidate: [describeUpload],
    afterChange: [
      ({ doc, previousDoc, req }) => {
        const tags = [mediaTag(doc.id)]
        if (doc.withheld) tags.push(...filesOf(doc).map(({ folder }) => filesTag(folder)))
        // Pages must not keep a photo beyond its rights.
        const hasOtherRights =
          doc.withheld || (doc.expiresAt ?? null) !== (previousDoc?.expiresAt ?? null)
        return purgeAfterCommit(req, hasOtherRights ? endOf(tags) : tags)
      },
    ],
    afterError: [discardUpload],
    beforeDelete: [keepShownPhoto],
    afterDelete: [removeDeletedFiles],
  },
  endpoints: [wholePhotoEndpoint],
  fields: [
    duplicateField,
    ...wordsFields,
    ...rightsFields,
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
    frameField,
    {
      name: 'focus',
      type: 'ui',
      admin: {
        components: { Field: '/app/(newsroom)/admin/photo-desk/focus-field.tsx#FocusField' },
      },
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
    ...machineFields,
  ],
}

function thumbnail(doc: Record<string, unknown>): string | null {
  if (doc.withheld) return null
  const renditions = Array.isArray(doc.renditions) ? doc.renditions : []
  const small = renditions.find(
    (rendition) => rendition.crop === '4x3' && rendition.format === 'jpeg',
  )
  return small?.path ?? null
}
