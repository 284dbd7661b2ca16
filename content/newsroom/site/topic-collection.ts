import type { CollectionConfig } from 'payload'
import { listTags, slugTag, topicTag } from '#content/base/page-record/tags.ts'
import { slugField } from '#content/newsroom/form/slug-field.ts'
import { isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { podcastFields } from '#content/newsroom/podcast/podcast-fields.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { mergeEndpoint } from './merging/merge-endpoint.ts'
import { mergeField } from './merging/merge-field.ts'

/** Topics that stories of different sections share. */
export const topics: CollectionConfig<'topics'> = {
  slug: 'topics',
  labels: { singular: 'Topik', plural: 'Topik' },
  admin: { useAsTitle: 'name', group: 'Redaksi', defaultColumns: ['name', 'slug'] },
  access: {
    create: may('topics', 'create'),
    read: isNewsroom,
    update: may('topics', 'update'),
    delete: may('topics', 'delete'),
  },
  hooks: {
    afterChange: [
      ({ doc, req }) =>
        purgeAfterCommit(req, [listTags.sitemap, topicTag(doc.id), slugTag(`topik/${doc.slug}`)]),
    ],
    afterDelete: [({ doc, req }) => purgeAfterCommit(req, [listTags.sitemap, topicTag(doc.id)])],
  },
  endpoints: [mergeEndpoint('topics')],
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true, maxLength: 60, index: true },
    slugField({ from: 'name' }),
    { name: 'description', type: 'textarea', label: 'Keterangan', maxLength: 300 },
    podcastFields,
    mergeField,
  ],
}
