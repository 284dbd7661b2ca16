import { useTranslation } from '@payloadcms/ui'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'

/** How a panel of the desk speaks to the account that looks at it. */
export function useSay(): Say {
  const { i18n } = useTranslation()
  return sayIn(i18n)
}
