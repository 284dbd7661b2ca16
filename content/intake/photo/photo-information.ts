import type { AiUse } from '#content/model/photo/photo.ts'
import { oneLine } from '#content/model/photo/photo-words.ts'
import { iptcFields, xmpFields } from './metadata-fields.ts'

/**
 * What a photo's file says of the photo in its IPTC and XMP fields. Plain text in one line; `dateCreated` as
 * the file has it (`YYYY-MM-DD`, perhaps with a time); `place` is the city, province and country that somebody wrote.
 * Never coordinates, a device or an owner: those are not read.
 */
export interface PhotoInformation {
  /** What is to be seen, for those who do not see it. */
  alt?: string
  caption?: string
  credit?: string
  creator?: string
  copyright?: string
  dateCreated?: string
  place?: string
  aiUse: AiUse
}

/** How many characters the desk's fields take. */
const LONGEST = {
  alt: 300,
  caption: 500,
  credit: 120,
  creator: 120,
  copyright: 200,
  dateCreated: 32,
} as const

/**
 * Reads what the file of a verified photo says of it. XMP before IPTC, since only XMP states its character set for certain.
 * Fields that cannot be read are as if absent: a photo is not refused for its captions.
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

/** Of the three parts of a place each; together they stay within the desk's field. */
const LONGEST_PLACE = 38

const PLACE_NAMES = [
  { inXmp: 'City', inIptc: 'City' },
  { inXmp: 'State', inIptc: 'Province/State' },
  { inXmp: 'Country', inIptc: 'Country/Primary Location Name' },
] as const

/** The last part of an address of https://cv.iptc.org/newscodes/digitalsourcetype/ that speaks of AI. */
const AI_SOURCES: Readonly<Record<string, AiUse>> = {
  trainedAlgorithmicMedia: 'generated',
  compositeWithTrainedAlgorithmicMedia: 'altered',
}

const aiUseOf = (source: string | undefined): AiUse =>
  AI_SOURCES[source?.trim().split('/').at(-1) ?? ''] ?? 'none'
