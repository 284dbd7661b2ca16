import { useEffect, useState } from 'react'
import { type LinkableStory, linkableStories } from './linkable-stories.ts'

/** Milliseconds without another letter before the desk is asked. */
const PAUSE = 200

interface Answered {
  query: string
  /** `undefined` if the desk did not answer. */
  stories: readonly LinkableStory[] | undefined
}

/** The stories found for `query`; `stories` is undefined until the desk answers: nobody chooses from another list. */
export function useFoundStories(
  query: string | undefined,
  except: number | string | undefined,
): { stories: readonly LinkableStory[] | undefined; hasFailed: boolean } {
  const [answered, setAnswered] = useState<Answered>()
  useEffect(() => {
    if (query === undefined) return setAnswered(undefined)
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      const stories = await linkableStories(query, except, leaving.signal).catch(() => undefined)
      if (!leaving.signal.aborted) setAnswered({ query, stories })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [query, except])
  if (!answered || answered.query !== query) return { stories: undefined, hasFailed: false }
  return { stories: answered.stories, hasFailed: answered.stories === undefined }
}
