import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { controlSockets, environment } from '#content/base/settings/environment.ts'
import { NodeFollowing } from '#content/store/nodes/node-following.ts'

/** A stand-in for the edge. */
interface PurgeReceiver {
  /** The tags of every purge so far. */
  tags: () => string[]
  close: () => Promise<void>
}

/** A stand-in for the edge that records the tags of every purge, and calls `onPurge` before it confirms one. */
export async function startPurgeReceiver(
  dataDir: string,
  onPurge: () => Promise<void> = async () => undefined,
): Promise<PurgeReceiver> {
  const received: string[] = []
  const receive = (tags: readonly string[]) => {
    received.push(...tags)
    return onPurge()
  }
  const close =
    environment().database.kind === 'sqlite'
      ? await listenAtSocket(dataDir, receive)
      : await followTable(receive)
  return { tags: () => received, close }
}

type Receive = (tags: readonly string[]) => Promise<void>

/** Hears only what comes through the socket, as an edge does that the database does not reach. */
export async function startSocketReceiver(dataDir: string): Promise<PurgeReceiver> {
  const received: string[] = []
  const close = await listenAtSocket(dataDir, async (tags) => void received.push(...tags))
  return { tags: () => received, close }
}

async function listenAtSocket(dataDir: string, receive: Receive): Promise<() => Promise<void>> {
  const server = createServer(async (request, response) => {
    const { tags } = (await json(request)) as { tags: string[] }
    await receive(tags)
    response.writeHead(204).end()
  })
  const [path] = controlSockets(dataDir)
  rmSync(path, { force: true })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return () =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
}

async function followTable(receive: Receive): Promise<() => Promise<void>> {
  const node = new NodeFollowing({
    id: randomUUID(),
    name: 'receiver',
    version: 'test',
    traits: { edges: 1, renderers: 1 },
    media: 'DATA_DIR',
    secret: 'test',
    url: environment().database.url,
    listenUrl: undefined,
    purge: (message) => ('tags' in message ? receive(message.tags) : undefined),
    warn: (line) => process.stderr.write(`${line}\n`),
  })
  await node.start()
  return () => node.close()
}
