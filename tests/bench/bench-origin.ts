/**
 * An origin for measuring the edge: `/story` is always the same page, every other path a page of its own, and
 * `/work/...` takes five milliseconds, like a renderer.
 * @module
 */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'

const WORK = 5

const server = createServer(async (request, response) => {
  const url = request.url ?? '/'
  // Wait instead of computing: the load generator shares this core.
  if (url.startsWith('/work/')) await setTimeout(WORK)
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control':
      'public, max-age=0, s-maxage=3600, stale-while-revalidate=60, stale-if-error=86400',
    'Cache-Tag': `path:${url}, frontpage`,
    'Content-Security-Policy':
      "default-src 'none'; img-src 'self'; style-src 'sha256-abcdefghijklmnopqrstuvwxyz'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  })
  response.end(page(url))
})
server.listen(Number(process.argv[2]), '127.0.0.1')

/** Some 12 KB of text that compresses about as well as prose. */
function page(url: string): string {
  const words: string[] = []
  for (let line = 0; line < 60; line += 1) {
    const hash = createHash('sha256').update(`${url} ${line}`).digest('base64')
    words.push(
      `<p>Ambon, Warta - ${hash} kata orang yang hadir di tempat itu pada hari yang sama, ${line}.</p>`,
    )
  }
  return `<!doctype html><title>${url}</title>${words.join('\n')}`
}
