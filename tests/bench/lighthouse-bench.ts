/**
 * Lighthouse results of reading pages: a mid-range phone on slow 4G (its mobile profile, simulated), with an empty
 * browser cache. Beside each page a plain page with its text, measured in turn with it, tells the page from the machine.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from 'lighthouse'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { type Figure, median, report } from './bench-table.ts'
import { CATEGORIES, launchMeasured, type Measured, measure, scoresOf } from './lighthouse-run.ts'
import { COSTS } from './main-thread.ts'
import { servePlainPages } from './plain-pages.ts'
import { settled } from './settled-page.ts'

/** What to measure, and where to write the figures besides standard output. */
export interface LighthouseBenchOptions {
  /** One kind of page; all without. */
  readonly only?: (typeof PAGES)[number][0]
  readonly json?: string
}

const PORT = 28_420
const BROWSER_PORT = 28_421
const PLAIN_PORT = 28_422
const base = `http://127.0.0.1:${PORT}`

const PAGES = [
  ['front', '/', []],
  ['section', '/news', []],
  ['story', '/news/kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto', []],
  // Searches are deliberately not indexed, which Lighthouse reports as a fault.
  ['search', '/cari?q=gempa', ['is-crawlable']],
] as const

/** Pairs of runs per page; medians count, since single runs vary too much. */
const RUNS = 5

/** What a page may take beyond the plain page, in milliseconds; the layout shift has no unit. */
const LIMITS = [
  ['largest-contentful-paint', 300],
  ['total-blocking-time', 30],
  ['cumulative-layout-shift', 0],
] as const

/** Measures a portal with the starter stories. Returns the exit code. */
export async function benchLighthouse({ only, json }: LighthouseBenchOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-lighthouse-'))
  const portal = await startPortal({
    DATA_DIR: folder,
    PORT: String(PORT),
    SITE_URL: base,
    DATABASE_URL: '',
  })
  const browser = await launchMeasured(BROWSER_PORT)
  const plainPages = await servePlainPages(PLAIN_PORT)
  try {
    const figures: Figure[] = []
    for (const [kind, path, skipAudits] of PAGES) {
      if (only !== undefined && only !== kind) continue
      const plain = plainPages.add(path, await settled(base + path))
      const runs: Measured[] = []
      const plainRuns: Measured[] = []
      while (runs.length < RUNS) {
        plainRuns.push(await measure(plain, BROWSER_PORT, ['performance']))
        runs.push(await measure(base + path, BROWSER_PORT, CATEGORIES, skipAudits))
      }
      figures.push(...figuresOf(kind, runs, plainRuns))
    }
    return report(figures, json)
  } finally {
    plainPages.close()
    await browser.close()
    await end(portal)
    rmSync(folder, { recursive: true })
  }
}

function figuresOf(
  kind: string,
  runs: readonly Measured[],
  plainRuns: readonly Measured[],
): Figure[] {
  const limits = LIMITS.map(([id, more]): Figure => {
    const [own, plain] = [runs, plainRuns].map((some) =>
      some.map(({ result }) => result.audits[id]?.numericValue ?? Number.NaN),
    )
    const [value, beside] = [median(own ?? []), median(plain ?? [])]
    const spread = [own, plain].map((all = []) =>
      [Math.min(...all), Math.max(...all)].map((each) => each.toFixed(0)).join(' to '),
    )
    return {
      what: `${kind}, ${id}`,
      value: value.toFixed(0),
      goal: `at most ${more} more than the plain page's ${beside.toFixed(0)} (${spread.join(' beside ')})`,
      isReached: value <= beside + more,
    }
  })
  const results = runs.map(({ result }) => result)
  return [
    ...scoresOf(kind, results),
    ...limits,
    requestsOf(kind, results),
    ...costsOf(kind, runs, plainRuns),
  ]
}

/** Processor time of the main thread beside the plain page's, which a busy machine changes less than the blocking time. */
function costsOf(
  kind: string,
  runs: readonly Measured[],
  plainRuns: readonly Measured[],
): Figure[] {
  return COSTS.map((cost) => {
    const [own = '', plain = ''] = [runs, plainRuns].map((some) =>
      median(some.map(({ mainThread }) => mainThread[cost])).toFixed(1),
    )
    return { what: `${kind}, processor time: ${cost}`, value: `${own} ms`, goal: `beside ${plain}` }
  })
}

/** What the browser asks for by itself in one view. */
function requestsOf(kind: string, results: readonly Result[]): Figure {
  const asked = results.map(({ audits }) => {
    const details = audits['network-requests']?.details
    return details?.type === 'table' ? details.items.length : Number.NaN
  })
  return { what: `${kind}, requests of a view`, value: median(asked).toFixed(0) }
}
