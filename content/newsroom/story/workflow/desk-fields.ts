/**
 * What the desk knows of a story besides its text. A save cannot set these fields; steps and hooks write them, to the
 * story and its newest version alike.
 * @module
 */
import type { Field } from 'payload'
import { GROUND_LABELS, WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { STAGE_LABELS, STAGES } from '#content/model/workflow/stage.ts'
import { serverOnly, setByRequests } from '#content/newsroom/form/closed-fields.ts'
import { unshown } from '#content/newsroom/form/unshown-field.ts'

/** A time that lists show and sort by, hidden in the form. */
const time = (name: string, label: string): Field => ({
  name,
  type: 'date',
  label,
  index: true,
  access: serverOnly,
  admin: { condition: () => false, date: { pickerAppearance: 'dayAndTime' } },
})

/** Stage, schedule and origin of a story. */
export const deskFields: Field[] = [
  {
    name: 'stage',
    type: 'select',
    label: 'Tahap',
    defaultValue: 'draft',
    index: true,
    options: STAGES.map((value) => ({ value, label: STAGE_LABELS[value] })),
    access: serverOnly,
    admin: {
      components: {
        Field: '/app/(newsroom)/admin/story-steps/step-notices.tsx#StepNotices',
        Cell: '/app/(newsroom)/admin/story-list/stage-cell.tsx#StageCell',
      },
    },
  },
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    label: 'Dibuat oleh',
    index: true,
    admin: { hidden: true },
  },
  time('publishOn', 'Dijadwalkan terbit'),
  { name: 'publishConfirmed', type: 'json', admin: unshown },
  time('withdrawOn', 'Dijadwalkan dicabut'),
  {
    name: 'withdrawOnReason',
    type: 'textarea',
    label: 'Alasan pencabutan terjadwal',
    admin: { hidden: true },
  },
  {
    name: 'withdrawOnGround',
    type: 'select',
    label: 'Dasar pencabutan terjadwal',
    options: WITHDRAWAL_GROUNDS.map((value) => ({ value, label: GROUND_LABELS[value] })),
    admin: { hidden: true },
  },
  // The form sends the revision it was loaded with, so that a save cannot overwrite a newer one unseen.
  { name: 'revision', type: 'number', access: setByRequests, admin: unshown },
  { name: 'revisionRun', type: 'number', admin: unshown },
  // The form names itself, so that two tabs of one account are told apart.
  { name: 'savedIn', type: 'text', access: setByRequests, admin: unshown },
  {
    name: 'savedBy',
    type: 'relationship',
    relationTo: 'users',
    label: 'Disimpan oleh',
    admin: { hidden: true },
  },
  {
    name: 'embargoUntil',
    type: 'date',
    label: 'Embargo sampai',
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
      description: 'Sebelum waktu ini berita tidak dapat terbit.',
    },
  },
]
