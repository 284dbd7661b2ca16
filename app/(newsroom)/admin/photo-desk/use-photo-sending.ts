import { useState } from 'react'
import { randomKey } from '../desk-frame/random-key.ts'
import { useSay } from '../desk-frame/use-say.ts'
import type { DeskPhoto } from './photo-row.tsx'
import { type PhotoWords, sendPhoto } from './photo-sending.ts'

const NO_WORDS: PhotoWords = { alt: '', caption: '', credit: '', acceptDuplicate: false }

const chosen = (files: Iterable<File>): DeskPhoto[] =>
  Array.from(files, (file) => ({ key: randomKey(), file, words: NO_WORDS }))

/** Photos that somebody is about to upload, and what they do with them. */
export interface PhotoSending {
  photos: readonly DeskPhoto[]
  /** Those that are not stored yet. */
  waiting: readonly DeskPhoto[]
  isSending: boolean
  add(files: Iterable<File>): void
  describe(key: string, words: Partial<PhotoWords>): void
  remove(key: string): void
  /** Sends those that wait, one after the other; `onSaved` gets the id of each that is stored. */
  sendAll(onSaved?: (id: number) => void): Promise<void>
}

/** Uploads photos with their texts, each with its progress and errors. */
export function usePhotoSending(files: Iterable<File> = []): PhotoSending {
  const say = useSay()
  const [photos, setPhotos] = useState<readonly DeskPhoto[]>(() => chosen(files))
  const [isSending, setSending] = useState(false)
  const waiting = photos.filter(({ sent }) => sent?.kind !== 'saved')
  const change = (key: string, parts: (photo: DeskPhoto) => DeskPhoto) =>
    setPhotos((known) => known.map((photo) => (photo.key === key ? parts(photo) : photo)))
  return {
    photos,
    waiting,
    isSending,
    add: (more) => {
      // Copied first: the browser empties the FileList when the input is cleared.
      const added = chosen(more)
      setPhotos((known) => [...known, ...added])
    },
    describe: (key, words) =>
      change(key, (photo) => ({ ...photo, words: { ...photo.words, ...words } })),
    remove: (key) => setPhotos((known) => known.filter((photo) => photo.key !== key)),
    sendAll: async (onSaved) => {
      setSending(true)
      for (const { key, file, words } of waiting) {
        change(key, ({ sent: _, ...photo }) => ({ ...photo, progress: 0 }))
        const sent = await sendPhoto(file, words, say, (progress) =>
          change(key, (photo) => ({ ...photo, progress })),
        )
        change(key, (photo) => ({ ...photo, sent }))
        if (sent.kind === 'saved') onSaved?.(sent.id)
      }
      setSending(false)
    },
  }
}
