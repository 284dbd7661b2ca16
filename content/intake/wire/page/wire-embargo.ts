import { formatStamp } from '#content/base/time/time-stamp.ts'
import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import type { WireDraft } from '../wire-draft.ts'
import { type Embargo, embargoEnd, findEmbargoes } from './embargo-finding.ts'

/** The lines without embargoes, which are kept for `settleEmbargoes`. */
export function takeEmbargoes(
  lines: readonly CopyLine[],
  draft: WireDraft,
): { lines: CopyLine[]; embargoes: Embargo[] } {
  const found = findEmbargoes(lines)
  for (const { line, words, timeLine } of found.embargoes) {
    draft.understand(line, 'embargoUntil', words)
    if (timeLine) draft.understand(timeLine, 'embargoUntil', timeLine.text)
  }
  return found
}

/** Sets the latest embargo of the copy, or holds the story if a time cannot be read. */
export function settleEmbargoes(embargoes: readonly Embargo[], draft: WireDraft): void {
  for (const embargo of embargoes) {
    const { line, words, moment } = embargo
    const instant = embargoEnd(embargo, draft.day)
    const isEarly =
      instant && draft.story.publishedAt && !moment?.date && instant < draft.story.publishedAt
    if (!instant || isEarly) {
      draft.story.held = true
      draft.warn(
        line,
        `Ada embargo (“${excerpt(words, 80)}”), tetapi waktunya tidak pasti. Naskah disimpan sebagai draf; isi waktu embargo sebelum menerbitkannya.`,
      )
      continue
    }
    if (!draft.story.embargoUntil || draft.story.embargoUntil < instant) {
      draft.story.embargoUntil = instant
    }
    const zone = draft.story.timeZone ?? 'Asia/Jakarta'
    const assumed = moment?.clock
      ? moment.zone
        ? ''
        : ' Zona waktu tidak disebut; dianggap WIB.'
      : ' Jamnya tidak disebut; dihitung sampai akhir hari.'
    const until = formatStamp(instant, zone, 'id')
    draft.warn(
      line,
      `Embargo sampai ${until}: naskah tidak diterbitkan sebelum waktu itu.${assumed}`,
    )
  }
}
