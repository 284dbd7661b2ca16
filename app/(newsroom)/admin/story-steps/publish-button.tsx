'use client'
import { PublishButton, useDocumentInfo } from '@payloadcms/ui'
import { useSay } from '../desk-frame/use-say.ts'

/** Publishes the content of the form; the label says what that means to readers. */
export function StoryPublishButton() {
  const say = useSay()
  const { hasPublishedDoc } = useDocumentInfo()
  return <PublishButton label={say(hasPublishedDoc ? 'Perbarui berita' : 'Terbitkan')} />
}
