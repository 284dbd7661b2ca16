/**
 * Paid copy: marks such as `(adv)`, `Advertorial` or `Konten sponsor`. They set the genre, whatever their place, and
 * are never an agency, an author or a section.
 * @module
 */
import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import type { WireDraft } from '../wire-draft.ts'
import { hasVerb } from '../words/statement.ts'

const MARK =
  /^(?:adv|advt|advet|advetorial|advertorial\p{L}{0,4}|advertentie|advertisement feature|iklan(?: (?:layanan masyarakat|advertorial|berbayar|kolom|koran))?|pariwara|infotorial|inforial|infomercial|info (?:nasional|tempo|iklan|mitra)|(?:sponsored|paid|branded|promoted|partner|native|commercial)(?: (?:content|post|partnership|article|story|advertisement|ads?|advertising|feature|media))?|(?:konten|artikel|berita|naskah|tulisan|kolom|rubrik|siaran)(?: (?:ini|adalah|merupakan|hasil|konten|artikel))* (?:sponsor|bersponsor|disponsori|berbayar|promosi|iklan|pariwara|advertorial|adv|kerja ?sama|komersial)|disponsori|promosi|promo|kemitraan|kerja ?sama(?: (?:iklan|media|berbayar))?)$/iu
const NUMBERED = /^(adv(?:ertorial)?)[-. ]?\d{1,3}$/iu
/** A mark and behind it who pays: `Disponsori oleh …`, `ADV Pemkab …`, `Advertorial kerja sama dengan …`. */
const WITH_PAYER =
  /^(?:(?:(?:konten|artikel|berita|tulisan) (?:ini )?)?(?:disponsori|dipersembahkan|dibiayai) (?:oleh|untuk)|sponsored by|(?:sponsored|branded|paid|partner|promoted) (?:content|post|article|story) (?:by|from|with)|presented by|brought to you by|paid for by|in (?:paid )?partnership with|promoted by|(?:konten|artikel|berita|tulisan|naskah) (?:ini )?(?:(?:adalah|merupakan) )?(?:hasil )?(?:kerja ?sama|kemitraan)(?: berbayar)? (?:antara .{2,40} )?(?:dengan|dan)|adv(?:ertorial)?\.?(?: (?:hasil )?kerja ?sama(?: dengan)?)?|pariwara|infotorial|iklan dari|(?:konten|artikel|berita) (?:sponsor|berbayar|bersponsor|kerja ?sama) (?:dengan|dari|oleh))\s+(.{2,80})$/iu
const ADVERTISER =
  /^(?:PT|CV|UD|Pem\p{L}+|DPRD?|Dinas|Humas|Diskominfo|Kominfo|Bank|Badan|Kementerian|Universitas|RS\p{L}*|Yayasan)\b|[\p{L}\d.&]+ [\p{L}\d.&]+/u
/** Marks of advertising space on a page. Above the story they mean the story; between paragraphs, the page. */
const PAGE_SPACE = /^(?:advertisements?|iklan|ads?|sponsored|promoted)$/iu
const PREFIX =
  /^[([{]?\s*(ADV|ADVERTORIAL|IKLAN|Adv|Advertorial|Pariwara|PARIWARA|Infotorial|INFOTORIAL|Sponsored|SPONSORED|Konten Sponsor|KONTEN SPONSOR|Berita Iklan|Brand(?:ed)? Content|Paid Content)\s*[)\]}]?\s*(?:[:|–—]|-(?= ))\s*(.{10,})$/u
