/**
 * The pages in memory: limited by bytes, found by address, purged by tag.
 * @module
 */
import { LRUCache } from 'lru-cache'
import { type PurgeLog, softly } from './purge-log.ts'
import { ADDRESS_MARK, addressTag, StoredPage, variantKey } from './stored-page.ts'
import { TagIndex } from './tag-index.ts'

/** Records the request fields by which the pages of an address vary. */
class VaryIndex {
  readonly names: readonly string[]
  constructor(names: readonly string[]) {
    this.names = names
  }
}

type Slot = StoredPage | VaryIndex
/** Request fields by lower-case name. */
export type RequestFields = Readonly<Record<string, string | string[] | undefined>>

/**
 * What becomes of purged pages: `gone` for good; a `spare` in place of errors until there is a new one; or `stale`, to be
 * served while a new one is made.
 */
export type PurgeKind = 'gone' | 'spare' | 'stale'

/** The addresses remembered as existing. */
const MOST_KNOWN = 50_000
/** The share of memory for pages of which anyone can create any number: queries, variants, missing pages. */
const MINOR_SHARE = 1 / 8
const VARY_INDEX_BYTES = 500
/** Purged pages freed per turn of the event loop, so that a purge of ten thousand does not delay readers. */
const SWEEP_BATCH = 200

/** The store of one edge. */
export class PageStore {
  readonly #log: PurgeLog
  readonly #tags = new TagIndex()
  readonly #known = new LRUCache<string, true>({ max: MOST_KNOWN })
  #major: LRUCache<string, Slot>
  #minor: LRUCache<string, Slot>
  #isResizing = false

  constructor(maxMemory: number, log: PurgeLog) {
    this.#log = log
    this.#major = this.#memory(maxMemory * (1 - MINOR_SHARE))
    this.#minor = this.#memory(maxMemory * MINOR_SHARE)
  }

  /** Bytes in use. */
  get bytes(): number {
    return this.#major.calculatedSize + this.#minor.calculatedSize
  }

  /** Entries in use. */
  get entries(): number {
    return this.#major.size + this.#minor.size
  }

  /** The page for an address and request, fresh or stale, but never a purged one. */
  find(address: string, fields: RequestFields): StoredPage | undefined {
    let slot = this.#slot(address)
    if (slot instanceof VaryIndex) slot = this.#slot(this.#keyOf(slot, address, fields))
    return slot instanceof StoredPage && !slot.isDead ? slot : undefined
  }

  /** The key that requests must share to be answered by one render. */
  keyFor(address: string, fields: RequestFields): string {
    const slot = this.#slot(address)
    return slot instanceof VaryIndex ? this.#keyOf(slot, address, fields) : address
  }

  /** Whether a page was found at an address before, even if it is no longer in memory. */
  knows(address: string): boolean {
    return this.#known.has(address)
  }

  /** Whether this very page is in memory. */
  holds(page: StoredPage): boolean {
    return !page.isDead && this.#memoryOf(page).peek(page.key) === page
  }

  /** Stores a page, replacing its predecessor. False if it is too large for its share of memory. */
  put(page: StoredPage): boolean {
    const { address, vary } = page.content
    if (vary.length > 0) {
      const slot = this.#major.peek(address) ?? this.#minor.peek(address)
      const isKnown = slot instanceof VaryIndex && slot.names.join() === vary.join()
      if (!isKnown)
        this.#memoryOf(page).set(address, new VaryIndex(vary), { size: VARY_INDEX_BYTES })
    }
    const memory = this.#memoryOf(page)
    const other = memory === this.#major ? this.#minor : this.#major
    other.delete(page.key)
    memory.set(page.key, page, { size: page.size })
    if (memory.peek(page.key) !== page) return false
    for (const tag of indexedTags(page)) this.#tags.add(tag, page)
    // Anybody can make up any number of queries.
    if (page.content.status === 200 && !address.includes('?')) this.#known.set(address, true)
    return true
  }

  /** Removes one page. */
  drop(page: StoredPage): void {
    page.isDead = true
    this.#sweep([page])
  }

