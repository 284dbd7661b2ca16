/**
 * Whole portals on one PostgreSQL, each as on a machine of its own.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'

/** The secret that all nodes have. */
const SECRET = 'kunci rahasia bersama semua simpul'

/** A node of a portal. */
export interface NodePortal {
  readonly name: string
  readonly url: string
  readonly variables: Record<string, string>
  readonly process: ChildProcess
  /** What readers get at `path`. */
  ask(path: string): Promise<{ status: number; body: string; isFromMemory: boolean }>
  /** What it has logged so far. */
  log(): string
  /** What a load balancer is told. */
  isReady(): Promise<boolean>
  stop(): Promise<void>
}

/**
 * Starts a node at `port`, with its store at `databaseUrl`, of the portal whose address is `siteUrl`, and with further
 * settings.
 */
export async function startNode(
  name: string,
  port: number,
  siteUrl: string,
  databaseUrl: string,
  further: Record<string, string>,
): Promise<NodePortal> {
  const dataDir = mkdtempSync(join(tmpdir(), `warta-node-${name}-`))
  const variables = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    NODE_NAME: name,
    PORT: String(port),
    SITE_URL: siteUrl,
    WARTA_SECRET: SECRET,
    ...further,
  }
  const portal = await startPortal(variables)
  let log = ''
  portal.stderr?.on('data', (chunk) => {
    log += chunk
  })
  const url = `http://127.0.0.1:${port}`
  return {
    name,
    url,
    variables,
    process: portal,
    ask: async (path) => {
      // A connection that is kept would always lead to the same edge.
      const headers = { connection: 'close' }
      const answer = await fetch(url + path, { redirect: 'manual', headers })
      const isFromMemory = /^warta; hit\b/.test(answer.headers.get('cache-status') ?? '')
      return { status: answer.status, body: await answer.text(), isFromMemory }
    },
    log: () => log,
    isReady: async () => (await fetch(`${url}/readyz`)).status === 200,
    stop: async () => {
      await end(portal)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
