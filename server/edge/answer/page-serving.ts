/**
 * Serves pages that may be stored: from memory, or by one request to the origin for all waiting readers.
 * @module
 */
import { LRUCache } from 'lru-cache'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import { answerError } from '#server/edge/http/error-page.ts'
import type { Field } from '#server/edge/http/field.ts'
import { sharedRequestFields } from '#server/edge/http/forwarded-fields.ts'
import { isLent, LENT, outerField, readOuter } from '#server/edge/http/outer-request.ts'
import { readerNetwork } from '#server/edge/http/reader-network.ts'
import {
  type Outcome,
  type OutcomeListener,
  type ReaderVisit,
  sentOn,
} from '#server/edge/http/reader-visit.ts'
import { shownFields } from '#server/edge/http/shown-fields.ts'
import { type PageStore, varyValues } from '#server/edge/memory/page-store.ts'
import type { VariantSource } from '#server/edge/memory/page-variants.ts'
import type { PurgeLog } from '#server/edge/memory/purge-log.ts'
import {
  mayReplaceError,
  parseRequestDirectives,
  type RequestDirectives,
  usability,
} from '#server/edge/memory/request-directives.ts'
import { type StoredPage, splitTags } from '#server/edge/memory/stored-page.ts'
import type { FlightPlan } from '#server/edge/origin/flight-plan.ts'
import {
  type Flight,
  type FlightResult,
  maySee,
  type PageFlights,
} from '#server/edge/origin/page-flights.ts'
import { PageRenewals } from '#server/edge/origin/page-renewals.ts'
import { answerElsewhere } from './elsewhere-answering.ts'
import { passInterim } from './interim-passing.ts'
import { type AnswerNote, answerPage } from './page-answering.ts'
import type { PassReason } from './pass-through.ts'
import { streamAnswer } from './stream-answering.ts'

/** The parts of an edge that serving needs. */
export interface ServingParts {
  readonly settings: EdgeSettings
  readonly store: PageStore
  readonly log: PurgeLog
  readonly flights: PageFlights
  readonly maker: VariantSource
  /** Passes a request to the origin without sharing its answer. */
  readonly pass: (visit: ReaderVisit, reason: PassReason) => Promise<void>
  readonly onOutcome: OutcomeListener
}

/**
 * After a failure, a stale page is served for this long before the origin is asked again, unless it is purged; in
 * milliseconds.
 */
const QUIET = 1_000
/** After this many shared answers that did not fit, a request goes to the origin alone. */
const MAX_SHARED_TRIES = 3
/** After this many renders of a page that was purged softly meanwhile, an outer edge gets it to show, not to keep. */
const MAX_SOFT_TRIES = 6
/** For how long an address is known to answer each reader individually, and how many such addresses are kept. */
const UNSHARED = { ttl: 30_000, max: 10_000 }
const RETRY_AFTER = '10'
/** Of a page that was purged and is shown while it is remade: a cache before this one has been told of that purge already. */
const SHOWN_ONCE: readonly Field[] = [['Cache-Control', 'public, max-age=0, s-maxage=0']]

