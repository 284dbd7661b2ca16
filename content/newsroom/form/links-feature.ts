import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Links own stories that are called by `[[`. */
export const LinksFeature = createServerFeature({
  key: 'storyLinks',
  feature: { ClientFeature: '/app/(newsroom)/admin/body-links/body-links.tsx#BodyLinks' },
})
