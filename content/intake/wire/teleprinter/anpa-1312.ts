import type { SentDraft } from '#content/intake/wire/sent/sent-draft.ts'
import type { SentItem } from '#content/intake/wire/sent/sent-item.ts'
import { sentAt } from '#content/intake/wire/sent/sent-piece.ts'
import { cancellation, telegramIdentity, telegramItem, update } from './telegram-facts.ts'
import { telegramTime } from './telegram-time.ts'
import type { Telegram } from './teleprinter-text.ts'

/** Service level and number, format; then priority, category, keyword, day, words. */
const HEAD = /^\s*([a-z])(\d{4})\s+(\S+)\s*\n\s*([a-z])\s+([a-z])\s*(.*)/i
/** From a flash to what may wait. */
const URGENCIES: Readonly<Record<string, number>> = {
  f: 1,
  b: 2,
  u: 3,
  r: 4,
  d: 5,
  a: 5,
  s: 6,
  w: 6,
}
const PICTURES = /^(?:ap photos?|photos?|foto|graphic|infographic)\b/i
const EDITORS = /^\(?(?:eds?|editors?|editor['’]s note|catatan)\b/i

export const isAnpa = ({ head }: Telegram): boolean => HEAD.test(head)

/** The piece of a message of ANPA 1312. Lines of its head begin with `^`; paragraphs of its text are indented. */
export function anpaItem({ head, text, foot, line }: Telegram, draft: SentDraft): SentItem {
  const [, service = '', number = '', , priority = '', category = '', rest = ''] =
    HEAD.exec(head) ?? []
  const lines = text.split('\n')
  const start = lines.findIndex((each) => /^(?:\t| {2,})\s*\S/.test(each) || isRow(each))
  const top = lines
    .slice(0, start === -1 ? lines.length : start)
    .flatMap((each) => each.split('<'))
    .map((each) => each.replace(/^[\s^]+|[\s]+$/g, ''))
    .filter((each) => each !== '' && !/^\*\d+$/.test(each))
  const [slug = '', ...under] = top
  const named = under.filter((each) => each.endsWith('='))
  const said = under.filter((each) => !each.endsWith('='))
  const byline = named.map((each) => each.slice(0, -1).trim()).find((each) => /^by\s/i.test(each))
  const notes = said.filter((each) => EDITORS.test(each))
  const pictures = said.filter((each) => PICTURES.test(each))
  const [headline, ...more] = said.filter(
    (each) => !notes.includes(each) && !pictures.includes(each),
  )
  for (const each of pictures)
    draft.drop({ number: line, text: each }, 'foto yang dikirim terpisah')
  const bodyLines = start === -1 ? [] : lines.slice(start)
  const words = bodyLines
    .filter((each) => !/^\s*(?:END<?|_{3,}=?)\s*$/.test(each))
    .map((each) => typeset(each.replace(/[<=]\s*$/, '')))
  const titles = named.map((each) => each.slice(0, -1).trim()).filter((each) => each !== byline)
  // A table has no headline, but titles; a list has neither rows nor paragraphs.
  const title = headline ?? titles[0]
  const list = start === -1 ? more.map(typeset) : []
  const [deck] = start === -1 ? [] : more
  for (const each of [...(start === -1 ? [] : more.slice(1)), ...titles]) {
    if (each !== title) draft.drop({ number: line, text: each }, 'baris lain di kepala kawat')
  }
  const sentOn = telegramTime(foot)
  const [keyword = ''] = /\S[^\n]*?(?=\s{2,}|$)/.exec(rest) ?? []
  const shown = title && typeset(title)
  return telegramItem({
    format: 'anpa-1312',
    ...telegramIdentity('anpa', `${service}${number}`, sentOn),
    status: cancellation([shown ?? '', slug]) ? 'cancelled' : 'usable',
    isCorrection: update(slug),
    notes: notes.map((each) => each.replace(/^\(|\)$/g, '')),
    urgency: URGENCIES[priority.toLowerCase()],
    subjects: [{ code: `anpa:${category.toLowerCase()}`, name: '' }],
    keywords: keyword ? [keyword.trim()] : [],
    headline: sentAt(shown, line),
    slugline: sentAt(slug.replace(/,\s*\d*$/, '') || keyword, line),
    byline: sentAt(byline, line),
    summary: sentAt(deck && typeset(deck), line),
    sentOn,
    text: [...list, ...words].join('\n'),
    line,
  })
}

/** A row of a table: cells between semicolons or wide spaces. */
const isRow = (line: string): boolean =>
  /;[^;]*;[^;]*;/.test(line) || /\S {3,}\S.* {3,}\S/.test(line)

/** Characters of the code of the time as they are meant: ` _ ` is a dash, two accents are quotes. */
const typeset = (words: string): string =>
  words
    .replace(/ _ /g, ' – ')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/^[\^]+/, '')
