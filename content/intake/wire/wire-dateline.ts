import { isKnownAgency } from './wire-agency.ts'

/** The dateline of the first paragraph. `source` is an agency or portal named in it, as printed. */
export interface Opening {
  place?: string
  source?: string
  /** The paragraph without the dateline. */
  rest: string
}

const DASH = String.raw`(?:\s*(?:[–—]|--)\s*|\s+-\s*|\s*-\s+)`
const UPPER = String.raw`\p{Lu}[\p{Lu}.'’]*(?:[ /-]\p{Lu}[\p{Lu}.'’]*){0,3}`
const TITLE = String.raw`\p{Lu}[\p{L}.'’]*(?:[ /-]\p{Lu}[\p{L}.'’]*){0,3}`
const SITE = String.raw`[\p{L}\d-]{2,24}\.(?i:com|co\.id|co|id|net|org|news|tv)`
/** The start of a sentence, so that `KPK - lembaga itu - …` does not match. */
const SENTENCE = String.raw`(?=["'“‘«(]?[\p{Lu}\d])`

const WITH_AGENCY = opening(
  `(?<place>${TITLE})(?:, ?[^()]{1,24})? ?\\((?<source>[^()]{2,40})\\)${DASH}`,
)
const WITH_SOURCE = opening(
  `(?<place>${TITLE}), ?(?<source>${SITE}|[\\p{L}\\d]+(?: [\\p{L}\\d]+){0,2})${DASH}`,
)
const AFTER_SITE = opening(`(?<source>${SITE}), (?<place>${TITLE})${DASH}`)
const SITE_ALONE = opening(`(?<source>${SITE})${DASH}`)
const BARE = opening(`(?<place>${UPPER})${DASH}`)
const BARE_SMALL = opening(`(?<place>${TITLE})${DASH}`)

/** Provinces printed after a place, where others print an agency: `MATARAM, NTB - …`. */
const PROVINCES =
  /^(?:NTB|NTT|DIY|DKI|JABAR|JATENG|JATIM|BANTEN|BALI|SUMUT|SUMBAR|SUMSEL|RIAU|KEPRI|JAMBI|BENGKULU|LAMPUNG|BABEL|ACEH|KALBAR|KALTENG|KALSEL|KALTIM|KALTARA|SULUT|SULTENG|SULSEL|SULTRA|SULBAR|GORONTALO|MALUKU|PAPUA|INDONESIA)\b/iu

/**
 * Reads the dateline that opens the first paragraph: `JAKARTA - `, `JAKARTA, KOMPAS – `, `Jakarta (ANTARA) - `,
 * `Contoh.id, Jakarta - `; `undefined` if there is none. A place not in capitals needs a source, since `Jakarta -
 * Bandung kini lebih cepat` is a sentence.
 */
export function readOpening(paragraph: string): Opening | undefined {
  const agency = WITH_AGENCY.exec(paragraph)?.groups
  if (agency && (isUpper(agency.place) || isKnownAgency(agency.source ?? ''))) {
    return opened(paragraph, WITH_AGENCY)
  }
  const source = WITH_SOURCE.exec(paragraph)?.groups
  if (source && (isUpper(source.place) || isSourceName(source.source ?? ''))) {
    return opened(paragraph, WITH_SOURCE)
  }
  const site = opened(paragraph, AFTER_SITE) ?? opened(paragraph, SITE_ALONE)
  if (site) return site
  const bare = BARE.exec(paragraph)?.groups?.place
  // Short words, and words without a vowel, are abbreviations: `KPK - …`, `AS – …`.
  return bare && bare.length >= 4 && /[AEIOU]/iu.test(bare) ? opened(paragraph, BARE) : undefined
}

/** A place not in capitals that may or may not be a dateline: `Jakarta - Hujan turun`; `undefined` if there is none. */
export function doubtfulPlace(paragraph: string): string | undefined {
  const place = BARE_SMALL.exec(paragraph)?.groups?.place
  return place && place.split(' ').length <= 2 && !isUpper(place) ? place : undefined
}

function opening(pattern: string): RegExp {
  return new RegExp(`^${pattern}${SENTENCE}`, 'u')
}

function opened(paragraph: string, pattern: RegExp): Opening | undefined {
  const match = pattern.exec(paragraph)
  if (!match) return undefined
  const { place, source } = match.groups ?? {}
  const isProvince = source !== undefined && PROVINCES.test(source)
  return {
    ...(place && { place: isProvince ? `${place}, ${source}` : place }),
    ...(source && !isProvince && { source }),
    rest: paragraph.slice(match[0].length),
  }
}

function isUpper(words: string | undefined): boolean {
  return words !== undefined && words.length >= 3 && words === words.toUpperCase()
}

function isSourceName(name: string): boolean {
  return (
    /^\p{Lu}{3}/u.test(name) ||
    /\.\p{Ll}{2}/u.test(name) ||
    isKnownAgency(name) ||
    PROVINCES.test(name)
  )
}
