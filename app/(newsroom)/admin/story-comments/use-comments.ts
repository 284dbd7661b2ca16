import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { makeAnswerOrder } from '../desk-frame/answer-order.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { refusalText } from '../story-panel/refusal-text.ts'
import { type Comment, commentsRecord, type PlacedPassage } from './comment-records.ts'

/** Milliseconds between two requests. */
const EVERY = 30_000

/** What a person does with comments. Each returns why it was refused, or `undefined`. */
export interface CommentDesk {
  /** `undefined` until they have loaded. */
  comments: readonly Comment[] | undefined
  hasFailed: boolean
  write(text: string, about: PlacedPassage | number): Promise<string | undefined>
  settle(id: number, isSettled: boolean): Promise<string | undefined>
  remove(id: number): Promise<string | undefined>
}

/** Fetches the comments of the story in the form, now and every 30 s, and changes them. */
export function useComments(): CommentDesk {
  const { id } = useDocumentInfo()
  const say = useSay()
  const [comments, setComments] = useState<readonly Comment[]>()
  const [hasFailed, setFailed] = useState(false)
  const [answers] = useState(makeAnswerOrder)
  const address = id === undefined ? undefined : `/api/articles/${id}/comments`

  useEffect(() => {
    if (!address) return
    const leaving = new AbortController()
    const load = async () => {
      const isNewest = answers.ask()
      try {
        const answer = await fetch(address, { signal: leaving.signal })
        const { comments } = commentsRecord.parse(await answer.json())
        if (isNewest()) setComments(comments)
        setFailed(false)
      } catch {
        if (!leaving.signal.aborted) setFailed(true)
      }
    }
    void load()
    const timer = setInterval(() => document.visibilityState === 'visible' && void load(), EVERY)
    return () => {
      clearInterval(timer)
      leaving.abort()
    }
  }, [address, answers])

  const send = useCallback(
    async (method: 'POST' | 'DELETE', path: string, order?: object) => {
      if (!address) return say('Simpan berita ini dahulu.')
      answers.change()
      try {
        const answer = await fetch(`${address}${path}`, {
          method,
          headers: { 'content-type': 'application/json' },
          ...(order && { body: JSON.stringify(order) }),
        })
        const body: unknown = await answer.json()
        if (!answer.ok) return refusalText(body, answer.status, say)
        setComments(commentsRecord.parse(body).comments)
        return undefined
      } catch {
        return say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.')
      } finally {
        answers.change()
      }
    },
    [address, answers, say],
  )
  return {
    comments,
    hasFailed,
    write: (text, about) =>
      send('POST', '', typeof about === 'number' ? { text, thread: about } : { text, ...about }),
    settle: (comment, isSettled) => send('POST', `/${comment}`, { isSettled }),
    remove: (comment) => send('DELETE', `/${comment}`),
  }
}
