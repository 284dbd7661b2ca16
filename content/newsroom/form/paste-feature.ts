import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What an editor takes of a paste. */
export interface PasteProps {
  /** Only paragraphs and lists. */
  plain: boolean
}

/** Cleans what is pasted into an editor (`content/paste`). */
export const PasteFeature = createServerFeature<PasteProps, PasteProps, PasteProps>({
  key: 'paste',
  feature: ({ props }) => ({
    ClientFeature: '/app/(newsroom)/admin/body-paste/body-paste.ts#BodyPaste',
    clientFeatureProps: props,
    sanitizedServerFeatureProps: props,
  }),
})
