/**
 * Receives an answer of the origin: complete and checked if it may be stored, otherwise as a stream.
 * @module
 */
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import type { Field } from '#server/edge/http/field.ts'
import { endToEndFields } from '#server/edge/http/forwarded-fields.ts'
import { sharedField } from '#server/edge/http/shared-strings.ts'
import { shownFields } from '#server/edge/http/shown-fields.ts'
import { varyValues } from '#server/edge/memory/page-store.ts'
import { mayReplaceError } from '#server/edge/memory/request-directives.ts'
import { StoredPage, splitTags } from '#server/edge/memory/stored-page.ts'
import { storingTerms } from '#server/edge/memory/storing-rules.ts'
import type { FlightPlan } from './flight-plan.ts'
import { OriginFailure } from './origin-failure.ts'

/** An answer that is passed on while it arrives. */
export interface ReceivedStream {
  readonly answer: IncomingMessage
  /** The whole body, including what was read before it turned out to be too large. */
  readonly body: Readable
}

/** A page, and the fields of this answer that are for the requesting reader only (`private="..."`). */
export interface ReceivedPage {
  readonly page: StoredPage
  readonly firstFields: readonly Field[]
}

/** A received answer; `mismatch` is a 304 that does not confirm the stored page. */
export type Received =
  | ({ readonly kind: 'page' } & ReceivedPage)
  | { readonly kind: 'stream'; readonly stream: ReceivedStream }
  | {
      readonly kind: 'failure'
      readonly reason: string
      readonly status: number
      readonly retryAfter: string | undefined
    }
  | { readonly kind: 'mismatch' }
  /** The origin names another path whose page answers the request. */
  | { readonly kind: 'elsewhere'; readonly path: string }

interface Receiving {
  readonly plan: FlightPlan
  readonly requestedAt: number
  readonly settings: EdgeSettings
}

/** Fields that the edge sets itself, or that belong to one answer only. */
const OWN_FIELDS = new Set([
  'age',
  'vary',
  'etag',
  'content-length',
  'accept-ranges',
  'server-timing',
])

/**
 * Receives an answer.
 * @throws {OriginFailure} when its body is incomplete or late
 */
export async function receivePage(
  answer: IncomingMessage,
  receiving: Receiving,
): Promise<Received> {
  const { plan, settings } = receiving
  const status = answer.statusCode ?? 0
  if (status >= 500 && isFailure(receiving)) {
    answer.destroy()
    return {
      kind: 'failure',
      reason: 'origin-error',
      status,
      retryAfter: answer.headers['retry-after'],
    }
  }
  const elsewhere = namedElsewhere(answer, settings)
  if (elsewhere !== undefined) return { kind: 'elsewhere', path: elsewhere }
  if (status === 304 && plan.known) return updatedPage(answer, plan.known, receiving)
  const received = (body: Buffer) => newPage(answer, body, receiving)
  const isLarge = Number(answer.headers['content-length'] ?? 0) > settings.limits.objectBytes
  if (isLarge || received(Buffer.alloc(0)) === undefined) {
    return { kind: 'stream', stream: { answer, body: answer } }
  }
  const chunks: Buffer[] = []
  const isWhole = await readAtMost(answer, settings, chunks)
  if (!isWhole) return { kind: 'stream', stream: { answer, body: rejoined(chunks, answer) } }
  const whole = received(joined(chunks))
  if (!whole) throw new OriginFailure('origin-broken')
  return { kind: 'page', ...whole }
}

/** The path of the page by which the origin has a request answered; undefined if the answer is its own. */
export function namedElsewhere(
  answer: IncomingMessage,
  { internalRedirects }: EdgeSettings,
): string | undefined {
  const path = [answer.headers['x-accel-redirect']].flat()[0]
  if (!internalRedirects || !path?.startsWith('/')) return undefined
  answer.resume()
  return path
}

/** Whether an error of the origin counts as no answer: it is to be replaced, or there is a stale page. */
function isFailure({ plan, settings }: Receiving): boolean {
  if (settings.originErrors === 'replace') return true
  return plan.known !== undefined && mayReplaceError(plan.known, settings.now())
}

/** Reads a body up to the limit for stored pages; false if it is larger. */
async function readAtMost(
  answer: IncomingMessage,
  settings: EdgeSettings,
  chunks: Buffer[],
): Promise<boolean> {
  let size = 0
  const late = setTimeout(
    () => answer.destroy(new OriginFailure('origin-timeout')),
    settings.timeouts.render,
  )
  try {
    for await (const chunk of answer.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk as Buffer)
      size += (chunk as Buffer).length
      if (size > settings.limits.objectBytes) return false
    }
  } finally {
    clearTimeout(late)
  }
  // Cut off, or of a different length than declared.
  if (!answer.complete) throw new OriginFailure('origin-broken')
  return true
}

