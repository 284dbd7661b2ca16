/**
 * An entry of a live story, as pages, feeds and structured data use it.
 * @module
 */
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { AuthorLink } from '#content/model/filing/author.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import type { Correction } from '#content/model/story/correction.ts'
import type { WithdrawalGround } from '#content/model/story/withdrawal.ts'

/** The kinds of blocks that an entry may have: without the heavy ones, which belong into the story. */
export const ENTRY_BLOCKS = [
  'paragraph',
  'quote',
  'list',
  'image',
  'pull-quote',
  'embed',
  'related',
] as const satisfies readonly Block<unknown>['type'][]

/** How many blocks the body of an entry has at most. */
export const MOST_ENTRY_BLOCKS = 100

/** How many entries the desk shows at once. */
export const DESK_ENTRIES = 50

/** How many characters the parts of an entry have at most. */
export const LONGEST_ENTRY = { headline: 120, text: 5_000, unverifiedPart: 500 } as const

/** What every entry has, also one that was removed. */
interface EntryPlace {
  /** Its place in the story, from 1, given by the server when the entry arrived. It never changes. */
  number: number
  /** When the server took it; numbers and times have the same order. */
  at: Date
}

/** An entry that readers may read. */
export interface LiveEntry extends EntryPlace {
  kind: 'entry'
  /** Whether it is among the moments that a reader who comes late needs. */
  isKey: boolean
  isPinned: boolean
  headline?: string
  body: readonly Block<Photo>[]
  photo?: Photo
  author?: AuthorLink
  /** When its words last changed; absent until then. */
  modifiedAt?: Date
  corrections: readonly Correction[]
  /** What the newsroom has not verified yet, in its words; empty if it only says that it has not. */
  unverifiedPart?: string
}

/** What is left of an entry that was removed. */
export interface RemovedEntry extends EntryPlace {
  kind: 'removed'
  ground: WithdrawalGround
  reason: string
  removedAt: Date
}

/** Whatever stands at the place of an entry. */
export type EntryAtPlace = LiveEntry | RemovedEntry

/** The coverage of a live story. */
export interface LiveCoverage {
  story: number
  startedAt: Date
  /** Absent while it goes on. */
  endedAt?: Date
  /** What has happened so far, in a few sentences. */
  points: readonly string[]
  /** How many entries there are, removed ones included: the number of the newest. */
  entries: number
  /** Changes with every change that readers see. */
  revision: number
  /** When something of it last changed. */
  changedAt: Date
  timeZone: TimeZone
}

/** A key entry, as a list of links shows it. */
export interface KeyEntry {
  number: number
  at: Date
  headline: string
  /** Whether the newsroom says that it has not verified it yet. */
  unverified?: true
}

/** What readers get of the coverage on one page: at its head, or on a page that is counted from the first entry. */
export interface LivePage {
  coverage: LiveCoverage
  /** The number of the page; absent at the head. */
  page?: number
  /** Newest first. */
  entries: readonly EntryAtPlace[]
  /** The entry that stands first at the head, wherever its place is. */
  pinned?: LiveEntry
  /** The key entries, newest first; at the head only. */
  keys: readonly KeyEntry[]
}

/** The longest headline that is made from the words of an entry, in characters. */
const LONGEST_MADE = 100

/** The headline of an entry; without one, its first sentence, cut at a word. */
export function entryHeadline(entry: {
  headline?: string | null | undefined
  body: readonly Block<unknown, unknown, unknown>[]
}): string {
  if (entry.headline) return entry.headline
  const text = blocksText(entry.body).replace(/\s+/g, ' ').trim()
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
  if (sentence.length <= LONGEST_MADE) return sentence.replace(/\.$/, '')
  const cut = sentence.slice(0, LONGEST_MADE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}
