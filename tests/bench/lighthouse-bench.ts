/**
 * Lighthouse results of reading pages: a mid-range phone on slow 4G (its mobile profile, simulated), with an empty
 * browser cache.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import lighthouse, { type Result } from 'lighthouse'
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js'
import { chromium } from 'playwright'
import { browserPath } from '#tests/running/browser-path.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { type Figure, report } from './bench-table.ts'

/** Where to write the figures besides standard output. */
export interface LighthouseBenchOptions {
  readonly json?: string
}

const PORT = 28_420
const BROWSER_PORT = 28_421
const base = `http://127.0.0.1:${PORT}`

const PAGES = [
  ['front page', '/', []],
  ['section', '/news', []],
  ['story', '/news/kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto', []],
  // Searches are deliberately not indexed, which Lighthouse reports as a fault.
  ['search', '/cari?q=gempa', ['is-crawlable']],
] as const

/** Runs per page; the median counts, since single runs vary too much. */
const RUNS = 5

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Upper limits: largest contentful paint in seconds, cumulative layout shift, total blocking time in milliseconds. */
const LIMITS = [
  ['largest-contentful-paint', 1200],
  ['cumulative-layout-shift', 0],
  ['total-blocking-time', 0],
] as const

/** Measures a portal with the starter stories. Returns the exit code. */
export async function benchLighthouse({ json }: LighthouseBenchOptions): Promise<number> {
  const executablePath = browserPath()
  if (!executablePath) throw new Error('No Chromium: run npm test once, it installs one.')
  const folder = mkdtempSync(join(tmpdir(), 'warta-lighthouse-'))
  const portal = await startPortal({
    DATA_DIR: folder,
    PORT: String(PORT),
    SITE_URL: base,
    DATABASE_URL: '',
  })
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      `--remote-debugging-port=${BROWSER_PORT}`,
    ],
  })
  try {
    const figures: Figure[] = []
    for (const [kind, path, skipAudits] of PAGES) {
      await untilSettled(path)
      const runs: Result[] = []
      for (let tried = 0; runs.length < RUNS; tried += 1) {
        const result = await lighthouse(base + path, {
          port: BROWSER_PORT,
          logLevel: 'error',
          onlyCategories: [...CATEGORIES],
          skipAudits: [...skipAudits],
        })
        // Discard a run without a paint, unless it keeps happening.
        if (result && !result.lhr.runtimeError) runs.push(result.lhr)
        else if (tried > 2 * RUNS) {
          throw new Error(
            `${path}: ${result?.lhr.runtimeError?.message ?? 'Lighthouse gave nothing.'}`,
          )
        }
      }
      figures.push(...figuresOf(kind, runs))
    }
    return report(figures, json)
  } finally {
    await browser.close()
    await end(portal)
    rmSync(folder, { recursive: true })
  }
}

/**
 * Requests the page until the edge has its smallest form: the first reader waits for the render, the second for a quick
 * compression; the goals are for everyone after them.
 */
async function untilSettled(path: string): Promise<void> {
  for (let asked = 0; asked < 3; asked += 1) {
    const answer = await fetch(base + path, { headers: { 'accept-encoding': 'br' } })
    await answer.arrayBuffer()
    await pause(500)
  }
}

function figuresOf(kind: string, runs: readonly Result[]): Figure[] {
  const { categories, audits }: Result = computeMedianRun([...runs])
  const scores = CATEGORIES.map((name): Figure => {
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
  const limits = LIMITS.map(([id, most]): Figure => {
    const { numericValue = Number.NaN, displayValue = '' } = audits[id] ?? {}
    const all = runs.map((run) => run.audits[id]?.numericValue ?? Number.NaN)
    const spread = [Math.min(...all), Math.max(...all)].map((value) => value.toFixed(0))
    return {
      what: `${kind}, ${id}`,
      value: displayValue,
      goal: `at most ${most} (${spread.join(' to ')})`,
      isReached: numericValue <= most,
    }
  })
  return [...scores, ...limits]
}
