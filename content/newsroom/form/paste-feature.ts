import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What an editor keeps of pasted content. */
export interface PasteProps {
  /** Keep paragraphs and lists only. */
  plain: boolean
}

/** Cleans up what is pasted into an editor (`content/intake/paste`). */
export const PasteFeature = createServerFeature<PasteProps, PasteProps, PasteProps>({
  key: 'paste',
  feature: ({ props }) => ({
    ClientFeature: '/app/(newsroom)/admin/body-paste/body-paste.ts#BodyPaste',
    clientFeatureProps: props,
    sanitizedServerFeatureProps: props,
  }),
})
