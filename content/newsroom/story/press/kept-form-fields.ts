import type { Field } from 'payload'

/** What the public sent is read-only. */
export const asSent = (field: Field): Field =>
  ({ ...field, admin: { ...('admin' in field && field.admin), readOnly: true } }) as Field

/** What every form has that readers send to the newsroom, beside its own fields. */
export const keptFormFields: Field[] = [
  asSent({ name: 'storyAddress', type: 'text', label: 'Alamat berita yang ditulis' }),
  asSent({ name: 'ticket', type: 'text', label: 'Nomor tiket', required: true, unique: true }),
  asSent({
    name: 'receivedAt',
    type: 'date',
    label: 'Diterima',
    required: true,
    index: true,
    admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
  }),
  asSent({
    name: 'closedAt',
    type: 'date',
    label: 'Selesai',
    admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
  }),
  asSent({
    name: 'handledBy',
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 0,
    label: 'Ditangani oleh',
  }),
  // `fields`: the form as sent, while it is unfinished. `sender`: a keyed digest of the sender's network.
  { name: 'fields', type: 'json', admin: { hidden: true } },
  { name: 'sender', type: 'text', index: true, admin: { hidden: true } },
]
