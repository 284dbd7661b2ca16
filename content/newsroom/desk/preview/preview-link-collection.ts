import type { CollectionConfig } from 'payload'

/** Links to drafts for people without an account. Made and revoked by endpoints of the story, seen nowhere else. */
export const previewLinks: CollectionConfig<'preview-links'> = {
  slug: 'preview-links',
  labels: { singular: 'Tautan pratinjau', plural: 'Tautan pratinjau' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', index: true },
    // Of the key, which is told once.
    { name: 'digest', type: 'text', required: true, unique: true, index: true },
    { name: 'until', type: 'date', required: true, index: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    // Accounts go; who it was stays.
    { name: 'actor', type: 'text', required: true },
  ],
}
