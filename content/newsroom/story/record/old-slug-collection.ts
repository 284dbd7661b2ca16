import type { CollectionConfig } from 'payload'
import { isNewsroom } from '#content/newsroom/people/user-access.ts'

/** Former slugs of published stories; each redirects to its story permanently. */
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
