/**
 * Reads NewsML-G2 2.x: single items, and messages with items and packages of them.
 * @see https://iptc.org/standards/newsml-g2/
 * @module
 */
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { refuseManyPieces } from '#content/intake/wire/sent/sent-limits.ts'
import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import type { WirePicture, WirePiece } from '#content/intake/wire/wire-piece.ts'
import type { SourceTable } from '#content/intake/wire/words/source-table.ts'
import type { NewsItem } from './news-item.ts'
import { newsmlPicture } from './newsml-pictures.ts'
import { newsmlPiece } from './newsml-piece.ts'
import { NewsmlVocabulary } from './newsml-vocabulary.ts'

const ITEMS = [
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
]

/** Whether an element is the root of NewsML-G2. */
export const isNewsml = ({ name }: XmlElement): boolean =>
  name === 'newsMessage' || ITEMS.includes(name)

/**
 * The pieces of a document. Pictures go to the text that a package or a link of it ties them to; others are pieces of
 * their own.
 * @throws {UnreadableCopy} with the line, also if it has no news
 */
export function readNewsml(root: XmlElement, sources: SourceTable): WirePiece[] {
  const message = root.name === 'newsMessage' ? root : undefined
  const items = message ? message.all('itemSet').flatMap((set) => set.elements()) : [root]
  refuseManyPieces(items.length)
  const header = message?.first('header')
  const news = items.flatMap((item): NewsItem[] => {
    if (item.name !== 'newsItem') return []
    const vocabulary = new NewsmlVocabulary(item, header)
    const kind = vocabulary.wordOf(item.at('itemMeta', 'itemClass'))
    return [{ item, vocabulary, kind, guid: item.attribute('guid') ?? '' }]
  })
  const packages = items.filter(({ name }) => name === 'packageItem')
  if (news.length === 0) {
    const what =
      packages.length > 0
        ? 'paket yang hanya menyebut naskah lain'
        : 'konsep atau rencana, bukan berita'
    throw new UnreadableCopy(`Berkas NewsML-G2 ini memuat ${what}.`, root.line)
  }
  const texts = news.filter(({ kind }) => /^(?:text|composite)?$/.test(kind))
  const pictures = news.filter(({ kind }) => /^(?:picture|graphic|photo)$/.test(kind))
  if (texts.length + pictures.length === 0) {
    throw new UnreadableCopy(
      `Ini NewsML-G2 berjenis “${news[0]?.kind}”; yang dibaca hanya teks dan foto.`,
      news[0]?.item.line ?? root.line,
    )
  }
  const ties = tiedPictures(texts, pictures, packages)
  const tied = new Set([...ties.values()].flat())
  const pictureOf = ({ item, vocabulary }: NewsItem): WirePicture => newsmlPicture(item, vocabulary)
  return [
    ...texts.map((text) => newsmlPiece(text, (ties.get(text) ?? []).map(pictureOf), sources)),
    ...pictures
      .filter((picture) => !tied.has(picture))
      .map((picture) => newsmlPiece(picture, [pictureOf(picture)], sources)),
  ]
}

/** The pictures of each text: those that it links to, and those of packages whose first text it is. */
function tiedPictures(
  texts: readonly NewsItem[],
  pictures: readonly NewsItem[],
  packages: readonly XmlElement[],
): Map<NewsItem, NewsItem[]> {
  const ties = new Map<NewsItem, NewsItem[]>()
  const tie = (text: NewsItem, references: readonly (string | undefined)[]) => {
    const own = ties.get(text) ?? []
    for (const reference of references) {
      const picture = pictures.find(({ guid }) => guid !== '' && guid === reference)
      if (picture && !own.includes(picture)) own.push(picture)
    }
    ties.set(text, own)
  }
  const idsIn = (element: XmlElement) => [
    element.attribute('residref'),
    element.attribute('href'),
    element.attribute('resuri'),
  ]
  for (const text of texts) {
    const meta = text.item.first('itemMeta')
    tie(text, (meta?.all('link') ?? []).flatMap(idsIn))
  }
  for (const packed of packages) {
    const references = packed.within('itemRef').flatMap(idsIn)
    const text = texts.find(({ guid }) => guid !== '' && references.includes(guid))
    if (text) tie(text, references)
  }
  return ties
}
