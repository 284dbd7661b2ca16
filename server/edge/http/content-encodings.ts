/**
 * Content codings: which one a reader gets, and making them.
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

/** The codings of the edge, the one with the best ratio first. */
export const CODINGS = ['br', 'zstd', 'gzip'] as const
/** A coding that makes a body smaller. */
export type Coding = (typeof CODINGS)[number]
/** A coding or none. */
export type Encoding = Coding | 'identity'

const ORDER: readonly Encoding[] = [...CODINGS, 'identity']
const REMEMBERED = 1_000
/** Bodies above this get one step less than the best, which would take seconds. */
const LARGE = 256 * 1024
/** The quality of brotli while somebody waits: half a millisecond and a tenth of the bytes less than at 4, where matches are looked for in one place only. */
const QUICK = 5

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const zstd = promisify(zstdCompress)

/** The published types do not know the second argument of version 1 yet. */
interface PreferringNegotiator {
  encodings(available: string[], options?: { preferred: readonly string[] }): string[]
}

const chosen = new Map<string, Encoding>()

/**
 * The coding that a reader who sent this `Accept-Encoding` gets: the highest `q`, then the smallest result. Without
 * the field, and where nothing is acceptable, nothing is encoded.
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

/** Whether bodies of this type become notably smaller. */
export function isCompressible(contentType: string | undefined): boolean {
  return contentType !== undefined && COMPRESSIBLE.test(contentType)
}

/** Compresses in a thread of the pool, fast or as well as it goes. */
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
 * A stream that compresses. With `flushEach` every piece written can be read by the receiver at once, at some
 * cost in size.
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

/** @param size bytes of the whole, 0 where unknown */
function brotliParameters(quality: number, size: number): Record<number, number> {
  // A window beyond the body only takes memory.
  const window = size === 0 ? 18 : Math.min(22, Math.max(16, Math.ceil(Math.log2(size))))
  return {
    [constants.BROTLI_PARAM_LGWIN]: window,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  }
}
