import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import type {
  IncomingStory,
  ReadingNotes,
  Understood,
} from '#content/intake/copy/incoming-story.ts'
import { isPerson } from './words/person-names.ts'
import type { SourceTable } from './words/source-table.ts'
import { isStatement } from './words/statement.ts'

/** Where a note belongs; a line that was joined to another keeps its own number. */
export type Place = Pick<CopyLine, 'number' | 'text'>

/**
 * A story while its copy is read: what was understood, dropped and doubtful so far. People, agency and section are only
 * taken through here, so that no line that says something becomes one of them.
 */
export class WireDraft {
  readonly story: IncomingStory = { headline: '', authors: [], topics: [], body: [] }
  readonly notes: ReadingNotes = { understood: [], dropped: [], warnings: [] }
  readonly sources: SourceTable
  /** The day that the copy names for itself, for times without a date. */
  day: Temporal.PlainDate | undefined

  constructor(sources: SourceTable) {
    this.sources = sources
  }

  understand(line: Pick<Place, 'number'>, what: Understood, value: string): void {
    this.notes.understood.push({ line: line.number, what, value })
  }

  /** Notes that `text`, the whole line unless given, is not part of the story. */
  drop(line: Place, reason: string, text = line.text): void {
    this.notes.dropped.push({ line: line.number, text, reason })
  }

  /** Notes something that an editor should check. */
  warn(line: Pick<Place, 'number'> | undefined, message: string): void {
    this.notes.warnings.push({ ...(line && { line: line.number }), message })
  }

  /** Takes an author; returns `false` if `name` is no name. */
  takeAuthor(name: string, line: Place): boolean {
    if (isStatement(name)) return false
    const same = (author: string) => author.toLowerCase() === name.toLowerCase()
    if (this.story.authors.some(same)) {
      this.drop(line, 'penulis terulang', name)
      return true
    }
    this.story.authors.push(name)
    this.understand(line, 'author', name)
    return true
  }

  /** Takes the editor; a second one is dropped. */
  takeEditor(name: string, line: Place): void {
    if (!isPerson(name)) return
    if (this.story.editor !== undefined) {
      this.drop(line, 'editor kedua; yang pertama dipakai', name)
      return
    }
    this.story.editor = name
    this.understand(line, 'editor', name)
  }

  /** Takes the source of the story. One that is not known is told: the import makes no record of it. */
  takeAgency(name: string, line: Place): boolean {
    const known = this.sources.find(name)
    if (!known && (name.length > 60 || saysMoreThanSite(name))) return false
    this.story.agency = name
    this.understand(line, 'agency', name)
    if (!known) {
      this.warn(
        line,
        `Sumber “${name}” tidak dikenal. Bila itu kantor berita atau portal, tambahkan di meja redaksi (Kantor berita).`,
      )
    }
    return true
  }

  /** Takes the section; returns `false` if `label` says something. */
  takeSection(label: string, line: Place): boolean {
    if (isStatement(label)) return false
    this.story.section = label
    this.understand(line, 'section', label)
    return true
  }
}

/** A portal's name may be an address, but is nothing more. */
function saysMoreThanSite(name: string): boolean {
  if (/^(?:https?:|www\.)/iu.test(name)) return true
  const words = name.split(' ').filter((word) => !/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u.test(word))
  return isStatement(words.join(' '))
}
