import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { readStampTime } from '#content/intake/wire-time/wire-time.ts'
import type { Byline } from './byline/wire-byline.ts'
import type { WireDraft } from './wire-draft.ts'

const SOURCE =
  /^(?:sumber(?: berita| artikel)?|source|via|dikutip dari|dilansir dari)\s*:\s*(\S.{0,300})$/iu
const URL_SOURCE = /^https?:\/\/\S+$/iu
const NOT_A_PERSON = 'bagian baris penulis yang bukan nama penulis atau editor'

/**
 * Adds the people and the time of a byline to the story, and notes them. Repeated ones are added once.
 * @throws {UnreadableCopy} if the time stamp is invalid
 */
export function takeByline(byline: Byline, line: CopyLine, draft: WireDraft): void {
  let isNoted = false
  for (const author of byline.authors) {
    if (!draft.takeAuthor(author, line)) draft.drop(line, NOT_A_PERSON, author)
    isNoted = true
  }
  if (byline.editor) {
    draft.takeEditor(byline.editor, line)
    isNoted = true
  }
  for (const text of byline.other) draft.drop(line, NOT_A_PERSON, text)
  if (byline.stamp) takeStamp(byline.stamp, line, draft)
  if (!isNoted && byline.other.length === 0 && !byline.stamp) draft.drop(line, NOT_A_PERSON)
}

function takeStamp(stamp: NonNullable<Byline['stamp']>, line: CopyLine, draft: WireDraft): void {
  const { story } = draft
  if (story.publishedAt) {
    draft.drop(line, 'waktu kedua; yang pertama dipakai')
    return
  }
  const { instant, zone, hasZone } = readStampTime(stamp, line.number)
  story.publishedAt = instant
  story.timeZone = zone
  draft.day = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
  draft.understand(line, 'publishedAt', instant.toISOString())
  draft.understand(line, 'timeZone', zone)
  if (!hasZone) {
    draft.warn(line, `Zona waktu tidak disebut pada “${excerpt(line.text)}”; dianggap WIB.`)
  }
}

/** Adds the source named in a line, by URL or by name, to the story; returns `false` for any other line. */
export function takeSource(line: CopyLine, draft: WireDraft): boolean {
  const source = SOURCE.exec(line.text)?.[1]
  if (source === undefined) return false
  const { story } = draft
  if (URL_SOURCE.test(source) && URL.canParse(source)) {
    if (story.originalUrl) draft.drop(line, 'sumber kedua; yang pertama dipakai')
    else {
      story.originalUrl = source
      draft.understand(line, 'originalUrl', source)
    }
    return true
  }
  if (source.length > 60 || /[.!?]$/u.test(source)) return false
  const named = draft.sources.findIn(source)
  if (story.agency !== undefined) {
    draft.drop(line, `sumber lain di samping ${story.agency}`)
    return true
  }
  if (draft.takeAgency(named?.name ?? source, line)) {
    for (const partner of named?.partners ?? []) draft.drop(line, 'sumber lain', partner)
    return true
  }
  draft.warn(line, `“${excerpt(line.text)}” tidak terbaca sebagai sumber; tidak diambil.`)
  draft.drop(line, 'sumber yang tidak terbaca')
  return true
}
