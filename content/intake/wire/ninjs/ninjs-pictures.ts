import { plainText } from '#content/intake/legacy/plain-text.ts'
import { aiUseOf } from '#content/intake/wire/sent/ai-use.ts'
import { sentEnd } from '#content/intake/wire/sent/sent-end.ts'
import { sortedRenditions } from '#content/intake/wire/sent/sent-pictures.ts'
import type { WirePicture, WireRendition } from '#content/intake/wire/wire-piece.ts'
import type { NinjsObject } from './ninjs-object.ts'

/** Names of the picture on top. */
const MAIN = /^(?:hero|main|mainpic\w*|featuremedia|main_?picture|featured\w*|lead\w*)$/i

/** The pictures of a piece, that on top first. */
export function ninjsPictures(item: NinjsObject): { pictures: WirePicture[]; hasMain: boolean } {
  const found = item.list('associations').flatMap((one) => {
    const type = one.text('type')
    if (type !== 'picture' && type !== 'graphic') return []
    const isMain = [one.text('rel'), one.text('name')].some((name) => MAIN.test(name ?? ''))
    return [{ picture: ninjsPicture(one), isMain }]
  })
  const main = found.find(({ isMain }) => isMain)
  const pictures = [
    ...(main ? [main.picture] : []),
    ...found.filter((one) => one !== main).map(({ picture }) => picture),
  ]
  return { pictures, hasMain: main !== undefined }
}

/** A picture with its words, rights and files. */
export function ninjsPicture(item: NinjsObject): WirePicture {
  const words = item.variants('description', 'descriptions')
  const wordsOf = (...roles: string[]) =>
    plainText(words.find(({ role }) => roles.includes(role))?.value ?? '')
  const alt = wordsOf('alt', 'alttext')
  const caption =
    wordsOf('caption', 'text', 'main') ||
    plainText(words.find(({ role }) => role !== 'alt' && role !== 'alttext')?.value ?? '') ||
    plainText(item.variants('headline', 'headlines')[0]?.value ?? '')
  const creator = item.text('by', 'byline') ?? nameOf(item.list('people', 'person'))
  const copyright = item.text('copyrightnotice')
  const credit =
    item.text('creditline', 'credit', 'copyrightholder') ??
    nameOf(item.list('infosources', 'infosource')) ??
    shortRights(copyright)
  const usageTerms = item.text('usageterms')
  const rights = item.object('rightsinfo')
  const licenceUrl = rights?.text('linkedrights')
  const source = item.object('digitalsourcetype')
  const sourceType = source?.text('uri', 'literal', 'name') ?? item.text('digitalsourcetype')
  const id = item.text('uri')
  return {
    ...(id && { id }),
    ...sortedRenditions(item.list('renditions').flatMap(rendition)),
    alt,
    caption,
    credit: credit ?? '',
    ...(creator && { creator }),
    ...(copyright && { copyright }),
    ...(usageTerms && { usageTerms }),
    ...(licenceUrl && { licenceUrl }),
    ...sentEnd(item.text('expires')),
    aiUse: aiUseOf(sourceType),
  }
}

function rendition(item: NinjsObject): WireRendition[] {
  const href = item.text('href')
  if (href === undefined) return []
  const contentType = item.text('contenttype', 'mimetype')
  const width = item.number('width')
  const height = item.number('height')
  const bytes = item.number('sizeinbytes')
  return [
    {
      name: item.text('name') ?? '',
      href,
      ...(contentType && { contentType }),
      ...(width && { width }),
      ...(height && { height }),
      ...(bytes && { bytes }),
    },
  ]
}

const nameOf = (parties: readonly NinjsObject[]): string | undefined =>
  parties.map((party) => party.text('name')).find(Boolean)

/** A short notice of rights is a credit: `Warta/Sari`. */
const shortRights = (notice: string | undefined): string | undefined =>
  notice && notice.length <= 60 ? notice : undefined
