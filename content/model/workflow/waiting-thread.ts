import { isMentioned } from '#content/model/people/mentions.ts'

/** What somebody said in a thread of comments; `by` is missing once their account is gone. */
export interface Said {
  text: string
  by: number | undefined
}

/**
 * Whether an open thread, the oldest words first, waits for `account`: somebody else spoke last, and `account` began the
 * story, has spoken in the thread, or was mentioned since.
 */
export function waitsFor(
  thread: readonly Said[],
  account: { id: number; name: string; hasBegunStory: boolean },
): boolean {
  const { id, name, hasBegunStory } = account
  const own = thread.findLastIndex(({ by }) => by === id)
  const since = thread.slice(own + 1)
  if (since.length === 0) return false
  return hasBegunStory || own >= 0 || since.some(({ text }) => isMentioned(text, name))
}
