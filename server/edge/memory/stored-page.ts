/**
 * A stored response, with everything that can be computed before it is requested.
 * @module
 */
import { createHash } from 'node:crypto'
import { parseDirectives } from '#server/edge/http/cache-directives.ts'
import { type Encoding, isCompressible } from '#server/edge/http/content-encodings.ts'
import type { Field } from '#server/edge/http/field.ts'
import type { StoringTerms } from './storing-rules.ts'

/** A content coding of a page, and its head as last sent (it changes once a second). */
export interface PageVariant {
  readonly encoding: Encoding
  readonly body: Buffer
  /** The body as a binary string, once it has been sent. */
  text?: string
  readonly entityTag: string
  /** Whether it has its best compression, or is queued for it. */
  isFinal: boolean
  head: string[]
  headSecond: number
}

/** The content of a stored page. */
export interface PageContent {
  /** Scheme, host, path and query: what an unsafe request to the same address invalidates. */
  readonly address: string
  readonly status: number
  /** End-to-end fields, without those that the edge sets itself. */
  readonly fields: readonly Field[]
  /** The origin's own entity tag, for conditional requests. */
  readonly originTag: string | undefined
  readonly lastModified: string | undefined
  readonly tags: readonly string[]
  /** The names in the `Vary` field that readers get. */
  readonly shownVary: readonly string[]
  /** Request fields that select this page, in lower case and sorted, with the values that did. */
  readonly vary: readonly string[]
  readonly varyValues: readonly string[]
  readonly terms: StoringTerms
}

/**
 * The memory of a page besides its bodies and strings, in bytes: objects, maps, index entries, and garbage not collected
 * yet. Chosen so that the process stays within 1.6 times the limit; see the bench.
 */
const OVERHEAD = 8_500
/** Smaller bodies do not compress noticeably. */
const MIN_COMPRESSIBLE = 200

/** A stored response. Its content never changes; its usability does. */
export class StoredPage {
  readonly content: PageContent
  readonly key: string
  readonly isCompressible: boolean
  /** The entity tag of the uncompressed body. */
  readonly entityTag: string
  readonly variants: Partial<Record<Encoding, PageVariant>> = {}
  /** The length of the uncompressed body. */
  readonly length: number
  /** The uncompressed body; undefined while only a compressed copy is kept. */
  identity: Buffer | undefined
  /** Whether a reader asked for the uncompressed body, so that it is worth its memory. */
  wantsIdentity = false
  freshUntil: number
  /** Set by a purge: the page must not be used any more. */
  isDead = false
  /** Set by a soft purge: stale, but usable while a new page is made. */
  isSoftPurged = false
  /** Set by a purge that leaves it as a spare: only to be used in place of an error. */
  isSpare = false
  /** The number of the last purge that struck it. */
  lastPurge = 0
  /** Until when a failing origin is not asked again, in milliseconds since the epoch. */
  quietUntil = 0

  /** @param body the uncompressed body, or the page whose body these terms confirm */
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

  /** Approximate bytes in memory. */
  get size(): number {
    let bytes = OVERHEAD + 2 * this.key.length + (this.identity?.length ?? 0)
    for (const variant of Object.values(this.variants)) {
      // Twice: as bytes and, once sent, as a string.
      bytes += 400 + variant.body.length * (variant.encoding === 'identity' ? 1 : 2)
    }
    for (const [name, value] of this.content.fields) bytes += name.length + value.length
    return bytes
  }

  /** Whether losing the page costs little: it is an error, or one of many queries or variants. */
  get isMinor(): boolean {
    const { status, address, varyValues } = this.content
    return status >= 400 || address.includes('?') || varyValues.some((value) => value !== '')
  }
}

/** The key of a page that was selected by these values of request fields. */
export function variantKey(address: string, varyValues: readonly string[]): string {
  return varyValues.length === 0 ? address : `${address}\n${varyValues.join('\n')}`
}

/** The first character of address tags; tags of an origin never start with it. */
export const ADDRESS_MARK = '\n'

/** The tag by which an unsafe request to an address invalidates everything stored for it. */
export function addressTag(address: string): string {
  return `${ADDRESS_MARK}${address}`
}

/** The tags in a `Cache-Tag` field. */
export function splitTags(field: string | string[] | undefined): string[] {
  const tags = [field ?? []].flat().join(',').split(',')
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '')
}

function hashTag(body: Buffer): string {
  return `"${createHash('sha1').update(body).digest('base64url').slice(0, 20)}"`
}
