/**
 * Loaded into a process that is measured (`--import`): how long its main thread computes without letting others have
 * their turn, by processor time, so that other work on the machine counts little. It answers a message
 * `{ type: 'longest block' }` with `{ type: 'longest block', block }` in milliseconds and begins anew.
 * @module
 */
const EVERY = 1

let longest = 0
let before = used()

// `threadCpuUsage` is of this thread alone: not of garbage collection, compilers and databases beside it.
function used(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

setInterval(() => {
  const now = used()
  longest = Math.max(longest, now - before)
  before = now
}, EVERY).unref()

process.on('message', (message: { type?: string }) => {
  if (message.type !== 'longest block') return
  process.send?.({ type: 'longest block', block: longest })
  longest = 0
})
