/**
 * Reads lines that name people by role, or name people and the portal, or state a time.
 * @module
 */
import {
  type StampedLine,
  type StampWords,
  stampedLine,
} from '#content/intake/wire-time/wire-stamp.ts'
import { furnitureReason } from '../page/wire-furniture.ts'
import { isPerson, namesIn } from '../words/person-names.ts'
import { isKnownPlace } from '../words/place-names.ts'
import { hasMediaWord, isSite, type SourceTable } from '../words/source-table.ts'
import { isStatement } from '../words/statement.ts'
import { chunksOf, hasRole, ROLES } from './byline-roles.ts'

/** A byline. `other` contains the parts that are neither a person nor a time, such as the portal's name. */
export interface Byline {
  authors: string[]
  editor?: string
  stamp?: StampWords
  other: string[]
}

const COPYRIGHT = /\s*(?:\(c\)|©|copyright\b|hak cipta\b).*$/iu
const SEGMENTS = /\s*[|•·]\s*|\s+[–—-]+\s+|\s*\/{2}\s*/u
const ISSUE_WORDS =
  /(?:^|\s)(?:diterbitkan|dipublikasikan|terbit|tayang|ditayangkan|published|dibuat|posted(?: on)?|rilis|dirilis|kompas\.com)\s*(?:pada|on|at)?\s*[:-]?\s*$/iu
/** The word between people and a time: `Budi pada 12 Maret 2026`. */
const AT = /\s+(?:pada|on|at)\s*:?\s*$/iu
const BEHIND_STAMP = /^(.{8,80}?)(?:\s+(?:by|oleh)\s+)(\p{Lu}.{2,60})$/u
const DESK = /^(?:tim )?redaksi$/iu
const LONGEST_BYLINE = 240

/** Reads a line that names people by their role, states a time, or both; `undefined` for any other line. */
export function readByline(text: string, sources: SourceTable): Byline | undefined {
  const line = unwrapped(text)
  if (line.length > LONGEST_BYLINE) return undefined
  const behind = BEHIND_STAMP.exec(line)
  const early = behind?.[1] ? stampedLine(behind[1]) : undefined
  if (early?.stamp.date && behind?.[2] && isIssued(early.before)) {
    return withPeople(`oleh: ${behind[2]}`, sources, early.stamp)
  }
  const cut = /^(.{8,120}?)\s*[|•·–—-]\s*([^|•·–—-]{3,60})$/u.exec(line)
  if (cut?.[1] && cut[2] && furnitureReason(cut[2])) {
    const byline = readByline(cut[1], sources)
    if (byline) return { ...byline, other: [...byline.other, cut[2]] }
  }
  const stamped = stampedLine(line)
  if (stamped && isByline(stamped, sources)) return stampedByline(stamped, sources)
  if (!hasRole(line)) return undefined
  const byline = withPeople(line, sources)
  const isNamed = byline.authors.length > 0 || byline.editor !== undefined
  return isNamed ||
    (byline.other.length > 0 && byline.other.every((part) => isCredit(part, sources)))
    ? byline
    : undefined
}

/**
 * Reads a line without a role: people and their portal (`Budi - detikNews`), or a portal or desk alone (`Kompas.com`,
 * `Tim Redaksi`); `undefined` for any other line.
 */
