import type { AiUse } from '#content/model/photo/photo.ts'
import { oneLine } from '#content/model/photo/photo-words.ts'
import { iptcFields, xmpFields } from './metadata-fields.ts'

/**
 * Information from a photo's IPTC and XMP fields, as plain text in one line. `dateCreated` is as written (`YYYY-MM-DD`,
 * possibly with a time); `place` is the written city, province and country. Coordinates, device and owner are never read.
 */
export interface PhotoInformation {
  /** Alternative text, for people who cannot see the photo. */
  alt?: string
  caption?: string
  credit?: string
  creator?: string
  copyright?: string
  dateCreated?: string
  place?: string
  aiUse: AiUse
}

/** The limits of the desk's fields, in characters. */
const LONGEST = {
  alt: 300,
  caption: 500,
  credit: 120,
  creator: 120,
  copyright: 200,
  dateCreated: 32,
} as const

/**
 * Reads the information in the file of a verified photo. XMP takes precedence over IPTC, because only its character set
 * is certain. Unreadable fields count as absent: a photo is not refused because of its metadata.
 */
export async function photoInformation(bytes: Buffer): Promise<PhotoInformation> {
  const xmp = await xmpFields(bytes)
  const iptc = iptcFields(bytes)
  const field = (name: keyof typeof IPTC_NAMES) =>
    oneLine(xmp(XMP_NAMES[name]), LONGEST[name]) ?? oneLine(iptc(IPTC_NAMES[name]), LONGEST[name])
  const [alt, caption, credit, creator, copyright, dateCreated] = [
    oneLine(xmp(XMP_NAMES.alt), LONGEST.alt),
    field('caption'),
    field('credit'),
    field('creator'),
    field('copyright'),
    field('dateCreated'),
  ]
  const place = PLACE_NAMES.flatMap(
    ({ inXmp, inIptc }) => oneLine(xmp(inXmp) ?? iptc(inIptc), LONGEST_PLACE) ?? [],
  )
  return {
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(creator && { creator }),
    ...(copyright && { copyright }),
    ...(dateCreated && /^\d{4}-\d\d-\d\d/.test(dateCreated) && { dateCreated }),
    ...(place.length > 0 && { place: place.join(', ') }),
    aiUse: aiUseOf(xmp('DigitalSourceType')),
  }
}

const XMP_NAMES = {
  alt: 'AltTextAccessibility',
  caption: 'description',
  credit: 'Credit',
  creator: 'creator',
  copyright: 'rights',
  dateCreated: 'DateCreated',
} as const

const IPTC_NAMES = {
  caption: 'Caption/Abstract',
  credit: 'Credit',
  creator: 'By-line',
  copyright: 'Copyright Notice',
  dateCreated: 'Date Created',
} as const

/** The limit of each of the three parts of a place; together they fit the desk's field. */
const LONGEST_PLACE = 38

const PLACE_NAMES = [
  { inXmp: 'City', inIptc: 'City' },
  { inXmp: 'State', inIptc: 'Province/State' },
  { inXmp: 'Country', inIptc: 'Country/Primary Location Name' },
] as const

/** The last path segments of the AI source types in https://cv.iptc.org/newscodes/digitalsourcetype/. */
const AI_SOURCES: Readonly<Record<string, AiUse>> = {
  trainedAlgorithmicMedia: 'generated',
  compositeWithTrainedAlgorithmicMedia: 'altered',
}

const aiUseOf = (source: string | undefined): AiUse =>
  AI_SOURCES[source?.trim().split('/').at(-1) ?? ''] ?? 'none'
