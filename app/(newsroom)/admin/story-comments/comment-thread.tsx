import { useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { deskTime } from '#content/base/time/desk-time.ts'
import { placeOf } from '#content/model/story/passage.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { CommentForm } from './comment-form.tsx'
import type { Comment, Thread } from './comment-records.ts'
import { showPassage, textOf } from './form-text.ts'
import type { CommentDesk } from './use-comments.ts'

const PLACES = { headline: 'judul', summary: 'ringkasan', body: 'isi' } as const

/** A comment with its passage and its answers, and what may be done with it. */
export function CommentThread({
  thread: { comment, answers },
  desk,
  onShow,
}: {
  thread: Thread
  desk: CommentDesk
  /** The passage is about to be shown in the text. */
  onShow: () => void
}) {
  const say = useSay()
  const [isAnswering, setAnswering] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const { passage } = comment
  // Looked for again when the text is another.
  useFormFields(([fields]) => passage && fields[passage.place]?.value)
  const place = passage && placeOf(textOf(passage.place), passage)
  const isOpen = comment.settledBy === null
  const act = async (done: Promise<string | undefined>) => setRefusal(await done)
  return (
    <article
      id={`komentar-${comment.id}`}
      className="comment-thread"
      aria-label={
        passage ? say('Komentar atas {place}', { place: say(PLACES[passage.place]) }) : ''
      }
    >
      {passage && <blockquote>{passage.quote}</blockquote>}
      {passage && !place && (
        <p className="comment-gone">{say('Kata-kata ini sudah tidak ada di naskah.')}</p>
      )}
      <Words comment={comment} />
      {answers.map((answer) => (
        <div key={answer.id} id={`komentar-${answer.id}`} className="comment-answer">
          <Words comment={answer} />
          {answer.isMine && (
            <button type="button" onClick={() => act(desk.remove(answer.id))}>
              {say('Hapus komentar')}
            </button>
          )}
        </div>
      ))}
      {comment.settledBy && (
        <p className="comment-by">
          {say('Diselesaikan oleh {actor}', { actor: comment.settledBy })}
        </p>
      )}
      {refusal !== undefined && (
        <p role="alert" className="desk-refusal">
          {refusal}
        </p>
      )}
      {isAnswering ? (
        <CommentForm
          about={comment.id}
          onSend={(text) => desk.write(text, comment.id)}
          onClose={() => setAnswering(false)}
        />
      ) : (
        <p className="comment-acts">
          {passage && place && (
            <button
              type="button"
              onClick={() => {
                onShow()
                // Read again: the text may have changed since it was rendered.
                const now = placeOf(textOf(passage.place), passage)
                if (now) showPassage(passage.place, ...now)
              }}
            >
              {say('Lihat di naskah')}
            </button>
          )}
          <button type="button" onClick={() => setAnswering(true)}>
            {say('Jawab')}
          </button>
          {comment.maySettle && (
            <button type="button" onClick={() => act(desk.settle(comment.id, isOpen))}>
              {say(isOpen ? 'Tandai selesai' : 'Buka lagi komentar ini')}
            </button>
          )}
          {comment.isMine && answers.length === 0 && (
            <button type="button" onClick={() => act(desk.remove(comment.id))}>
              {say('Hapus komentar')}
            </button>
          )}
        </p>
      )}
    </article>
  )
}

function Words({ comment: { actor, at, text } }: { comment: Comment }) {
  const say = useSay()
  return (
    <>
      <p className="comment-by">
        <strong>{actor}</strong>{' '}
        <time dateTime={at.toISOString()}>{deskTime(at, 'Asia/Jakarta', say.language)}</time>
      </p>
      <p className="comment-text">{text}</p>
    </>
  )
}
