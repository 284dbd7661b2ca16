/**
 * The full-text index: one interface for two databases. Entries are written in the transaction of the save, so that
 * searches and pages always agree.
 * @module
 */
import type { PayloadRequest } from 'payload'
import type { SearchQuestion } from './search-question.ts'
import type { Match } from './search-ranking.ts'

/** What the index stores of a story. */
export interface IndexEntry {
  id: number
  publishedAt: Date
  /** Plain text; the index stems it. */
  headline: string
  summary: string
  body: string
  section: number
  authors: readonly number[]
}

/** The filters of a search. */
export interface SearchFilters {
  /** Ids of sections; the story must be in one of them. */
  sections?: readonly number[]
  author?: number
  /** Earliest time of publication. */
  since?: Date
}

/** The matching stories, unordered. */
export interface Found {
  matches: readonly Match[]
  /** Whether there may be more matches than the newest and those by headline, which were searched. */
  limited: boolean
}

/**
 * What of a misspelled word may be right. A word that is meant has its first letter and a length between `least` and
 * `most`, and either its beginning or its ending; or it is one of `swapped`.
 */
export interface WordTraits {
  least: number
  most: number
  letter: string
  beginning: string
  /** Two letters, by which words are indexed. */
  ending: string
  /** The word with two letters beside each other swapped. */
  swapped: readonly string[]
}

/** Reads and writes the index; nothing else does. */
export interface StoryIndex {
  put(entry: IndexEntry, req?: PayloadRequest): Promise<void>
  remove(id: number, req?: PayloadRequest): Promise<void>
  find(question: SearchQuestion, filters: SearchFilters): Promise<Found>
  /** Known words that look like a word with these traits. */
  words(traits: WordTraits): Promise<string[]>
  /** Ids of indexed stories in ascending order, greater than `after`, at most `limit`. */
  entries(after: number, limit: number): Promise<number[]>
}

/** The most matches per search: the newest, and in addition those by headline. */
export const MOST_MATCHES = 1_000
export const MOST_BY_HEADLINE = 300
