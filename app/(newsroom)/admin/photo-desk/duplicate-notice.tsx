'use client'
import { useField } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { DuplicateMessage } from './duplicate-message.tsx'
import './photo-desk.css'

/** In the photo form: reports a file that is too large, or one that the desk already has, with a box to save it anyway. */
export function DuplicateNotice({ path }: { path: string }) {
  const { value, setValue } = useField<boolean>({ path })
  const refusal = useRefusal(path)
  const say = useSay()
  const heavy = useHeavyFile(say)
  if (heavy) {
    return (
      <p className="photo-desk-fault" role="alert">
        {heavy}
      </p>
    )
  }
  if (!value && !refusal) return null
  return (
    <div className="photo-desk-duplicate" role="alert">
      {refusal && (
        <p>
          <DuplicateMessage message={refusal} />
        </p>
      )}
      <label>
        <input
          type="checkbox"
          checked={Boolean(value)}
          onChange={({ target }) => setValue(target.checked)}
        />{' '}
        {say('Simpan juga, walau foto ini sudah ada')}
      </label>
    </div>
  )
}

/**
 * Why the last save was refused, until another file is chosen: an answer to an earlier change that comes late takes the
 * error out of the form again.
 */
function useRefusal(path: string): string | undefined {
  const { showError, errorMessage } = useField<boolean>({ path })
  const { value: file } = useField<File | null>({ path: 'file' })
  const [refusal, setRefusal] = useState<{ file: unknown; message: string }>()
  const remember = useEffectEvent((message: string) => setRefusal({ file, message }))
  useEffect(() => {
    if (showError && errorMessage) remember(errorMessage)
  }, [showError, errorMessage])
  return refusal?.file === file ? refusal?.message : undefined
}

/** Says why a file is too large, and removes it from the form before it is uploaded in vain. */
function useHeavyFile(say: Say): string | undefined {
  const { value, setValue } = useField<File | null>({ path: 'file' })
  const [message, setMessage] = useState<string>()
  useEffect(() => {
    if (!(value instanceof File)) return
    const limit = MOST_BYTES
    const refusal = { reason: 'too-heavy', bytes: value.size, limit } as const
    const isHeavy = value.size > limit
    setMessage(isHeavy ? new PhotoRefused(value.name, refusal).messageIn(say) : undefined)
    if (isHeavy) setValue(null)
  }, [value, setValue, say])
  return message
}
