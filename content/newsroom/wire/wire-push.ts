/**
 * Takes copy that an agency sends with a token.
 * @module
 */
import { timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { tokenDigest, tokenIn } from '#content/base/settings/wire-token.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { LARGEST_PIECE, readWire } from '#content/intake/wire-reading.ts'
import { FLOOD } from '#content/model/wire/source-health.ts'
import { deskAgencies } from '#content/newsroom/import/import-links.ts'
import { keepPieces } from './piece-keeping.ts'
import { keepRaw } from './raw-keeping.ts'
import { noteRefusal, sourceStates } from './source-state.ts'
import { wireSource } from './wire-sources.ts'

/** Seconds after which a sender whose copy waits may send again. */
const PAUSE = '30'

/**
 * Answers `request`, which sends copy to the source `id`: 202 once it is stored, however often it is sent. 401 without its
 * token, 413 for too much, 422 with the reason for what cannot be read, 429 while too much of it waits.
 */
export async function receivePush(
  payload: Payload,
  id: number,
  request: Request,
): Promise<Response> {
  const source = Number.isSafeInteger(id) ? await wireSource(payload, id) : undefined
  const token = tokenIn(request.headers.get('authorization'))
  const isSender =
    source?.kind === 'push' &&
    source.isActive &&
    token !== undefined &&
    isDigestOf(source.tokenDigest, token)
  if (!isSender) {
    return answer(401, { message: 'Token tidak cocok.' }, { 'www-authenticate': 'Bearer' })
  }
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > LARGEST_PIECE) return answer(413, { message: 'Berkas terlalu besar.' })
  const state = (await sourceStates(payload)).get(id)
  if ((state?.waiting ?? 0) >= FLOOD) {
    return answer(429, { message: 'Terlalu cepat. Kirim lagi nanti.' }, { 'retry-after': PAUSE })
  }
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > LARGEST_PIECE) return answer(413, { message: 'Berkas terlalu besar.' })
  const now = new Date()
  try {
    const pieces = readWire(bytes, { desk: await deskAgencies(payload), now })
    const raw = await keepRaw(environment().dataDir, bytes)
    return answer(202, {
      ...(await keepPieces(payload, pieces, { source: id, raw, now, isPushed: true })),
    })
  } catch (error) {
    if (!(error instanceof UnreadableCopy)) throw error
    await noteRefusal(payload, id, error.message, now)
    return answer(422, { message: error.message })
  }
}

function isDigestOf(digest: string | undefined, token: string): boolean {
  if (digest === undefined) return false
  const [known, given] = [Buffer.from(digest), Buffer.from(tokenDigest(token))]
  return known.length === given.length && timingSafeEqual(known, given)
}

const answer = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
