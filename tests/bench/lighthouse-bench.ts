/**
 * Lighthouse results of reading pages: a mid-range phone on slow 4G (its mobile profile, simulated), with an empty
 * browser cache. Beside each page a plain page with its text, measured in turn with it, tells the page from the machine.
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
import { type Figure, median, report } from './bench-table.ts'
import { servePlainPages } from './plain-pages.ts'

/** Where to write the figures besides standard output. */
export interface LighthouseBenchOptions {
  readonly json?: string
}

const PORT = 28_420
const BROWSER_PORT = 28_421
const PLAIN_PORT = 28_422
const base = `http://127.0.0.1:${PORT}`

const PAGES = [
  ['front page', '/', []],
  ['section', '/news', []],
  ['story', '/news/kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto', []],
  // Searches are deliberately not indexed, which Lighthouse reports as a fault.
  ['search', '/cari?q=gempa', ['is-crawlable']],
] as const

/** Pairs of runs per page; medians count, since single runs vary too much. */
const RUNS = 5

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What a page may take beyond the plain page, in milliseconds; the layout shift has no unit. */
const LIMITS = [
  ['largest-contentful-paint', 300],
  ['total-blocking-time', 30],
  ['cumulative-layout-shift', 0],
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
  const plainPages = await servePlainPages(PLAIN_PORT)
  try {
    const figures: Figure[] = []
    for (const [kind, path, skipAudits] of PAGES) {
      const plain = plainPages.add(path, await settled(path))
      const runs: Result[] = []
      const plainRuns: Result[] = []
      while (runs.length < RUNS) {
        plainRuns.push(await measure(plain, ['performance'], []))
        runs.push(await measure(base + path, CATEGORIES, skipAudits))
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

/** A run of Lighthouse; runs without a paint are repeated, unless it keeps happening. */
async function measure(
  url: string,
  categories: readonly string[],
  skipAudits: readonly string[],
): Promise<Result> {
  let failure = 'Lighthouse gave nothing.'
  for (let tried = 0; tried < 3; tried += 1) {
    const result = await lighthouse(url, {
      port: BROWSER_PORT,
      logLevel: 'error',
      onlyCategories: [...categories],
      skipAudits: [...skipAudits],
    })
    if (result && !result.lhr.runtimeError) return result.lhr
    failure = result?.lhr.runtimeError?.message ?? failure
  }
  throw new Error(`${url}: ${failure}`)
}

/**
 * The page at `path`, asked for until the edge has its smallest form: the first reader waits for the render, the second
 * for a quick compression; the goals are for everyone after them.
 */
async function settled(path: string): Promise<string> {
  let html = ''
  for (let asked = 0; asked < 3; asked += 1) {
    const answer = await fetch(base + path, { headers: { 'accept-encoding': 'br' } })
    html = await answer.text()
    await pause(500)
  }
  return html
}

function figuresOf(kind: string, runs: readonly Result[], plainRuns: readonly Result[]): Figure[] {
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
  const limits = LIMITS.map(([id, more]): Figure => {
    const [own, plain] = [runs, plainRuns].map((some) =>
      some.map((run) => run.audits[id]?.numericValue ?? Number.NaN),
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
  return [...scores, ...limits]
}
