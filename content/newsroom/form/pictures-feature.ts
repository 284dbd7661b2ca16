import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Takes pictures that are dropped or pasted into the text. */
export const PicturesFeature = createServerFeature({
  key: 'droppedPictures',
  feature: { ClientFeature: '/app/(newsroom)/admin/body-pictures/body-pictures.tsx#BodyPictures' },
})
