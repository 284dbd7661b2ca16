import { useEffect, useState } from 'react'
import { type LinkableStory, linkableStories } from './linkable-stories.ts'

/** Milliseconds without another letter before the desk is asked. */
const PAUSE = 200

/** The stories found for `query`; `stories` stays what was found before until the desk answers. */
export function useFoundStories(
  query: string | undefined,
  except: number | string | undefined,
): { stories: readonly LinkableStory[] | undefined; hasFailed: boolean } {
  const [found, setFound] = useState<readonly LinkableStory[]>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (query === undefined) {
      setFound(undefined)
      setFailed(false)
      return
    }
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const stories = await linkableStories(query, except, leaving.signal)
        if (leaving.signal.aborted) return
        setFailed(false)
        setFound(stories)
      } catch {
        if (leaving.signal.aborted) return
        setFailed(true)
        setFound(undefined)
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [query, except])
  return { stories: found, hasFailed }
}
