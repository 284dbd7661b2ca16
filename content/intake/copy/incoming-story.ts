/**
 * A story being imported, before its section, authors and agency are looked up in the store: everything is as printed.
 * Both wire copy and Markdown files are read into this.
 * @module
 */

import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { AiUse } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'
import type { IncomingText, Texts } from '#content/model/story/fields.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** Whose a picture is and what may be done with it, as whoever sent it says. */
export interface IncomingRights {
  creator?: string
  /** The notice of copyright and the terms of use. */
  note?: string
  /** Where the licence stands. */
  licenceUrl?: string
  /** Until when it may be used, in ISO 8601: copy is kept as JSON. */
  until?: string
}

/** A picture in copy. `file` is a path relative to the copy, absent if the copy only describes the picture. */
export interface IncomingPicture {
  file?: string
  alt: string
  caption?: string
  credit?: string
  /** Which of these words only stand for missing ones: what the file itself says goes before them. */
  assumed?: readonly ('caption' | 'credit')[]
  rights?: IncomingRights
  aiUse: AiUse
}

/** A recording, a film or a document in copy. `file` and `captions` are paths relative to the copy. */
export interface IncomingAttachment {
  file: string
  title: string
  credit?: string
  aiUse: AiUse
  poster?: IncomingPicture
  captions?: string
  transcript?: string
}

/** A block of copy: pictures and attachments by their files, stories by their slugs. */
export type IncomingBlock = Block<IncomingPicture, string, IncomingAttachment>

/** Where a story comes from. */
export interface Origin {
  /** The system with its address, such as `wp:https://lama.example`. */
  provider: string
  /** The story's name there, which never changes. */
  id: string
  version?: string
  /** When that version was made. */
  versionAt?: Date
}

/** An imported story. `section` is a label or slug, `agency` a code or name, both as printed. */
export interface IncomingStory extends Texts<IncomingText> {
  /** Where it comes from; absent for copy without a number of its own. */
  origin?: Origin
  slug?: string
  section?: string
  authors: string[]
  editor?: string
  agency?: string
  topics: string[]
  genre?: Genre
  publishedAt?: Date
  timeZone?: TimeZone
  /** Not published before this time. */
  embargoUntil?: Date
  /** Never published by the import, because an embargo could not be read. */
  held?: true
  photo?: IncomingPicture
  body: IncomingBlock[]
}

/** What a line can be recognised as. */
export type Understood =
  | Exclude<keyof IncomingStory, 'authors' | 'topics' | 'body' | 'held' | 'origin'>
  | 'author'
  | 'topic'
  | IncomingBlock['type']

/** A recognised part of the copy. `line` counts from 1. */
export interface UnderstoodPart {
  line: number
  what: Understood
  value: string
}

/** A line left out of the story, with an Indonesian reason. */
interface DroppedLine {
  line: number
  text: string
  reason: string
}

/** An Indonesian message about something an editor should check; the story is usable as it is. */
interface ReadingWarning {
  line?: number
  message: string
}

/** A story with a report of how it was read, which accounts for every line of the copy. */
export interface Reading {
  story: IncomingStory
  understood: UnderstoodPart[]
  dropped: DroppedLine[]
  warnings: ReadingWarning[]
}

/** The report of a reading, while it is being built. */
export type ReadingNotes = Omit<Reading, 'story'>

/** Copy that cannot be read as a story; the Indonesian `reason` says what is wrong and what to write instead. */
export class UnreadableCopy extends Error {
  readonly reason: string
  /** Counted from 1; absent if the fault concerns the whole file. */
  readonly line?: number

  constructor(reason: string, line?: number, column?: number) {
    const place = column === undefined ? `Baris ${line}` : `Baris ${line}, kolom ${column}`
    super(line === undefined ? reason : `${place}: ${reason}`)
    this.name = 'UnreadableCopy'
    this.reason = reason
    if (line !== undefined) this.line = line
  }
}
