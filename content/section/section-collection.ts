import type { CollectionConfig } from 'payload'
import { RESERVED_SLUGS } from '#content/address/addresses.ts'
import { slugField } from '#content/address/slug-field.ts'
import { purgeAfterCommit } from '#content/purge/purge.ts'
import { siteTag } from '#content/tag/tags.ts'
import { hiddenUnless, isNewsroom, may } from '#content/user/user-access.ts'

/** The sections of the portal. Their names stand in every page's navigation. */
export const sections: CollectionConfig<'sections'> = {
  slug: 'sections',
  labels: { singular: 'Rubrik', plural: 'Rubrik' },
  admin: {
    useAsTitle: 'name',
    group: 'Redaksi',
    defaultColumns: ['name', 'slug', 'order'],
    hidden: hiddenUnless('sections', 'update'),
  },
  access: {
    create: may('sections', 'create'),
    read: isNewsroom,
    update: may('sections', 'update'),
    delete: may('sections', 'delete'),
  },
  defaultSort: 'order',
  hooks: {
    afterChange: [({ req }) => purgeAfterCommit(req, [siteTag])],
    afterDelete: [({ req }) => purgeAfterCommit(req, [siteTag])],
  },
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true, maxLength: 40 },
    slugField({ from: 'name', reserved: RESERVED_SLUGS }),
    { name: 'description', type: 'textarea', label: 'Keterangan', maxLength: 300 },
    {
      name: 'order',
      type: 'number',
      label: 'Urutan di navigasi',
      required: true,
      defaultValue: 100,
      index: true,
    },
  ],
}
