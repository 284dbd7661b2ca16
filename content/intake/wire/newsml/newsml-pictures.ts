import { plainText } from '#content/intake/legacy/plain-text.ts'
import { aiUseOf } from '#content/intake/wire/sent/ai-use.ts'
import { type SentEnd, sentEnd } from '#content/intake/wire/sent/sent-end.ts'
import { sortedRenditions } from '#content/intake/wire/sent/sent-pictures.ts'
import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import type { WirePicture, WireRendition } from '#content/intake/wire/wire-piece.ts'
import type { NewsmlVocabulary } from './newsml-vocabulary.ts'

/** The picture of a news item of pictures: words, rights, and a file for each rendition. */
export function newsmlPicture(item: XmlElement, vocabulary: NewsmlVocabulary): WirePicture {
  const content = item.first('contentMeta')
  const rights = item.first('rightsInfo')
  const wordsOf = (element: XmlElement | undefined) => (element ? plainText(element.text()) : '')
  const descriptions = content?.all('description') ?? []
  const describedAs = (...roles: string[]) =>
    wordsOf(descriptions.find((one) => roles.includes(vocabulary.wordOf(one, 'role'))))
  const caption =
    describedAs('caption', 'summary') ||
    wordsOf(descriptions.find((one) => vocabulary.wordOf(one, 'role') !== 'alt')) ||
    wordsOf(content?.first('headline'))
  const holder = rights?.first('copyrightHolder')
  const named = content?.first('creator')
  const creator = (named && vocabulary.nameOf(named)) || wordsOf(content?.first('by'))
  const credit = wordsOf(content?.first('creditline')) || (holder ? vocabulary.nameOf(holder) : '')
  const copyright = wordsOf(rights?.first('copyrightNotice'))
  const usageTerms = wordsOf(rights?.first('usageTerms'))
  const licence = rights
    ?.all('link')
    .map((link) => link.attribute('href'))
    .find(Boolean)
  const id = item.attribute('guid')
  return {
    ...(id && { id }),
    ...sortedRenditions(renditionsIn(item, vocabulary)),
    alt: describedAs('alt', 'altText'),
    caption,
    credit,
    ...(creator && { creator }),
    ...(copyright && { copyright }),
    ...(usageTerms && { usageTerms }),
    ...(licence && { licenceUrl: licence }),
    ...endOf(item),
    aiUse: aiUseOf(vocabulary.codeOf(content?.first('digitalSourceType'))),
  }
}

/** After which time an item may not be used. */
export const endOf = (item: XmlElement): SentEnd =>
  sentEnd(
    (
      item.first('rightsInfo')?.first('timeValidTo') ?? item.first('itemMeta')?.first('expires')
    )?.text(),
  )

/** The files of an item that are pictures. */
export function renditionsIn(item: XmlElement, vocabulary: NewsmlVocabulary): WireRendition[] {
  const remote = item.first('contentSet')?.within('remoteContent') ?? []
  return remote.flatMap((file): WireRendition[] => {
    const href = file.attribute('href') ?? file.attribute('residref')
    const contentType = file.attribute('contenttype')
    if (!href || (contentType && !contentType.startsWith('image/'))) return []
    const width = countIn(file.attribute('width'))
    const height = countIn(file.attribute('height'))
    const bytes = countIn(file.attribute('size'))
    return [
      {
        name: file.attribute('rendition') ?? vocabulary.wordOf(file, 'rendition'),
        href: fileBeside(href),
        ...(contentType && { contentType }),
        ...(width && { width }),
        ...(height && { height }),
        ...(bytes && { bytes }),
      },
    ]
  })
}

/** `file:///./a.jpg` and `./a.jpg` are files beside the item. */
const fileBeside = (href: string): string =>
  href.replace(/^file:\/*(?=\.\/)/i, '').replace(/^\.\/\s*/, '')

function countIn(written: string | undefined): number | undefined {
  return written && /^\d{1,12}$/.test(written) ? Number(written) : undefined
}
