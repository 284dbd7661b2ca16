import type { CollectionConfig } from 'payload'

/** Links to drafts for people without an account. Only the story's endpoints create, list and revoke them. */
export const previewLinks: CollectionConfig<'preview-links'> = {
  slug: 'preview-links',
  labels: { singular: 'Tautan pratinjau', plural: 'Tautan pratinjau' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', index: true },
    // Digest of the key; the key itself is shown once and not stored.
    { name: 'digest', type: 'text', required: true, unique: true, index: true },
    { name: 'until', type: 'date', required: true, index: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    // The name outlives the account.
    { name: 'actor', type: 'text', required: true },
  ],
}
