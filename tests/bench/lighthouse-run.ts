/**
 * Runs of Lighthouse in a browser that listens on a port.
 * @module
 */
import lighthouse, { type Result } from 'lighthouse'
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js'
import { type Browser, chromium } from 'playwright'
import { browserPath } from '#tests/running/browser-path.ts'
import type { Figure } from './bench-table.ts'
import { type MainThread, mainThreadOf } from './main-thread.ts'

/** What Lighthouse gives scores for. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** A run: what Lighthouse says, and what the page cost the browser. */
export interface Measured {
  readonly result: Result
  readonly mainThread: MainThread
}

/** Launches the browser that Lighthouse uses; the caller closes it. */
export async function launchMeasured(port: number): Promise<Browser> {
  const executablePath = browserPath()
  if (!executablePath) throw new Error('No Chromium: run npm test once, it installs one.')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', `--remote-debugging-port=${port}`],
  })
}

/** A run of Lighthouse; runs without a paint are repeated, unless it keeps happening. */
export async function measure(
  url: string,
  port: number,
  categories: readonly string[],
  skipAudits: readonly string[] = [],
): Promise<Measured> {
  let failure = 'Lighthouse gave nothing.'
  for (let tried = 0; tried < 3; tried += 1) {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: [...categories],
      skipAudits: [...skipAudits],
    })
    if (result && !result.lhr.runtimeError) {
      return { result: result.lhr, mainThread: mainThreadOf(result.artifacts, url) }
    }
    failure = result?.lhr.runtimeError?.message ?? failure
  }
  throw new Error(`${url}: ${failure}`)
}

/** The scores of the middle one of `runs`, each with what it lost points for. */
export function scoresOf(kind: string, runs: readonly Result[]): Figure[] {
  const { categories, audits }: Result = computeMedianRun([...runs])
  return CATEGORIES.map((name): Figure => {
    const category = categories[name]
    const score = Math.round((category?.score ?? 0) * 100)
    const lost = category?.auditRefs.filter(({ id, weight }) => {
      const audit = audits[id]
      return weight > 0 && typeof audit?.score === 'number' && audit.score < 1
    })
    return {
      what: `${kind}, ${name}`,
      value: String(score),
      goal: score === 100 ? '100' : `100 (${lost?.map(({ id }) => id).join(', ')})`,
      isReached: score === 100,
    }
  })
}
