import type { CollectionConfig } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import { authorTag, listTags, slugTag } from '#content/base/page-record/tags.ts'
import { AUTHOR_NETWORKS, type AuthorNetwork, MOST_ACCOUNTS } from '#content/model/filing/author.ts'
import { slugField } from '#content/newsroom/form/slug-field.ts'
import { hiddenUnless, isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { mergeEndpoint } from './merging/merge-endpoint.ts'
import { mergeField } from './merging/merge-field.ts'
import { networkLabels } from './network-labels.ts'

const accountLabels: Record<AuthorNetwork, string> = {
  ...networkLabels,
  threads: 'Threads',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  linkedin: 'LinkedIn',
  website: 'Situs web',
}

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
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      label: 'Foto',
      admin: {
        description:
          'Tampil persegi di halaman penulis, dipotong di sekitar titik fokus. Tanpa foto tampil inisialnya.',
      },
    },
    {
      name: 'accounts',
      type: 'array',
      label: 'Akun dan situs',
      labels: { singular: 'Akun', plural: 'Akun' },
      maxRows: MOST_ACCOUNTS,
      admin: { description: 'Tampil di halaman penulis, dan bagi mesin pencari.' },
      fields: [
        {
          name: 'network',
          type: 'select',
          label: 'Jaringan',
          required: true,
          options: AUTHOR_NETWORKS.map((value) => ({ value, label: accountLabels[value] })),
        },
        { name: 'url', type: 'text', label: 'Alamat', required: true, validate: webAddress },
      ],
    },
    mergeField,
  ],
}
