import type { CollectionConfig } from 'payload'
import { mayReadCoverage } from './coverage-access.ts'

/**
 * The coverage of a live story: one row beside it, so that nothing of it makes a version of the story. It also counts
 * the entries, and whoever posts takes turns by it. Only `live-endpoints.ts` writes it.
 */
export const liveCoverages: CollectionConfig<'live-coverages'> = {
  slug: 'live-coverages',
  typescript: { interface: 'StoredCoverage' },
  labels: { singular: 'Liputan langsung', plural: 'Liputan langsung' },
  admin: { useAsTitle: 'startedAt', group: 'Redaksi', hidden: true },
  timestamps: false,
  lockDocuments: false,
  access: {
    create: () => false,
    read: mayReadCoverage,
    update: () => false,
    delete: () => false,
  },
  fields: [
    {
      name: 'story',
      type: 'relationship',
      relationTo: 'articles',
      maxDepth: 0,
      required: true,
      unique: true,
      index: true,
    },
    { name: 'startedAt', type: 'date', required: true },
    { name: 'endedAt', type: 'date' },
    // What has happened so far: a list of sentences.
    { name: 'points', type: 'json' },
    // The revision of the coverage that wrote it.
    { name: 'pointsRevision', type: 'number' },
    // How many numbers were given to entries.
    { name: 'entries', type: 'number', required: true, defaultValue: 0 },
    // Counts every change that readers see.
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
    { name: 'changedAt', type: 'date', required: true },
    // The number of the entry that stands first; there is at most one.
    { name: 'pinned', type: 'number' },
    // The newest key entry, for lists of stories: they should not have to look for it.
    { name: 'keyNumber', type: 'number' },
    { name: 'keyAt', type: 'date' },
    { name: 'keyHeadline', type: 'text' },
  ],
}
