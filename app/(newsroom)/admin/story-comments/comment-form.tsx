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
  useEffect(() => field.current?.focus(), [])

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
    keepComment(key, undefined)
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
        <button
          type="button"
          onClick={() => {
            keepComment(key, undefined)
            onClose()
          }}
        >
          {say('Batal')}
        </button>
      </p>
    </div>
  )
}
