import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { controlSockets } from '#content/base/settings/environment.ts'

/** A stand-in for the edge that records the tags of every purge, and calls `onPurge` before it answers. */
export async function startPurgeReceiver(
  dataDir: string,
  onPurge: () => Promise<void> = async () => undefined,
): Promise<{ tags: () => string[]; close: () => Promise<void> }> {
  const received: string[] = []
  const server = createServer(async (request, response) => {
    const message = (await json(request)) as { tags: string[] }
    received.push(...message.tags)
    await onPurge()
    response.writeHead(204).end()
  })
  const [path] = controlSockets(dataDir)
  rmSync(path, { force: true })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return {
    tags: () => received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
