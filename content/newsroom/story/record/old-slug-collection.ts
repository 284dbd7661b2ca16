import type { CollectionConfig } from 'payload'
import { isNewsroom } from '#content/newsroom/people/user-access.ts'

/** Slugs that published stories had before: each leads to its story for good. */
export const oldSlugs: CollectionConfig<'old-slugs'> = {
  slug: 'old-slugs',
  labels: { singular: 'Slug lama', plural: 'Slug lama' },
  admin: { useAsTitle: 'slug', group: 'Pengaturan', hidden: true },
  access: { create: () => false, read: isNewsroom, update: () => false, delete: () => false },
  fields: [
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
    },
  ],
}
