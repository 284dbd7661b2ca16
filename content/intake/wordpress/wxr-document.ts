/**
 * Reads WordPress's export format (WXR 1.0 to 1.2) as a stream: memory does not grow with the file.
 * @see https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-admin/includes/export.php
 * @module
 */
import { StringDecoder } from 'node:string_decoder'
import sax from 'sax'
import { UnreadableExport } from '#content/intake/legacy/legacy-story.ts'

/** A term that an item has: `domain` is its taxonomy, `slug` the nicename. */
export interface WxrTerm {
  domain: string
  slug: string
  name: string
}

/** An item: story, page, attachment or something else. Its texts are by the names of their elements. */
export interface WxrItem {
  texts: ReadonlyMap<string, string>
  terms: readonly WxrTerm[]
  meta: ReadonlyMap<string, readonly string[]>
  /** What readers have said of it, and links from other sites: texts by the names of their elements. */
  comments: readonly ReadonlyMap<string, string>[]
}

/** A part of the document; `term` is one of any taxonomy. Texts are by the names of their elements. */
export type WxrPart =
  | { kind: 'site' | 'author' | 'category' | 'tag' | 'term'; texts: ReadonlyMap<string, string> }
  | { kind: 'item'; item: WxrItem }

const PARTS: Readonly<Record<string, 'author' | 'category' | 'tag' | 'term'>> = {
  'wp:author': 'author',
  'wp:category': 'category',
  'wp:tag': 'tag',
  'wp:term': 'term',
}
/** Elements of the channel that say something of the site. */
const OF_SITE = new Set(['title', 'link', 'wp:wxr_version', 'wp:base_site_url', 'wp:base_blog_url'])
/** Custom fields of comments and terms, which nothing here has. */
const SKIPPED = new Set(['wp:commentmeta', 'wp:termmeta'])
/** Control characters that XML forbids and old exports have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * The parts of the document in `source`, in their order.
 * @throws {UnreadableExport} with the line, and the item before it
 */
export async function* readWxr(source: AsyncIterable<Buffer>): AsyncGenerator<WxrPart> {
  const parser = sax.parser(true, { position: true })
  const reader = new WxrReader(parser)
  const decoder = new StringDecoder('utf8')
  let begun = false
  try {
    for await (const chunk of source) {
      const text = decoder.write(chunk)
      reader.write(begun ? text : text.replace(/^\uFEFF/, ''))
      begun = true
      yield* reader.taken()
    }
    reader.write(decoder.end())
    reader.end()
  } catch (error) {
    // What stands before the place where it is broken.
    yield* reader.taken()
    throw error
  }
  yield* reader.taken()
}

class WxrReader {
  readonly #parser: sax.SAXParser
  #parts: WxrPart[] = []
  readonly #path: string[] = []
  #text = ''
  #texts = new Map<string, string>()
  #terms: WxrTerm[] = []
  #meta = new Map<string, string[]>()
  #comments: Map<string, string>[] = []
  #comment = new Map<string, string>()
  #metaKey = ''
  #term: Pick<WxrTerm, 'domain' | 'slug'> | undefined
  #skipped = 0
  #before = ''

  constructor(parser: sax.SAXParser) {
    this.#parser = parser
    parser.onerror = (error) => this.#fail(error.message.split('\n')[0] ?? '')
    // A document type may name entities and other files: no export has one.
    parser.ondoctype = () => this.#fail('A document type (<!DOCTYPE) is not allowed')
    parser.onopentag = (tag) => this.#open(tag.name, tag.attributes as Record<string, string>)
    parser.onclosetag = (name) => this.#close(name)
    parser.ontext = (text) => this.#add(text)
    parser.oncdata = (text) => this.#add(text)
  }

  write(text: string): void {
    this.#parser.write(text.replace(FORBIDDEN, ''))
  }

  end(): void {
    if (this.#path.length > 0) this.#fail('The file ends too early')
    this.#parser.close()
  }

  taken(): WxrPart[] {
    const parts = this.#parts
    this.#parts = []
    return parts
  }

  #fail(reason: string): never {
    const after = this.#before ? ` after “${this.#before}”` : ''
    throw new UnreadableExport(`line ${this.#parser.line + 1}${after}: ${reason}.`)
  }

  #add(text: string): void {
    if (this.#skipped === 0) this.#text += text
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (this.#path.length === 0 && name !== 'rss') this.#fail(`<${name}> is no WordPress export`)
    this.#path.push(name)
    if (SKIPPED.has(name)) this.#skipped += 1
    this.#text = ''
    if (this.#path.length === 3 && (name === 'item' || PARTS[name])) {
      this.#texts = new Map()
      this.#terms = []
      this.#meta = new Map()
      this.#comments = []
    }
    if (name === 'wp:comment') this.#comment = new Map()
    if (name === 'category' && this.#path[2] === 'item') {
      this.#term = { domain: attributes.domain ?? 'category', slug: attributes.nicename ?? '' }
    }
  }

  #close(name: string): void {
    const text = this.#text
    this.#text = ''
    this.#path.pop()
    if (SKIPPED.has(name)) {
      this.#skipped -= 1
      return
    }
    if (this.#skipped > 0) return
    const depth = this.#path.length
    if (depth === 2) this.#endPart(name, text)
    else if (name === 'wp:comment') this.#comments.push(this.#comment)
    else if (depth === 4 && this.#path[3] === 'wp:comment') this.#comment.set(name, text)
    else if (depth === 3 && this.#term && name === 'category') {
      this.#terms.push({ ...this.#term, name: text.trim() })
      this.#term = undefined
    } else if (depth === 3) this.#texts.set(name, text)
    else if (name === 'wp:meta_key') this.#metaKey = text.trim()
    else if (name === 'wp:meta_value') {
      const known = this.#meta.get(this.#metaKey) ?? []
      this.#meta.set(this.#metaKey, [...known, text])
    }
  }

  #endPart(name: string, text: string): void {
    if (name === 'item') {
      this.#before = this.#texts.get('title')?.trim() ?? ''
      this.#parts.push({
        kind: 'item',
        item: {
          texts: this.#texts,
          terms: this.#terms,
          meta: this.#meta,
          comments: this.#comments,
        },
      })
    } else if (PARTS[name]) this.#parts.push({ kind: PARTS[name], texts: this.#texts })
    else if (OF_SITE.has(name)) this.#parts.push({ kind: 'site', texts: new Map([[name, text]]) })
  }
}
