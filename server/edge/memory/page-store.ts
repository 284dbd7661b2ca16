/**
 * Pages in memory: bounded by bytes, found by address, struck out by tag.
 * @module
 */
import { LRUCache } from 'lru-cache'
import type { PurgeLog } from './purge-log.ts'
import { ADDRESS_MARK, addressTag, StoredPage, variantKey } from './stored-page.ts'
import { TagIndex } from './tag-index.ts'

/** Says that the pages of an address differ by these request fields. */
class VaryIndex {
  readonly names: readonly string[]
  constructor(names: readonly string[]) {
    this.names = names
  }
}

type Slot = StoredPage | VaryIndex
/** Request fields by lower-case name. */
export type RequestFields = Readonly<Record<string, string | string[] | undefined>>

/** The part of the memory for what could be made up without end: queries, variants, pages not found. */
const MINOR_SHARE = 1 / 8
const VARY_INDEX_BYTES = 500
/** Struck pages freed at one go, so that a purge of ten thousand does not keep readers waiting. */
const SWEEP_BATCH = 200

/** The store of one edge. */
export class PageStore {
  readonly #log: PurgeLog
  readonly #tags = new TagIndex()
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

  /** The page for an address and request, whether fresh or not; never one that was purged. */
  find(address: string, fields: RequestFields): StoredPage | undefined {
    let slot = this.#slot(address)
    if (slot instanceof VaryIndex) slot = this.#slot(this.#keyOf(slot, address, fields))
    return slot instanceof StoredPage && !slot.isDead ? slot : undefined
  }

  /** What requests must have in common to be answered by one render. */
  keyFor(address: string, fields: RequestFields): string {
    const slot = this.#slot(address)
    return slot instanceof VaryIndex ? this.#keyOf(slot, address, fields) : address
  }

  /** Stores a page in place of the one it replaces. False if it is too large for its share. */
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
    return true
  }

  /** Forgets one page. */
  drop(page: StoredPage): void {
    page.isDead = true
    this.#sweep([page])
  }

  /** Counts a page anew whose variants changed. */
  resize(page: StoredPage): void {
    const memory = this.#memoryOf(page)
    if (memory.peek(page.key) !== page) return
    // The library keeps the old size where the value is the same.
    this.#isResizing = true
    memory.delete(page.key)
    this.#isResizing = false
    memory.set(page.key, page, { size: page.size })
    if (memory.peek(page.key) !== page) this.#unindex(page)
  }

  /**
   * Strikes out every page with one of the tags, at once; a soft purge makes them stale instead.
   * @returns how many pages were struck
   */
  purge(tags: readonly string[], isSoft: boolean): number {
    this.#log.record(tags)
    const struck = new Set<StoredPage>()
    for (const tag of tags) {
      for (const page of this.#tags.find(tag)) struck.add(page)
      const slot = tag.startsWith(ADDRESS_MARK) ? this.#slot(tag.slice(1)) : undefined
      if (slot instanceof StoredPage) struck.add(slot)
      if (!isSoft) this.#tags.drop(tag)
    }
    for (const page of struck) {
      // A page that may never be served stale gains nothing from softness.
      if (isSoft && !page.content.terms.neverStale) page.isSoftPurged = true
      else page.isDead = true
    }
    this.#sweep([...struck].filter((page) => page.isDead))
    return struck.size
  }

  /** Strikes out everything. */
  purgeAll(): number {
    this.#log.recordAll()
    const count = this.entries
    // New memories: emptying the old ones entry by entry would keep readers waiting.
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

/** The tags a page is found by; by its address it is found anyway, unless that has variants. */
function indexedTags({ content }: StoredPage): readonly string[] {
  return content.vary.length > 0 ? [...content.tags, addressTag(content.address)] : content.tags
}

/** The values of the fields that a response varies by, as far as they differ in more than spelling (RFC 9111, 4.1). */
export function varyValues(names: readonly string[], fields: RequestFields): string[] {
  return names.map((name) => {
    const value = [fields[name] ?? ''].flat().join(',')
    const tight = /\s/.test(value) ? withoutSpaces(value) : value
    // RFC 9110, 8.5.1: tags of languages have no case. Their order stays: for many origins it is one of preference.
    return name === 'accept-language' ? tight.toLowerCase() : tight
  })
}

/** A list without the spaces around its commas and semicolons; a value with quotes may mean its spaces. */
function withoutSpaces(value: string): string {
  if (value.includes('"')) return value.trim()
  const single = value.replaceAll(/\s+/g, ' ').trim()
  return single.replaceAll(/ ?([,;]) ?/g, '$1')
}
