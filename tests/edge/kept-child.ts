/**
 * A portal for the keeper's tests, `kept-child.ts NAME [MODE GATE]`: an edge whose origin answers with the name. With the
 * mode `fails` it ends at once; with `waits` it waits before it serves, with `dies` before it ends, until the address
 * GATE answers. With `migrates` it asks that address when it may change the store. With `holds` it asks it
 * before it says that it has stopped writing, with `leads` when the worker of the one before has ended. With `hangs` it
 * answers no message, with `stays` it does not end, with `crashes` it ends before it has ended its worker.
 * @module
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startEdge } from '#server/edge/edge.ts'
import type { OriginAddress } from '#server/edge/http/edge-options.ts'
import { listenToKeeper, tellKeeper } from '#server/keeper/keeper-messages.ts'

const [name = '', mode, gate = ''] = process.argv.slice(2)
const served = createServer((_, response) => {
  response.writeHead(200, { 'cache-control': 's-maxage=60' }).end(name)
}).listen(0, '127.0.0.1')
await once(served, 'listening')
let origin: OriginAddress = { host: '127.0.0.1', port: (served.address() as AddressInfo).port }

process.once('disconnect', () => process.exit(1))
if (mode === 'fails') process.exit(4)
if (mode === 'waits') {
  tellKeeper({ type: 'migrates' })
  await fetch(gate)
}
if (mode === 'migrates') {
  // What it does when it is to end takes a while.
  process.once('SIGTERM', () => setTimeout(() => process.exit(0), 500))
  const held = Promise.withResolvers<void>()
  listenToKeeper({ held: () => held.resolve() })
  tellKeeper({ type: 'migrates' })
  await held.promise
  await fetch(gate)
}
const edge = await startEdge({
  port: 0,
  sockets: { readers: 4, metrics: 5 },
  origin: () => origin,
})
process.once('SIGTERM', () => edge.close(0).then(() => process.exit(0)))
listenToKeeper({
  hold: async () => {
    if (mode === 'hangs') return
    if (mode === 'holds') await fetch(gate)
    tellKeeper({ type: 'held' })
  },
  retire: async ({ origins }) => {
    if (mode === 'hangs') return
    if (mode === 'crashes') process.exit(5)
    const retired = edge.retire(undefined, 500)
    origin = origins.pages
    tellKeeper({ type: 'retired' })
    await retired
    if (mode !== 'stays') process.exit(0)
  },
  lead: async () => {
    if (mode === 'leads') await fetch(gate)
  },
})
tellKeeper({ type: 'serves', origins: { pages: origin, desk: origin } })
if (mode === 'dies') {
  await fetch(gate)
  process.exit(3)
}
