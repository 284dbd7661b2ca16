/**
 * A response in the store, with everything about it that can be known before somebody asks for it.
 * @module
 */
import { createHash } from 'node:crypto'
import { parseDirectives } from '#server/edge/http/cache-directives.ts'
import { type Encoding, isCompressible } from '#server/edge/http/content-encodings.ts'
import type { Field } from '#server/edge/http/field.ts'
import type { StoringTerms } from './storing-rules.ts'

/** One content coding of a page, and its heads as last sent (they change once a second). */
export interface PageVariant {
  readonly encoding: Encoding
  readonly body: Buffer
  /** The body as a string of bytes, once it was sent. */
  text?: string
  readonly entityTag: string
  /** Whether it is as small as it gets, or about to be. */
  isFinal: boolean
  head: string[]
  headSecond: number
}

/** What a stored page is made of. */
export interface PageContent {
  /** Scheme, host, path and query: what an unsafe request to the same address invalidates. */
  readonly address: string
  readonly status: number
  /** End-to-end fields, without those that the edge writes itself. */
  readonly fields: readonly Field[]
  /** The origin's own entity tag, to ask it again with. */
  readonly originTag: string | undefined
  readonly lastModified: string | undefined
  readonly tags: readonly string[]
  /** The names in `Vary` as readers get them. */
  readonly shownVary: readonly string[]
  /** Request fields, in lower case and sorted, that select this page, with the values that did. */
  readonly vary: readonly string[]
  readonly varyValues: readonly string[]
  readonly terms: StoringTerms
}

/**
 * Bytes that a page costs beside its bodies and strings: objects, maps, index entries, and what waits for the garbage
 * collector while pages come and go. Chosen so that the whole process stays within 1.6 times the limit; see the bench.
 */
const OVERHEAD = 8_500
/** Bodies below this do not become smaller in any way that matters. */
const MIN_COMPRESSIBLE = 200

/** A stored response. Its content never changes; how far it may be used does. */
export class StoredPage {
  readonly content: PageContent
  readonly key: string
  readonly isCompressible: boolean
  /** The entity tag of the bytes without coding. */
  readonly entityTag: string
  readonly variants: Partial<Record<Encoding, PageVariant>> = {}
  /** Bytes without coding. */
  readonly length: number
  /** The bytes without coding; undefined while only a compressed copy is kept. */
  identity: Buffer | undefined
  /** Whether a reader wanted the bytes without coding, so that they are worth their memory. */
  wantsIdentity = false
  freshUntil: number
  /** Set by a hard purge: whoever still finds the page must not use it. */
  isDead = false
  /** Set by a soft purge: stale, but usable while a new one is made. */
  isSoftPurged = false
  /** After a failure of the origin: until when it is not asked again, in milliseconds since the epoch. */
  quietUntil = 0

  /** @param body the bytes without coding, or the page whose bytes these terms confirm */
  constructor(content: PageContent, body: Buffer | StoredPage) {
    this.content = content
    this.key = variantKey(content.address, content.varyValues)
    this.freshUntil = content.terms.freshUntil
    if (body instanceof StoredPage) {
      this.identity = body.identity
      this.wantsIdentity = body.wantsIdentity
      this.entityTag = body.entityTag
      this.length = body.length
      for (const variant of Object.values(body.variants)) {
        this.variants[variant.encoding] = { ...variant, head: [], headSecond: -1 }
      }
    } else {
      this.identity = body
      this.entityTag = content.originTag ?? hashTag(body)
      this.length = body.length
    }
    this.isCompressible =
      this.length >= MIN_COMPRESSIBLE &&
      this.field('content-encoding') === undefined &&
      isCompressible(this.field('content-type')) &&
      !parseDirectives(this.field('cache-control')).has('no-transform')
  }

  /** The first value of a field, by lower-case name. */
  field(name: string): string | undefined {
    return this.content.fields.find(([other]) => other.toLowerCase() === name)?.[1]
  }

  /** Bytes in memory, near enough. */
  get size(): number {
    let bytes = OVERHEAD + 2 * this.key.length + (this.identity?.length ?? 0)
    for (const variant of Object.values(this.variants)) {
      // Twice: as bytes and, once sent, as text.
      bytes += 400 + variant.body.length * (variant.encoding === 'identity' ? 1 : 2)
    }
    for (const [name, value] of this.content.fields) bytes += name.length + value.length
    return bytes
  }

  /** Whether the page is one whose loss is easily borne: not found, or one of many queries or variants. */
  get isMinor(): boolean {
    const { status, address, varyValues } = this.content
    return status >= 400 || address.includes('?') || varyValues.some((value) => value !== '')
  }
}

/** Where a page is kept that was selected by these values of request fields. */
export function variantKey(address: string, varyValues: readonly string[]): string {
  return varyValues.length === 0 ? address : `${address}\n${varyValues.join('\n')}`
}

/** No tag of an origin begins so. */
export const ADDRESS_MARK = '\n'

/** The tag under which an unsafe request to an address finds everything stored for it. */
export function addressTag(address: string): string {
  return `${ADDRESS_MARK}${address}`
}

function hashTag(body: Buffer): string {
  return `"${createHash('sha1').update(body).digest('base64url').slice(0, 20)}"`
}
