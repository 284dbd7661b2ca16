import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { SentDraft } from '#content/intake/wire/sent/sent-draft.ts'
import { providerOf } from '#content/intake/wire/sent/sent-identity.ts'
import type { Sent, SentItem } from '#content/intake/wire/sent/sent-item.ts'
import { sortedRenditions } from '#content/intake/wire/sent/sent-pictures.ts'
import { sentAt, sentPiece } from '#content/intake/wire/sent/sent-piece.ts'
import { sentTime } from '#content/intake/wire/sent/sent-time.ts'
import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import type { WirePicture, WirePiece, WireStatus } from '#content/intake/wire/wire-piece.ts'
import { isPerson } from '#content/intake/wire/words/person-names.ts'
import type { SourceTable } from '#content/intake/wire/words/source-table.ts'
import type { NewsItem } from './news-item.ts'
import { newsmlBody } from './newsml-body.ts'
import { endOf, renditionsIn } from './newsml-pictures.ts'
import { ownNewsml } from './own-newsml.ts'

/** What an editor need not be told: how the item was made and sent. */
const OF_MACHINES = [
  'generator',
  'profile',
  'service',
  'fileName',
  'memberOf',
  'hop',
  'timestamp',
  'instanceOf',
]

/**
 * The piece of a news item. `tied` are the pictures that belong to it.
 * @throws {UnreadableCopy} with the line
 */
