/**
 * A child process for the supervisor's tests: serves its process id, and dies as its argument says.
 * @module
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const mode = process.argv[2]
const server = createServer((_, response) => response.end(String(process.pid)))

if (mode === 'never-ready' || process.env.FAILS_AT_START) process.exit(3)
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port })
})
const finish = () => server.close(() => process.exit(0))
if (mode !== 'stubborn') process.on('SIGTERM', finish)
else process.on('SIGTERM', () => {})
process.on('disconnect', finish)
