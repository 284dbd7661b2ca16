/**
 * Counts readings in the edge's process: one number per story, hour and source, nothing about the reader.
 * @module
 */
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import { storyRead } from '#content/base/page-record/tags.ts'
import { type ReadingSource, readingSource } from '#content/model/readership/reading-source.ts'
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
/** Characters of a referrer whose source is remembered. */
const REMEMBERED = 200

/** A running counter. */
export interface ReadingCounter {
  /** Counts `event` if it is a person reading a story. */
  note(event: ReadEvent): void
  /** Writes the current counts, as happens every two seconds; does nothing while too many batches wait. */
  write(): Promise<void>
  /** Stops counting and writes the current counts in any case. */
  close(): Promise<void>
}

/** How and where readings are counted. */
export interface ReadingCounting {
  /** The folder of the batches. */
  folder: string
  /** The host of the portal, with its port if it has one: links from there are its own. */
  ownHost: string
  /** Failed writes, which are retried without loss. */
  onError: (error: unknown) => void
  now?: () => Date
}

/** Counts readings and writes them to the folder. */
export function countReadings({
  folder,
  ownHost,
  onError,
  now = () => new Date(),
}: ReadingCounting): ReadingCounter {
  let counts = new Map<string, Reading>()
  // All readers of a page in memory share one tags array, so its story is looked up once.
  const stories = new WeakMap<readonly string[], { id: number | undefined }>()
  const people = new LRUCache<string, boolean>({ max: 5_000 })
  // Most readers come from few addresses; these stay in memory.
  const sources = new LRUCache<string, ReadingSource>({ max: 2_000 })

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
  const sourceOf = (referrer: string | undefined, asked: string): ReadingSource => {
    if (referrer === undefined || referrer.length > REMEMBERED) {
      return readingSource(referrer, asked, ownHost)
    }
    let source = sources.get(referrer)
    if (source === undefined) {
      source = readingSource(referrer, asked, ownHost)
      // Otherwise the address decides, not the referrer.
      if (source !== 'direct') sources.set(referrer, source)
    }
    return source
  }
  const add = (reading: Reading) => {
    const key = `${reading.story} ${reading.hour} ${reading.source}`
    const known = counts.get(key)
    if (known) known.count += reading.count
    else counts.set(key, { ...reading })
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
    note({ method, status, tags, userAgent, purpose, referrer, asked }) {
      if (method !== 'GET' || (status !== 200 && status !== 304) || purpose !== undefined) return
      const story = storyOf(tags)
      if (story === undefined || userAgent === undefined || !isPerson(userAgent)) return
      add({ story, hour: hourOf(now()), count: 1, source: sourceOf(referrer, asked) })
    },
    write: () => write(MAX_WAITING),
    close() {
      clearInterval(timer)
      return write(Number.POSITIVE_INFINITY)
    },
  }
}
