'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { randomKey } from '../desk-frame/random-key.ts'
import { draftsToOffer, type FoundDraft } from './draft-keeping.ts'
import { useFormKey } from './form-key.ts'
import { useFoundDrafts } from './found-drafts.ts'
import { draftsKey, formDraftKey, keepDraft } from './kept-drafts.ts'
import { KeptNotice } from './kept-notice.tsx'
import { LockedNotice } from './locked-notice.tsx'
import { useRestoring } from './restoring.ts'
import { useRetries } from './retries.ts'
import { useSessionChecks } from './session-checks.ts'
import { TroubleNotice } from './trouble-notice.tsx'
import { useKeeping } from './use-keeping.ts'
import './draft-keeping.css'

/**
 * Above the form of a story: keeps in this browser what the server does not have, says when a save fails, and offers
 * what earlier forms have kept.
 */
export function DraftKeeper() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const writer = useRef(user?.id)
  // When the session ends, `user` is gone, but the words still belong to them.
  if (user?.id !== undefined) writer.current = user.id
  const drafts = draftsKey(writer.current ?? 'tamu', id)
  const [form] = useState(randomKey)
  const [place, setPlace] = useState(form)
  const slot = formDraftKey(drafts, place)
  useFormKey(form)
  const { keeping, happens, keepNow } = useKeeping(slot)
  useFoundDrafts(drafts, slot, (found) => happens({ type: 'found', drafts: found }))
  useSessionChecks(keeping, writer.current, (session) =>
    happens({ type: 'session', session, at: Date.now() }),
  )
  useRetries(keeping)
  const putBack = useRestoring()

  const restore = async (draft: FoundDraft) => {
    // What is on the screen and not stored stays kept where it is; from here on this form keeps elsewhere.
    if (keepNow()) setPlace(randomKey())
    try {
      await putBack(draft)
    } catch {
      happens({ type: 'session', session: 'unreachable', at: Date.now() })
    }
  }
  const discard = ({ key }: FoundDraft) => {
    keepDraft(key, undefined)
    happens({ type: 'found', drafts: keeping.found.filter((draft) => draft.key !== key) })
  }

  return (
    <div aria-live="polite">
      <TroubleNotice keeping={keeping} />
      <LockedNotice keeping={keeping} />
      {draftsToOffer(keeping).map((draft) => (
        <KeptNotice
          key={draft.key}
          draft={draft}
          keeping={keeping}
          onRestore={() => restore(draft)}
          onDiscard={() => discard(draft)}
        />
      ))}
    </div>
  )
}
