/**
 * The codings of a stored page: made when first asked for, then made again as small as possible in the background.
 * @module
 */
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { type Coding, compress, type Encoding } from './content-encodings.ts'
import type { PageVariant, StoredPage } from './stored-page.ts'

const decompress = promisify(brotliDecompress)
/** Bodies from this size on are kept without coding only if somebody wants them so. */
const WORTH_DROPPING = 4 * 1024

/** Makes variants; one for an edge, since the background work goes one page after the other. */
export class VariantMaker {
  readonly #onResize: (page: StoredPage) => void
  readonly #running = new Map<StoredPage, Map<Encoding, Promise<PageVariant>>>()
  readonly #waiting: { page: StoredPage; coding: Coding }[] = []
  #isImproving = false

  /** @param onResize told when a page needs more or less memory than before */
  constructor(onResize: (page: StoredPage) => void) {
    this.#onResize = onResize
  }

  /** The variant in a coding; requests at the same moment share the work. */
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

  /** The bytes of a page without coding. */
  async identityOf(page: StoredPage): Promise<Buffer> {
    page.wantsIdentity = true
    if (page.identity) return page.identity
    const compressed = page.variants.get('br')
    if (!compressed) throw new Error('A page lost its bytes.')
    page.identity ??= await decompress(compressed.body)
    return page.identity
  }

  async #make(page: StoredPage, encoding: Encoding): Promise<PageVariant> {
    const keepsIdentity = page.wantsIdentity
    const identity = await this.identityOf(page)
    if (encoding !== 'identity') page.wantsIdentity = keepsIdentity
    const body = encoding === 'identity' ? identity : await compress(identity, encoding, 'quick')
    const variant = this.#set(page, encoding, body)
    if (encoding !== 'identity') {
      this.#waiting.push({ page, coding: encoding })
      void this.#improve()
    }
    return variant
  }

  #set(page: StoredPage, encoding: Encoding, body: Buffer): PageVariant {
    const variant: PageVariant = {
      encoding,
      body,
      entityTag: encodedTag(page.entityTag, encoding),
      head: [],
      headSecond: -1,
    }
    page.variants.set(encoding, variant)
    this.#onResize(page)
    return variant
  }

  async #improve(): Promise<void> {
    if (this.#isImproving) return
    this.#isImproving = true
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { page, coding } = next
      if (page.isDead || !page.identity) continue
      const quick = page.variants.get(coding)?.body
      // The quick copy does as well, should there be no memory for a better one.
      const best = await compress(page.identity, coding, 'best').catch(() => quick)
      if (best && quick && best.length < quick.length) this.#set(page, coding, best)
      const isNeeded = page.wantsIdentity || this.#waiting.some((other) => other.page === page)
      if (coding === 'br' && !isNeeded && page.identity.length >= WORTH_DROPPING) {
        page.identity = undefined
        this.#onResize(page)
      }
    }
    this.#isImproving = false
  }
}

/**
 * The tag of a coded body. Weak, since the bytes change when they are compressed better: `"a"` becomes `W/"a-br"`.
 */
export function encodedTag(entityTag: string, encoding: Encoding): string {
  if (encoding === 'identity') return entityTag
  return `W/${entityTag.replace(/^W\//, '').replace(/"$/, `-${encoding}"`)}`
}
