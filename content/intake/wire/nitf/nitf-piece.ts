/**
 * Reads NITF 3.x, the IPTC's XML for texts.
 * @see https://iptc.org/standards/nitf/
 * @module
 */
import { SentDraft } from '#content/intake/wire/sent/sent-draft.ts'
import { providerOf } from '#content/intake/wire/sent/sent-identity.ts'
import type { Sent, SentItem } from '#content/intake/wire/sent/sent-item.ts'
import { sentAt, sentPiece } from '#content/intake/wire/sent/sent-piece.ts'
import { sentTime } from '#content/intake/wire/sent/sent-time.ts'
import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import type { WirePiece, WireStatus, WireTerm } from '#content/intake/wire/wire-piece.ts'
import type { SourceTable } from '#content/intake/wire/words/source-table.ts'
import { nitfHtml } from './nitf-html.ts'
import { nitfPictures } from './nitf-pictures.ts'

/**
 * The piece in a document of NITF.
 * @throws {UnreadableCopy} with the line
 */
export function readNitf(root: XmlElement, sources: SourceTable): WirePiece[] {
  const draft = new SentDraft(sources)
  const head = root.first('head')
  const data = head?.first('docdata')
  const body = root.first('body')
  const top = body?.first('body.head')
  const content = body?.first('body.content')
  const revised = head?.first('revision-history')
  const key = data?.at('identified-content')
  const id = idOf(data)
  const version = versionOf(data)
  const issued = timeOf(data?.first('date.issue'))
  const published = timeOf(data?.first('date.release')) ?? issued
  const status = statusOf(data)
  const embargo = embargoOf(data, issued)
  const urgency = Number(data?.first('urgency')?.attribute('ed-urg'))
  const expires = timeOf(data?.first('date.expire'))
  const notes = (data?.all('ed-msg') ?? []).flatMap(
    (note) => note.attribute('info') ?? (note.text().trim() || []),
  )
  const language = root.attribute('lang') ?? body?.attribute('lang')
  const headline = sentOf(top?.at('hedline', 'hl1')) ?? sentOf(head?.first('title'))
  const deck = sentOf(top?.at('hedline', 'hl2'))
  const abstract = sentOf(top?.first('abstract')) ?? deck
  const byline = bylineOf(top)
  const dateline = sentOf(top?.at('dateline', 'location')) ?? sentOf(top?.first('dateline'))
  const holder = data?.first('doc.copyright')?.attribute('holder')
  const agency =
    sentOf(top?.at('distributor', 'org')) ??
    sentOf(top?.first('distributor')) ??
    sentAt(holder && holder.length <= 60 ? holder : undefined, data?.line ?? 1)
  const slugline = sentAt(
    head?.within('du-key')[0]?.attribute('key') ??
      data?.first('fixture')?.attribute('fix-id') ??
      key?.first('object.title')?.text(),
    data?.line ?? 1,
  )
  const text = content && {
    kind: 'html' as const,
    html: nitfHtml(content, draft.onLoss),
    line: content.line,
  }
  const pictures = content ? nitfPictures(content) : []
  const item: SentItem = {
    format: 'nitf',
    ...(root.attribute('version') && { formatVersion: numberIn(root.attribute('version') ?? '') }),
    ...(id !== undefined && {
      identity: {
        provider: providerOf(id),
        id,
        ...(version !== undefined && { version }),
        ...(issued && { versionAt: issued }),
      },
    }),
    status,
    isCorrection:
      data?.first('correction') !== undefined || /correct|koreksi/i.test(notes.join(' ')),
    notes,
    ...(embargo && { embargo }),
    ...(expires && { expires }),
    ...(urgency >= 1 && urgency <= 9 && { urgency }),
    ...(language && { language }),
    subjects: subjectsOf(head),
    genres: (head?.all('tobject') ?? [])
      .flatMap((object) => object.all('tobject.property'))
      .flatMap((property) => property.attribute('tobject.property.type') ?? [])
      .map((name) => ({ code: '', name })),
    places: (data?.all('identified-content', 'evloc') ?? []).flatMap(placesIn),
    keywords: (data?.all('key-list') ?? [])
      .flatMap((list) => list.all('keyword'))
      .flatMap((keyword) => keyword.attribute('key') ?? []),
    pictures,
    hasMainPicture: false,
    isPartial: false,
    people: [],
    ...(headline && { headline }),
    ...(slugline && { slugline }),
    ...(abstract && { summary: abstract }),
    ...(dateline && { dateline }),
    ...(byline && { byline }),
    ...(agency && { agency }),
    ...(published && { publishedAt: published }),
    ...(text && { body: text }),
  }
  if (revised)
    draft.dropPart('revision-history', [...revised.attributes.values()].join(' '), revised.line)
  for (const part of [...(data?.left() ?? []), ...(top?.left() ?? []), ...(body?.left() ?? [])]) {
    const said = part.text().trim() || [...part.attributes.values()].join(' ')
    draft.dropPart(part.name, said, part.line)
  }
  return [sentPiece(item, draft)]
}

