/**
 * Counting what people read, in the edge's process: a number a story and hour, nothing about the reader.
 * @module
 */
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import { storyRead } from '#content/base/page-record/tags.ts'
import {
  countBatches,
  hourOf,
  type Reading,
  writeBatch,
} from '#content/reading/readership/readership-batch.ts'
import type { ReadEvent } from './edge/http/edge-options.ts'

/** Between two batches, in milliseconds. */
const EVERY = 2_000
/** With so many batches waiting nobody takes them: the count goes on in memory. */
const MOST_WAITING = 100

/** A counter at work. */
export interface ReadingCounter {
  /** Counts `event` if it is a person reading a story. */
  note(event: ReadEvent): void
  /** Writes what is counted, as happens every two seconds by itself; not while too many batches wait. */
  write(): Promise<void>
  /** Writes what is counted, come what may, and counts no more. */
  close(): Promise<void>
}

/** Counts readings and leaves them in `folder`; `onError` hears when that fails, and nothing is lost by it. */
export function countReadings(
  folder: string,
  onError: (error: unknown) => void,
  now: () => Date = () => new Date(),
): ReadingCounter {
  let counts = new Map<string, Reading>()
  // The tags of a page in memory are one object for all its readers.
  const stories = new WeakMap<readonly string[], { id: number | undefined }>()
  const people = new LRUCache<string, boolean>({ max: 5_000 })

  const storyOf = (tags: readonly string[]) => {
    let story = stories.get(tags)
    if (!story) {
      story = { id: storyRead(tags) }
      stories.set(tags, story)
    }
    return story.id
  }
  const isPerson = (userAgent: string): boolean => {
    let person = people.get(userAgent)
    if (person === undefined) {
      person = !isbot(userAgent)
      people.set(userAgent, person)
    }
    return person
  }
  const add = ({ story, hour, count }: Reading) => {
    const key = `${story} ${hour}`
    const known = counts.get(key)
    if (known) known.count += count
    else counts.set(key, { story, hour, count })
  }
  const flush = async (mostWaiting: number) => {
    if (counts.size === 0 || (await countBatches(folder)) >= mostWaiting) return
    const counted = [...counts.values()]
    counts = new Map()
    try {
      await writeBatch(folder, counted)
    } catch (error) {
      for (const one of counted) add(one)
      throw error
    }
  }
  let turn = Promise.resolve()
  const write = (mostWaiting: number) => {
    turn = turn.then(() => flush(mostWaiting)).catch(onError)
    return turn
  }
  const timer = setInterval(() => void write(MOST_WAITING), EVERY)
  timer.unref()

  return {
    note({ method, status, tags, userAgent, purpose }) {
      if (method !== 'GET' || (status !== 200 && status !== 304) || purpose !== undefined) return
      const story = storyOf(tags)
      if (story === undefined || userAgent === undefined || !isPerson(userAgent)) return
      add({ story, hour: hourOf(now()), count: 1 })
    },
    write: () => write(MOST_WAITING),
    close() {
      clearInterval(timer)
      return write(Number.POSITIVE_INFINITY)
    },
  }
}
