/**
 * Passes a request to the origin and its answer back: nothing is stored, and no body is buffered whole.
 * @module
 */
import type { ClientRequest, IncomingMessage } from 'node:http'
import { cookieTest } from '#server/edge/http/cookie-test.ts'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import { answerError } from '#server/edge/http/error-page.ts'
import { passedRequestFields } from '#server/edge/http/forwarded-fields.ts'
import { outerField } from '#server/edge/http/outer-request.ts'
import { readerNetwork } from '#server/edge/http/reader-network.ts'
import { type OutcomeListener, type ReaderVisit, sentOn } from '#server/edge/http/reader-visit.ts'
import { shownFields } from '#server/edge/http/shown-fields.ts'
import type { PageStore } from '#server/edge/memory/page-store.ts'
import { addressTag } from '#server/edge/memory/stored-page.ts'
import type { EdgeOrigins } from '#server/edge/origin/edge-origins.ts'
import { type FailureReason, OriginFailure } from '#server/edge/origin/origin-failure.ts'
import { namedElsewhere } from '#server/edge/origin/page-receiving.ts'
import { hasBody, lingerAfter, passBody } from './body-passing.ts'
import { answerElsewhere } from './elsewhere-answering.ts'
import { passInterim } from './interim-passing.ts'
import { streamAnswer } from './stream-answering.ts'

/** The parts of an edge that passing needs. */
export interface PassingParts {
  readonly settings: EdgeSettings
  readonly store: PageStore
  readonly origins: EdgeOrigins
  readonly onOutcome: OutcomeListener
}

/** Why a request is passed, in the terms of RFC 9211. */
export type PassReason = 'bypass' | 'method' | 'uri-miss'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'REPORT', 'SEARCH', 'QUERY'])

/** The status of a request that failed; 503 for any other reason. */
const STATUS: { readonly [Reason in FailureReason]?: number } = {
  'body-too-large': 413,
  'body-too-slow': 408,
}

/** Creates the function that passes requests. */
export function passThrough(
  parts: PassingParts,
): (visit: ReaderVisit, reason: PassReason) => Promise<void> {
  const { settings, store, origins, onOutcome } = parts
  const isShown = shownFields(settings)
  const isSignedIn = settings.hasSession ?? sessionTest(settings.sessionCookies)
  const pass = async (visit: ReaderVisit, reason: PassReason): Promise<void> => {
    const { request, response, target } = visit
    const method = request.method ?? 'GET'
    const refuse = (why: FailureReason) => {
      const status = STATUS[why] ?? 503
      onOutcome(visit, 'failed', status)
      const retry = status === 503 ? { 'Retry-After': '10' } : {}
      answerError(request, response, status, settings.errors, {
        status: `fwd=${reason}; detail=${why}`,
        fields: retry,
        // Whoever waited for “100 Continue” does not send a body that Node.js would still wait for.
        closes: request.headers.expect !== undefined,
      })
    }
    if (hasBody(request)) lingerAfter(request, response)
    const hasSession = isSignedIn(request)
    const most = hasBody(request) ? bodyAllowance(visit, settings, hasSession) : 0
    if (Number(request.headers['content-length'] ?? 0) > most) return refuse('body-too-large')
    // Whoever has signed in at the desk waits for nobody else, and keeps nobody waiting.
    const needsTurn = !target.passes || (settings.passOrigin !== undefined && !hasSession)
    const abort = new AbortController()
    response.once('close', () => abort.abort())
    const { client, queue } = target.passes ? origins.passed : origins.pages
    let endTurn = () => {}
    try {
      if (needsTurn) {
        const network = readerNetwork(request, settings)
        endTurn = await queue.enter({ rank: 'unknown', client: network, signal: abort.signal })
      }
      const answer = await client.send({
        method,
        path: target.forward,
        fields: [
          ...passedRequestFields(request, visit.reader, settings),
          ...(settings.asks === 'edge'
            ? [outerField({ network: readerNetwork(request, settings) })]
            : []),
        ],
        timeout: settings.timeouts.passThrough,
        isRender: false,
        signal: abort.signal,
        onInterim: (status, fields) => passInterim(visit, status, fields),
        ...(hasBody(request) && {
          sendBody: (call: ClientRequest) => {
            call.on('continue', () => response.writeContinue())
            call.flushHeaders()
            passBody(request, call, {
              bytes: most,
              time: needsTurn ? settings.timeouts.body : Number.POSITIVE_INFINITY,
            })
          },
        }),
      })
      // The reader may take the answer as slowly as they like.
      endTurn()
      const elsewhere = target.passes ? undefined : namedElsewhere(answer, settings)
      if (elsewhere !== undefined && settings.visitors === 'edges') {
        return answerElsewhere(response, elsewhere)
      }
      if (elsewhere !== undefined && !visit.isSentOn) return pass(sentOn(visit, elsewhere), reason)
      const status = answer.statusCode ?? 502
      if (!SAFE.has(method) && status < 400) {
        const tags = invalidated(visit, answer.headers)
        store.purge(tags)
        await settings.purgeOuter?.({ tags })
      }
      onOutcome(visit, 'pass', status)
      const note = {
        status: `fwd=${reason}; fwd-status=${status}`,
        // How long the origin took could tell what it did, such as whether an account is known.
        timing: 'cache;desc="pass"',
      }
      await streamAnswer(visit, answer, note, isShown)
    } catch (error) {
      const why = error instanceof OriginFailure ? error.reason : 'origin-broken'
      if (why === 'reader-gone') return onOutcome(visit, 'gone', 499)
      refuse(why)
    } finally {
      endTurn()
    }
  }
  return pass
}

/** A successful change at an address invalidates what is stored for it and for the addresses it names (RFC 9111, 4.4). */
function invalidated(
  { address, reader }: ReaderVisit,
  headers: { location?: string | undefined; 'content-location'?: string | string[] | undefined },
): string[] {
  const tags = [addressTag(address)]
  const base = `${reader.proto}://${reader.host}`
  for (const named of [headers.location, [headers['content-location']].flat()[0]]) {
    if (named === undefined || !URL.canParse(named, address)) continue
    const url = new URL(named, address)
    if (url.origin === base) tags.push(addressTag(`${base}${url.pathname}${url.search}`))
  }
  return tags
}

/** The most bytes that the body of a request may have. */
function bodyAllowance(
  { request, target }: ReaderVisit,
  { limits, bodyLimit: limitOf }: EdgeSettings,
  hasSession: boolean,
): number {
  if (!target.passes || !limitOf) return limits.bodyBytes
  const [type = ''] = (request.headers['content-type'] ?? '').split(';', 1)
  const mediaType = type.trim().toLowerCase()
  return Math.min(limits.bodyBytes, limitOf({ path: target.path, mediaType, hasSession }))
}

/** Whether a request looks like one of somebody who signed in. */
function sessionTest(cookies: readonly string[]): (request: IncomingMessage) => boolean {
  const hasCookie = cookieTest(cookies)
  return ({ headers }) => headers.authorization !== undefined || hasCookie(headers.cookie ?? '')
}
