import sax from 'sax'

/** Callbacks for the parts of a document, in document order. */
export interface XmlHandler {
  /** `name` without its prefix; `namespaces` are the values of `xmlns` attributes. */
  open?: (name: string, namespaces: readonly string[]) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Control characters that XML 1.0 forbids (production 2, Char). */
const NO_CHARACTER = /(?![\t\n\r\u007f-\u009f])\p{Cc}/u

/**
 * Parses a document strictly.
 * @throws {Error} at the first error, with the parser's message
 */
export function readXml(text: string, { open, text: onText, close }: XmlHandler = {}): void {
  if (NO_CHARACTER.test(text)) throw new Error('Control character in the document')
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw new Error(error.message.replaceAll('\n', ', '))
  }
  parser.onopentag = ({ name, attributes }) => {
    const declared = Object.entries(attributes).filter(([key]) => key.startsWith('xmlns'))
    open?.(
      localName(name),
      declared.map(([, value]) => String(value)),
    )
  }
  parser.ontext = (part) => onText?.(part)
  parser.oncdata = (part) => onText?.(part)
  parser.onclosetag = (name) => close?.(localName(name))
  parser.write(text.replace(/^\uFEFF/, '')).close()
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