export function newsmlPiece(
  { item, vocabulary, kind, guid }: NewsItem,
  tied: readonly WirePicture[],
  table: SourceTable,
): WirePiece {
  const draft = new SentDraft(table)
  if (!guid) {
    throw new UnreadableCopy(
      'NewsML-G2 ini tanpa “guid”, jadi tidak dapat dikenali lagi.',
      item.line,
    )
  }
  const meta = item.first('itemMeta')
  const content = item.first('contentMeta')
  const rights = item.first('rightsInfo')
  const isPicture = /^(?:picture|graphic|photo)$/.test(kind)
  const version = item.attribute('version')
  const versionAt = timeOf(meta?.first('versionCreated'))
  const created = [content?.first('contentCreated'), meta?.first('firstCreated')]
  const publishedAt = created.map(timeOf).find((time) => time !== undefined) ?? versionAt
  const headlines = content?.all('headline') ?? []
  const roleOf = (element: XmlElement) => vocabulary.wordOf(element, 'role')
  const kicker = headlines.find((one) => /^(?:kicker|overline)$/i.test(roleOf(one)))
  const headline = headlines.find((one) => one !== kicker && !/sub/i.test(roleOf(one))) ?? undefined
  const descriptions = content?.all('description') ?? []
  const summary = isPicture ? undefined : descriptions.find((one) => roleOf(one) !== 'caption')
  const signals = (meta?.all('signal') ?? []).map((signal) => vocabulary.wordOf(signal))
  const urgency = Number(content?.first('urgency')?.text())
  const language = content?.first('language')?.attribute('tag') ?? item.attribute('lang')
  const sources = [
    content?.first('infoSource'),
    meta?.first('provider'),
    rights?.first('copyrightHolder'),
  ]
  const agency = sources.map(nameAt).find((name) => name !== undefined)
  const own = picturesOfText()
  const pictures = [...tied, ...own]
  const embargo = embargoOf(meta)
  const { expires, remark } = endOf(item)
  if (remark) draft.onLoss(remark)
  const notes = (meta?.all('edNote') ?? []).map((note) => note.text().replace(/\s+/g, ' ').trim())
  const slugline = sentOf(content?.first('slugline')) ?? sentOf(meta?.first('title'))
  const byline = sentOf(content?.first('by'))
  const dateline = sentOf(content?.first('dateline')) ?? nameAt(content?.first('located'))
  const creators = (content?.all('creator') ?? []).flatMap((one) => personAt(one) ?? [])
  const body = isPicture ? undefined : newsmlBody(item, draft.onLoss)
  const piece: SentItem = {
    format: 'newsml-g2',
    ...(item.attribute('standardversion') && {
      formatVersion: item.attribute('standardversion') ?? '',
    }),
    identity: {
      provider: providerOf(guid),
      id: guid,
      ...(version !== undefined && { version }),
      ...(versionAt && { versionAt }),
    },
    status: statusOf(vocabulary.wordOf(meta?.first('pubStatus'))),
    isCorrection: signals.some((signal) => /^(?:correction|update)$/i.test(signal)),
    notes: notes.filter(Boolean),
    ...(embargo && { embargo }),
    ...(expires && { expires }),
    ...(urgency >= 1 && urgency <= 9 && { urgency }),
    ...(language && { language }),
    subjects: (content?.all('subject') ?? []).map((one) => vocabulary.term(one)),
    genres: (content?.all('genre') ?? []).map((one) => vocabulary.term(one)),
    places: (content?.all('located') ?? []).map((one) => vocabulary.term(one)),
    keywords: (content?.all('keyword') ?? []).flatMap((one) => one.text().trim() || []),
    pictures,
    hasMainPicture: false,
    isPartial: vocabulary.wordOf(meta?.first('role')) === 'partial',
    // A byline is for readers; creators may be desks and accounts.
    people: byline ? [] : creators,
    ...sentParts({
      headline: sentOf(headline),
      kicker: sentOf(kicker),
      slugline,
      summary: sentOf(summary),
      byline,
      dateline,
      agency,
    }),
    ...(publishedAt && { publishedAt }),
    ...(body && { body }),
    ...ownNewsml(item, vocabulary),
  }
  tellLeft()
  return sentPiece(piece, draft)

  function nameAt(element: XmlElement | undefined): Sent | undefined {
    if (!element) return undefined
    const { code, name } = vocabulary.term(element)
    const said =
      name ||
      element.attribute('literal') ||
      (/^https?:/.test(code) ? code.split('/').at(-1) : code.split(':').at(-1))
    return sentAt(said, element.line)
  }

  /** A creator with a name of two words is a person; others are initials, desks and accounts. */
  function personAt(element: XmlElement): Sent | undefined {
    const name = vocabulary.nameOf(element)
    return isPerson(name) && name.includes(' ') ? sentAt(name, element.line) : undefined
  }

  /** Files of pictures beside the text of an item. */
  function picturesOfText(): WirePicture[] {
    const renditions = isPicture ? [] : renditionsIn(item, vocabulary)
    return renditions.length === 0
      ? []
      : [{ ...sortedRenditions(renditions), alt: '', caption: '', credit: '', aiUse: 'none' }]
  }

  function tellLeft(): void {
    meta?.all(...OF_MACHINES)
    for (const part of [...(meta?.left() ?? []), ...(content?.left() ?? [])]) {
      const said = part.text().replace(/\s+/g, ' ').trim() || vocabulary.codeOf(part)
      draft.dropPart(part.name, said, part.line)
    }
  }
}

const timeOf = (element: XmlElement | undefined): Date | undefined =>
  sentTime(element?.text() ?? '')

const sentOf = (element: XmlElement | undefined): Sent | undefined =>
  element && sentAt(element.text().replace(/\s+/g, ' '), element.line)

type Part = 'headline' | 'kicker' | 'slugline' | 'summary' | 'byline' | 'dateline' | 'agency'

/** Those of the parts that are there. */
function sentParts(parts: Record<Part, Sent | undefined>): Partial<Record<Part, Sent>> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}

function statusOf(status: string): WireStatus {
  if (/^cancell?ed$/i.test(status)) return 'cancelled'
  return status === '' || status === 'usable' ? 'usable' : 'withheld'
}

/** An embargo without a time lasts until further notice. */
function embargoOf(meta: XmlElement | undefined): SentItem['embargo'] {
  const embargoed = meta?.first('embargoed')
  return embargoed && (timeOf(embargoed) ?? 'unknown')
}
