import {
  type StampedLine,
  type StampWords,
  stampedLine,
} from '#content/intake/wire-time/wire-stamp.ts'
import { areNames, namesIn } from './wire-names.ts'

/** A byline. `other` contains the parts that are neither a person nor a time, such as the portal's name. */
export interface Byline {
  authors: string[]
  editor?: string
  stamp?: StampWords
  other: string[]
}

const AUTHOR_ROLES =
  /^(?:(?:(?:ditulis )?oleh|by)(?:\s*:\s*|\s+)|(?:penulis|reporter|pewarta|wartawan|jurnalis|kontributor|koresponden|laporan|teks)\s*:\s*)(?=\p{L})/iu
const EDITOR_ROLES = /^(?:editor|penyunting|redaktur)\s*:\s*/iu
const OTHER_ROLES = /^(?:penerjemah|uploader|fotografer|sumber berita)\s*:\s*/iu
const SEGMENTS = /\s*\|\s*|\s+[–—-]\s+/u
const ISSUE_WORDS =
  /(?:^|\s)(?:diterbitkan|dipublikasikan|terbit|tayang|published|dibuat|posted(?: on)?|rilis)\s*(?:pada)?\s*:?\s*$/iu

/** Reads a line that names people by their role, states a time, or both; `undefined` for any other line. */
export function readByline(text: string): Byline | undefined {
  const stamped = stampedLine(text)
  if (stamped && isByline(stamped)) return stampedByline(stamped)
  if (!hasRole(text) || text.length > 200) return undefined
  const byline = withPeople(text)
  const named = [...byline.authors, ...(byline.editor ? [byline.editor] : [])]
  return named.every(areNames) && named.length + byline.other.length > 0 ? byline : undefined
}

function stampedByline({ before, gap, stamp }: StampedLine): Byline {
  const people = before.replace(ISSUE_WORDS, '')
  // `Jakarta, 8 Januari 2022`: a single word and a comma are a place, as in a letter.
  return /^\p{L}+$/u.test(people) && /^,\s*$/u.test(gap)
    ? { authors: [], other: [people], stamp }
    : withPeople(people, stamp)
}

/**
 * Whether a line that ends with a date or time is a byline, and not a sentence or a headline (`Kilas balik 17 Agustus
 * 1945`): the stamp must be complete enough, and the text before it must be names or clearly separated.
 */
function isByline({ stamp, before, gap }: StampedLine): boolean {
  const people = before.replace(ISSUE_WORDS, '').trim()
  const segments = people.split(SEGMENTS)
  if (!stamp.date) return isBrokenStamp(stamp, segments, gap)
  if (people === '') return true
  if (!stamp.time && !stamp.weekday && !/[|•·–—-]/u.test(gap)) return false
  if (segments.every((part) => hasRole(part) || areNames(part))) return true
  // Any short text before a bar: `redaksi | Sabtu, …`.
  return /[|•·]/u.test(gap) && people.length <= 80 && people.split(' ').length <= 6
}

/** Whether a line without a date was meant as a stamp. It is then read as one, so that it can be refused. */
function isBrokenStamp(stamp: StampWords, segments: readonly string[], gap: string): boolean {
  const people = segments[0] ?? ''
  if (people === '') return Boolean(stamp.weekday && stamp.time)
  return (segments.length > 1 || /[|•·]/u.test(gap)) && (areNames(people) || hasRole(people))
}

function hasRole(text: string): boolean {
  return [AUTHOR_ROLES, EDITOR_ROLES, OTHER_ROLES].some((role) => role.test(text))
}

/** Reads the people in a line known to name them: by role, or the authors first, followed by the portal. */
export function withPeople(people: string, stamp?: StampWords): Byline {
  const byline: Byline = { authors: [], other: [] }
  if (stamp) byline.stamp = stamp
  for (const part of people.split(SEGMENTS)) {
    const words = part.trim()
    const [editor] = EDITOR_ROLES.test(words) ? namesIn(words.replace(EDITOR_ROLES, '')) : []
    if (words === '') continue
    if (editor) byline.editor = editor
    else if (OTHER_ROLES.test(words)) byline.other.push(words)
    else if (AUTHOR_ROLES.test(words))
      byline.authors.push(...namesIn(words.replace(AUTHOR_ROLES, '')))
    else if (byline.authors.length === 0) byline.authors.push(...namesIn(words))
    else byline.other.push(words)
  }
  return byline
}
