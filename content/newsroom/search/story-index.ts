/**
 * The index of full text: one interface, two databases. Entries are written in the transaction of the
 * story's save, so a search never knows more or less than the pages.
 * @module
 */
import type { PayloadRequest } from 'payload'
import type { SearchQuestion } from './search-question.ts'
import type { Match } from './search-ranking.ts'

/** What is kept of a story so that it is found. */
export interface IndexEntry {
  id: number
  publishedAt: Date
  /** Plain text; the index reduces it to stems itself. */
  headline: string
  summary: string
  body: string
  section: number
  authors: readonly number[]
}

/** What a search is limited to. */
export interface SearchFilters {
  /** Stories of one of these. */
  sections?: readonly number[]
  author?: number
  /** Stories published from then on. */
  since?: Date
}

/** Stories that have what was asked for, in no order. */
export interface Found {
  matches: readonly Match[]
  /** Whether there are more than were looked at: the newest and those with it in their headline. */
  limited: boolean
}

/** Where `payload` keeps the index; all of it is read and written here. */
export interface StoryIndex {
  put(entry: IndexEntry, req?: PayloadRequest): Promise<void>
  remove(id: number, req?: PayloadRequest): Promise<void>
  find(question: SearchQuestion, filters: SearchFilters): Promise<Found>
  /** Words of stories that begin with `letter`, with lengths from `least` to `most`. */
  words(letter: string, least: number, most: number): Promise<string[]>
  /** The stories that have an entry, by ascending id after `after`, at most `limit`. */
  entries(after: number, limit: number): Promise<number[]>
}

/** Matches looked at in one search: the newest of them, and as many by headline. */
export const MOST_MATCHES = 1_000
export const MOST_BY_HEADLINE = 300
