import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { emptyRole } from './byline/byline-roles.ts'
import { type Byline, readByline, readPlainByline, withPeople } from './byline/wire-byline.ts'
import { takeByline, takeSource } from './wire-credits.ts'
import type { WireDraft } from './wire-draft.ts'
import { readPhotoLine } from './wire-photo.ts'
import { isPerson, namesIn } from './words/person-names.ts'

/** Lines at the end in which people and portals may stand without a role. */
const FOOT_LINES = 4

/** Initials alone on a line: `(nur/hmw)`. */
const CLOSING_LINE = /^[([][\p{L}\d/.* -]{1,24}[)\]]$/u

/** The lines of the body without credits (people, source, photo), which are often at the end. */
export function withoutCredits(body: readonly CopyLine[], draft: WireDraft): CopyLine[] {
  const kept: CopyLine[] = []
  const lines = withoutTags(body, draft)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) break
    const isFoot = index > 0 && index >= lines.length - FOOT_LINES
    const labelled = isFoot ? takeLabelled(line, lines[index + 1], draft) : 0
    if (labelled > 0) {
      index += labelled - 1
      continue
    }
    if (!takeCredit(line, isFoot, draft)) kept.push(line)
  }
  return kept
}

/** Key words of the page stand below the initials that close the copy: short lines without a sentence. */
function withoutTags(lines: readonly CopyLine[], draft: WireDraft): readonly CopyLine[] {
  const closing = lines.findLastIndex(({ text }) => CLOSING_LINE.test(text))
  const below = lines.slice(closing + 1)
  const areTags = below.every(
    ({ text }) => text.length <= 40 && !/[.!?:]$/u.test(text) && !readByline(text, draft.sources),
  )
  if (closing < 1 || below.length > 8 || !areTags) return lines
  for (const line of below) draft.drop(line, 'kata kunci halaman asal')
  return lines.slice(0, closing + 1)
}

function takeCredit(line: CopyLine, isFoot: boolean, draft: WireDraft): boolean {
  if (takeSource(line, draft)) return true
  const byline =
    readByline(line.text, draft.sources) ??
    (isFoot ? readPlainByline(line.text, draft.sources) : undefined)
  if (byline && (isFoot ? isClosingByline(byline, draft) : !byline.stamp)) {
    takeFootByline(byline, line, isFoot, draft)
    return true
  }
  return takePhotoBelow(line, draft)
}

/** An agency beside names at the end, or alone, is the source: `NUR HALIMAH | ANTARA`. */
function takeFootByline(byline: Byline, line: CopyLine, isFoot: boolean, draft: WireDraft): void {
  const isAgency = (name: string) => draft.sources.find(name)?.kind === 'agency'
  const agency = isFoot && !byline.stamp ? byline.other.find(isAgency) : undefined
  if (agency === undefined) {
    takeByline(byline, line, draft)
    return
  }
  const other = byline.other.filter((part) => part !== agency)
  if (byline.authors.length > 0 || byline.editor || other.length > 0) {
    takeByline({ ...byline, other }, line, draft)
  }
  if (draft.story.agency === undefined) draft.takeAgency(agency, line)
  else draft.drop(line, `sumber lain di samping ${draft.story.agency}`, agency)
}

/** A label and the name below it: `Editor` and `Sari`. */
function takeLabelled(line: CopyLine, next: CopyLine | undefined, draft: WireDraft): number {
  const role = emptyRole(line.text)
  if (!role) return 0
  draft.drop(line, 'label tanpa nama')
  if (!next || !namesIn(next.text).every(isPerson)) return 1
  const label = role === 'editor' ? 'editor' : role === 'author' ? 'oleh' : 'penerjemah'
  takeByline(withPeople(`${label}: ${next.text}`, draft.sources), next, draft)
  return 2
}

function isClosingByline(byline: Byline, { story }: WireDraft): boolean {
  return !byline.stamp || (!story.publishedAt && Boolean(byline.stamp.date && byline.stamp.time))
}

/** Reads a photo line below the first paragraph. Wire copy has only one photo. */
function takePhotoBelow(line: CopyLine, draft: WireDraft): boolean {
  const { story } = draft
  const photo = readPhotoLine(line.text, story.headline, 'body', draft.sources)
  if (!photo) return false
  if (story.photo) {
    draft.drop(line, 'foto kedua; foto di dalam naskah dibawa lewat berkas Markdown')
  } else {
    story.photo = photo
    draft.understand(line, 'photo', photo.caption ?? photo.alt)
  }
  return true
}
