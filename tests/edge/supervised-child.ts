/**
 * A child process for the supervisor's tests: serves its process id, and dies as its argument says.
 * @module
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const mode = process.argv[2]
const server = createServer((_, response) => response.end(String(process.pid)))

if (mode === 'never-ready' || process.env.FAILS_AT_START) process.exit(3)
const report = () => process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port })
const begun = performance.now()
/** Works for longer than the supervisor waits for a child that does nothing. */
const workLong = () => {
  const end = performance.now() + 100
  while (performance.now() < end);
  if (performance.now() - begun > 2_500) report()
  else setImmediate(workLong)
}
server.listen(0, '127.0.0.1', () => {
  if (mode === 'slow') workLong()
  else if (mode !== 'hung') report()
})
const finish = () => server.close(() => process.exit(0))
if (mode !== 'stubborn') process.on('SIGTERM', finish)
else process.on('SIGTERM', () => {})
process.on('disconnect', finish)
