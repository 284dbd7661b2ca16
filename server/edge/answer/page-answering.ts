/**
 * Answers from a stored page: conditional requests, ranges and codings (RFC 9110, 13 to 15).
 * @module
 */
import parseRange from 'range-parser'
import { chooseEncoding, type Encoding } from '#server/edge/http/content-encodings.ts'
import type { Field } from '#server/edge/http/field.ts'
import { parseHttpDate } from '#server/edge/http/http-date.ts'
import type { ReaderVisit } from '#server/edge/http/reader-visit.ts'
import type { VariantSource } from '#server/edge/memory/page-variants.ts'
import type { PageVariant, StoredPage } from '#server/edge/memory/stored-page.ts'
import { answerHead, hitHead, notModifiedHead, withoutFields } from './response-head.ts'

/**
 * Bodies up to this many bytes are also kept as text: Node writes head and text in one go without allocating, while a
 * buffer needs a vectored write. Measured: 5% less work per hit; the limit is the size of Node's buffer for such writes.
 */
const MAX_TEXT = 14_000

/** The `Cache-Status` and `Server-Timing` of an answer. */
export interface AnswerNote {
  readonly status: string
  readonly timing: string
  /** Fields of this answer that are not part of the page, or are instead of the page's own of that name. */
  readonly fields?: readonly Field[]
}

/**
 * Answers from a page: at once if the wanted coding exists, otherwise once it is made.
 * @param note undefined for a plain hit, whose head is cached
 * @param onBegin called with the status when the answer begins
 */
export function answerPage(
  visit: ReaderVisit,
  page: StoredPage,
  maker: VariantSource,
  now: number,
  note: AnswerNote | undefined,
  onBegin: (status: number) => void,
): void | Promise<void> {
  const encoding = wantedEncoding(visit, page)
  const variant = page.variants[encoding]
  if (variant) {
    if (!variant.isFinal) maker.improve(page, variant)
    return onBegin(write(visit, page, variant, now, note))
  }
  return maker.make(page, encoding).then((made) => onBegin(write(visit, page, made, now, note)))
}

function wantedEncoding({ request }: ReaderVisit, page: StoredPage): Encoding {
  if (!page.isCompressible) return 'identity'
  if (request.headers.range !== undefined && wantsRange(request.headers, request.method, page)) {
    return 'identity'
  }
  return chooseEncoding(request.headers['accept-encoding'] as string | undefined)
}

function notedHead(
  page: StoredPage,
  variant: PageVariant,
  now: number,
  { status, timing, fields = [] }: AnswerNote,
): string[] {
  const head = answerHead(page, variant, now, status, timing)
  if (fields.length === 0) return head
  const own = new Set(fields.map(([name]) => name.toLowerCase()))
  return [...withoutFields(head, (name) => own.has(name.toLowerCase())), ...fields.flat()]
}

function write(
  { request, response }: ReaderVisit,
  page: StoredPage,
  variant: PageVariant,
  now: number,
  note: AnswerNote | undefined,
): number {
  const { headers } = request
  const { status } = page.content
  const head = note ? notedHead(page, variant, now, note) : hitHead(page, variant, now)
  if (status === 200) {
    if (isNotModified(headers, page, now)) {
      response.writeHead(304, notModifiedHead(head))
      response.end()
      return 304
    }
    if (headers.range !== undefined && wantsRange(headers, request.method, page)) {
      const size = variant.body.length
      const ranges = parseRange(size, headers.range, { combine: true })
      if (ranges === -1) {
        const kept = withoutFields(head, (name) => /^content-(?:length|encoding)$/i.test(name))
        response.writeHead(416, [
          ...kept,
          'Content-Range',
          `bytes */${size}`,
          'Content-Length',
          '0',
        ])
        response.end()
        return 416
      }
      const range = typeof ranges === 'object' && ranges.length === 1 ? ranges[0] : undefined
      // Several ranges may be answered with the whole body (RFC 9110, 14.2).
      if (range) {
        const part = variant.body.subarray(range.start, range.end + 1)
        const kept = withoutFields(head, (name) => name === 'Content-Length')
        const about = `bytes ${range.start}-${range.end}/${size}`
        response.writeHead(206, [
          ...kept,
          'Content-Range',
          about,
          'Content-Length',
          String(part.length),
        ])
        response.end(part)
        return 206
      }
    }
  }
  response.writeHead(status, head)
  if (request.method === 'HEAD') response.end()
  else if (variant.body.length > MAX_TEXT) response.end(variant.body)
  else {
    variant.text ??= variant.body.toString('latin1')
    response.end(variant.text, 'latin1')
  }
  return status
}

type Headers = ReaderVisit['request']['headers']

/** Whether the reader's copy equals what they would get (RFC 9110, 13.1.2 and 13.1.3). */
function isNotModified(headers: Headers, page: StoredPage, now: number): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return matchesTag(tags, page.entityTag)
  const since = parseHttpDate(headers['if-modified-since'], now)
  const modified = since === undefined ? undefined : parseHttpDate(page.content.lastModified, now)
  return since !== undefined && modified !== undefined && modified <= since
}

const TAG_SUFFIX = /-(?:br|gzip|zstd)"$/

/** Weak comparison; a tag of another coding of the same page also matches. */
export function matchesTag(list: string, entityTag: string): boolean {
  if (list.trim() === '*') return true
  const plain = entityTag.replace(/^W\//, '')
  return (list.match(/"[^"]*"/g) ?? []).some(
    (tag) => tag === plain || tag.replace(TAG_SUFFIX, '"') === plain,
  )
}

const RANGES = /^bytes=\s*(?:\d+-\d*|-\d+)(?:\s*,\s*(?:\d+-\d*|-\d+))*\s*$/

/** Whether `Range` is valid at all; the library treats `9-0` as unsatisfiable instead. */
function isRange(range: string | undefined): boolean {
  if (range === undefined || !RANGES.test(range)) return false
  return [...range.matchAll(/(\d+)-(\d+)/g)].every(([, from, to]) => Number(from) <= Number(to))
}

/** Whether to answer with a part: the reader must have the same page (RFC 9110, 13.1.5). */
function wantsRange(headers: Headers, method: string | undefined, page: StoredPage): boolean {
  if (method !== 'GET' || page.content.status !== 200 || !isRange(headers.range)) return false
  const condition = [headers['if-range']].flat()[0]
  if (condition === undefined) return true
  if (condition.startsWith('"')) return condition === page.entityTag
  if (condition.startsWith('W/')) return false
  return condition === page.content.lastModified
}
