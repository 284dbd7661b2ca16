import type { CollectionConfig, Field } from 'payload'
import { CORRECTION_KINDS } from '#content/model/story/correction.ts'
import { WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { bodyEditor } from '#content/newsroom/form/body-editor.ts'
import { mayReadCoverage, mayReadVersionsOfEntries } from './coverage-access.ts'

const closed = { create: () => false, update: () => false, delete: () => false }

const account = (name: string): Field => ({
  name,
  type: 'relationship',
  relationTo: 'users',
  maxDepth: 0,
})

/**
 * The entries of live stories: rows of their own, so that posting one is one insert. What each one was before a change is
 * in {@link liveEntryVersions}. Only `live-endpoints.ts` writes them, and none is ever deleted.
 */
export const liveEntries: CollectionConfig<'live-entries'> = {
  slug: 'live-entries',
  typescript: { interface: 'StoredEntry' },
  labels: { singular: 'Entri', plural: 'Entri' },
  admin: { useAsTitle: 'headline', group: 'Redaksi', hidden: true },
  defaultSort: '-number',
  timestamps: false,
  lockDocuments: false,
  access: { ...closed, read: mayReadCoverage },
  indexes: [{ fields: ['story', 'number'], unique: true }],
  fields: [
    { name: 'story', type: 'relationship', relationTo: 'articles', maxDepth: 0, required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'isKey', type: 'checkbox', required: true, defaultValue: false },
    { name: 'headline', type: 'text' },
    { name: 'body', type: 'richText', editor: bodyEditor, required: true },
    { name: 'photo', type: 'upload', relationTo: 'media', maxDepth: 0, index: true },
    { name: 'author', type: 'relationship', relationTo: 'authors', maxDepth: 0 },
    { name: 'unverified', type: 'checkbox', required: true, defaultValue: false, index: true },
    { name: 'unverifiedPart', type: 'textarea' },
    { name: 'verificationDueAt', type: 'date' },
    account('createdBy'),
    // Made on the phone: an entry that is sent twice is posted once.
    { name: 'client', type: 'text', required: true, unique: true, index: true },
    { name: 'sentDigest', type: 'text', required: true },
    { name: 'revision', type: 'number', required: true, defaultValue: 1 },
    { name: 'modifiedAt', type: 'date' },
    {
      name: 'corrections',
      type: 'array',
      label: 'Ralat, koreksi, dan hak jawab',
      labels: { singular: 'Catatan', plural: 'Catatan' },
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          options: [...CORRECTION_KINDS],
        },
        { name: 'text', type: 'textarea', required: true },
        { name: 'correctedAt', type: 'date', required: true, index: true },
        account('recordedBy'),
      ],
    },
    // The findings of the guard that somebody confirmed, as in a story.
    { name: 'guardLog', type: 'json' },
    { name: 'removedAt', type: 'date' },
    {
      name: 'removedGround',
      type: 'select',
      options: [...WITHDRAWAL_GROUNDS],
    },
    { name: 'removedReason', type: 'textarea' },
    account('removedBy'),
  ],
}

/** What entries were before each change: nothing that was published is lost. */
export const liveEntryVersions: CollectionConfig<'live-entry-versions'> = {
  slug: 'live-entry-versions',
  labels: { singular: 'Versi entri', plural: 'Versi entri' },
  admin: { useAsTitle: 'revision', group: 'Redaksi', hidden: true },
  timestamps: false,
  lockDocuments: false,
  access: { ...closed, read: mayReadVersionsOfEntries },
  fields: [
    {
      name: 'entry',
      type: 'relationship',
      relationTo: 'live-entries',
      maxDepth: 0,
      required: true,
      index: true,
    },
    { name: 'revision', type: 'number', required: true },
    { name: 'replacedAt', type: 'date', required: true },
    account('replacedBy'),
    { name: 'record', type: 'json', required: true },
  ],
}
