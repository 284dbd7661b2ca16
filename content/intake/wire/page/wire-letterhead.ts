/**
 * What stands around copy that was sent: mail heads and signatures, heads of press releases, slug lines of agencies, and
 * labels such as `Judul:`.
 * @module
 */
import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { momentIn } from '#content/intake/wire-time/embargo-time.ts'
import { stampedLine } from '#content/intake/wire-time/wire-stamp.ts'
import type { WireDraft } from '../wire-draft.ts'

const MAIL_FIELD =
  /^>?\s*(from|dari|to|kepada|untuk|cc|bcc|tembusan|date|tanggal|tgl|sent|dikirim|waktu|subject|perihal|hal|subyek|subjek|reply-to|message-id|mime-version|content-[\w-]+|x-[\w-]+|received|return-path|importance|priority|attachments?|lampiran|sifat|nomor|klasifikasi)\s*:\s*(.*)$/iu
const MAIL_START = /^(?:from|dari|subject|perihal|to|kepada|subyek|subjek|return-path|received)$/iu
const FORWARDED =
  /^[->\s]*(?:-{2,}\s*)?(?:forwarded message|original message|pesan (?:terusan|asli|yang diteruskan)|begin forwarded message|diteruskan)\b[\s:-]*$/iu
const GREETING =
  /^(?:(?:kepada )?(?:yth|yang terhormat)\b.{0,120}|(?:dear|halo|hai|hi|hello)\b.{0,60}[,!]|dengan hormat,?|assalamu.?alaikum\b.{0,60}|salam (?:sejahtera|hormat)\b.{0,40}[,.!]?|selamat (?:pagi|siang|sore|malam)\b.{0,60}|rekan(?:-rekan)? (?:redaksi|media|wartawan|jurnalis|pers)\b.{0,40}|di tempat\.?)$/iu
const COVER =
  /^(?:berikut|bersama ini|terlampir|mohon|kami kirim(?:kan)?|kami sampaikan|izin mengirim|please find)\b.{0,200}\b(?:naskah|berita|rilis|siaran pers|dimuat|diterbitkan|ditayangkan|press release|release|story)\b.{0,120}$/iu
const FAREWELL =
  /^(?:(?:demikian\b.{0,80}\b)?(?:terima kasih|terimakasih|atas perhatian\p{L}*)\b.{0,80}|salam(?: hangat| hormat| sehat)?[,.!]?|hormat (?:kami|saya)[,.]?|wassalam\p{L}*\b.{0,40}|(?:best |kind |warm )?regards[,.]?|thanks?(?: you)?[,.!]?|sincerely[,.]?)$/iu
const SENT_FROM = /^(?:sent from my|dikirim dari|get outlook for)\b.{0,60}$/iu
const RELEASE_HEAD =
  /^(?:siaran pers|press release|pers rilis|rilis(?: pers| media| berita)?|news release|media release|keterangan pers|keterangan tertulis)(?:\s*(?:no(?:mor|\.)?\s*[:.]?\s*[\w./ -]{1,40}|\p{Lu}[\p{Lu}\d .,&-]{1,60}))?\s*:?$/iu
const RELEASE_TITLE =
  /^(?:siaran pers|press release|pers rilis|rilis pers|rilis|keterangan pers)\s*[:|–—-]\s*(.{15,})$/iu
const AT_ONCE =
  /^(?:untuk (?:segera )?di(?:siarkan|sebarluaskan|publikasikan|terbitkan|muat)(?: segera)?|for immediate release|segera (?:disiarkan|terbit|dimuat)|untuk (?:siaran|publikasi) segera)[.!]*$/iu
