import type { CollectionConfig } from 'payload'
import { may } from '#content/newsroom/people/user-access.ts'
import { PIECE_STATES, PIECE_STATUSES } from './piece-state.ts'

/**
 * What agencies have sent, a row for each version of a piece. Rows are written by statements (`piece-keeping.ts`,
 * `piece-settling.ts`); the desk reads them in the wire room.
 */
export const wirePieces: CollectionConfig<'wire-pieces'> = {
  slug: 'wire-pieces',
  typescript: { interface: 'StoredPiece' },
  labels: { singular: 'Naskah kawat', plural: 'Naskah kawat' },
  lockDocuments: false,
  admin: { useAsTitle: 'headline', hidden: true },
  access: {
    create: () => false,
    read: may('wire-pieces', 'read'),
    update: () => false,
    delete: () => false,
  },
  fields: [
    {
      name: 'source',
      type: 'relationship',
      relationTo: 'wire-sources',
      label: 'Sumber kawat',
      index: true,
    },
    // `copyIdentity` of the story that it becomes: the same in all its versions.
    { name: 'identity', type: 'text', required: true, index: true },
    // A digest of the whole piece: what comes again is the same row.
    { name: 'mark', type: 'text', required: true, unique: true },
    { name: 'format', type: 'text', required: true },
    { name: 'version', type: 'text' },
    { name: 'versionAt', type: 'date' },
    { name: 'receivedAt', type: 'date', required: true, index: true },
    { name: 'status', type: 'select', required: true, options: [...PIECE_STATUSES] },
    { name: 'state', type: 'select', required: true, options: [...PIECE_STATES], index: true },
    { name: 'urgency', type: 'number' },
    { name: 'headline', type: 'text', required: true },
    { name: 'agency', type: 'text' },
    // The words of its body, whole.
    { name: 'text', type: 'textarea', required: true },
    { name: 'embargoUntil', type: 'date' },
    // An embargo that ends with a notice that is still to come, or could not be read.
    { name: 'isHeld', type: 'checkbox', defaultValue: false },
    { name: 'isSummary', type: 'checkbox', defaultValue: false },
    // The piece as it was read, and the digest under which its bytes are kept.
    { name: 'piece', type: 'json' },
    { name: 'raw', type: 'text' },
    { name: 'section', type: 'relationship', relationTo: 'sections', label: 'Rubrik' },
    { name: 'story', type: 'relationship', relationTo: 'articles', label: 'Berita', index: true },
    // What somebody should know of what became of it.
    { name: 'reason', type: 'textarea' },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    { name: 'dueAt', type: 'date' },
    { name: 'leasedUntil', type: 'date' },
    { name: 'takenBy', type: 'relationship', relationTo: 'users', maxDepth: 0 },
  ],
}
