/**
 * What the renderer learns about a page while Next.js renders it: its cache tags, its status and how long it stays
 * true. Queries and routes write it, the renderer reads it.
 *
 * The `AsyncLocalStorage` behind it lives on `globalThis`, because the renderer and the bundle built by Next.js each
 * load this module.
 * @module
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { besideTag } from './tags.ts'

/** The record of one page. */
export interface PageRecord {
  /** Cache tags, made by `tags.ts`. */
  tags: Set<string>
  /** `missing` answers 404, `gone` 410. */
  outcome: 'found' | 'missing' | 'gone'
  /** When the page goes out of date by itself, such as "today" at midnight. */
  freshUntil: Date | undefined
  /** Private: never cached. */
  isPrivate: boolean
  /** The page must never be shown after this, not even in place of an error: a right to something on it ends then. */
  endsAt: Date | undefined
  /** When to render the page again, though the old one may still be served meanwhile, such as the most read stories. */
  remakeAt: Date | undefined
  /** Whether whoever asked for the page has gone: its queries then go no further. */
  isAbandoned: boolean
  /** The body posted with the request: the form of a story being written, to be previewed. */
  posted: unknown
}

/** The record of the page being rendered, and whether what is queried only stands beside its subject. */
interface Noting {
  readonly record: PageRecord
  readonly isBeside: boolean
}

const KEY = Symbol.for('warta.page-record')
type Holder = { [KEY]?: AsyncLocalStorage<Noting> }
const holder = globalThis as Holder
holder[KEY] ??= new AsyncLocalStorage<Noting>()
const records = holder[KEY]

/** Runs `render` with a new record, which every query inside writes to; `posted` is the request's parsed body. */
export function recordPage<Result>(
  render: (record: PageRecord) => Result,
  posted?: unknown,
): Result {
  const record: PageRecord = {
    tags: new Set(),
    outcome: 'found',
    freshUntil: undefined,
    isPrivate: false,
    endsAt: undefined,
    remakeAt: undefined,
    isAbandoned: false,
    posted,
  }
  return records.run({ record, isBeside: false }, () => render(record))
}

/**
 * Runs a query for what stands beside the page's subject, such as the newest stories beside another one. All tags inside
 * are noted as such, so that a change there lets the page be shown once more while it is remade.
 */
export function besideSubject<Result>(query: () => Result): Result {
  const noting = records.getStore()
  return noting ? records.run({ ...noting, isBeside: true }, query) : query()
}

/** Nobody waits for the page any more. */
export class AbandonedPage extends Error {
  override name = 'AbandonedPage'
}

/**
 * Adds cache tags to the page being rendered. Does nothing outside a page.
 * @throws {AbandonedPage} if nobody waits for the page any more: every query notes its tags, so the next one ends the render
 */
export function noteTags(...tags: readonly string[]): void {
  const noting = records.getStore()
  if (noting?.record.isAbandoned) throw new AbandonedPage('Nobody waits for this page any more.')
  for (const tag of tags) noting?.record.tags.add(noting.isBeside ? besideTag(tag) : tag)
}

/**
 * Sets the outcome of the page being rendered. Next.js's own `notFound()` relies on its runtime in the browser, which
 * readers do not get.
 */
export function noteOutcome(outcome: PageRecord['outcome']): void {
  const record = records.getStore()?.record
  if (record) record.outcome = outcome
}

/** Notes that the page being rendered is true until `instant` at the latest; the earliest instant counts. */
export function noteFreshUntil(instant: Date): void {
  const record = records.getStore()?.record
  if (record && (!record.freshUntil || instant < record.freshUntil)) record.freshUntil = instant
}

/** Keeps the page being rendered out of every cache: a form with a timestamp, a ticket's page. */
export function notePrivate(): void {
  const record = records.getStore()?.record
  if (record) record.isPrivate = true
}

/** The body posted to the page being rendered; `undefined` if there was none. */
export const postedForm = (): unknown => records.getStore()?.record.posted

/** Notes that the page being rendered must not be shown after `instant`. */
export function noteEnd(instant: Date): void {
  const record = records.getStore()?.record
  if (record && (!record.endsAt || instant < record.endsAt)) record.endsAt = instant
}

/** Notes that the page being rendered should be rendered again after `instant`, in the background. */
export function noteRemakeAt(instant: Date): void {
  const record = records.getStore()?.record
  if (record && (!record.remakeAt || instant < record.remakeAt)) record.remakeAt = instant
}
