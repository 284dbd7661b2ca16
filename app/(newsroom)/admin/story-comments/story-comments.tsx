'use client'
import { useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import '#components/desk/desk-panels.css'
import { useSay } from '../desk-frame/use-say.ts'
import type { PlacedPassage } from './comment-records.ts'
import { CommentsDrawer } from './comments-drawer.tsx'
import { selectedPassage, textOf } from './form-text.ts'
import { keptComment, keptKey } from './kept-comment.ts'
import { markPassages } from './passage-marks.ts'
import { useComments } from './use-comments.ts'

/** Milliseconds between two looks for the text, and how many there are: a text may be empty. */
const LOOK_AGAIN = 250
const MOST_LOOKS = 40
/** Milliseconds without a change of the text before its passages are marked again. */
const MARK_AFTER = 500

/** Beside the save buttons: how many comments are open, and the drawer with them. Ctrl+Alt+M comments on the selection. */
export function StoryComments() {
  const say = useSay()
  const drawer = useId()
  const button = useRef<HTMLButtonElement>(null)
  const { id } = useDocumentInfo()
  const account = useAuth().user?.id
  const desk = useComments()
  const [isOpen, setOpen] = useState(false)
  const [writing, setWriting] = useState<PlacedPassage>()
  const selected = useSelectedPassage()
  const open = (desk.comments ?? []).filter(
    ({ thread, settledBy }) => thread === null && settledBy === null,
  )
  usePassageMarks(open.flatMap(({ passage }) => passage ?? []))

  // A notice and the day at the desk lead to the comment itself.
  const isLoaded = desk.comments !== undefined
  useEffect(() => {
    const named = location.hash.slice(1)
    if (!isLoaded || !named.startsWith('komentar-')) return
    // The drawer looks for each passage in the text, which comes later.
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (textOf('body') === '' && looks < MOST_LOOKS) return
      clearInterval(timer)
      setOpen(true)
      // Once the drawer stands.
      requestAnimationFrame(() => document.getElementById(named)?.scrollIntoView())
    }, LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [isLoaded])
  // What was being written when the page was left is offered again.
  useEffect(() => {
    if (account !== undefined && id !== undefined) {
      setWriting(keptComment(keptKey(account, id))?.passage)
    }
  }, [account, id])
  // Only a comment that has words stays at its passage.
  const begin = useEffectEvent((passage: PlacedPassage) => {
    const kept = keptComment(keptKey(account, id))
    setWriting((before) => (before && kept ? before : passage))
    setOpen(true)
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM'
      const passage = isAsked && selectedPassage()
      if (!passage) return
      event.preventDefault()
      begin(passage)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (id === undefined) return null
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className="story-checks">
      <button
        ref={button}
        type="button"
        className="checks-button"
        aria-expanded={isOpen}
        aria-controls={drawer}
        // The selection stays.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
      >
        {say('Komentar')} {open.length > 0 && <span className="checks-count">{open.length}</span>}
      </button>
      {isOpen && (
        <CommentsDrawer
          id={drawer}
          desk={desk}
          selected={selected}
          writing={writing}
          onWrite={setWriting}
          onClose={close}
        />
      )}
    </div>
  )
}

/** The passage last selected in a text of the form; kept while the keyboard is elsewhere. */
function useSelectedPassage(): PlacedPassage | undefined {
  const [selected, setSelected] = useState<PlacedPassage>()
  useEffect(() => {
    const follow = () => {
      const passage = selectedPassage()
      if (passage !== undefined) setSelected(passage ?? undefined)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])
  return selected
}

/** Keeps `passages` marked in the text while it is written in. */
function usePassageMarks(passages: readonly PlacedPassage[]): void {
  const body = useFormFields(([fields]) => fields.body?.value)
  const marked = JSON.stringify(passages)
  const mark = useEffectEvent(() => markPassages(passages))
  // biome-ignore lint/correctness/useExhaustiveDependencies: marked again when the text is another
  useEffect(() => {
    const timer = setTimeout(() => mark(), MARK_AFTER)
    return () => clearTimeout(timer)
  }, [body, marked])
  useEffect(() => () => markPassages([]), [])
}
