import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { controlSockets } from '#content/base/settings/environment.ts'
import { purgeEdges } from './edge-purging.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-purging-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** An edge at one of the sockets of `dataDir`. */
async function anEdge(dataDir: string, place: 0 | 1, answer: RequestListener) {
  const server = createServer(answer)
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await new Promise<void>((resolve) => server.listen(controlSockets(dataDir)[place], resolve))
  onTestFinished(close)
  return close
}

it('counts an edge that ends while it is asked as none, and purges the other', async () => {
  const dataDir = aFolder()
  const close = await anEdge(dataDir, 0, (request) => {
    void close()
    request.socket.destroy()
  })
  let asked = 0
  await anEdge(dataDir, 1, (_, response) => {
    asked += 1
    response.writeHead(204).end()
  })
  expect(await purgeEdges(dataDir, { all: true })).toBe(1)
  expect(asked).toBe(1)
})

it('waits for the one that confirms, although the other does not', async () => {
  const dataDir = aFolder()
  const refused = Promise.withResolvers<void>()
  await anEdge(dataDir, 0, (_, response) => {
    response.writeHead(500).end(() => refused.resolve())
  })
  let isPurged = false
  await anEdge(dataDir, 1, async (_, response) => {
    await refused.promise
    await new Promise(setImmediate)
    isPurged = true
    response.writeHead(204).end()
  })
  await expect(purgeEdges(dataDir, { all: true })).rejects.toThrow('500')
  expect(isPurged).toBe(true)
})
