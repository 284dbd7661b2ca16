import type { CollectionConfig } from 'payload'

/**
 * What the worker notes of each source, apart from what somebody chooses of it: a save of the form must not take back
 * what has happened meanwhile.
 */
export const wireStates: CollectionConfig<'wire-states'> = {
  slug: 'wire-states',
  typescript: { interface: 'WireState' },
  labels: { singular: 'Keadaan sumber kawat', plural: 'Keadaan sumber kawat' },
  lockDocuments: false,
  admin: { hidden: true },
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  fields: [
    {
      name: 'source',
      type: 'relationship',
      relationTo: 'wire-sources',
      unique: true,
    },
    { name: 'dueAt', type: 'date' },
    { name: 'leasedUntil', type: 'date' },
    { name: 'lastArrivalAt', type: 'date' },
    { name: 'failures', type: 'number', required: true, defaultValue: 0 },
    { name: 'lastError', type: 'textarea' },
    { name: 'lastErrorAt', type: 'date' },
    // What the server of a feed said of its last answer, so that an unchanged one is not sent again.
    { name: 'etag', type: 'text' },
    { name: 'lastModified', type: 'text' },
  ],
}