const WRAPPING = /^[\s()[\]{}*_#!=<>~"“”'•|/+·●▪■◆»:–—-]+|[\s()[\]{}*_#!=<>~"“”'|/+:.–—-]+$/gu
const GROUP_BEHIND = /\s*[([{]([^()[\]{}]{2,90})[)\]}][\s.*]*$/u
const GROUP_BEFORE = /^[([{]([^()[\]{}]{2,90})[)\]}]\s*[:–—-]?\s*/u
const HEAD_LINES = 12
const FOOT_LINES = 6

/** What a mark of paid copy says: that it is paid, and who pays if that is printed. */
export interface PaidMark {
  advertiser?: string
}

/** Reads words that mark paid copy, alone or with others: `ADV`, `ADV/Humas DPRD`, `bob/adv`; else `undefined`. */
export function paidMark(words: string): PaidMark | undefined {
  const text = words.replace(WRAPPING, '')
  if (text.length < 3 || text.length > 120) return undefined
  if (MARK.test(text) || NUMBERED.test(text)) return {}
  const payer = WITH_PAYER.exec(text)?.[1]
  if (payer && !hasVerb(payer)) return named(payer)
  const parts = text.split(/\s*[/|;:,]\s*|\s+[–—-]\s+|(?<=^adv)-(?=\S)|-(?=adv$)/iu)
  // A sentence that ends in a mark is no mark: only its bracket is.
  const isShort = parts.every((part) => part.length <= 40 && !hasVerb(part))
  if (parts.length < 2 || parts.length > 4 || !isShort) return undefined
  const isPaid = (part: string) => MARK.test(part.replace(WRAPPING, '')) || NUMBERED.test(part)
  if (!parts.some(isPaid)) return undefined
  const other = parts.filter((part) => !isPaid(part)).find((part) => ADVERTISER.test(part))
  return other === undefined ? {} : named(other)
}

function named(payer: string): PaidMark {
  const advertiser = payer.replace(WRAPPING, '')
  return ADVERTISER.test(advertiser) ? { advertiser } : {}
}

/** The lines without marks of paid copy, which make the story an advertorial. */
export function takePaidMarks(lines: readonly CopyLine[], draft: WireDraft): CopyLine[] {
  const kept: CopyLine[] = []
  for (const [index, line] of lines.entries()) {
    const isHead = index < HEAD_LINES
    const isFoot = index >= lines.length - FOOT_LINES
    const rest =
      isHead || isFoot || isBracketed(line.text) ? paidRest(line, index, isFoot, draft) : line.text
    if (rest !== '') kept.push(rest === line.text ? line : { ...line, text: rest })
  }
  return kept
}

/** The line without a mark of paid copy; empty if it is nothing else. */
function paidRest(line: CopyLine, index: number, isFoot: boolean, draft: WireDraft): string {
  const { text } = line
  if (text.length <= 140) {
    const isSpace = PAGE_SPACE.test(text.replace(/[\s:.]+$/gu, ''))
    const mark =
      isSpace && index > 2
        ? undefined
        : paidMark(
            text.replace(
              /^(?:rubrik|kanal|kategori|penulis|oleh|reporter|sumber|label|jenis)\s*:\s*/iu,
              '',
            ),
          )
    const crumb = /[>»›]\s*([^>»›]{3,20})$/u.exec(text)?.[1]
    const trail = mark ?? (crumb ? paidMark(crumb) : undefined)
    if (trail) {
      takePaid(trail, line, text, draft)
      return ''
    }
    const prefix = PREFIX.exec(text)
    if (prefix?.[1] && prefix[2]) {
      takePaid({}, line, prefix[1], draft)
      return prefix[2]
    }
  }
  const before = index < HEAD_LINES ? GROUP_BEFORE.exec(text) : null
  const behind = isFoot || index < 3 ? GROUP_BEHIND.exec(text) : null
  const group = [before, behind].find((found) => found?.[1] && paidMark(found[1]))
  if (!group?.[1]) return text
  takePaid(paidMark(group[1]) ?? {}, line, group[0].trim(), draft)
  return `${text.slice(0, group.index)}${text.slice(group.index + group[0].length)}`.trim()
}

/** Makes the story an advertorial. */
export function takePaid(
  { advertiser }: PaidMark,
  line: Pick<CopyLine, 'number'>,
  words: string,
  draft: WireDraft,
): void {
  const isFirst = draft.story.genre !== 'advertorial'
  draft.story.genre = 'advertorial'
  draft.understand(line, 'genre', words)
  if (advertiser && !draft.story.advertiser) {
    draft.story.advertiser = advertiser
    draft.understand(line, 'advertiser', advertiser)
  }
  if (isFirst) draft.warn(line, `Naskah berbayar (“${words}”): diberi label Advertorial.`)
}

const isBracketed = (text: string): boolean => /^[([{].*[)\]}][.*]*$/u.test(text)
