/**
 * Passes the body of a request on, piece by piece. Whatever becomes of it, the reader gets the answer: a connection that
 * is closed while its body still arrives is reset, and the reader's system may drop the answer unread.
 * @module
 */
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { OriginFailure } from '#server/edge/origin/origin-failure.ts'

/** Milliseconds for which the rest of a body is read and dropped after the answer, before the connection closes. */
const LINGER = 10_000

/** Whether `request` announces a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return (length !== undefined && length !== '0') || headers['transfer-encoding'] !== undefined
}

/** How much of a body is passed on, in bytes, and for how many milliseconds it may arrive. */
export interface BodyLimits {
  readonly bytes: number
  readonly time: number
}

/**
 * Passes the body of `request` on to `call`, which fails with `body-too-large` or `body-too-slow` beyond `limits`. What
 * comes after an error, from the origin or of the body, is read and dropped.
 */
export function passBody(request: IncomingMessage, call: ClientRequest, limits: BodyLimits): void {
  let received = 0
  const pass = (chunk: Buffer) => {
    received += chunk.length
    if (received > limits.bytes) {
      drop()
      call.destroy(new OriginFailure('body-too-large'))
    } else if (!call.write(chunk)) request.pause()
  }
  const proceed = () => void request.resume()
  const finish = () => {
    clearTimeout(late)
    call.end()
  }
  const drop = () => {
    clearTimeout(late)
    request.off('data', pass).off('end', finish).resume()
    call.off('drain', proceed)
  }
  const late = Number.isFinite(limits.time)
    ? setTimeout(() => call.destroy(new OriginFailure('body-too-slow')), limits.time)
    : undefined
  request.on('data', pass).once('end', finish)
  request.once('close', () => {
    if (!request.complete) call.destroy()
  })
  call.on('drain', proceed).once('close', drop)
  call.once('response', (answer) => {
    // Whoever refuses does not want the rest; an answer that begins early may still need it.
    if ((answer.statusCode ?? 0) < 400 || request.complete) return
    drop()
    answer.once('close', () => call.destroy())
  })
}

/** Once `response` is sent, drops what is left of the body of `request` for a while, and then closes the connection. */
export function lingerAfter(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete) return
    const timer = setTimeout(() => request.socket.destroy(), LINGER)
    timer.unref()
    request.socket.once('close', () => clearTimeout(timer))
    request.once('end', () => clearTimeout(timer))
    request.resume()
  })
}