export function readPlainByline(text: string, sources: SourceTable): Byline | undefined {
  const line = text.replace(/^[\s*•–—-]+(?=\p{L})/u, '')
  if (line.length > 100 || /[.!?]["”]?$|^[([{]/u.test(line)) return undefined
  const parts = line
    .split(/\s*[|•·,/]\s*|\s+[–—-]+\s+|\s+(?:dari|from|for|untuk)\s+/u)
    .filter(Boolean)
  const isNobody = (part: string) => isOrganisation(part, sources) || isDesk(part)
  const people = parts.filter((part) => !isNobody(part)).flatMap(namesIn)
  const others = parts.filter(isNobody)
  if (others.length === 0) return undefined
  if (people.length === 0) return { authors: [], other: [line] }
  // `Jombang, NU Online` is where the story was written.
  const isNamed = people.every((name) => isPerson(name) && !isKnownPlace(name))
  return isNamed ? { authors: people, other: others } : undefined
}

/** Whether the whole line is credits of roles that Warta does not store, or organisations. */
function isCredit(part: string, sources: SourceTable): boolean {
  const words = part.replace(ROLES, '').trim()
  return !isStatement(withoutSites(words)) || isOrganisation(words, sources) || COPYRIGHT.test(part)
}

function stampedByline({ before, gap, stamp }: StampedLine, sources: SourceTable): Byline {
  const people = withoutAt(before)
  // `Jakarta, 8 Januari 2022`: a place and a comma, as in a letter.
  const isPlace = isKnownPlace(people) || (/^\p{L}+$/u.test(people) && /^,\s*$/u.test(gap))
  return isPlace ? { authors: [], other: [people], stamp } : withPeople(people, sources, stamp)
}

/**
 * Whether a line that ends with a date or time is a byline, and not a sentence or a headline (`Kilas balik 17 Agustus
 * 1945`): the stamp must be complete enough, and the text before it must be names or clearly separated.
 */
function isByline({ stamp, before, gap }: StampedLine, sources: SourceTable): boolean {
  const people = withoutAt(before).trim()
  const segments = people.split(SEGMENTS)
  if (!stamp.date) return isBrokenStamp(stamp, segments, gap)
  if (people === '') return true
  if (!stamp.time && !stamp.weekday && !/[|•·–—-]/u.test(gap)) return false
  const isKnown = (part: string) =>
    hasRole(part) ||
    namesIn(part).every(
      (name) => isPerson(name) || isKnownPlace(name) || isOrganisation(name, sources),
    )
  if (segments.every(isKnown)) return true
  // Any short text before a bar: `redaksi | Sabtu, …`.
  return (
    /[|•·]/u.test(gap) &&
    people.length <= 80 &&
    people.split(' ').length <= 6 &&
    !isStatement(people)
  )
}

/** Whether a line without a date was meant as a stamp. It is then read as one, so that it can be refused. */
function isBrokenStamp(stamp: StampWords, segments: readonly string[], gap: string): boolean {
  const people = segments[0] ?? ''
  if (people === '') return Boolean(stamp.weekday && stamp.time)
  const isNamed = namesIn(people).every(isPerson) || hasRole(people)
  return (segments.length > 1 || /[|•·]/u.test(gap)) && isNamed
}

const withoutAt = (before: string): string => before.replace(ISSUE_WORDS, '').replace(AT, '')

const isIssued = (before: string): boolean => before.replace(ISSUE_WORDS, '').trim() === ''

/** Reads the people in a line known to name them: by role, or the authors first, followed by the portal. */
export function withPeople(people: string, sources: SourceTable, stamp?: StampWords): Byline {
  const byline: Byline = { authors: [], other: [] }
  if (stamp) byline.stamp = stamp
  const tail = COPYRIGHT.exec(people)
  const named = tail ? people.slice(0, tail.index) : people
  for (const { role, text } of chunksOf(named)) {
    if (role === 'editor') takeEditor(text, byline)
    else if (role === 'other') byline.other.push(text)
    else takeAuthors(text, byline, sources, role === 'author')
  }
  if (tail) byline.other.push(tail[0].trim())
  return byline
}

function takeEditor(text: string, byline: Byline): void {
  const names = namesIn(text.replace(/\s*[([][^()[\]]*[)\]]?$/u, '')).filter(isPerson)
  const [editor, ...more] = names
  if (editor && byline.editor === undefined) byline.editor = editor
  else if (!editor) byline.other.push(text)
  byline.other.push(...more)
}

/** Without a role, the first segment with people names the authors, and the others are the portal. */
function takeAuthors(text: string, byline: Byline, sources: SourceTable, isRole: boolean): void {
  for (const segment of text
    .split(SEGMENTS)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const isFirst = byline.authors.length === 0
    const bare = withoutPlace(segment.replace(/\s*[([][^()[\]]*[)\]]?$/u, ''))
    const names = namesIn(bare.replace(/^tim liputan\s*/iu, ''))
    const people = names.filter(
      (name) =>
        isPerson(name) &&
        !isOrganisation(name, sources) &&
        !(names.length > 1 && isKnownPlace(name)),
    )
    const isDeskAlone = !isRole && names.length === 1 && /^redaksi$/iu.test(names[0] ?? '')
    if (isFirst && isDeskAlone) byline.authors.push(...names)
    else if (isFirst && people.length > 0 && areWorkable(names, people, sources)) {
      byline.authors.push(...people)
      byline.other.push(...names.filter((name) => !people.includes(name)))
    } else byline.other.push(segment)
  }
}

/** A name without where it reports from: `Rina dari Palu`. */
function withoutPlace(name: string): string {
  const [, person, place] = /^(.{3,60}?),? (?:dari|di|from|in) (.{3,40})$/u.exec(name) ?? []
  return person && place && isKnownPlace(place) ? person : name
}

/** Names beside something else count only if that is an organisation, a place, an office or a title. */
function areWorkable(
  names: readonly string[],
  people: readonly string[],
  sources: SourceTable,
): boolean {
  return names
    .filter((name) => !people.includes(name))
    .every((name) => isOrganisation(name, sources) || isKnownPlace(name) || !isStatement(name))
}

function isOrganisation(name: string, sources: SourceTable): boolean {
  if (name.length > 60) return false
  const named = sources.findIn(name)
  return (
    named?.others.length === 0 ||
    isSite(name) ||
    (hasMediaWord(name) && !isStatement(withoutSites(name)) && name.split(' ').length <= 4)
  )
}

const withoutSites = (text: string): string => text.replace(/\S+\.\S+/gu, '')

const isDesk = (text: string): boolean =>
  DESK.test(text) ||
  /^(?:tim|team) (?:redaksi|liputan|penulis|editorial|\p{L}+(?:com|news|tv))$/iu.test(text) ||
  /^(?:penulis|redaktur|editor|kontributor|jurnalis|wartawan|reporter|content writer|staff writer|associated press writer|staf redaksi)$/iu.test(
    text,
  )

/** The line without brackets around it and bullets before it: `(Reporter: …)`. */
function unwrapped(text: string): string {
  const inside = /^[([{]\s*([^()[\]{}]*)\s*[)\]}]\.?$/u.exec(text)?.[1]
  return (inside ?? text).replace(/^[\s*•–—-]+(?=\p{L})/u, '').trim()
}
