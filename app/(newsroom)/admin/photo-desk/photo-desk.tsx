'use client'
import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { type DeskPhoto, PhotoRow } from './photo-row.tsx'
import { usePhotoSending } from './use-photo-sending.ts'
import './photo-desk.css'

/** Above the list of photos: uploads many at once, each with its texts, progress and errors. */
export function PhotoDesk() {
  const { permissions } = useAuth()
  const router = useRouter()
  const say = useSay()
  const { photos, waiting, isSending, add, describe, remove, sendAll } = usePhotoSending()
  useWarning(waiting.length > 0)
  if (!permissions?.collections?.media?.create) return null

  const drop = (event: DragEvent) => {
    event.preventDefault()
    add(event.dataTransfer.files)
  }

  const send = async () => {
    await sendAll()
    router.refresh()
  }

  return (
    <section
      className="photo-desk"
      aria-labelledby="photo-desk"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h3 id="photo-desk">{say('Unggah banyak foto')}</h3>
      <p>
        {say('Seret foto ke sini, atau pilih beberapa sekaligus:')}{' '}
        {/* The browser's own button is in the browser's language, not the desk's. */}
        <label className="photo-desk-choose">
          {say('Pilih foto…')}
          <input
            type="file"
            multiple
            accept="image/*"
            aria-label={say('Pilih foto')}
            disabled={isSending}
            onChange={({ target }) => {
              add(target.files ?? [])
              target.value = ''
            }}
          />
        </label>
      </p>
      <ul>
        {photos.map((photo) => (
          <PhotoRow
            key={photo.key}
            photo={photo}
            onWords={(words) => describe(photo.key, words)}
            onRemove={() => remove(photo.key)}
          />
        ))}
      </ul>
      {waiting.length > 0 && (
        <button type="button" className="photo-desk-send" disabled={isSending} onClick={send}>
          {isSending ? say('Mengunggah…') : say('Unggah {count} foto', { count: waiting.length })}
        </button>
      )}
      <p className="photo-desk-state" aria-live="polite">
        {stateOf(photos, isSending, say)}
      </p>
    </section>
  )
}

function stateOf(photos: readonly DeskPhoto[], isSending: boolean, say: Say): string {
  const saved = photos.filter(({ sent }) => sent?.kind === 'saved').length
  const refused = photos.filter(({ sent }) => sent?.kind === 'refused').length
  if (saved + refused === 0 && !isSending) return ''
  const values = { saved, all: photos.length, refused }
  return refused > 0
    ? say('{saved} dari {all} foto tersimpan, {refused} perlu diperbaiki.', values)
    : say('{saved} dari {all} foto tersimpan.', values)
}

/** Asks for confirmation before the page is left with photos unsent. */
function useWarning(isNeeded: boolean) {
  useEffect(() => {
    if (!isNeeded) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isNeeded])
}
