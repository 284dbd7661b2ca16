/**
 * Routes a request: refused, passed to the origin, or served as a page that may be stored.
 * @module
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieTest } from '#server/edge/http/cookie-test.ts'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import { answerError } from '#server/edge/http/error-page.ts'
import type { ReaderAddress } from '#server/edge/http/forwarded-fields.ts'
import type { ReaderVisit } from '#server/edge/http/reader-visit.ts'
import { targetReader } from '#server/edge/http/request-target.ts'
import { tidySaverHint } from '#server/edge/http/saver-hint.ts'
import { hasBody, lingerAfter } from './body-passing.ts'
import type { PassReason } from './pass-through.ts'

/** The destinations of requests. */
export interface Routes {
  /** Answers health checks; false for all other paths. */
  health(path: string, response: ServerResponse): boolean
  page(visit: ReaderVisit): void | Promise<void>
  pass(visit: ReaderVisit, reason: PassReason): Promise<void>
  refused(status: number): void
}

const HOST = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i
const READING_METHODS = 'GET, HEAD, OPTIONS'
const PASSED_METHODS = 'GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE'

/** Creates the router. */
export function requestRouter(
  settings: EdgeSettings,
  routes: Routes,
): (request: IncomingMessage, response: ServerResponse) => void | Promise<void> {
  const readTarget = targetReader(settings)
  const isPreview = cookieTest(settings.previewCookies)
  const isSignedIn = cookieTest(settings.sessionCookies)

  const refuse = (
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    fields: Record<string, string> = {},
  ) => {
    routes.refused(status)
    // Close the connection, so that the rest of a malformed request is not parsed as another one.
    const closes = status === 400 || status === 505 || request.headers.expect !== undefined
    if (!closes && hasBody(request)) lingerAfter(request, response)
    answerError(request, response, status, settings.errors, { fields, closes })
  }

  return (request, response) => {
    const began = performance.now()
    const { headers } = request
    const method = request.method ?? ''
    const url = request.url ?? ''
    // Node's parser accepts 0.9 and 2.0.
    if (request.httpVersionMajor !== 1)
      return refuse(request, response, request.httpVersionMajor === 0 ? 400 : 505)
    if (url === '*' && method === 'OPTIONS') return allow(response, PASSED_METHODS)
    const target = readTarget(url)
    if ('refused' in target) return refuse(request, response, target.refused)
    const named = readerAddress(request, target.host, settings.trustProxy)
    if (!named) return refuse(request, response, 400)
    const { path, passes } = target
    // A page is the same under every host, so a host that somebody made up makes no page.
    const reader = passes ? named : (settings.canonical ?? named)
    if (method === 'GET' || method === 'HEAD') {
      if (routes.health(path, response)) return
      if (hasBody(request) && !passes) return refuse(request, response, 400)
    } else if (!passes) {
      if (method === 'OPTIONS') return allow(response, READING_METHODS)
      return refuse(request, response, 405, { Allow: READING_METHODS })
    } else if (method === 'TRACE') {
      return refuse(request, response, 405, { Allow: PASSED_METHODS })
    }
    const address = `${reader.proto}://${reader.host}${target.forward}`
    const visit: ReaderVisit = { request, response, target, reader, address, began }
    if (method !== 'GET' && method !== 'HEAD') return routes.pass(visit, 'method')
    if (headers.authorization !== undefined && settings.sharing === 'cautious') {
      return routes.pass(visit, 'bypass')
    }
    const { cookie } = headers
    if (cookie !== undefined && (isPreview(cookie) || (passes && isSignedIn(cookie)))) {
      return routes.pass(visit, 'bypass')
    }
    if (passes && hasBody(request)) return routes.pass(visit, 'bypass')
    tidySaverHint(request)
    return routes.page(visit)
  }
}

/** Host and scheme of the reader's request, in lower case; undefined without a valid host. */
function readerAddress(
  request: IncomingMessage,
  named: string | undefined,
  trustProxy: boolean,
): ReaderAddress | undefined {
  const { headers, rawHeaders } = request
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  // RFC 9112, 3.2: more than one Host field is an error.
  if (hosts > 1) return undefined
  const forwarded = trustProxy ? first(headers['x-forwarded-host']) : undefined
  const host = (forwarded ?? named ?? headers.host ?? 'localhost').toLowerCase()
  if (!HOST.test(host)) return undefined
  const proto = trustProxy && first(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http'
  return { host, proto }
}

function first(field: string | string[] | undefined): string | undefined {
  return [field].flat()[0]?.split(',', 1)[0]?.trim().toLowerCase()
}

function allow(response: ServerResponse, methods: string): void {
  response.writeHead(204, { Allow: methods, 'Cache-Control': 'no-store' }).end()
}
