import type { SentDraft } from '#content/intake/wire/sent/sent-draft.ts'
import type { SentItem } from '#content/intake/wire/sent/sent-item.ts'
import { sentAt } from '#content/intake/wire/sent/sent-piece.ts'
import { cancellation, telegramIdentity, telegramItem, update } from './telegram-facts.ts'
import { telegramTime } from './telegram-time.ts'
import type { Telegram } from './teleprinter-text.ts'

/** Service and number, priority, category, words: `eca062 4 i 211 ccccb   dpa 061`. */
const HEAD = /^\s*([a-z]{2,6})(\d{1,5})\s+(\d)\s+([a-z]{1,4})\s+(\d+)(?:\s+(.*))?$/im
/** A mark of the version above the headline: `1ST LEAD`, `REFILE`, `(Achtung)`. */
const MARK =
  /^(?:\([^()]{2,30}\)|\d?(?:1ST|2ND|3RD|\dTH)?\s*(?:LEAD|REFILE|URGENT|ROUNDUP|EXTRA|FLASH|BREAKING|CORRECTION|KOREKSI|RALAT|EILT?|ADVISORY|KILL|CANCELL?ED|WITHDRAWN|DICABUT|BATAL|TAKE \d)\b.{0,20})$/i
/** Where words for editors begin. */
const NOTEBOOK = /^(?:#+\s.*notebook.*|(?:\*\s*){3,})$/i

export const isIptc = ({ head }: Telegram): boolean => HEAD.test(head)

/** The piece of a message of IPTC 7901. The lines of its head end with the one that ends with `=`. */
export function iptcItem({ head, text, foot, line }: Telegram, draft: SentDraft): SentItem {
  const [, service = '', number = '', priority = '', category = '', , rest = ''] =
    HEAD.exec(head) ?? []
  const keyword = head
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each.endsWith('/'))
    ?.replace(/\/+$/, '')
  const [origin] = /[a-z]{2,10}(?=\s*\d*\s*$)/i.exec(rest) ?? []
  const lines = text.split('\n')
  const first = lines.findIndex((each) => each.trim() !== '')
  const ending = lines.findIndex((each, at) => at < first + 8 && /=\s*$/.test(each))
  const top = (ending === -1 ? lines.slice(first, first + 1) : lines.slice(first, ending + 1))
    .map((each) => each.replace(/=\s*$/, '').trim())
    .filter(Boolean)
  const marks = top.filter((each) => top.length > 1 && MARK.test(each))
  const byline = top.find((each) => /^(?:by|oleh|von|par|por)\s/i.test(each))
  const [headline] = top.filter((each) => !marks.includes(each) && each !== byline)
  const others = top.filter((each) => each !== headline && each !== byline && !marks.includes(each))
  for (const other of others)
    draft.drop({ number: line, text: other }, 'baris lain di kepala kawat')
  const body = lines.slice(ending === -1 ? first + 1 : ending + 1)
  const notebook = body.findIndex((each) => NOTEBOOK.test(each.trim()))
  const words = notebook === -1 ? body : body.slice(0, notebook)
  for (const note of notebook === -1 ? [] : body.slice(notebook)) {
    if (note.trim())
      draft.drop({ number: line, text: note.trim() }, 'untuk redaksi, bukan untuk pembaca')
  }
  const sentOn = telegramTime(foot)
  const urgency = Number(priority)
  return telegramItem({
    format: 'iptc-7901',
    ...telegramIdentity('7901', `${service}:${number}`, sentOn),
    status: cancellation([...marks, headline ?? '']) ? 'cancelled' : 'usable',
    isCorrection: [...marks, headline ?? ''].some(update),
    notes: marks,
    urgency: urgency >= 1 && urgency <= 9 ? urgency : undefined,
    subjects: [{ code: `iptc7901:${category.toLowerCase()}`, name: '' }],
    keywords: keyword ? keyword.split('/').filter(Boolean) : [],
    headline: sentAt(headline, line),
    slugline: sentAt(keyword, line),
    byline: sentAt(byline, line),
    agency: sentAt(origin, line),
    sentOn,
    text: words.join('\n'),
    line,
  })
}
