import type { Field } from 'payload'
import { withoutEnded } from './session-strategy.ts'

/** What Warta adds to Payload's sessions of an account; no request sets any of it. */
export const sessionField: Field = {
  name: 'sessions',
  type: 'array',
  labels: { singular: 'Sesi', plural: 'Sesi' },
  hooks: { afterRead: [withoutEnded] },
  fields: [
    { name: 'seenAt', type: 'date' },
    { name: 'client', type: 'text' },
    { name: 'network', type: 'text' },
  ],
}
