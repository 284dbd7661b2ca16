/**
 * A renderer for the process tests: pages are stored for a short time only, so that the edge keeps requesting them.
 * @module
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  response.writeHead(200, {
    'cache-control': 'max-age=0, s-maxage=0, stale-while-revalidate=0, stale-if-error=86400',
    'content-type': 'text/plain',
  })
  response.end(`${request.url} dari ${process.pid}`)
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port })
})
const finish = () => server.close(() => process.exit(0))
process.on('SIGTERM', finish)
process.on('disconnect', finish)
