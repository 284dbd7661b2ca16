/**
 * Asks the feed of a source for what is new.
 * @module
 */
import type { Payload } from 'payload'
import {
  AnswerTooLong,
  PrivateHost,
  type SendOutgoing,
  sendOutgoing,
} from '#content/base/outgoing/outgoing-request.ts'
import { environment } from '#content/base/settings/environment.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { LARGEST_PIECE } from '#content/intake/wire-reading.ts'
import { waitedUntil } from '#content/newsroom/announcing/announcement-answer.ts'
import type { ReadPieces } from './folder-reading.ts'
import { keepPieces } from './piece-keeping.ts'
import { type FeedMark, noteFailure, noteSuccess } from './source-state.ts'
import type { WireSource } from './wire-sources.ts'

/** Milliseconds for one answer. */
const PATIENCE = 20_000
const MOST_REDIRECTS = 3
const SECOND = 1_000

/** A feed to ask, which this process has claimed. */
export interface FeedOrder {
  source: WireSource
  read: ReadPieces
  mark: FeedMark
  /** How often it failed in a row. */
  failures: number
  now: Date
  send?: SendOutgoing
}

/** Asks, keeps what came and ends the claim. A feed that fails, or asks to be left alone, is asked later. */
export async function pollFeed(payload: Payload, order: FeedOrder): Promise<void> {
  const { source, mark, failures, now, read, send = sendOutgoing } = order
  const next = new Date(now.getTime() + source.every * SECOND)
  const fail = (reason: string, notBefore?: Date) =>
    noteFailure(payload, source.id, failures + 1, reason, now, notBefore)
  try {
    const answer = await send(source.url ?? '', {
      method: 'GET',
      headers: {
        'user-agent': `Warta (+${environment().siteUrl})`,
        ...(mark.etag && { 'if-none-match': mark.etag }),
        ...(mark.lastModified && { 'if-modified-since': mark.lastModified }),
      },
      timeLimit: PATIENCE,
      mostBytes: LARGEST_PIECE,
      redirects: MOST_REDIRECTS,
    })
    const header = (name: string) => [answer.headers[name]].flat()[0]
    if (answer.status === 304) return await noteSuccess(payload, source.id, next, mark)
    if (answer.status !== 200) {
      return await fail(
        `Umpan menjawab ${answer.status}.`,
        waitedUntil(header('retry-after') ?? '', now),
      )
    }
    const pieces = read(answer.body, '')
    await keepPieces(payload, pieces, { source: source.id, now })
    await noteSuccess(payload, source.id, next, {
      etag: header('etag'),
      lastModified: header('last-modified'),
    })
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) {
      payload.logger.error({
        err: error,
        msg: `The feed of the wire source “${source.name}” failed.`,
      })
    }
    await fail(reason ?? 'Umpan tidak dapat dibaca.')
  }
}

/** What is wrong with the feed, in Indonesian; `undefined` if something else went wrong. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof UnreadableCopy) return error.message
  if (error instanceof PrivateHost) {
    return `${error.host} tidak ada di internet. Operator dapat mengizinkannya dengan PRIVATE_HOSTS.`
  }
  if (error instanceof AnswerTooLong) return 'Umpan terlalu besar.'
  if (!(error instanceof Error)) return undefined
  if (error.name === 'TimeoutError') return 'Umpan tidak menjawab tepat waktu.'
  return 'code' in error ? 'Umpan tidak dapat dihubungi.' : undefined
}
