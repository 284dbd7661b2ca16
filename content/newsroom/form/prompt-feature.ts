import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Puts text that is being typed into the form before a save can miss it. */
export const PromptFeature = createServerFeature({
  key: 'prompt',
  feature: { ClientFeature: '/app/(newsroom)/admin/body-prompt/body-prompt.ts#BodyPrompt' },
})
