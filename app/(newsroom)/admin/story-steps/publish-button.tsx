'use client'
import { Button, PublishButton, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { useSay } from '../desk-frame/use-say.ts'
import { ChangeDialog } from './change-dialog.tsx'

/** Publishes the content of the form. For a published story it asks first what kind of change it is. */
export function StoryPublishButton() {
  const say = useSay()
  const { hasPublishedDoc, hasPublishPermission, unpublishedVersionCount } = useDocumentInfo()
  const isModified = useFormModified()
  const [isAsking, setAsking] = useState(false)
  if (!hasPublishedDoc) return <PublishButton label={say('Terbitkan')} />
  if (!hasPublishPermission) return null
  return (
    <>
      <Button
        id="action-save"
        type="button"
        margin={false}
        disabled={!isModified && unpublishedVersionCount === 0}
        onClick={() => setAsking(true)}
      >
        {say('Perbarui berita')}
      </Button>
      {isAsking && <ChangeDialog onClose={() => setAsking(false)} />}
    </>
  )
}