/** Creates the page server. It answers synchronously where it can. */
export function pageServer(parts: ServingParts): (visit: ReaderVisit) => void | Promise<void> {
  const { settings, store, log, flights, maker, pass, onOutcome } = parts
  const unshared = new LRUCache<string, true>(UNSHARED)
  const renewals = new PageRenewals(store, settings.limits.renewals)
  const isShown = shownFields(settings)
  /** An outer edge keeps what it gets, and hears of no purge that was before: so it gets only what is fresh. */
  const isInner = settings.visitors === 'edges'

  const give = (visit: ReaderVisit, page: StoredPage, outcome: Outcome, note?: AnswerNote) =>
    answerPage(visit, page, maker, settings.now(), note, (status) =>
      onOutcome(visit, outcome, status, page.content.tags),
    )

  const giveFresh = (visit: ReaderVisit, page: StoredPage, outcome: Outcome, note?: AnswerNote) => {
    if (!isInner) return give(visit, page, outcome, note)
    return give(visit, page, outcome, {
      ...(note ?? { status: 'hit', timing: 'cache;desc="hit"' }),
      fields: [...(note?.fields ?? []), ...hiddenTags(page)],
    })
  }

  const giveStale = (visit: ReaderVisit, page: StoredPage, why: string) => {
    const ttl = Math.ceil((page.freshUntil - settings.now()) / 1000)
    const status = `hit; ttl=${Math.min(ttl, isCurrent(page) ? ttl : 0)}; detail=${why}`
    const own = isCurrent(page) ? [] : SHOWN_ONCE
    const fields = isInner ? [...LENT, ...hiddenTags(page)] : own
    return give(visit, page, 'stale', { status, timing: 'cache;desc="stale"', fields })
  }

  const refuse = (visit: ReaderVisit, status: number, detail: string, retryAfter?: string) => {
    onOutcome(visit, 'failed', status)
    answerError(visit.request, visit.response, status, settings.errors, {
      status: detail,
      fields: retryAfter ? { 'Retry-After': retryAfter } : {},
    })
  }

  const planOf = (
    visit: ReaderVisit,
    known: StoredPage | undefined,
    isBehind = false,
  ): Omit<FlightPlan, 'noStore' | 'rank'> => {
    const ignoresCookies = !visit.target.passes && !settings.forwardCookies
    const network = readerNetwork(visit.request, settings)
    const fields = sharedRequestFields(visit.request, visit.reader, !ignoresCookies)
    if (settings.asks === 'edge') {
      fields.push(outerField({ network, isBehind, takesStale: known === undefined }))
    }
    return {
      address: visit.address,
      path: visit.target.forward,
      passes: visit.target.passes,
      fields,
      requestFields: visit.request.headers,
      known,
      client: network,
      ignoresCookies,
    }
  }

  const start = (
    visit: ReaderVisit,
    known: StoredPage | undefined,
    noStore: boolean,
    key?: string,
    isBehind = false,
  ) => {
    // What the origin itself named exists.
    const exists = visit.isSentOn || store.knows(visit.address)
    const rank = isBehind ? 'behind' : exists ? 'known' : 'unknown'
    const onInterim: FlightPlan['onInterim'] = (status, fields) =>
      passInterim(visit, status, fields)
    return flights.start({ ...planOf(visit, known), noStore, rank, onInterim }, key)
  }

  const keepQuiet = (page: StoredPage, failed: Flight) => {
    // What failed before a purge says nothing of the page after it.
    if (page.lastPurge <= failed.sequence) page.quietUntil = settings.now() + QUIET
  }

  /** Renews a page in the background while readers get the old one. */
  const renewBehind = (visit: ReaderVisit, page: StoredPage) => {
    if (page.quietUntil > settings.now() || flights.find(page.key)) return
    const plan: FlightPlan = { ...planOf(visit, page, true), noStore: false, rank: 'behind' }
    renewals.want(page, async () => {
      if (flights.find(page.key)) return
      const flight = flights.start(plan, page.key)
      if ((await flight.result).kind === 'failure') keepQuiet(page, flight)
    })
  }

  const serveSlowly = async (visit: ReaderVisit): Promise<void> => {
    const { request, response } = visit
    const joinedAt = log.sequence
    const directives = parseRequestDirectives(request.headers, settings.requestDirectives)
    const outer = isInner ? readOuter(request) : undefined
    for (let tries = 0; ; tries += 1) {
      const page = store.find(visit.address, request.headers)
      const now = settings.now()
      const use =
        page && !(isInner && !isFresh(page, now)) ? usability(page, directives, now) : 'fetch'
      if (page && use === 'serve') {
        return page.freshUntil > now
          ? giveFresh(visit, page, 'hit')
          : giveStale(visit, page, 'max-stale')
      }
      if (page && use === 'serve-and-renew') {
        renewBehind(visit, page)
        return giveStale(visit, page, 'stale-while-revalidate')
      }
      if (directives.onlyIfCached) return refuse(visit, 504, 'fwd=miss; detail=only-if-cached')
      // An outer edge has its own.
      const mayBeStale = !outer || outer.takesStale
      const spare = page && mayBeStale && mayReplaceError(page, now) ? page : undefined
      if (spare && spare.quietUntil > now) return giveStale(visit, spare, 'stale-if-error')

      const key = store.keyFor(visit.address, request.headers)
      const isAlone = tries >= MAX_SHARED_TRIES || directives.noStore || unshared.has(key)
      const underWay = isAlone ? undefined : flights.find(key)
      const joined = underWay?.isUrgent || outer?.isBehind ? underWay : undefined
      const flight =
        joined ?? start(visit, page, directives.noStore, isAlone ? undefined : key, outer?.isBehind)
      const leave = flight.wait()
      // A spare page of before a purge replaces failures only, however long the new one takes.
      const patience = spare && !spare.isSpare ? staleWait(flight, settings) : undefined
      const result = await firstOf(flight, visit, patience)
      // An unshareable answer was requested with the first reader's credentials, and is for that reader only. An unclaimed
      // stream is cut when the last waiting reader leaves.
      const mayClaim = joined === undefined
      const isMine =
        typeof result === 'object' && result.kind === 'stream' && mayClaim && flight.claim()
      leave()
      if (result === 'gone') return onOutcome(visit, 'gone', 499)
      if (result === 'late' && spare && !spare.isDead) return giveStale(visit, spare, 'origin-slow')
      if (result === 'late') continue
      const note = noteFor(visit, page, directives, result, joined !== undefined)

      if (result.kind === 'failure') {
        if (page) keepQuiet(page, flight)
        if (spare && mayReplaceError(spare, settings.now()))
          return giveStale(visit, spare, 'stale-if-error')
        const status = result.status ?? 503
        return refuse(visit, status, note.status, result.retryAfter ?? RETRY_AFTER)
      }
      if (result.kind === 'elsewhere' && isInner) return answerElsewhere(response, result.path)
      if (result.kind === 'elsewhere') {
        if (visit.isSentOn) return refuse(visit, 503, note.status, RETRY_AFTER)
        return serveSlowly(sentOn(visit, result.path))
      }
      if (result.kind === 'stream') {
        unshared.set(key, true)
        if (!isMine) continue
        const { answer, body } = result.stream
        const lent =
          settings.asks === 'edge' && isLent(answer)
            ? splitTags(answer.headers['cache-tag'])
            : undefined
        onOutcome(visit, lent ? 'stale' : 'miss', answer.statusCode ?? 0, lent)
        return streamAnswer(visit, answer, note, isShown, body)
      }
      if (!maySee(flight, result, joinedAt) || !isFor(visit, result.page)) continue
      if (isInner && result.page.isSoftPurged) {
        if (tries < MAX_SOFT_TRIES) continue
        return giveStale(visit, result.page, 'purged-often')
      }
      if (!(result.isShared || (mayClaim && flight.claim()))) {
        unshared.set(key, true)
        continue
      }
      if (result.isShared) unshared.delete(key)
      if (response.destroyed) return onOutcome(visit, 'gone', 499)
      return giveFresh(
        visit,
        result.page,
        'miss',
        mayClaim ? { ...note, fields: result.firstFields } : note,
      )
    }
  }

  return (visit) => {
    const { headers } = visit.request
    const page = store.find(visit.address, headers)
    const hasDirectives = headers['cache-control'] !== undefined || headers.pragma !== undefined
    if (page && !hasDirectives && isFresh(page, settings.now())) {
      return giveFresh(visit, page, 'hit')
    }
    // A range of an unknown page passes: it may be a film, which must not be fetched whole first.
    if (!page && headers.range !== undefined) return pass(visit, 'uri-miss')
    return serveSlowly(visit)
  }
}

