'use client'
import {
  useAuth,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { deskTime } from '#content/base/time/desk-time.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { type DeskSession, deskSession } from './desk-session.ts'
import { useFormKey } from './form-key.ts'
import { draftKey, forgetDraft, type KeptDraft, keepDraft, readDraft } from './kept-draft.ts'
import './story-writing.css'

/** Intervals in milliseconds: keeping the text, and checking the session. */
const KEEP_INTERVAL = 1_000
const CHECK_INTERVAL = 20_000

/**
 * Above the form of a story: keeps unsaved text in this browser, offers to restore it, and warns when a save would
 * fail.
 */
export function DraftKeeper() {
  const say = useSay()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const writer = useRef(user?.id)
  // When the session ends, `user` is gone, but the draft still belongs to them.
  if (user?.id !== undefined) writer.current = user.id
  const key = draftKey(writer.current ?? 'tamu', id)
  useFormKey()
  const { getData, reset, setModified } = useForm()
  const isModified = useFormModified()
  const isSaving = useFormProcessing()
  const [found, setFound] = useState<KeptDraft>()
  const [isKept, setKept] = useState(true)
  const session = useDeskSession(isModified, isSaving, writer.current)

  useEffect(() => setFound(readDraft(key)), [key])
  useEffect(() => {
    if (!isModified || found) return
    const keep = () => setKept(keepDraft(key, { at: Date.now(), data: getData() }))
    const timer = setInterval(keep, KEEP_INTERVAL)
    addEventListener('pagehide', keep)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', keep)
    }
  }, [isModified, found, key, getData])
  const wasSaving = useRef(false)
  useEffect(() => {
    if (wasSaving.current && !isSaving && !isModified) forgetDraft(key)
    wasSaving.current = isSaving
  }, [isSaving, isModified, key])

  const restore = async (draft: KeptDraft) => {
    await reset(draft.data)
    setModified(true)
    setFound(undefined)
  }
  const discard = () => {
    forgetDraft(key)
    setFound(undefined)
  }

  return (
    <div aria-live="polite">
      {session !== 'open' && (
        <div className="draft-notice draft-fault" role="alert">
          <p>
            {say(
              session === 'ended'
                ? 'Sesi Anda telah berakhir, jadi naskah ini belum dapat disimpan.'
                : 'Server tidak dapat dihubungi, jadi naskah ini belum dapat disimpan.',
            )}{' '}
            {say(
              isKept
                ? 'Tulisan Anda disimpan di peramban ini dan tidak hilang.'
                : 'Peramban ini tidak dapat menyimpannya: salin tulisan Anda ke tempat lain.',
            )}
          </p>
          {session === 'ended' && (
            <p>
              <a href="/admin/login" target="_blank" rel="noreferrer">
                {say('Masuk lagi di tab baru, lalu kembali ke sini dan simpan.')}
              </a>
            </p>
          )}
        </div>
      )}
      {found && (
        <div className="draft-notice">
          <p>
            {say('Ada tulisan Anda yang belum tersimpan, dari {time}.', {
              time: deskTime(new Date(found.at), 'Asia/Jakarta', say.language),
            })}
          </p>
          <p>
            <button type="button" onClick={() => restore(found)}>
              {say('Pulihkan')}
            </button>{' '}
            <button type="button" onClick={discard}>
              {say('Buang')}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}

/** Checks the session while there is unsaved text, and right after a failed save. */
function useDeskSession(
  isModified: boolean,
  isSaving: boolean,
  user: number | string | undefined,
): DeskSession {
  const [session, setSession] = useState<DeskSession>('open')
  useEffect(() => {
    if (!isModified || isSaving) return
    let isLeft = false
    const check = async () => {
      const answer = await deskSession(user)
      if (!isLeft) setSession(answer)
    }
    void check()
    const timer = setInterval(check, CHECK_INTERVAL)
    addEventListener('focus', check)
    addEventListener('offline', check)
    addEventListener('online', check)
    return () => {
      isLeft = true
      clearInterval(timer)
      removeEventListener('focus', check)
      removeEventListener('offline', check)
      removeEventListener('online', check)
    }
  }, [isModified, isSaving, user])
  return session
}
