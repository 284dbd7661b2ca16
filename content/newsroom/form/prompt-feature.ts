import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Has the form know what is written before it can be saved without it. */
export const PromptFeature = createServerFeature({
  key: 'prompt',
  feature: { ClientFeature: '/app/(newsroom)/admin/body-prompt/body-prompt.ts#BodyPrompt' },
})