/** The tags for an outer edge, if readers do not get them anyway. */
function hiddenTags(page: StoredPage): Field[] {
  const tags = page.content.tags.join(',')
  return tags && page.field('cache-tag') === undefined ? [['Cache-Tag', tags]] : []
}

const isFresh = (page: StoredPage, now: number): boolean => isCurrent(page) && page.freshUntil > now

const isCurrent = ({ isSoftPurged, isSpare }: StoredPage): boolean => !isSoftPurged && !isSpare

function isFor({ request }: ReaderVisit, { content }: StoredPage): boolean {
  const values = varyValues(content.vary, request.headers)
  return values.every((value, index) => value === content.varyValues[index])
}

/** Milliseconds that a reader still waits for a flight when a stale page is at hand. */
function staleWait(flight: Flight, { timeouts, now }: EdgeSettings): number {
  return Math.max(0, timeouts.stale - (now() - flight.startedAt))
}

/** The flight's result; 'gone' if the reader leaves before, 'late' after `patience` milliseconds. */
function firstOf(
  flight: Flight,
  { response }: ReaderVisit,
  patience: number | undefined,
): Promise<FlightResult | 'gone' | 'late'> {
  return new Promise((resolve) => {
    const gone = () => resolve('gone')
    response.once('close', gone)
    const timer =
      patience === undefined ? undefined : setTimeout(resolve, patience, 'late' as const)
    void flight.result.then(resolve).finally(() => {
      clearTimeout(timer)
      response.off('close', gone)
    })
  })
}

function noteFor(
  visit: ReaderVisit,
  page: StoredPage | undefined,
  directives: RequestDirectives,
  result: FlightResult,
  wasJoined: boolean,
): AnswerNote {
  const why = !page
    ? 'uri-miss'
    : directives.noCache || Number.isFinite(directives.maxAge)
      ? 'request'
      : 'stale'
  const parts = [`fwd=${why}`]
  if (result.kind === 'page') {
    parts.push(`fwd-status=${result.wasUpdated ? 304 : result.page.content.status}`)
    if (result.isStored) parts.push('stored')
  } else if (result.kind === 'stream') {
    parts.push(`fwd-status=${result.stream.answer.statusCode}`)
  } else if (result.kind === 'failure') {
    if (result.status !== undefined) parts.push(`fwd-status=${result.status}`)
    parts.push(`detail=${result.reason}`)
  }
  if (wasJoined) parts.push('collapsed')
  const took = (performance.now() - visit.began).toFixed(1)
  return { status: parts.join('; '), timing: `cache;desc="miss", origin;dur=${took}` }
}
