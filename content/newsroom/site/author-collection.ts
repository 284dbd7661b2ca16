import type { CollectionConfig } from 'payload'
import { authorTag, listTags, slugTag } from '#content/base/page-record/tags.ts'
import { slugField } from '#content/newsroom/form/slug-field.ts'
import { hiddenUnless, isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { mergeEndpoint } from './merging/merge-endpoint.ts'
import { mergeField } from './merging/merge-field.ts'

/** Authors of stories: people, and desks of the newsroom. */
export const authors: CollectionConfig<'authors'> = {
  slug: 'authors',
  labels: { singular: 'Penulis', plural: 'Penulis' },
  admin: {
    useAsTitle: 'name',
    group: 'Redaksi',
    defaultColumns: ['name', 'kind', 'role'],
    hidden: hiddenUnless('authors', 'update'),
  },
  access: {
    create: may('authors', 'create'),
    read: isNewsroom,
    update: may('authors', 'update'),
    delete: may('authors', 'delete'),
  },
  hooks: {
    afterChange: [
      ({ doc, req }) =>
        purgeAfterCommit(req, [
          listTags.sitemap,
          authorTag(doc.id),
          slugTag(`penulis/${doc.slug}`),
        ]),
    ],
    afterDelete: [({ doc, req }) => purgeAfterCommit(req, [listTags.sitemap, authorTag(doc.id)])],
  },
  endpoints: [mergeEndpoint('authors')],
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true, maxLength: 80, index: true },
    slugField({ from: 'name' }),
    {
      name: 'kind',
      type: 'select',
      label: 'Jenis',
      required: true,
      defaultValue: 'person',
      options: [
        { value: 'person', label: 'Orang' },
        { value: 'desk', label: 'Meja redaksi' },
      ],
    },
    { name: 'role', type: 'text', label: 'Jabatan', maxLength: 80 },
    { name: 'bio', type: 'textarea', label: 'Tentang penulis', maxLength: 600 },
    mergeField,
  ],
}
