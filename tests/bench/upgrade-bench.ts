/**
 * Whether readers lose a request while a portal changes to another one, and how long that takes.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { type Figure, report } from './bench-table.ts'
import { load } from './load-tool.ts'

const PORT = 28_428
const base = `http://127.0.0.1:${PORT}`
/** Seconds of each run of load. */
const RUN = 5
const CONNECTIONS = 20

/** Changes the portal under load until `requests` were answered. Returns the exit code. */
export async function benchUpgrades({
  requests,
  json,
}: {
  readonly requests: number
  readonly json?: string
}): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-upgrade-'))
  const env = { DATA_DIR: folder, PORT: String(PORT), SITE_URL: base, DATABASE_URL: '' }
  try {
    const portal = await startPortal(env)
    try {
      let said = ''
      portal.stdout?.on('data', (chunk) => {
        said += chunk
      })
      const heard = (words: string) => said.split(words).length - 1
      const counts = { answered: 0, failed: 0 }
      let isOver = false
      // On connections that are kept, and on one for each request.
      const readers = [{}, { connection: 'close' }].map(async (headers) => {
        while (!isOver) {
          const run = await load({ url: base, connections: CONNECTIONS, seconds: RUN, headers })
          counts.answered += run.requests
          counts.failed += run.errors
        }
      })
      const times: number[] = []
      while (counts.answered < requests || times.length === 0) {
        const began = performance.now()
        portal.kill('SIGHUP')
        await until(() => heard('has taken over') > times.length)
        times.push(performance.now() - began)
        await until(() => heard('has ended') >= times.length)
      }
      isOver = true
      await Promise.all(readers)
      return report(figuresOf(counts, times), json)
    } finally {
      await end(portal)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOf(
  { answered, failed }: { answered: number; failed: number },
  times: readonly number[],
): Figure[] {
  return [
    { what: 'changes to another portal under load', value: String(times.length) },
    {
      what: 'slowest, from the signal until it serves',
      value: `${(Math.max(...times) / 1000).toFixed(1)} s`,
    },
    {
      what: 'requests that failed meanwhile',
      value: String(failed),
      goal: `0 of ${answered}`,
      isReached: failed === 0 && answered > 0,
    },
  ]
}

/** Resolves when `isDone`. */
async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 100))
}
