import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import type { NewsmlVocabulary } from './newsml-vocabulary.ts'

/** A news item with its vocabularies. */
export interface NewsItem {
  item: XmlElement
  vocabulary: NewsmlVocabulary
  /** Its class: `text`, `picture`. */
  kind: string
  guid: string
}
