import { useEffect, useEffectEvent } from 'react'
import { useSay } from '../desk-frame/use-say.ts'
import { PhotoRow } from '../photo-desk/photo-row.tsx'
import { usePhotoSending } from '../photo-desk/use-photo-sending.ts'
import { StepDialog } from '../story-steps/step-dialog.tsx'
import '../photo-desk/photo-desk.css'

/** Asks for the words of pictures that were dropped or pasted into a text, and uploads them. */
export function PicturesDialog({
  files,
  onSaved,
  onClose,
}: {
  files: readonly File[]
  /** Called for each picture in their order, with the id of its photo. */
  onSaved: (id: number) => void
  onClose: () => void
}) {
  const say = useSay()
  const { photos, waiting, isSending, describe, remove, sendAll } = usePhotoSending(files)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (waiting.length === 0) close()
  }, [waiting.length])
  return (
    <StepDialog
      title={say('Unggah dan sisipkan')}
      isReady={!isSending}
      onSend={() => void sendAll(onSaved)}
      onClose={onClose}
    >
      <ul className="pictures-dialog">
        {photos.map((photo) => (
          <PhotoRow
            key={photo.key}
            photo={photo}
            onWords={(words) => describe(photo.key, words)}
            onRemove={() => remove(photo.key)}
          />
        ))}
      </ul>
    </StepDialog>
  )
}
