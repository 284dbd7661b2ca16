import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Finds words in the text and replaces them. */
export const FindFeature = createServerFeature({
  key: 'find',
  feature: { ClientFeature: '/app/(newsroom)/admin/body-find/body-find.tsx#BodyFind' },
})
