import type { Field } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { photoFrame } from '#content/model/photo/photo-frame.ts'

/** How a photo is turned and cut; empty for the whole photo. */
export const frameField: Field = {
  name: 'frame',
  type: 'json',
  label: { id: 'Potongan foto', en: 'Crop' },
  validate: (value, { req }) =>
    value === null || value === undefined || photoFrame.safeParse(value).success
      ? true
      : sayIn(req.i18n)('Potongan ini keluar dari fotonya. Pilih lagi bagian yang tampil.'),
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: '/app/(newsroom)/admin/photo-desk/frame-field.tsx#FrameField' },
  },
}
