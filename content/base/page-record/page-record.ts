/**
 * What the renderer learns of a page while Next.js renders it: what it was made of, whether there is such a
 * page, and until when it is true. Queries and routes write it, the renderer reads it.
 *
 * The store behind it hangs on `globalThis`, because the renderer and the bundle that Next.js builds
 * each load this module.
 * @module
 */
import { AsyncLocalStorage } from 'node:async_hooks'

/** The notes of one page. */
export interface PageRecord {
  /** Names from `content/base/page-record/tags.ts`. */
  tags: Set<string>
  /** Whether the page is what its address promises: else it answers 404, or 410 for good. */
  outcome: 'found' | 'missing' | 'gone'
  /** When the page becomes untrue by itself, such as "today" at midnight. */
  freshUntil: Date | undefined
  /** Whether it is for who asked, and no cache keeps it. */
  isPrivate: boolean
  /** After this nobody may be shown the page, not even instead of an error: a right to what is on it has ended. */
  endsAt: Date | undefined
  /** When the page is worth making anew, though it may be read once more meanwhile, such as a list of what is read most. */
  remakeAt: Date | undefined
  /** What was sent along with the question: the form of a story that is being written, to be shown. */
  sent: unknown
}

const KEY = Symbol.for('warta.page-record')
type Holder = { [KEY]?: AsyncLocalStorage<PageRecord> }
const holder = globalThis as Holder
holder[KEY] ??= new AsyncLocalStorage<PageRecord>()
const records = holder[KEY]

/** Runs `render` and gives the record that every query in it writes to; `sent` came with the question. */
export function recordPage<Result>(render: (record: PageRecord) => Result, sent?: unknown): Result {
  const record: PageRecord = {
    tags: new Set(),
    outcome: 'found',
    freshUntil: undefined,
    isPrivate: false,
    endsAt: undefined,
    remakeAt: undefined,
    sent,
  }
  return records.run(record, () => render(record))
}

/** Notes that the page being rendered shows what `tags` name. Outside of a page it does nothing. */
export function noteTags(...tags: readonly string[]): void {
  const record = records.getStore()
  for (const tag of tags) record?.tags.add(tag)
}

/**
 * Notes that the page being rendered tells that there is nothing at its address. Next.js's own `notFound()`
 * leaves the telling to its runtime in the browser, which readers do not get.
 */
export function noteOutcome(outcome: PageRecord['outcome']): void {
  const record = records.getStore()
  if (record) record.outcome = outcome
}

/** Notes that the page being rendered is true until `instant` at the latest. */
export function noteFreshUntil(instant: Date): void {
  const record = records.getStore()
  if (record && (!record.freshUntil || instant < record.freshUntil)) record.freshUntil = instant
}

/** Notes that the page being rendered is for who asked alone: a form with a time in it, what a ticket opens. */
export function notePrivate(): void {
  const record = records.getStore()
  if (record) record.isPrivate = true
}

/** What was sent along with the question for the page being rendered; `undefined` where nothing was. */
export const sentAlong = (): unknown => records.getStore()?.sent

/** Notes that nobody may be shown the page being rendered after `instant`. */
export function noteEnd(instant: Date): void {
  const record = records.getStore()
  if (record && (!record.endsAt || instant < record.endsAt)) record.endsAt = instant
}

/** Notes that the page being rendered is to be made anew from `instant` on, without anybody waiting for it. */
export function noteRemakeAt(instant: Date): void {
  const record = records.getStore()
  if (record && (!record.remakeAt || instant < record.remakeAt)) record.remakeAt = instant
}
