/**
 * The codings of a stored page: made on first request, then compressed as far as possible in the background.
 * @module
 */
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { compress, type Encoding } from '#server/edge/http/content-encodings.ts'
import type { PageVariant, StoredPage } from './stored-page.ts'

const decompress = promisify(brotliDecompress)
/** Bodies of at least this many bytes are kept uncompressed only if a reader asked for that. */
const WORTH_DROPPING = 4 * 1024

/** The most variants waiting for their best compression; others wait for another request. */
const MAX_WAITING = 1_000

/** Where the codings of a page come from. */
export type VariantSource = Pick<VariantMaker, 'make' | 'improve'>

/** Makes variants; one per edge, since the background work handles one page at a time. */
export class VariantMaker {
  readonly #onResize: (page: StoredPage) => void
  readonly #running = new Map<StoredPage, Map<Encoding, Promise<PageVariant>>>()
  readonly #waiting = new Map<PageVariant, StoredPage>()
  #isImproving = false

  /** @param onResize called when a page's memory use changes */
  constructor(onResize: (page: StoredPage) => void) {
    this.#onResize = onResize
  }

  /** The variant in a coding; concurrent requests share the work. */
  make(page: StoredPage, encoding: Encoding): Promise<PageVariant> {
    let running = this.#running.get(page)
    if (!running) {
      running = new Map()
      this.#running.set(page, running)
    }
    const earlier = running.get(encoding)
    if (earlier) return earlier
    const made = this.#make(page, encoding).finally(() => {
      running.delete(encoding)
      if (running.size === 0) this.#running.delete(page)
    })
    running.set(encoding, made)
    return made
  }

  /** The uncompressed variant for a cache that keeps it itself; this one does not. */
  async lend(page: StoredPage): Promise<PageVariant> {
    const kept = page.variants.identity
    return kept ?? variantOf(page, 'identity', await identityOf(page), true)
  }

  /** Queues a variant that is used again for best compression in the background. */
  improve(page: StoredPage, variant: PageVariant): void {
    if (this.#waiting.size >= MAX_WAITING) return
    variant.isFinal = true
    this.#waiting.set(variant, page)
    if (!this.#isImproving) void this.#improveAll()
  }

  async #make(page: StoredPage, encoding: Encoding): Promise<PageVariant> {
    const identity = await identityOf(page)
    if (encoding === 'identity') {
      page.wantsIdentity = true
      page.identity = identity
      return this.#set(page, encoding, identity)
    }
    const variant = this.#set(page, encoding, await compress(identity, encoding, 'quick'))
    // The uncompressed body can be restored from brotli, which is what most readers get.
    if (encoding === 'br' && !page.wantsIdentity && page.length >= WORTH_DROPPING) {
      page.identity = undefined
      this.#onResize(page)
    }
    return variant
  }

  #set(
    page: StoredPage,
    encoding: Encoding,
    body: Buffer,
    isFinal = encoding === 'identity',
  ): PageVariant {
    const variant = variantOf(page, encoding, owned(body), isFinal)
    page.variants[encoding] = variant
    this.#onResize(page)
    return variant
  }

  async #improveAll(): Promise<void> {
    this.#isImproving = true
    for (const [variant, page] of this.#waiting) {
      this.#waiting.delete(variant)
      const { encoding, body } = variant
      if (encoding === 'identity' || page.isDead) continue
      try {
        const best = await compress(await identityOf(page), encoding, 'best')
        if (best.length < body.length) this.#set(page, encoding, best, true)
      } catch {
        // Out of memory: the quick copy will do.
      }
    }
    this.#isImproving = false
  }
}

const variantOf = (
  page: StoredPage,
  encoding: Encoding,
  body: Buffer,
  isFinal: boolean,
): PageVariant => ({
  encoding,
  body,
  entityTag: encodedTag(page.entityTag, encoding),
  isFinal,
  head: [],
  headSecond: -1,
})

/** The uncompressed bytes of a page. */
async function identityOf(page: StoredPage): Promise<Buffer> {
  if (page.identity) return page.identity
  const compressed = page.variants.br
  if (!compressed) throw new Error('A page lost its bytes.')
  return decompress(compressed.body)
}

/** A copy with its own memory: zlib may return a slice of a much larger buffer. */
function owned(body: Buffer): Buffer {
  if (body.buffer.byteLength === body.length) return body
  const copy = Buffer.allocUnsafeSlow(body.length)
  body.copy(copy)
  return copy
}

/**
 * The entity tag of a compressed body. Weak, since better compression changes the bytes: `"a"` becomes `W/"a-br"`.
 */
export function encodedTag(entityTag: string, encoding: Encoding): string {
  if (encoding === 'identity') return entityTag
  return `W/${entityTag.replace(/^W\//, '').replace(/"$/, `-${encoding}"`)}`
}
