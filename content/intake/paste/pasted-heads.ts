/**
 * Lines around a text that was mailed or sent out as a press release: they are about the paper, not of the story.
 * @module
 */

const MAIL_LABEL =
  /^(dari|from|pengirim|tanggal|date|sent|dikirim|terkirim|kepada|untuk|to|cc|bcc|tembusan|perihal|subjek|subyek|subject|reply-to|balas ke|lampiran|attachments?)\s*:\s*\S/i
/** Whether a line is a field of a mail head: such lines are never joined. */
export const isMailField = (line: string): boolean => MAIL_LABEL.test(line)

const MAIL_LINE = [
  /^-{2,}\s*(?:forwarded message|original message|pesan (?:yang )?(?:diteruskan|terusan)|pesan asli)\s*-{2,}$/i,
  /^(?:begin forwarded message|awal pesan (?:yang )?(?:diteruskan|terusan)):$/i,
  /^(?:on|pada)\b.{6,120}[<@].{1,80}(?:wrote|menulis):$/i,
  /^(?:sent from my|dikirim dari|get outlook for|dapatkan outlook untuk)\b.{0,40}$/i,
]
const PRESS_LINE = [
  /^(?:siaran pers|rilis pers|keterangan pers|press release|news release|media release)(?:\s*[:–—-]?\s*(?:no(?:mor)?\.?\s*:?\s*)?[\p{L}\d./ -]{0,60})?$/iu,
  /^(?:untuk (?:di)?(?:siarkan|terbitkan|publikasikan|sebarluaskan)? ?segera|untuk segera di\p{L}+|for immediate release)\W*$/iu,
  /^(?:nomor|no\.?|number)\s*:?\s*\S*\d\S*\/\S+$/i,
  /^(?:#{2,}|\*{3,}|-\s?30\s?-|[-–—_=]{3,}|[-–—*]*\s*(?:selesai|tamat|end)\s*[-–—*]+)$/i,
]
const CONTACT =
  /^(?:kontak(?: media| pers)?|narahubung|media contacts?|press contacts?|contacts?|untuk informasi lebih lanjut(?:,? (?:silakan )?hubungi)?|informasi lebih lanjut(?: hubungi)?)\s*:?(?:\s|$)/i
/** A contact is followed by a name, a telephone number, an address; not by sentences. */
const LONGEST_CONTACT = 90

/** The indices of `lines` that belong to a head, a foot or a signature. A mail head has at least two labels. */
export function headLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if ([...MAIL_LINE, ...PRESS_LINE].some((pattern) => pattern.test(line))) found.add(index)
  }
  for (const run of labelRuns(lines)) for (const index of run) found.add(index)
  const contact = lines.findIndex((line) => CONTACT.test(line))
  const foot = lines.slice(contact)
  if (contact > 0 && foot.every((line) => line.length <= LONGEST_CONTACT)) {
    for (const index of foot.keys()) found.add(contact + index)
  }
  return found
}

/** Runs of lines with different labels, among them who wrote or what about. */
function labelRuns(lines: readonly string[]): number[][] {
  const runs: { places: number[]; labels: Set<string> }[] = []
  for (const [index, line] of lines.entries()) {
    const label = MAIL_LABEL.exec(line)?.[1]?.toLowerCase()
    if (!label) continue
    const last = runs.at(-1)
    if (last?.places.at(-1) === index - 1) {
      last.places.push(index)
      last.labels.add(label)
    } else runs.push({ places: [index], labels: new Set([label]) })
  }
  const isHead = ({ labels }: (typeof runs)[number]) =>
    labels.size > 1 &&
    [...labels].some((label) => /^(?:dari|from|pengirim|perihal|sub)/.test(label))
  return runs.filter(isHead).map(({ places }) => places)
}
