import { DOMParser, type Document, onErrorStopParsing } from '@xmldom/xmldom'

/**
 * The document, read as strictly as XML asks: the first fault ends it.
 * @throws {Error} saying what is wrong with it
 */
export function xmlDocument(text: string): Document {
  const parser = new DOMParser({ onError: onErrorStopParsing })
  return parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml')
}
