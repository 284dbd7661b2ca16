import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Locks and opens the text with what the account may do with its story. */
export const LockFeature = createServerFeature({
  key: 'lock',
  feature: { ClientFeature: '/app/(newsroom)/admin/body-lock/body-lock.ts#BodyLock' },
})
