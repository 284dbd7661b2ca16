/**
 * Content codings: negotiating and compressing.
 * @module
 */

import type { Transform } from 'node:stream'
import { promisify } from 'node:util'
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzip,
  zstdCompress,
} from 'node:zlib'
import Negotiator from 'negotiator'

/** The codings of the edge, best compression first. */
export const CODINGS = ['br', 'zstd', 'gzip'] as const
/** A compressing coding. */
export type Coding = (typeof CODINGS)[number]
/** A coding, or none. */
export type Encoding = Coding | 'identity'

const ORDER: readonly Encoding[] = [...CODINGS, 'identity']
const REMEMBERED = 1_000
/** Larger bodies are compressed one level below the best, which would take seconds. */
const LARGE = 256 * 1024
/**
 * Brotli's quality while a reader waits: half a millisecond slower than 4, which looks for matches in one place only,
 * with a tenth fewer bytes.
 */
const QUICK = 5

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const zstd = promisify(zstdCompress)

/** The second argument of version 1, missing from the published types. */
interface PreferringNegotiator {
  encodings(available: string[], options?: { preferred: readonly string[] }): string[]
}

const chosen = new Map<string, Encoding>()

/**
 * The coding for an `Accept-Encoding`: the highest `q`, then the best compression. `identity` without the field or
 * without an acceptable coding.
 */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity'
  const known = chosen.get(acceptEncoding)
  if (known) return known
  const negotiator: PreferringNegotiator = new Negotiator({
    headers: { 'accept-encoding': acceptEncoding },
  })
  const [choice = 'identity'] = negotiator.encodings([...ORDER], { preferred: ORDER }) as Encoding[]
  if (chosen.size >= REMEMBERED) chosen.clear()
  chosen.set(acceptEncoding, choice)
  return choice
}

const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|xml|wasm|rtf|x-ndjson|manifest\+json|vnd\.ms-fontobject)|image\/(?:svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)|font\/(?:ttf|otf|collection)|[\w.+-]+\/[\w.-]+\+(?:json|xml|text))/i

/** Whether bodies of this type compress well. */
export function isCompressible(contentType: string | undefined): boolean {
  return contentType !== undefined && COMPRESSIBLE.test(contentType)
}

/** Compresses on a thread of the pool, quickly or as small as possible. */
export function compress(body: Buffer, coding: Coding, effort: 'quick' | 'best'): Promise<Buffer> {
  const isBest = effort === 'best'
  switch (coding) {
    case 'br':
      return brotli(body, {
        params: brotliParameters(isBest ? (body.length > LARGE ? 9 : 11) : QUICK, body.length),
      })
    case 'gzip':
      return gzipped(body, { level: isBest ? 9 : 5 })
    case 'zstd':
      return zstd(body, {
        params: {
          [constants.ZSTD_c_compressionLevel]: isBest ? (body.length > LARGE ? 12 : 19) : 3,
        },
      })
  }
}

/**
 * A compressing stream. `flushEach` makes every written piece readable at once, at some cost in size.
 */
export function compressor(coding: Coding, flushEach: boolean): Transform {
  switch (coding) {
    case 'br':
      return createBrotliCompress({
        params: brotliParameters(QUICK, 0),
        ...(flushEach && { flush: constants.BROTLI_OPERATION_FLUSH }),
      })
    case 'gzip':
      return createGzip({ level: 5, ...(flushEach && { flush: constants.Z_SYNC_FLUSH }) })
    case 'zstd':
      return createZstdCompress({ ...(flushEach && { flush: constants.ZSTD_e_flush }) })
  }
}

/** @param size bytes of the whole body, 0 if unknown */
function brotliParameters(quality: number, size: number): Record<number, number> {
  // A window larger than the body only wastes memory.
  const window = size === 0 ? 18 : Math.min(22, Math.max(16, Math.ceil(Math.log2(size))))
  return {
    [constants.BROTLI_PARAM_LGWIN]: window,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  }
}
