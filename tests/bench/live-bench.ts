/**
 * Live coverage: how fast an entry is there, whether all are while processes are killed, thousands of readers who poll,
 * and what the page weighs.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { type Figure, report } from './bench-table.ts'
import { launchMeasured } from './lighthouse-run.ts'
import { pollWhileWriting } from './live-polling.ts'
import { sendAndLook } from './live-sending.ts'
import { starterMaterial, startLiveStory, writtenEntries } from './live-story.ts'
import { weigh } from './live-weight.ts'
import { writeDuringKills } from './live-writers.ts'

const [PORT, BROWSER_PORT] = [28_430, 28_431]
const base = `http://127.0.0.1:${PORT}`

type Part = 'sending' | 'weight' | 'readers' | 'writers'

/** How much to measure. */
export interface LiveBenchOptions {
  /** One part; all of them without it. */
  readonly only?: Part
  /** Entries of the story that is read. */
  readonly entries: number
  /** Entries whose way to readers is measured. */
  readonly rounds: number
  /** Entries that are written while processes are killed. */
  readonly written: number
  readonly readers: number
  /** How long they read. */
  readonly seconds: number
  readonly json?: string
}

/** Measures a portal with a store of its own. Returns the exit code. */
export async function benchLive(options: LiveBenchOptions): Promise<number> {
  const { only, rounds, written, readers, seconds } = options
  const isWanted = (part: Part) => only === undefined || only === part
  const folder = mkdtempSync(join(tmpdir(), 'warta-live-'))
  const env = {
    DATA_DIR: folder,
    PORT: String(PORT),
    SITE_URL: base,
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  }
  try {
    const browser = await launchMeasured(BROWSER_PORT)
    const portal = await startPortal(env)
    try {
      const authorization = await signInAtDesk(base, env)
      const entries = writtenEntries(await starterMaterial(base, authorization))
      const aStory = (headline: string) => startLiveStory(base, authorization, headline)
      const figures: Figure[] = []
      if (only !== 'writers') {
        const story = await aStory('Liputan yang panjang')
        for (let number = 0; number < options.entries; number += 1)
          await story.post(entries.next().value)
        const plan = { base, story, entries, browser }
        if (isWanted('sending')) figures.push(...(await sendAndLook({ ...plan, rounds })))
        if (isWanted('weight'))
          figures.push(...(await weigh({ ...plan, browserPort: BROWSER_PORT })))
        if (isWanted('readers'))
          figures.push(...(await pollWhileWriting({ ...plan, readers, seconds })))
      }
      if (isWanted('writers')) {
        const story = await aStory('Liputan yang terganggu')
        const place = { base, portal: portal.pid ?? 0, dataDir: folder }
        figures.push(...(await writeDuringKills({ ...place, story, entries, count: written })))
      }
      return report(figures, options.json)
    } finally {
      await browser.close()
      await end(portal)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
