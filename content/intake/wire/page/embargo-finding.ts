/**
 * Embargoes: lines and brackets that forbid publication before a time. They are looked for before anything else, and
 * when in doubt the story is held: a draft that an editor publishes is a smaller harm than a broken embargo. The desk's
 * forms look for them too.
 * @module
 */

import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { instantOf, type MomentWords, momentIn } from '#content/intake/wire-time/embargo-time.ts'
import { hasVerb } from '../words/statement.ts'
import { hasEmbargoWords, isFilledWith } from './embargo-words.ts'

/** An embargo as printed. Whether its words are certain, or the line may be part of the story. */
export interface Embargo {
  line: CopyLine
  words: string
  moment?: MomentWords
  /** The line below a mark alone, with its time. */
  timeLine?: CopyLine
  isCertain: boolean
}

const MARK =
  /^(?:catatan\b[^:]{0,20}:\s*|perhatian\s*:\s*|note(?: to editors?)?\s*:\s*|eds?\s*:\s*)?(?:(?:berita|naskah|rilis|materi|dokumen|siaran pers|informasi|strict|strictly|press|news|media|under|status|dalam|masa|lepas|akhir|buka|pembukaan|pencabutan|jadwal|tanggal|jam|ini|masih|waktu|batas|this|story|is|the|content|release)\s+){0,4}(?:di|ter)?-?embargo(?:ed)?\b/iu
/** A note to editors is no headline. */
const NOTE = /^(?:catatan\b[^:]{0,20}|perhatian|note(?: to editors?)?|eds?)\s*:/iu
const RUN = String.raw`(?:siar|terbit|muat|tayang|publi[cks]|sebar|kutip|unggah|rilis|cetak|edar|posting|bagikan|umum|releas|broadcast|air|post|print|share|use|distribut|quot)\p{L}*`
/** A line that forbids to publish before a time. */
const FORBIDDEN = new RegExp(
  String.raw`^(?:(?:mohon|harap|dimohon|diharap|please|untuk|naskah|berita|materi|rilis|siaran pers|ini|this|story|may|must|is|to|be|strictly)\s+){0,5}(?:jangan|tidak|tak|belum|dilarang|not|do not|don['’]t|no|never)\b.{0,40}?\b(?:di|me\p{L}{0,3})?${RUN}\b.{0,40}?\b(?:sebelum|before|until|till|sampai|hingga|s/d|s\.d\.?|prior to|ahead of)`,
  'iu',
)
/** A word that every embargo has one of; most lines have none. */
const HINT =
  /embargo|siar|larang|terbit|muat|tayang|publi[cks]|sebar|kutip|unggah|rilis|cetak|edar|posting|bagikan|releas|broadcast|print|share|quot|hold|tahan|jangan|\bnot\b/iu
