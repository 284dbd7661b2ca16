import type { Field } from 'payload'
import { LIKENESS_FIELDS } from './photo-duplicates.ts'

/** Whether a photo is kept though the desk has it already: asked for when that is found, and not stored. */
export const duplicateField: Field = {
  name: 'acceptDuplicate',
  type: 'checkbox',
  label: 'Simpan juga, walau foto ini sudah ada',
  virtual: true,
  admin: {
    components: { Field: '/app/(newsroom)/admin/photo-desk/duplicate-notice.tsx#DuplicateNotice' },
  },
}

/** Only the hooks of a save write these; what the API is sent for them is not taken. */
const access = { create: () => false, update: () => false }
const admin = { hidden: true }

/** What the rendering knows of a photo. */
export const machineFields: Field[] = [
  // What the file itself says of AI; the desk may have chosen something else.
  { name: 'aiInFile', type: 'select', options: ['none', 'altered', 'generated'], access, admin },
  { name: 'original', type: 'text', index: true, access, admin },
  ...LIKENESS_FIELDS.map((name): Field => ({ name, type: 'text', index: true, access, admin })),
  { name: 'placeholder', type: 'text', access, admin },
  { name: 'renditions', type: 'json', access, admin },
  { name: 'earlier', type: 'json', access, admin },
  // It has no files: they are not rendered yet, or were taken away when its rights ended.
  { name: 'withheld', type: 'checkbox', index: true, access, admin },
]
