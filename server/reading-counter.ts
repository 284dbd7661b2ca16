/**
 * Counts readings in the edge's process: one number per story and hour, nothing about the reader.
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

/** Milliseconds between two batches. */
const INTERVAL = 2_000
/** With this many batches waiting, the worker is not taking them: keep counting in memory. */
const MAX_WAITING = 100

/** A running counter. */
export interface ReadingCounter {
  /** Counts `event` if it is a person reading a story. */
  note(event: ReadEvent): void
  /** Writes the current counts, as happens every two seconds; does nothing while too many batches wait. */
  write(): Promise<void>
  /** Stops counting and writes the current counts in any case. */
  close(): Promise<void>
}

/** Counts readings and writes them to `folder`. Failed writes are passed to `onError` and retried without loss. */
export function countReadings(
  folder: string,
  onError: (error: unknown) => void,
  now: () => Date = () => new Date(),
): ReadingCounter {
  let counts = new Map<string, Reading>()
  // All readers of a page in memory share one tags array, so its story is looked up once.
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
  const flush = async (maxWaiting: number) => {
    if (counts.size === 0 || (await countBatches(folder)) >= maxWaiting) return
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
  const write = (maxWaiting: number) => {
    turn = turn.then(() => flush(maxWaiting)).catch(onError)
    return turn
  }
  const timer = setInterval(() => void write(MAX_WAITING), INTERVAL)
  timer.unref()

  return {
    note({ method, status, tags, userAgent, purpose }) {
      if (method !== 'GET' || (status !== 200 && status !== 304) || purpose !== undefined) return
      const story = storyOf(tags)
      if (story === undefined || userAgent === undefined || !isPerson(userAgent)) return
      add({ story, hour: hourOf(now()), count: 1 })
    },
    write: () => write(MAX_WAITING),
    close() {
      clearInterval(timer)
      return write(Number.POSITIVE_INFINITY)
    },
  }
}
