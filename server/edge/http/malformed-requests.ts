/**
 * Answers input that is not a valid request.
 * @module
 */
import type { Duplex } from 'node:stream'
import { type ErrorLook, rawError } from './error-page.ts'

/** Node's error for a request that it could not parse. */
interface ParseError extends Error {
  readonly code?: string
  readonly rawPacket?: Buffer
}

const METHOD = /^[A-Z]{1,20} /

/** Creates the `clientError` listener: one short answer if the connection still accepts it, then the end. */
export function refuseMalformed(
  maxUrl: number,
  look: ErrorLook,
): (error: ParseError, socket: Duplex) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const [status, reason] = statusFor(error, maxUrl)
    socket.end(rawError(status, reason, look))
    // Do not wait for a client that goes on sending.
    socket.once('finish', () => socket.destroy())
  }
}

function statusFor(error: ParseError, maxUrl: number): [status: number, reason: string] {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return isLongTarget(error.rawPacket, maxUrl)
        ? [414, 'URI Too Long']
        : [431, 'Request Header Fields Too Large']
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return [408, 'Request Timeout']
    case 'HPE_INVALID_METHOD':
      return isRequestLine(error.rawPacket) ? [501, 'Not Implemented'] : [400, 'Bad Request']
    case 'HPE_INVALID_VERSION':
      // The parser also reports this for a line with a wrong ending.
      return isRequestLine(error.rawPacket)
        ? [505, 'HTTP Version Not Supported']
        : [400, 'Bad Request']
    default:
      return [400, 'Bad Request']
  }
}

/** Whether the input starts with a well-formed request line, apart from its method or version. */
function isRequestLine(packet: Buffer | undefined): boolean {
  return /^[A-Z]+ \S+ HTTP\/\d\.\d\r\n/.test(packet?.toString('latin1') ?? '')
}

/** Whether the input starts with a request line longer than allowed. */
function isLongTarget(packet: Buffer | undefined, maxUrl: number): boolean {
  if (!packet) return false
  const line = packet.subarray(0, maxUrl + 40).toString('latin1')
  return METHOD.test(line) && !line.includes('\n')
}
