/**
 * XML of a sender as a tree, within limits. No entity is defined and no other file is read: a document type that does
 * more than name itself is refused.
 * @module
 */
import sax from 'sax'
import { decodeDeclared, WrongEncoding } from '#content/intake/copy/declared-encoding.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { withoutBroken } from '#content/intake/legacy/whole-text.ts'

const DEEPEST = 60
const MOST_ELEMENTS = 50_000
/** Control characters that XML forbids and old systems send. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** An element with its content, and what of it has been asked for. */
export class XmlElement {
  /** Its name without a prefix. */
  readonly name: string
  readonly namespace: string
  /** By their names without prefixes. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[] = []
  readonly line: number
  #isTaken = false

  constructor(
    tag: { name: string; namespace: string },
    attributes: Map<string, string>,
    line: number,
  ) {
    this.name = tag.name
    this.namespace = tag.namespace
    this.attributes = attributes
    this.line = line
  }

  /** Its elements named so, taken. */
  all(...names: string[]): XmlElement[] {
    const found = this.elements().filter(({ name }) => names.includes(name))
    for (const element of found) element.#isTaken = true
    return found
  }

  /** Its first element named so, taken. */
  first(...names: string[]): XmlElement | undefined {
    const found = this.elements().find(({ name }) => names.includes(name))
    if (found) found.#isTaken = true
    return found
  }

  /** What is at the end of a path of names. */
  at(...path: string[]): XmlElement | undefined {
    let element: XmlElement | undefined = this
    for (const name of path) element = element?.first(name)
    return element
  }

  /** All its descendants named so, in the order of the document. */
  within(name: string): XmlElement[] {
    const found: XmlElement[] = []
    const open: XmlElement[] = [this]
    for (let next = open.pop(); next; next = open.pop()) {
      if (next !== this && next.name === name) {
        found.push(next)
        next.#isTaken = true
      }
      open.push(...next.elements().toReversed())
    }
    return found
  }

  elements(): XmlElement[] {
    return this.children.filter((child) => typeof child !== 'string')
  }

  /** Its elements that nobody has asked for. */
  left(): XmlElement[] {
    return this.elements().filter((element) => !element.#isTaken)
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name)?.trim() || undefined
  }

  /** All its words. */
  text(): string {
    let words = ''
    const open: (XmlElement | string)[] = [this]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (typeof next === 'string') words += next
      else open.push(...next.children.toReversed())
    }
    return words
  }
}

/**
 * Reads a document of XML.
 * @throws {UnreadableCopy} with line and column
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const parser = sax.parser(true, { xmlns: true, position: true })
  const fail = (reason: string): never => {
    throw new UnreadableCopy(reason, parser.line + 1, parser.column + 1)
  }
  let root: XmlElement | undefined
  let elements = 0
  const open: XmlElement[] = []
  const add = (text: string) => open.at(-1)?.children.push(withoutBroken(text))
  parser.onerror = ({ message }) => fail(`XML ini rusak (${message.split('\n')[0] ?? ''}).`)
  parser.ondoctype = (type) => {
    if (type.includes('['))
      fail('XML dengan <!DOCTYPE … [ … ]> tidak dibaca: di sana dapat terpasang entitas.')
  }
  parser.onopentag = ({ attributes, ...tag }) => {
    elements += 1
    if (open.length >= DEEPEST)
      fail(`Lebih dari ${DEEPEST} tingkat elemen. XML seperti ini tidak dibaca.`)
    if (elements > MOST_ELEMENTS)
      fail(`Lebih dari ${MOST_ELEMENTS} elemen. XML seperti ini tidak dibaca.`)
    const { local: name, uri: namespace } = tag as sax.QualifiedTag
    const named = Object.values(attributes as Record<string, sax.QualifiedAttribute>)
    const element = new XmlElement(
      { name, namespace },
      new Map(named.map(({ local, value }) => [local, withoutBroken(value)])),
      parser.line + 1,
    )
    if (open.length > 0) open.at(-1)?.children.push(element)
    else root ??= element
    open.push(element)
  }
  parser.onclosetag = () => {
    open.pop()
  }
  parser.ontext = add
  parser.oncdata = add
  parser.write(decoded(bytes).replace(FORBIDDEN, ''))
  if (open.length > 0 || !root) fail('XML ini terpotong. Minta kirim ulang.')
  parser.close()
  return root as XmlElement
}

function decoded(bytes: Uint8Array): string {
  try {
    return decodeDeclared(bytes)
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error
    throw new UnreadableCopy(
      error.isKnown
        ? `Isinya bukan “${error.encoding}”, pengodean huruf yang disebut berkas ini. Minta kirim ulang.`
        : `Pengodean huruf “${error.encoding}” tidak dikenal.`,
      error.line,
    )
  }
}
