import { useLayoutEffect, useRef } from 'react'
import { useSay } from '../desk-frame/use-say.ts'
import { CommentForm } from './comment-form.tsx'
import { type PlacedPassage, threadsOf } from './comment-records.ts'
import { CommentThread } from './comment-thread.tsx'
import type { CommentDesk } from './use-comments.ts'
import './story-comments.css'

/** A window so narrow that the drawer covers the text, in pixels. */
const NARROW = 768

/** Beside the text: what colleagues say of its passages, the open ones first, and a comment that is being written. */
export function CommentsDrawer({
  id,
  desk,
  selected,
  writing,
  onWrite,
  onClose,
}: {
  id: string
  desk: CommentDesk
  /** The passage that can be commented on. */
  selected: PlacedPassage | undefined
  /** The passage that is being commented on. */
  writing: PlacedPassage | undefined
  onWrite: (about: PlacedPassage | undefined) => void
  onClose: () => void
}) {
  const say = useSay()
  const drawer = useRef<HTMLDialogElement>(null)
  // Before the form in it takes the keyboard.
  useLayoutEffect(() => {
    drawer.current?.show()
  }, [])
  const threads = threadsOf(desk.comments ?? [])
  const open = threads.filter(({ comment }) => comment.settledBy === null)
  const settled = threads.filter(({ comment }) => comment.settledBy !== null)
  const onShow = () => {
    if (innerWidth <= NARROW) onClose()
  }
  return (
    <dialog
      ref={drawer}
      id={id}
      className="checks-drawer comments-drawer desk-panel"
      aria-label={say('Komentar')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <button type="button" className="desk-again checks-close" onClick={onClose}>
        {say('Tutup')}
      </button>
      <h2 tabIndex={-1}>{say('Komentar')}</h2>
      {writing ? (
        <CommentForm
          about={writing}
          onSend={(text) => desk.write(text, writing)}
          onClose={() => onWrite(undefined)}
        />
      ) : (
        <div className="comment-acts">
          <button type="button" disabled={!selected} onClick={() => onWrite(selected)}>
            {say('Komentari kata terpilih')}
          </button>
          {selected ? (
            <blockquote>{selected.quote}</blockquote>
          ) : (
            <p>{say('Pilih kata di judul, ringkasan, atau isi, lalu tekan tombol ini.')}</p>
          )}
        </div>
      )}
      {desk.hasFailed && (
        <p role="alert">{say('Komentar tidak dapat dimuat. Periksa sambungan.')}</p>
      )}
      {desk.comments && open.length === 0 && <p>{say('Belum ada komentar yang terbuka.')}</p>}
      {open.map((thread) => (
        <CommentThread key={thread.comment.id} thread={thread} desk={desk} onShow={onShow} />
      ))}
      {settled.length > 0 && (
        <details>
          <summary>{say('Selesai ({count})', { count: settled.length })}</summary>
          {settled.map((thread) => (
            <CommentThread key={thread.comment.id} thread={thread} desk={desk} onShow={onShow} />
          ))}
        </details>
      )}
      <p className="comment-by">{say('Komentar hanya terlihat di meja redaksi.')}</p>
    </dialog>
  )
}
