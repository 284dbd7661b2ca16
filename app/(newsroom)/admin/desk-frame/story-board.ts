import { useSyncExternalStore } from 'react'

type Story = number | string

/** What one part of a story's page tells the others, which stand in other trees of components. */
export interface StoryBoard<Value> {
  /** Tells it of `story`; `undefined` takes it back. */
  show: (story: Story, value: Value | undefined) => void
  /** What has been told of `story`; `undefined` if nothing was. */
  useShown: (story: Story | undefined) => Value | undefined
}

/** Makes an empty board. */
export function makeStoryBoard<Value>(): StoryBoard<Value> {
  const values = new Map<Story, Value>()
  const readers = new Set<() => void>()
  const subscribe = (read: () => void) => {
    readers.add(read)
    return () => readers.delete(read)
  }
  return {
    show: (story, value) => {
      if (value === undefined) values.delete(story)
      else values.set(story, value)
      for (const read of readers) read()
    },
    useShown: (story) =>
      useSyncExternalStore(
        subscribe,
        () => (story === undefined ? undefined : values.get(story)),
        () => undefined,
      ),
  }
}
