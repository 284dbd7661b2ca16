'use client'
import {
  Button,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useState } from 'react'
import { useSay } from '../desk-frame/use-say.ts'
import { ChangeDialog } from './change-dialog.tsx'

/** Publishes the content of the form. For a published story it asks first what kind of change it is. */
export function StoryPublishButton() {
  const say = useSay()
  const { hasPublishedDoc, hasPublishPermission, unpublishedVersionCount } = useDocumentInfo()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const isSaving = useFormBackgroundProcessing()
  const publish = useFirstPublication()
  const [isAsking, setAsking] = useState(false)
  if (!hasPublishPermission) return null
  const isUnchanged = hasPublishedDoc && !isModified && unpublishedVersionCount === 0
  return (
    <>
      <Button
        id="action-save"
        type="button"
        margin={false}
        disabled={isUnchanged || isProcessing || (isSaving && !hasPublishedDoc)}
        onClick={() => (hasPublishedDoc ? setAsking(true) : publish())}
      >
        {say(hasPublishedDoc ? 'Perbarui berita' : 'Terbitkan')}
      </Button>
      {isAsking && <ChangeDialog onClose={() => setAsking(false)} />}
    </>
  )
}

/** Publishes as Payload's own button does, but leaves the form open: what is typed meanwhile is a draft on top of it. */
function useFirstPublication(): () => Promise<void> {
  const { id, setHasPublishedDoc, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } =
    useDocumentInfo()
  const { config } = useConfig()
  const { dispatchFields, setBackgroundProcessing, submit } = useForm()
  return async () => {
    setBackgroundProcessing(true)
    try {
      const answer = await submit({
        acceptValues: { overrideLocalChanges: false },
        action: `${config.routes.api}/articles/${id}?depth=0`,
        disableFormWhileProcessing: false,
        method: 'PATCH',
        overrides: { _status: 'published' },
      })
      if (!answer?.res.ok) return
      // It counted for this publication only.
      dispatchFields({ type: 'UPDATE', path: 'guardConfirmed', value: null })
      setMostRecentVersionIsAutosaved(false)
      setUnpublishedVersionCount(0)
      setHasPublishedDoc(true)
    } finally {
      setBackgroundProcessing(false)
    }
  }
}
