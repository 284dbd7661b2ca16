/**
 * One log line per request, if enabled; without readers' addresses or cookies.
 * @module
 */
import type { EdgeLogger } from '#server/edge/http/edge-options.ts'
import type { Outcome, ReaderVisit } from '#server/edge/http/reader-visit.ts'

/** Logs a request when its answer is complete or aborted. */
export function logRequest(logger: EdgeLogger, visit: ReaderVisit, outcome: Outcome): void {
  const { request, response, began } = visit
  const before = request.socket.bytesWritten
  response.once('close', () => {
    logger.info(
      {
        method: request.method,
        url: visit.target.forward,
        host: visit.reader.host,
        status: response.statusCode,
        outcome,
        bytes: request.socket.bytesWritten - before,
        ms: Math.round((performance.now() - began) * 100) / 100,
        sent: response.writableFinished,
        agent: request.headers['user-agent'],
        referer: request.headers.referer,
      },
      'request',
    )
  })
}
