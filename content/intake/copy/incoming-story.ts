/**
 * What a story is on its way in, before the store knows its section, authors and agency: everything as
 * printed. Wire copy and Markdown files both become this.
 * @module
 */

import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { AiUse } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'
import type { IncomingText, Texts } from '#content/model/story/fields.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** A picture as copy names it. `file` is a path beside the copy, absent where copy only describes the picture. */
export interface IncomingPicture {
  file?: string
  alt: string
  caption?: string
  credit?: string
  aiUse: AiUse
}

/** A block as copy writes it: pictures by their files, stories by their slugs. */
export type IncomingBlock = Block<IncomingPicture, string>

/** A story as it arrived. `section` is a label or slug, `agency` a code or name, both as printed. */
export interface IncomingStory extends Texts<IncomingText> {
  slug?: string
  section?: string
  authors: string[]
  editor?: string
  agency?: string
  topics: string[]
  genre?: Genre
  publishedAt?: Date
  timeZone?: TimeZone
  photo?: IncomingPicture
  body: IncomingBlock[]
}

/** What a line can turn out to be. */
export type Understood =
  | Exclude<keyof IncomingStory, 'authors' | 'topics' | 'body'>
  | 'author'
  | 'topic'
  | IncomingBlock['type']

/** A part of the copy that was recognised. `line` counts from 1. */
export interface UnderstoodPart {
  line: number
  what: Understood
  value: string
}

/** A line left out of the story, with the reason in Indonesian. */
interface DroppedLine {
  line: number
  text: string
  reason: string
}

/** Something an editor should look at, in Indonesian; the story can be used as it is. */
interface ReadingWarning {
  line?: number
  message: string
}

/** A story with an account of how it was read: no line of the copy is lost without a trace. */
export interface Reading {
  story: IncomingStory
  understood: UnderstoodPart[]
  dropped: DroppedLine[]
  warnings: ReadingWarning[]
}

/** The account of a reading while it is being written. */
export type ReadingNotes = Omit<Reading, 'story'>

/** Copy that cannot become a story; `reason` tells an editor what is wrong and what to write instead. */
export class UnreadableCopy extends Error {
  readonly reason: string
  /** Counted from 1; absent where the whole file is at fault. */
  readonly line?: number

  constructor(reason: string, line?: number) {
    super(line === undefined ? reason : `Baris ${line}: ${reason}`)
    this.name = 'UnreadableCopy'
    this.reason = reason
    if (line !== undefined) this.line = line
  }
}
