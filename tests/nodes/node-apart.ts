/**
 * A node for a process of its own, started as `node-apart.ts DATABASE`, which says what it purges and whether it is current.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { NodeFollowing } from '#content/store/nodes/node-following.ts'

const node = new NodeFollowing({
  id: randomUUID(),
  name: 'terpisah',
  version: 'uji',
  traits: { edges: 1, renderers: 1 },
  media: 'DATA_DIR',
  secret: 'sama',
  url: process.argv[2] ?? '',
  listenUrl: undefined,
  purge: (message) => {
    process.send?.({ purged: 'all' in message ? ['everything'] : message.tags })
  },
  warn: () => {},
})
await node.start()
setInterval(() => process.send?.({ isCurrent: node.isCurrent() }), 20)
process.once('disconnect', () => process.exit(0))
