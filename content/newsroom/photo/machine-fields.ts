import type { Field } from 'payload'
import { LIKENESS_FIELDS } from './photo-duplicates.ts'

/** Confirms that a photo is saved although the desk already has it. Asked when a duplicate is found; not stored. */
export const duplicateField: Field = {
  name: 'acceptDuplicate',
  type: 'checkbox',
  label: 'Simpan juga, walau foto ini sudah ada',
  virtual: true,
  admin: {
    components: { Field: '/app/(newsroom)/admin/photo-desk/duplicate-notice.tsx#DuplicateNotice' },
  },
}

/** Only hooks write these fields; values sent to the API are ignored. */
const access = { create: () => false, update: () => false }
const admin = { hidden: true }

/** The fields that rendering fills in. */
export const machineFields: Field[] = [
  // What the file itself says about AI; the desk may have chosen otherwise.
  { name: 'aiInFile', type: 'select', options: ['none', 'altered', 'generated'], access, admin },
  // Its caption or credit only stands for a missing one, until somebody at the desk saves it.
  {
    name: 'needsWords',
    type: 'checkbox',
    label: 'Keterangan belum diperiksa',
    index: true,
    access,
    admin,
    hooks: {
      beforeChange: [({ req, value }) => (req.payloadAPI === 'local' ? value : false)],
    },
  },
  { name: 'original', type: 'text', index: true, access, admin },
  ...LIKENESS_FIELDS.map((name): Field => ({ name, type: 'text', index: true, access, admin })),
  { name: 'placeholder', type: 'text', access, admin },
  { name: 'renditions', type: 'json', access, admin },
  // The folder of its files where some are made only when somebody asks: so the photo is found by their addresses. It
  // stays when the photo gets other files.
  { name: 'folder', type: 'text', index: true, access, admin },
  { name: 'earlier', type: 'json', access, admin },
  // Without files: it is not rendered yet, or they were removed when its rights ended.
  { name: 'withheld', type: 'checkbox', index: true, access, admin },
]
