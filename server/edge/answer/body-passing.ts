/**
 * Passes the body of a request on, piece by piece. Whatever becomes of it, the reader gets the answer: a connection that
 * is closed while its body still arrives is reset, and the reader's system may drop the answer unread.
 * @module
 */
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'

/** Milliseconds for which the rest of a body is read and dropped after the answer, before the connection closes. */
const LINGER = 10_000

/**
 * Passes the body of `request` on to `call`, at most `most` bytes of it; then `onTooLarge` is called and `call` ends.
 * What comes after an error, from the origin or of the length, is read and dropped.
 */
export function passBody(
  request: IncomingMessage,
  call: ClientRequest,
  most: number,
  onTooLarge: () => void,
): void {
  let received = 0
  const pass = (chunk: Buffer) => {
    received += chunk.length
    if (received > most) {
      onTooLarge()
      drop()
      call.destroy()
    } else if (!call.write(chunk)) request.pause()
  }
  const proceed = () => void request.resume()
  const finish = () => void call.end()
  const drop = () => {
    request.off('data', pass).off('end', finish).resume()
    call.off('drain', proceed)
  }
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
