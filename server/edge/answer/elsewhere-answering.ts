import type { ServerResponse } from 'node:http'

/**
 * Tells an outer edge that the page at `path` answers its request, as the origin said: it may have that page itself, and
 * must not keep it under an address that somebody made up.
 */
export function answerElsewhere(response: ServerResponse, path: string): void {
  response.writeHead(404, { 'X-Accel-Redirect': path, 'Cache-Control': 'no-store' }).end()
}
