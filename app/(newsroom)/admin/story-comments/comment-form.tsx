import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { LONGEST_COMMENT } from '#content/model/story/passage.ts'
import { useSay } from '../desk-frame/use-say.ts'
import type { PlacedPassage } from './comment-records.ts'
import { keepComment, keptComment, keptKey } from './kept-comment.ts'

/**
 * A comment on `about`, or the answer to a thread. What is written stays in this browser until the server has it. Not a
 * `<form>`: it is inside Payload's own form, and forms do not nest.
 */
export function CommentForm({
  about,
  onSend,
  onClose,
}: {
  about: PlacedPassage | number
  /** Returns why it was refused. */
  onSend: (text: string) => Promise<string | undefined>
  onClose: () => void
}) {
  const say = useSay()
  const id = useId()
  const { user } = useAuth()
  const { id: story } = useDocumentInfo()
  const isAnswer = typeof about === 'number'
  const key = keptKey(user?.id, story, isAnswer ? about : undefined)
  const [text, setText] = useState(() => keptComment(key)?.text ?? '')
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage is written about
  useEffect(() => field.current?.focus(), [about])

  const write = (words: string) => {
    setText(words)
    const passage = isAnswer ? {} : { passage: about }
    keepComment(key, words.trim() ? { text: words, ...passage } : undefined)
  }
  const send = async () => {
    if (isBusy || text.trim() === '') return
    setBusy(true)
    setRefusal(undefined)
    const reason = await onSend(text)
    setBusy(false)
    if (reason !== undefined) return setRefusal(reason)
    close()
  }
  const close = () => {
    keepComment(key, undefined)
    focusHeading(field.current)
    onClose()
  }
  return (
    <div className="comment-form">
      {!isAnswer && <blockquote>{about.quote}</blockquote>}
      <label htmlFor={id}>{say(isAnswer ? 'Jawaban Anda' : 'Komentar Anda')}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={LONGEST_COMMENT}
        value={text}
        // What is added while it is sent would not be sent.
        readOnly={isBusy}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void send()
        }}
        aria-describedby={`${id}-help`}
      />
      <small id={`${id}-help`}>
        {say(
          'Rekan yang disebut dengan @ dan nama lengkapnya dikabari lewat surel, bila ia memilihnya.',
        )}
      </small>
      {refusal !== undefined && (
        <p role="alert" className="desk-refusal">
          {refusal}
        </p>
      )}
      <p className="comment-acts">
        <button type="button" disabled={isBusy || text.trim() === ''} onClick={send}>
          {say(isAnswer ? 'Kirim jawaban' : 'Kirim komentar')}
        </button>
        <button type="button" disabled={isBusy} onClick={close}>
          {say('Batal')}
        </button>
      </p>
    </div>
  )
}

/** Leaves the keyboard at the heading of the drawer when the form around `field` goes, unless it is in the story. */
function focusHeading(field: HTMLElement | null): void {
  const drawer = field?.closest('dialog')
  const { activeElement } = document
  if (activeElement !== document.body && !drawer?.contains(activeElement)) return
  drawer?.querySelector('h2')?.focus()
}