/** A copy with its own memory: a slice of Node's shared pool would keep the rest of the pool alive. */
function joined(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.allocUnsafeSlow(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) offset += chunk.copy(body, offset)
  return body
}

function rejoined(chunks: readonly Buffer[], rest: IncomingMessage): Readable {
  return Readable.from(
    (async function* () {
      yield* chunks
      yield* rest
    })(),
    { objectMode: false },
  )
}

/** The page in an answer; undefined if it must not be stored or storing is useless. */
function newPage(
  answer: IncomingMessage,
  body: Buffer,
  receiving: Receiving,
): ReceivedPage | undefined {
  const { headers } = answer
  // A body that is delimited by the end of the connection may be incomplete.
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
    if (answer.statusCode !== 204) return undefined
  }
  return makePage(answer.statusCode ?? 0, endToEndFields(answer), body, receiving)
}

/** The stored page with the fields of the 304 that confirms it (RFC 9111, 3.2 and 4.3.4). */
function updatedPage(answer: IncomingMessage, known: StoredPage, receiving: Receiving): Received {
  answer.resume()
  const { etag } = answer.headers
  if (etag !== undefined && known.content.originTag !== undefined) {
    if (opaque(etag) !== opaque(known.content.originTag)) return { kind: 'mismatch' }
  }
  const fresh = endToEndFields(answer).filter(
    ([name]) => !/^(?:content-(?:length|encoding|range|type)|etag|vary)$/i.test(name),
  )
  const names = new Set(fresh.map(([name]) => name.toLowerCase()))
  // Without a Date, the confirmation counts from now rather than from when the page was generated.
  names.add('date')
  const kept = known.content.fields.filter(([name]) => !names.has(name.toLowerCase()))
  const identifying: Field[] = [
    ...(known.content.originTag ? [['ETag', known.content.originTag] as const] : []),
    ...(known.content.shownVary.length > 0
      ? [['Vary', known.content.shownVary.join(', ')] as const]
      : []),
    ...(names.has('cache-tag') || known.content.tags.length === 0
      ? []
      : [['Cache-Tag', known.content.tags.join(',')] as const]),
  ]
  const fields = [
    ...kept.filter(([name]) => !/^(?:cache-tag)$/i.test(name)),
    ...fresh,
    ...identifying,
  ]
  const received = makePage(known.content.status, fields, known, receiving)
  return received ? { kind: 'page', ...received } : { kind: 'mismatch' }
}

function makePage(
  status: number,
  fields: readonly Field[],
  body: Buffer | StoredPage,
  { plan, requestedAt, settings }: Receiving,
): ReceivedPage | undefined {
  const receivedAt = settings.now()
  const record: Record<string, string> = {}
  for (const [name, value] of fields) {
    const lower = name.toLowerCase()
    record[lower] = record[lower] === undefined ? value : `${record[lower]}, ${value}`
  }
  const requestFields = { authorization: [plan.requestFields.authorization].flat()[0] }
  const terms = storingTerms(
    { status, fields: record, requestFields, requestedAt, receivedAt },
    settings,
  )
  const tags = splitTags(record['cache-tag'])
  if (!terms || tags.length > settings.limits.tags) return undefined
  const exempt = new Set(terms.exempt)
  const isShown = shownFields(settings)
  const passed = fields.filter(([name]) => {
    const lower = name.toLowerCase()
    return !OWN_FIELDS.has(lower) && isShown(lower)
  })
  const kept = passed.filter(([name]) => !exempt.has(name.toLowerCase()))
  const firstFields = passed.filter(([name]) => exempt.has(name.toLowerCase()))
  if (record.date === undefined) kept.push(['Date', new Date(receivedAt).toUTCString()])
  const shownVary = varyNames(record.vary, plan.ignoresCookies)
  const vary = selectingNames(shownVary)
  const page = new StoredPage(
    {
      address: plan.address,
      status,
      fields: kept.map(sharedField),
      originTag: record.etag,
      lastModified: record['last-modified'],
      tags,
      shownVary,
      vary,
      varyValues: varyValues(vary, plan.requestFields),
      terms,
    },
    body,
  )
  return { page, firstFields }
}

/** The names in `Vary` in the origin's spelling, without cookies if the request had none. */
function varyNames(vary: string | undefined, ignoresCookies: boolean): string[] {
  const names = (vary ?? '').split(',').map((name) => name.trim())
  return names.filter((name) => name !== '' && !(ignoresCookies && name.toLowerCase() === 'cookie'))
}

/** The fields that select a page; the edge itself handles codings. */
function selectingNames(names: readonly string[]): string[] {
  const selecting = new Set(names.map((name) => name.toLowerCase()))
  selecting.delete('accept-encoding')
  return [...selecting].sort()
}

function opaque(entityTag: string): string {
  return entityTag.replace(/^W\//, '')
}