/** Words in quotes and who says them: `“Jangan disiarkan sebelum disahkan,” kata …`. */
const SPEECH = /^["“'‘][^"”]{5,}["”'’],?\s+\p{Ll}/u
const ABOUT_TIME =
  /^\s*(?:[:–—-]|(?:sampai|hingga|s\/d|s\.d|until|till|for release|berlaku|selama|sebelum|setelah|sesudah|usai|seusai|before|after|pending|tunggu|menunggu)(?!\p{L})|\d)/iu
/** A mark in capitals before the headline: `EMBARGO: Judul`. */
const PREFIX = /^((?:\p{Lu}{2,10} )?EMBARGO(?:ED)?)\s*[:|–—-]\s*([^\p{Ll}].{9,})$/u
const WRAPPING = /^[\s()[\]{}*_#!=<>~"“”'•|+–—-]+|[\s()[\]{}*_#!=<>~"“”'|+–—-]+$/gu
const BRACKETS = /[([{]([^()[\]{}]{5,200})[)\]}]\s*/gu
const LONGEST_LINE = 220
/** Lines at the top and at the end in which embargoes stand. */
const HEAD_LINES = 14
const FOOT_LINES = 6

/** The embargoes in `lines`, and the lines without them. Doubtful words stay in the lines. */
export function findEmbargoes(lines: readonly CopyLine[]): {
  lines: CopyLine[]
  embargoes: Embargo[]
} {
  const kept: CopyLine[] = []
  const embargoes: Embargo[] = []
  for (const [index, line] of lines.entries()) {
    const former = embargoes.at(-1)
    const isBelow = former !== undefined && lines[index - 1] === former.line
    if (former && isBelow && takeTimeBelow(line, former)) continue
    const isOutside = index < HEAD_LINES || index >= lines.length - FOOT_LINES
    const found = embargoAt(line, lines[index + 1], isOutside)
    if (found) embargoes.push(found.embargo)
    const rest = found ? found.rest : line.text
    if (rest !== '') kept.push(rest === line.text ? line : { ...line, text: rest })
  }
  return { lines: kept, embargoes }
}

/**
 * The end of an embargo; `undefined` if its words are doubtful or the time cannot be known. `day` is the day of the copy,
 * for a time without a date or year.
 */
export const embargoEnd = (
  { moment, isCertain }: Embargo,
  day?: Temporal.PlainDate,
): Date | undefined => (isCertain && moment ? instantOf(moment, day) : undefined)

/** The embargo in a line, and the text left without it. Doubtful words stay in the text. */
function embargoAt(
  line: CopyLine,
  next: CopyLine | undefined,
  isOutside: boolean,
): { embargo: Embargo; rest: string } | undefined {
  const whole = embargoIn(line, isOutside, next)
  if (whole?.isCertain) return { embargo: whole, rest: '' }
  const inside = isOutside || /embargo/iu.test(line.text) ? embargoInBrackets(line) : undefined
  if (inside) return inside
  const [, mark, title] = isOutside ? (PREFIX.exec(line.text) ?? []) : []
  if (mark && title) return { embargo: { line, words: mark, isCertain: true }, rest: title }
  return whole && isOutside ? { embargo: whole, rest: line.text } : undefined
}

/** Takes the time on the line below a mark alone: `EMBARGO` and `Sampai Rabu, …`. */
function takeTimeBelow(line: CopyLine, former: Embargo): boolean {
  const isBareMark = former.isCertain && !former.moment && MARK.test(former.words)
  const isJoined =
    !line.afterBlank || /^\W*(?:sampai|hingga|until|till|s\.?d\b|s\/d)/iu.test(line.text)
  const moment = isBareMark && isJoined && isTimeOnly(line.text) ? momentIn(line.text) : undefined
  if (!moment) return false
  former.moment = moment
  former.timeLine = line
  return true
}

/** The embargo that a whole line is; `undefined` if it is none. */
function embargoIn(line: CopyLine, isOutside: boolean, next?: CopyLine): Embargo | undefined {
  if (line.text.length > LONGEST_LINE || !HINT.test(line.text) || SPEECH.test(line.text)) {
    return undefined
  }
  const words = bare(line.text)
  const moment = momentIn(words)
  const isWrapped = /^[([{*#!]/u.test(line.text) && /[)\]}*#!]$/u.test(line.text)
  const certainty = certaintyOf(words, moment, {
    isWrapped,
    isOutside,
    isAbove: isAboveTitle(line, next),
  })
  if (certainty === undefined) return undefined
  return { line, words, ...(moment && { moment }), isCertain: certainty }
}

interface Circumstances {
  /** In brackets or between stars. */
  isWrapped: boolean
  /** Near the top or the end of the copy. */
  isOutside: boolean
  /** In capitals, above a line that can be the headline. */
  isAbove: boolean
}

/** Whether `words` are certainly an embargo (`true`), perhaps (`false`), or none. */
function certaintyOf(
  words: string,
  moment: MomentWords | undefined,
  { isWrapped, isOutside, isAbove }: Circumstances,
): boolean | undefined {
  const mark = MARK.exec(words)
  if (mark) {
    const tail = words.slice(mark[0].length)
    if (/^[\s:.!–—-]*$/u.test(tail) || isWrapped || NOTE.test(words)) return true
    if ((moment && isOnlyTime(tail)) || isFilledWith(withoutTime(tail), 0)) return true
    // `EMBARGO: setelah pidato` is no headline.
    if (isOutside && /^\s*[:–—-]+\s*\p{Ll}/u.test(tail)) return true
    if (FORBIDDEN.test(tail.replace(/^[\s:,.–—-]+/u, ''))) return true
    // A story about an embargo goes on with other words: `Embargo senjata diperpanjang`.
    if (!ABOUT_TIME.test(tail) || !isOutside) return undefined
    return isAbove
  }
  if (FORBIDDEN.test(words)) {
    if (isOutside && hasEmbargoWords(words, moment)) return true
    if (moment !== undefined || isWrapped || /embargo/iu.test(words)) return true
    return isOutside ? false : undefined
  }
  return isOutside && hasEmbargoWords(words, moment) ? true : undefined
}

/** Whether the words behind the mark are a time, the words around it, and at most a few others without a verb. */
function isOnlyTime(tail: string): boolean {
  const rest = withoutTime(tail)
  return isFilledWith(rest, 0) || (isFilledWith(rest, 3) && !hasVerb(rest))
}

const withoutTime = (text: string): string => momentIn(text)?.rest ?? text

function isAboveTitle(line: CopyLine, next: CopyLine | undefined): boolean {
  return (
    line.text === line.text.toUpperCase() &&
    next !== undefined &&
    next.text.split(' ').length >= 3 &&
    next.text.length <= 200 &&
    !/[.…]$/u.test(next.text) &&
    momentIn(next.text)?.date === undefined
  )
}

/**
 * An embargo in brackets at the start or end of a line, or anywhere with a time: `[EMBARGO 8/1 18.00 WIB] Judul`. Brackets
 * that only mention one, as in `sanksi (embargo senjata)`, are text.
 */
function embargoInBrackets(line: CopyLine): { embargo: Embargo; rest: string } | undefined {
  for (const group of line.text.slice(0, 4000).matchAll(BRACKETS)) {
    const words = bare(group[1] ?? '')
    const before = line.text.slice(0, group.index)
    const after = line.text.slice(group.index + group[0].length)
    const moment = momentIn(words)
    if (!moment && (before !== '' || words.startsWith('e')) && after.replace(/[.\s]/gu, '') !== '')
      continue
    const isWrapped = /^\P{Ll}*EMBARGO/u.test(words)
    if (!certaintyOf(words, moment, { isWrapped, isOutside: true, isAbove: false })) continue
    const embargo = { line, words, ...(moment && { moment }), isCertain: true }
    return { embargo, rest: `${before}${after}`.trim() }
  }
  return undefined
}

function isTimeOnly(text: string): boolean {
  const moment = text.length <= 120 ? momentIn(bare(text)) : undefined
  return moment !== undefined && isFilledWith(moment.rest, 0)
}

const bare = (text: string): string => text.replace(WRAPPING, '')
