/**
 * What the renderer learns of a page while Next.js renders it: what the page was made of, and that its
 * story is gone for good. Queries write it, the renderer reads it.
 *
 * The store behind it hangs on `globalThis`, because the renderer and the bundle that Next.js builds
 * each load this module.
 * @module
 */
import { AsyncLocalStorage } from 'node:async_hooks'

/** The notes of one page. */
export interface PageRecord {
  /** Names from `content/tag/tags.ts`. */
  tags: Set<string>
  /** Whether the page tells of something withdrawn: it answers 410. */
  gone: boolean
}

const KEY = Symbol.for('warta.page-record')
type Holder = { [KEY]?: AsyncLocalStorage<PageRecord> }
const holder = globalThis as Holder
holder[KEY] ??= new AsyncLocalStorage<PageRecord>()
const records = holder[KEY]

/** Runs `render` and gives the record that every query in it writes to. */
export function recordPage<Result>(render: (record: PageRecord) => Result): Result {
  const record: PageRecord = { tags: new Set(), gone: false }
  return records.run(record, () => render(record))
}

/** Notes that the page being rendered shows what `tags` name. Outside of a page it does nothing. */
export function noteTags(...tags: readonly string[]): void {
  const record = records.getStore()
  for (const tag of tags) record?.tags.add(tag)
}

/** Notes that the page being rendered tells of a withdrawn story. */
export function noteGone(): void {
  const record = records.getStore()
  if (record) record.gone = true
}