const NUMBER = /^(?:nomor|no\.?|number|ref\.?)\s*[:.]?\s*[\w./ -]{1,40}$/iu
const CONTACT =
  /^(?:(?:untuk )?(?:informasi|keterangan) lebih lanjut\b.{0,160}|(?:media )?contacts?(?: person| media)?\s*:?.{0,120}|kontak(?: media| person| pers)?\s*:.{0,120}|narahubung(?: media)?\s*:?.{0,120}|cp\s*:.{0,80}|(?:telp|telepon|tel|hp|phone|fax|faks|e-?mail|surel|website|situs|wa|whatsapp|alamat)\.?(?:\s*:.{0,120}|\s+[\d(+][\d\s()+-]{5,24})|[\w.+-]+@[\w.-]+|\+?\d[\d\s()-]{7,20})$/iu
const SLUG_NOTE =
  /^(?:zczc|nnnn|slug(?:line)?\s*:|eds?(?:itors)?(?: note)?\s*:|kwd?\s*:|keyword\s*:|prioritas\s*:|priority\s*:|urgensi\s*:|urgency\s*:|catchline\s*:)|^(?:with|dengan) (?:photos?|videos?|graphics?|foto|video)\b.{0,40}$|^ap (?:photos?|videos?|graphics?)\b.{0,40}$|^(?:urgent|bulletin|flash|kilat|newsalert|apnewsalert|breaking(?: news)?|update \d{1,2}|perbaruan \d{1,2}|pembaruan \d{1,2}|ralat|koreksi|correction|repetition|ulangan|lead \d|sisipan)[.!:]*$|^\d{4,}\b[\w ,.:/-]{0,60}$|^[a-z]{1,3}\d{3,5}$/iu
const SLUG_VERSION =
  /\b(?:\d+(?:st|nd|rd|th) (?:ld|lead|add)\b|(?:ld-)?writethru|1stld|recasts?\b.{0,20}$|adds? \d|optional trim)/iu
const SLUG_START = /^(?:bc|am|pm|ap|eu|as|us|ml|af|la)-{1,2}[\p{L}\d]/iu
const SLUG_WORD = /^\^?[\p{L}\d]{2,}(?:[-/_]{1,2}[\p{L}\d.]{1,}){1,8}[/<]?$/u
const LABEL =
  /^(judul(?: berita| artikel)?|headline|title|isi(?: berita| naskah)?|naskah|body|teks berita|tanggal(?: terbit| tayang)?|waktu(?: terbit)?|date|published|kicker|lead|teras|ringkasan|summary|deck|sinopsis|excerpt|subject|perihal)\s*:\s*(.*)$/iu
/** An office at the top of its letters, and where it is. */
const OFFICE =
  /^(?:pemerintah|kementerian|dinas|badan|kantor|sekretariat|dewan|kepolisian|komando|universitas|yayasan|pt|bank|perusahaan|direktorat|bagian|humas|biro|komisi|lembaga|majelis|rumah sakit|republik|provinsi|kabupaten|kota|pusat|satuan)\b[\P{Ll}]{2,90}$/iu
const ADDRESS =
  /^(?:jalan|jln?\.|alamat|gedung|kompleks|komplek|telp|telepon|fax|faks?\.|e-?mail|surel|website|situs|laman|kode pos|www\.|https?:)|\b(?:telp|fax|kode pos)\b|@/iu
/** Lines above `SIARAN PERS` in which an office names itself. */
const OFFICE_LINES = 8
const HEAD_LINES = 14

/** What stands around the copy, taken away. `subject` is the subject of the mail, a headline if the copy has none. */
export interface SentCopy {
  lines: CopyLine[]
  subject?: CopyLine
}

/** The lines of the copy alone. */
export function withoutLetterhead(lines: readonly CopyLine[], draft: WireDraft): SentCopy {
  const mail = withoutMail(withoutOffice(lines, draft), draft)
  const kept: CopyLine[] = []
  let before = true
  for (const [index, line] of mail.lines.entries()) {
    const isHead = before && index < HEAD_LINES
    const reason = isHead ? headReason(line.text, mail.lines.slice(index + 1)) : undefined
    if (reason) {
      draft.drop(line, reason)
      continue
    }
    const unlabelled = isHead ? withoutLabel(line, draft) : line
    if (unlabelled) kept.push(unlabelled)
    if (line.text.length > 200) before = false
  }
  return { ...mail, lines: withoutContacts(kept, draft) }
}

/** The lines without the office's name and address above `SIARAN PERS`. */
function withoutOffice(lines: readonly CopyLine[], draft: WireDraft): readonly CopyLine[] {
  const end = lines.slice(0, OFFICE_LINES).findIndex(({ text }) => RELEASE_HEAD.test(text))
  const above = lines.slice(0, Math.max(0, end))
  const isHead = ({ text }: CopyLine) =>
    (OFFICE.test(text) && text === text.toUpperCase()) || ADDRESS.test(text)
  if (above.length === 0 || !above.every(isHead)) return lines
  for (const line of above) draft.drop(line, 'kop surat')
  return lines.slice(above.length)
}

function withoutMail(lines: readonly CopyLine[], draft: WireDraft): SentCopy {
  const fields = lines.slice(0, HEAD_LINES).flatMap((line, index) => {
    const [, name, value] = MAIL_FIELD.exec(line.text) ?? []
    return name === undefined || value === undefined ? [] : [{ index, line, name, value }]
  })
  const starts = fields.filter(({ name }) => MAIL_START.test(name))
  if (fields.length < 2 || starts.length === 0) return { lines: [...lines] }
  const rest: CopyLine[] = []
  let subject: CopyLine | undefined
  let isSigned = false
  for (const [index, line] of lines.entries()) {
    const field = fields.find((one) => one.index === index)
    const isEarly = index < HEAD_LINES + 4
    if (field) {
      if (/^(?:subject|perihal|hal|subyek|subjek)$/iu.test(field.name) && field.value !== '') {
        subject = { ...line, text: field.value.replace(/^(?:(?:re|fwd?|tr)\s*:\s*)+/iu, '') }
      }
      if (/^(?:date|tanggal|tgl|sent|dikirim)$/iu.test(field.name)) draft.day ??= dayIn(field.value)
      draft.drop(line, 'kepala surat')
    } else if (isEarly && FORWARDED.test(line.text)) draft.drop(line, 'kepala surat')
    else if (isEarly && (GREETING.test(line.text) || COVER.test(line.text))) {
      draft.drop(line, 'salam pembuka surat')
    } else if (SENT_FROM.test(line.text)) draft.drop(line, 'penutup surat')
    else if (index > 4 && (FAREWELL.test(line.text) || (isSigned && line.text.length <= 80))) {
      isSigned = true
      draft.drop(line, 'penutup surat')
    } else rest.push({ ...line, text: line.text.replace(/^(?:>\s?)+/u, '') || line.text })
  }
  return { lines: rest, ...(subject && { subject }) }
}

/** The day in a date of a mail; `undefined` if it has none. */
function dayIn(text: string): Temporal.PlainDate | undefined {
  const date = momentIn(text)?.date
  if (date?.year === undefined) return undefined
  try {
    return Temporal.PlainDate.from({ ...date, year: date.year }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** Why a line above the headline is no part of the story; `undefined` if it may be. */
function headReason(text: string, below: readonly CopyLine[]): string | undefined {
  if (below.length === 0 || text.length > 160 || stampedLine(text)?.stamp.date) return undefined
  // `Eds: Embargoed until …` forbids something; it is read as an embargo.
  if (/embargo/iu.test(text)) return undefined
  if (AT_ONCE.test(text) || NUMBER.test(text)) return 'kepala siaran pers'
  const [next] = below
  const isTitleBelow = next && next.text.length <= 200 && !stampedLine(next.text)?.stamp.date
  if (RELEASE_HEAD.test(text) && below.length > 1 && isTitleBelow) return 'kepala siaran pers'
  const isSlug =
    SLUG_NOTE.test(text) ||
    ((SLUG_START.test(text) || SLUG_VERSION.test(text)) && !/[.!?]$/u.test(text)) ||
    (SLUG_WORD.test(text) && !/\.\p{L}{2,4}$/u.test(text))
  return isSlug ? 'baris slug kantor berita' : undefined
}

/** The line without its label: `Judul: …`, `Tanggal: …`; `undefined` if it is nothing else. */
function withoutLabel(line: CopyLine, draft: WireDraft): CopyLine | undefined {
  const release = RELEASE_TITLE.exec(line.text)?.[1]
  if (release) return { ...line, text: release }
  const anpa = /^\^(.{5,})<$/u.exec(line.text)?.[1]
  if (anpa) return { ...line, text: anpa }
  const [, label, value] = LABEL.exec(line.text) ?? []
  if (label === undefined || value === undefined) return line
  if (value === '') {
    draft.drop(line, 'label tanpa isi')
    return undefined
  }
  if (/^kicker$/iu.test(label)) {
    draft.story.kicker = value.slice(0, 60)
    draft.understand(line, 'kicker', value)
    return undefined
  }
  if (/^(?:lead|teras|ringkasan|summary|deck|sinopsis|excerpt)$/iu.test(label)) {
    if (draft.story.summary || value.length < 20) return line
    draft.story.summary = value
    draft.understand(line, 'summary', value)
    return undefined
  }
  const isTime = /^(?:tanggal|waktu|date|published)/iu.test(label)
  return isTime && !stampedLine(value)?.stamp.date ? line : { ...line, text: value }
}

/** Contacts of a press release, in its last lines, with the names below their label. */
function withoutContacts(lines: readonly CopyLine[], draft: WireDraft): CopyLine[] {
  const first = lines.findIndex(
    ({ text }, index) =>
      index >= Math.max(2, lines.length - 10) &&
      /^(?:media contacts?|kontak|narahubung|contacts?)\b/iu.test(text) &&
      CONTACT.test(text),
  )
  const isShort = ({ text }: CopyLine) => text.length <= 90 && !/\p{Ll}{2}[.!?]$/u.test(text)
  const isBlock = first !== -1 && lines.slice(first).every(isShort)
  return lines.filter((line, index) => {
    const isBelow = isBlock && index >= first
    if (!isBelow && (index < lines.length - 10 || index < 2 || !CONTACT.test(line.text)))
      return true
    draft.drop(line, 'narahubung')
    return false
  })
}