  /** Updates the size of a page whose variants changed. */
  resize(page: StoredPage): void {
    const memory = this.#memoryOf(page)
    if (memory.peek(page.key) !== page) return
    // The library keeps the old size when the same value is set again.
    this.#isResizing = true
    memory.delete(page.key)
    this.#isResizing = false
    memory.set(page.key, page, { size: page.size })
    if (memory.peek(page.key) !== page) this.#unindex(page)
  }

  /**
   * Purges every page with one of the tags, at once.
   * @returns how many pages were purged
   */
  purge(tags: readonly string[], kind: PurgeKind = 'gone'): number {
    this.#log.record(kind === 'stale' ? tags.map(softly) : tags)
    const struck = new Set<StoredPage>()
    for (const tag of tags) {
      for (const page of this.#tags.find(tag)) struck.add(page)
      const slot = tag.startsWith(ADDRESS_MARK) ? this.#slot(tag.slice(1)) : undefined
      if (slot instanceof StoredPage) struck.add(slot)
      if (kind === 'gone') this.#tags.drop(tag)
    }
    for (const page of struck) {
      page.lastPurge = this.#log.sequence
      // Whoever asked in vain did so for another reason.
      page.quietUntil = 0
      // Every purge is for good for pages that must never be served stale.
      if (kind === 'gone' || page.content.terms.neverStale) page.isDead = true
      else if (kind === 'spare') page.isSpare = true
      else page.isSoftPurged = true
    }
    this.#sweep([...struck].filter((page) => page.isDead))
    return struck.size
  }

  /** Purges everything. Returns the number of entries. */
  purgeAll(): number {
    this.#log.recordAll()
    const count = this.entries
    // Replace the memories: emptying them entry by entry would delay readers.
    this.#tags.clear()
    this.#major = this.#memory(this.#major.maxSize)
    this.#minor = this.#memory(this.#minor.maxSize)
    return count
  }

  #slot(key: string): Slot | undefined {
    return this.#major.get(key) ?? this.#minor.get(key)
  }

  #keyOf(index: VaryIndex, address: string, fields: RequestFields): string {
    return variantKey(address, varyValues(index.names, fields))
  }

  #memoryOf(page: StoredPage): LRUCache<string, Slot> {
    return page.isMinor ? this.#minor : this.#major
  }

  #memory(bytes: number): LRUCache<string, Slot> {
    return new LRUCache<string, Slot>({
      maxSize: Math.max(1, Math.floor(bytes)),
      dispose: (slot) => {
        if (slot instanceof StoredPage && !this.#isResizing) this.#unindex(slot)
      },
    })
  }

  #unindex(page: StoredPage): void {
    for (const tag of indexedTags(page)) this.#tags.remove(tag, page)
  }

  #sweep(dead: StoredPage[]): void {
    for (const page of dead.splice(-SWEEP_BATCH)) {
      const memory = this.#memoryOf(page)
      if (memory.peek(page.key) === page) memory.delete(page.key)
    }
    if (dead.length > 0) setImmediate(() => this.#sweep(dead))
  }
}

/** The tags to index a page by; its address finds it directly, unless it has variants. */
function indexedTags({ content }: StoredPage): readonly string[] {
  return content.vary.length > 0 ? [...content.tags, addressTag(content.address)] : content.tags
}

/** The values of the fields that a response varies by, normalized where only the spelling differs (RFC 9111, 4.1). */
export function varyValues(names: readonly string[], fields: RequestFields): string[] {
  return names.map((name) => {
    const value = [fields[name] ?? ''].flat().join(',')
    const tight = /\s/.test(value) ? withoutSpaces(value) : value
    // RFC 9110, 8.5.1: language tags are case-insensitive. Their order stays, since many origins read it as preference.
    return name === 'accept-language' ? tight.toLowerCase() : tight
  })
}

/** A list without spaces around commas and semicolons; quoted values are unchanged, since spaces in them count. */
function withoutSpaces(value: string): string {
  if (value.includes('"')) return value.trim()
  const single = value.replaceAll(/\s+/g, ' ').trim()
  return single.replaceAll(/ ?([,;]) ?/g, '$1')
}
