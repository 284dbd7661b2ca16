import type { AiUse } from './photo.ts'
import { iptcFields, xmpFields } from './photo-fields.ts'
import { oneLine } from './photo-words.ts'

/**
 * What a photo's file says of the photo in its IPTC and XMP fields. Plain text in one line; `dateCreated` as
 * the file has it (`YYYY-MM-DD`, perhaps with a time). Never a place, a device or an owner: those are not read.
 */
export interface PhotoInformation {
  caption?: string
  credit?: string
  creator?: string
  copyright?: string
  dateCreated?: string
  aiUse: AiUse
}

/** How many characters the desk's fields take. */
const LONGEST = {
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
  const field = (name: keyof typeof LONGEST) =>
    oneLine(xmp(XMP_NAMES[name]), LONGEST[name]) ?? oneLine(iptc(IPTC_NAMES[name]), LONGEST[name])
  const [caption, credit, creator, copyright, dateCreated] = [
    field('caption'),
    field('credit'),
    field('creator'),
    field('copyright'),
    field('dateCreated'),
  ]
  return {
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(creator && { creator }),
    ...(copyright && { copyright }),
    ...(dateCreated && /^\d{4}-\d\d-\d\d/.test(dateCreated) && { dateCreated }),
    aiUse: aiUseOf(xmp('DigitalSourceType')),
  }
}

const XMP_NAMES = {
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

/** The last part of an address of https://cv.iptc.org/newscodes/digitalsourcetype/ that speaks of AI. */
const AI_SOURCES: Readonly<Record<string, AiUse>> = {
  trainedAlgorithmicMedia: 'generated',
  compositeWithTrainedAlgorithmicMedia: 'altered',
}

const aiUseOf = (source: string | undefined): AiUse =>
  AI_SOURCES[source?.trim().split('/').at(-1) ?? ''] ?? 'none'
