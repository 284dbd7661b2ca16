import { useSyncExternalStore } from 'react'
import type { Keeping } from './draft-keeping.ts'

const keepings = new Map<number | string, Keeping>()
const readers = new Set<() => void>()

/** Shows the header what becomes of a story's form; `undefined` when the form is closed. */
export function showKeeping(story: number | string, keeping: Keeping | undefined): void {
  if (keeping) keepings.set(story, keeping)
  else keepings.delete(story)
  for (const read of readers) read()
}

const subscribe = (read: () => void) => {
  readers.add(read)
  return () => readers.delete(read)
}

/** What becomes of the form of `story`, for parts of the page that are not in the form; `undefined` without one. */
export const useShownKeeping = (story: number | string | undefined): Keeping | undefined =>
  useSyncExternalStore(
    subscribe,
    () => (story === undefined ? undefined : keepings.get(story)),
    () => undefined,
  )
