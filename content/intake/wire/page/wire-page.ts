import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { mendMarkup } from '#content/intake/copy/copy-markup.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { stampedLine } from '#content/intake/wire-time/wire-stamp.ts'
import type { WireDraft } from '../wire-draft.ts'
import { announcesLink, announcesLinks, furnitureReason } from './wire-furniture.ts'

const MARKUP =
  /<(?:!doctype|\?xml|\/?(?:html|head|body|meta|link|title|script|style|div|p|h[1-6]|ul|ol|li|table|tr|td|th|tbody|section|article|header|footer|main|figure|figcaption|img|iframe|form|input|button|svg|blockquote|nav|aside|noscript|object|video|audio|source|hr|pre)\b)[^>]{0,500}>?/iu
/** A question mark within a word, where a letter was lost; not in an address. */
const LOST_LETTER = /(?<=^|[\s(“"'])\p{L}{2,30}\?\p{Ll}{2,}(?![/=&.])/u
/** Key words of the page stand below a label, one on a line, in small letters. */
const TAGS = /^(?:tags?|topik(?: terkait)?|kata kunci|keywords?)\s*:?$/iu
const TAG = /^#?[\p{Ll}\d][\p{L}\d '’-]{1,39}$/u
const UPDATE =
  /^(?:terakhir )?(?:diperbarui|diperbaharui|diupdate|updated?|last updated?|update terakhir|pembaruan|modified|last modified)\s*(?:pada|at|on)?\s*:?\s*$/iu

/** The lines with mended markup. Each mended line is told. */
export function withoutMarkup(lines: readonly CopyLine[], draft: WireDraft): CopyLine[] {
  return lines.flatMap((line) => {
    if (line.text.includes('?') && LOST_LETTER.test(line.text)) {
      draft.warn(line, 'Tanda tanya di tengah kata: mungkin huruf atau tanda petik yang hilang.')
    }
    const { text, mended } = mendMarkup(line.text)
    if (mended.length === 0) return [line]
    draft.warn(line, `Diperbaiki: ${mended.join(', ')}. Periksa baris ini.`)
    if (text !== '') return [{ ...line, text }]
    draft.drop(line, 'tanda tanpa isi')
    return []
  })
}

/**
 * Refuses copy that is HTML.
 * @throws {UnreadableCopy} at the first line with a tag
 */
export function refuseMarkup(lines: readonly CopyLine[]): void {
  const tag = lines.find(({ text }) => text.includes('<') && MARKUP.test(text))
  if (!tag) return
  throw new UnreadableCopy(
    'Ini HTML, bukan teks. Buka halamannya, salin tulisannya saja, lalu simpan sebagai teks biasa.',
    tag.number,
  )
}

/** The lines without page furniture. Each dropped line is noted with its reason. */
export function withoutFurniture(lines: readonly CopyLine[], draft: WireDraft): CopyLine[] {
  const kept: CopyLine[] = []
  let former: CopyLine | undefined
  let gone = false
  let areTags = false
  let areLinks = false
  for (const line of lines) {
    areLinks =
      former !== undefined &&
      isLinkTitle(line.text) &&
      (announcesLinks(former.text) || (areLinks && !line.afterBlank))
    const isTitle =
      areLinks || (former !== undefined && announcesLink(former.text) && isLinkTitle(line.text))
    areTags = TAGS.test(line.text) || (areTags && TAG.test(line.text))
    const reason =
      furnitureReason(line.text) ??
      updateReason(line.text) ??
      (isTitle ? 'tautan ke berita lain' : undefined) ??
      (areTags ? 'kata kunci halaman asal' : undefined)
    if (reason) draft.drop(line, reason)
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
