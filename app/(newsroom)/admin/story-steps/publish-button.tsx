'use client'
import { PublishButton, useDocumentInfo } from '@payloadcms/ui'

/** Publishes what stands in the form, under the name of what that means to readers. */
export function StoryPublishButton() {
  const { hasPublishedDoc } = useDocumentInfo()
  return <PublishButton label={hasPublishedDoc ? 'Perbarui berita' : 'Terbitkan'} />
}
