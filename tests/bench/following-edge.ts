/**
 * An edge that follows the purges of a PostgreSQL, as a process of its own: `following-edge.ts NAME URL ORIGIN-PORT`. It
 * tells its parent by which clock each purge was carried out.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { NodeFollowing } from '#content/store/nodes/node-following.ts'
import { startEdge } from '#server/edge/edge.ts'

/** Pages in memory, all of which a purge of the front page's tag forgets. */
const PAGES = 200

const [, , name = '', url = '', originPort] = process.argv
const edge = await startEdge({
  host: '127.0.0.1',
  port: 0,
  origin: () => ({ host: '127.0.0.1', port: Number(originPort) }),
})
for (let page = 0; page < PAGES; page += 1) {
  await (await fetch(`http://127.0.0.1:${edge.port}/story-${page}`)).text()
}
const following = new NodeFollowing({
  id: randomUUID(),
  name,
  version: 'bench',
  traits: { edges: 1, renderers: 1 },
  media: 'DATA_DIR',
  secret: 'bench',
  url,
  listenUrl: undefined,
  purge: (message) => {
    if ('all' in message) return
    edge.purge(message.tags, message)
    process.send?.({ tags: message.tags, at: Number(process.hrtime.bigint()) })
  },
  warn: (line) => process.stderr.write(`${name}: ${line}\n`),
})
await following.start()
process.send?.('following')
process.once('disconnect', async () => {
  await following.close()
  await edge.close(0)
  process.exit(0)
})
