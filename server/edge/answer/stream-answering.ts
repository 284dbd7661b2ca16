/**
 * Passes an answer on while it arrives, compressed on the way if that helps.
 * @module
 */
import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseDirectives } from '#server/edge/http/cache-directives.ts'
import { CACHE_NAME } from '#server/edge/http/cache-name.ts'
import {
  type Coding,
  chooseEncoding,
  compressor,
  isCompressible,
} from '#server/edge/http/content-encodings.ts'
import type { Field } from '#server/edge/http/field.ts'
import { endToEndFields } from '#server/edge/http/forwarded-fields.ts'
import type { ReaderVisit } from '#server/edge/http/reader-visit.ts'
import { encodedTag } from '#server/edge/memory/page-variants.ts'
import { type AnswerNote, matchesTag } from './page-answering.ts'

/** Smaller bodies are not worth a compression stream. */
const MIN_STREAM_COMPRESSED = 1_024
const NO_BODY = new Set([204, 205, 304])

/**
 * Passes an answer on. Resolves when everything is sent or either side has left. A body that breaks off closes the
 * reader's connection, so that half an answer is not taken for a whole one.
 * @param isShown a test by lower-case name: whether readers get a field of it
 * @param body the answer's body, if part of it was read before
 */
export async function streamAnswer(
  visit: ReaderVisit,
  answer: IncomingMessage,
  note: AnswerNote,
  isShown: (name: string) => boolean,
  body: Readable = answer,
): Promise<void> {
  const { request, response } = visit
  const status = answer.statusCode ?? 502
  const fields = endToEndFields(answer).filter(([name]) => isShown(name.toLowerCase()))
  fields.push(
    ['Via', `${answer.httpVersion} ${CACHE_NAME}`],
    ['Cache-Status', `${CACHE_NAME}; ${note.status}`],
    ['Server-Timing', note.timing],
  )
  const tags = request.headers['if-none-match']
  if (status === 200 && tags && answer.headers.etag && matchesTag(tags, answer.headers.etag)) {
    answer.destroy()
    const kept = fields.filter(([name]) => !/^content-(?:length|encoding|type)$/i.test(name))
    response.writeHead(304, kept.flat())
    response.end()
    return
  }
  const isCodable = mayCode(answer)
  const coding = isCodable
    ? chooseEncoding(request.headers['accept-encoding'] as string | undefined)
    : 'identity'
  if (isCodable) addVary(fields)
  const head = coding === 'identity' ? fields : codedFields(fields, coding)
  response.writeHead(status, answer.statusMessage, head.flat())
  if (request.method === 'HEAD' || NO_BODY.has(status)) {
    // The origin's body is not needed for a HEAD request.
    answer.destroy()
    response.end()
    return
  }
  // A body without a length is generated while it is sent, so flush each piece.
  const isLive = answer.headers['content-length'] === undefined
  if (isLive) response.flushHeaders()
  const steps: Transform[] = coding === 'identity' ? [] : [compressor(coding, isLive)]
  try {
    await pipeline([body, ...steps, response], { end: false })
    if (!answer.complete) throw new Error('The answer is incomplete.')
    response.addTrailers(answer.trailers as Record<string, string>)
    response.end()
  } catch {
    answer.destroy()
    response.destroy()
  }
}

function mayCode(answer: IncomingMessage): boolean {
  const { headers, statusCode } = answer
  return (
    statusCode !== 206 &&
    headers['content-encoding'] === undefined &&
    isCompressible(headers['content-type']) &&
    Number(headers['content-length'] ?? MIN_STREAM_COMPRESSED) >= MIN_STREAM_COMPRESSED &&
    !parseDirectives(headers['cache-control']).has('no-transform')
  )
}

function addVary(fields: Field[]): void {
  const isNamed = fields.some(
    ([name, value]) => name.toLowerCase() === 'vary' && /accept-encoding|\*/i.test(value),
  )
  if (!isNamed) fields.push(['Vary', 'Accept-Encoding'])
}

function codedFields(fields: readonly Field[], coding: Coding): Field[] {
  const coded: Field[] = []
  for (const [name, value] of fields) {
    const lower = name.toLowerCase()
    if (lower === 'content-length' || lower === 'accept-ranges' || lower === 'content-md5') continue
    coded.push([name, lower === 'etag' ? encodedTag(value, coding) : value])
  }
  return [...coded, ['Content-Encoding', coding]]
}