/** The name that the sender gave it, if it did. */
function idOf(data: XmlElement | undefined): string | undefined {
  const id = data?.first('doc-id')
  const own = id?.attribute('id-string')
  const registry = id?.attribute('regsrc')
  return own && registry && !/^[a-z]+:/i.test(own) ? `${registry}:${own}` : own
}

/** The number of the version, where a sender says it. */
function versionOf(data: XmlElement | undefined): string | undefined {
  return data
    ?.within('du-key')
    .map((key) => key.attribute('version'))
    .find(Boolean)
}

const STATUSES: Readonly<Record<string, WireStatus>> = {
  embargoed: 'usable',
  withheld: 'withheld',
  canceled: 'cancelled',
  cancelled: 'cancelled',
}

function statusOf(data: XmlElement | undefined): WireStatus {
  return STATUSES[data?.attribute('management-status')?.toLowerCase() ?? ''] ?? 'usable'
}

/** An embargo ends with the release, which many name without one. */
function embargoOf(data: XmlElement | undefined, issued: Date | undefined): SentItem['embargo'] {
  const time = timeOf(data?.first('date.release'))
  if (data?.attribute('management-status')?.toLowerCase() === 'embargoed') return time ?? 'unknown'
  return time && issued && time > issued ? time : undefined
}

const timeOf = (element: XmlElement | undefined): Date | undefined =>
  sentTime(element?.attribute('norm') ?? '')

const sentOf = (element: XmlElement | undefined): Sent | undefined =>
  element && sentAt(element.text().replace(/\s+/g, ' '), element.line)

/** The names in a byline, without what people are. */
function bylineOf(top: XmlElement | undefined): Sent | undefined {
  const byline = top?.first('byline')
  if (!byline) return undefined
  const words = byline.children
    .filter((child) => typeof child === 'string' || child.name !== 'byttl')
    .map((child) => (typeof child === 'string' ? child : child.text()))
  return sentAt(
    words
      .join('')
      .replace(/\s+/g, ' ')
      .replace(/[\s,]+$/, ''),
    byline.line,
  )
}

const SUBJECTS = 'http://cv.iptc.org/newscodes/subjectcode/'

function subjectsOf(head: XmlElement | undefined): WireTerm[] {
  return (head?.all('tobject') ?? [])
    .flatMap((object) => object.all('tobject.subject'))
    .map((subject) => {
      const code = subject.attribute('tobject.subject.refnum')
      const name = ['detail', 'matter', 'type']
        .map((part) => subject.attribute(`tobject.subject.${part}`))
        .find(Boolean)
      return {
        code: code ? `${SUBJECTS}${code}` : '',
        name: name ?? subject.attribute('tobject.subject.code') ?? '',
      }
    })
}

function placesIn(element: XmlElement): WireTerm[] {
  const found = element.name === 'evloc' ? [element] : element.all('location', 'evloc')
  return found.flatMap((place) => {
    const name =
      place.text().replace(/\s+/g, ' ').trim() ||
      (place.attribute('city') ?? place.attribute('county-dist') ?? '')
    const code = place.attribute('location-code') ?? place.attribute('iso-cc') ?? ''
    return name || code ? [{ code, name }] : []
  })
}

const numberIn = (version: string): string => /\d+(?:\.\d+)*/.exec(version)?.[0] ?? version
