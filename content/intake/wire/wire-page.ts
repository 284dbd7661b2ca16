import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { type ReadingNotes, UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { stampedLine } from '#content/intake/wire-time/wire-stamp.ts'
import { announcesLink, furnitureReason } from './wire-furniture.ts'

const MARKUP =
  /^<(?:!doctype|\?xml|\/?(?:html|head|body|meta|link|title|script|style|div|span|p|br|h[1-6]|a|ul|ol|li|table|tr|td|section|article|header|footer|main|figure|img)\b)[^>]{0,500}>?/iu
const UPDATE =
  /^(?:terakhir )?(?:diperbarui|diperbaharui|diupdate|updated?|last updated?)\s*(?:pada|at|on)?\s*:?\s*$/iu

/**
 * Refuses copy that is HTML.
 * @throws {UnreadableCopy} at the first line with a tag
 */
export function refuseMarkup(lines: readonly CopyLine[]): void {
  const tag = lines.find(({ text }) => MARKUP.test(text))
  if (!tag) return
  throw new UnreadableCopy(
    'Ini HTML, bukan teks. Buka halamannya, salin tulisannya saja, lalu simpan sebagai teks biasa.',
    tag.number,
  )
}

/** The lines without page furniture. Each dropped line is noted with its reason. */
export function withoutFurniture(lines: readonly CopyLine[], notes: ReadingNotes): CopyLine[] {
  const kept: CopyLine[] = []
  let former: CopyLine | undefined
  let gone = false
  for (const line of lines) {
    const isTitle = former !== undefined && announcesLink(former.text) && isLinkTitle(line.text)
    const reason =
      furnitureReason(line.text) ??
      updateReason(line.text) ??
      (isTitle ? 'tautan ke berita lain' : undefined)
    if (reason) notes.dropped.push({ line: line.number, text: line.text, reason })
    else kept.push({ ...line, afterBlank: line.afterBlank || gone })
    gone = reason !== undefined
    former = line
  }
  return kept
}

function isLinkTitle(text: string): boolean {
  return text.length <= 160 && !/[.…]["”]?$/u.test(text)
}

/** Only the time of publication is read from copy; Warta tracks updates itself. */
function updateReason(text: string): string | undefined {
  const stamped = stampedLine(text)
  return stamped?.stamp.date && UPDATE.test(stamped.before)
    ? 'waktu pembaruan di halaman asal'
    : undefined
}
