/**
 * Which header fields the edge forwards, in both directions (RFC 9110, 7.6).
 * @module
 */
import type { IncomingMessage } from 'node:http'
import { CACHE_NAME } from './cache-name.ts'
import type { Field } from './field.ts'
import { OUTER_FIELD, type Visitors } from './outer-request.ts'
import { SAVER_HINT, SAVES } from './saver-hint.ts'

/** Fields that apply to one connection only. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
/** Fields that `Connection` cannot remove. */
const NEVER_DROPPED = new Set([
  'host',
  'content-length',
  'authorization',
  'cookie',
  'cache-control',
])
const FORWARDED = new Set([
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  OUTER_FIELD,
])
/** Fields that a request for a shared page must not carry. */
const PERSONAL = new Set([
  'cookie',
  'cache-control',
  'pragma',
  'range',
  'if-range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'accept-encoding',
  'expect',
  'content-length',
  'x-forwarded-for',
  'x-real-ip',
  'forwarded',
  // Added again in normalized form.
  SAVER_HINT,
])

/** Host and scheme of a reader's request, forwarded to the origin. */
export interface ReaderAddress {
  readonly host: string
  readonly proto: string
}

/** The fields of a message as pairs, without those of the connection. */
export function endToEndFields(message: Pick<IncomingMessage, 'headers' | 'rawHeaders'>): Field[] {
  const dropped = connectionOptions(message.headers.connection)
  const fields: Field[] = []
  const raw = message.rawHeaders
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] as string
    const lower = name.toLowerCase()
    if (HOP_BY_HOP.has(lower) || dropped.has(lower)) continue
    fields.push([name, raw[index + 1] as string])
  }
  return fields
}

/**
 * The fields of a request for a shared page: nothing personal, and no coding.
 * @param keepCookies whether to forward the reader's cookies anyway
 */
export function sharedRequestFields(
  request: IncomingMessage,
  reader: ReaderAddress,
  keepCookies: boolean,
): Field[] {
  const fields = endToEndFields(request).filter(([name]) => {
    const lower = name.toLowerCase()
    if (lower === 'cookie') return keepCookies
    return !(PERSONAL.has(lower) || FORWARDED.has(lower) || lower === 'host' || lower === 'via')
  })
  if (request.headers[SAVER_HINT] !== undefined) fields.push(['Save-Data', SAVES])
  return [
    ['Host', reader.host],
    ...fields,
    ...originFields(request, reader),
    ['Accept-Encoding', 'identity'],
  ]
}

/** The fields of a request that is passed through. */
export function passedRequestFields(
  request: IncomingMessage,
  reader: ReaderAddress,
  { trustProxy, visitors }: Visitors,
): Field[] {
  const fields = endToEndFields(request).filter(([name]) => {
    const lower = name.toLowerCase()
    return !(
      FORWARDED.has(lower) ||
      lower === 'host' ||
      lower === 'via' ||
      lower === 'accept-encoding'
    )
  })
  const peer = request.socket.remoteAddress ?? 'unknown'
  const named = [request.headers['x-forwarded-for'] ?? []].flat().join(', ')
  // An outer edge has added the reader's address, and is none on the way.
  const way = visitors === 'edges' ? named : trustProxy && named ? `${named}, ${peer}` : peer
  const passed: Field[] = [
    ['Host', reader.host],
    ...fields,
    ...originFields(request, reader),
    ['X-Forwarded-For', way],
    ['Accept-Encoding', 'identity'],
  ]
  if (request.headers['transfer-encoding'] !== undefined)
    passed.push(['Transfer-Encoding', 'chunked'])
  return passed
}

function originFields(request: IncomingMessage, reader: ReaderAddress): Field[] {
  const via = request.headers.via
  return [
    ['X-Forwarded-Host', reader.host],
    ['X-Forwarded-Proto', reader.proto],
    ['Via', `${via ? `${via}, ` : ''}${request.httpVersion} ${CACHE_NAME}`],
  ]
}

function connectionOptions(connection: string | undefined): Set<string> {
  if (!connection || connection === 'keep-alive' || connection === 'close') return new Set()
  const names = connection.split(',').map((name) => name.trim().toLowerCase())
  return new Set(names.filter((name) => !NEVER_DROPPED.has(name)))
}
