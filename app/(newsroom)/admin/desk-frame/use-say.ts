import { useTranslation } from '@payloadcms/ui'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'

/** Translates desk texts into the language of the signed-in account. */
export function useSay(): Say {
  const { i18n } = useTranslation()
  return sayIn(i18n)
}
