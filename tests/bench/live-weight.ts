/**
 * What a live page with hundreds of entries weighs, whether it moves, and what Lighthouse says.
 * @module
 */
import type { Result } from 'lighthouse'
import type { Browser } from 'playwright'
import { storyPath } from '#content/base/address/addresses.ts'
import type { Figure } from './bench-table.ts'
import { CATEGORIES, measure, scoresOf } from './lighthouse-run.ts'
import type { BenchStory, SentEntry } from './live-story.ts'
import { settled } from './settled-page.ts'

/** Compressed bytes that the page with its styles may have, and its scripts beyond those of other stories. */
const [PAGE, SCRIPT] = [20_000, 2_048]
/** A story that is not live. */
const OTHER = '/news/kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto'
const RUNS = 3

/** The page, and the browser that measures it. */
export interface WeightPlan {
  readonly base: string
  readonly story: BenchStory
  readonly entries: Iterator<SentEntry, never>
  readonly browser: Browser
  readonly browserPort: number
}

/** Measures the page of a story. */
export async function weigh(plan: WeightPlan): Promise<Figure[]> {
  const { base, story, browserPort } = plan
  const path = storyPath(story)
  const html = await settled(base + path)
  const count = /data-n="(\d+)"/.exec(html)?.[1] ?? '0'
  if (count === '0') throw new Error(`${path} shows no entries.`)
  const styles = await Promise.all(filesIn(html, 'stylesheet').map((file) => sizeOf(base + file)))
  const page = (await sizeOf(base + path)) + sum(styles)
  const known = filesIn(await settled(base + OTHER), 'script')
  const own = filesIn(html, 'script').filter((file) => !known.includes(file))
  const script = sum(await Promise.all(own.map((file) => sizeOf(base + file))))
  const shift = await shiftWhileReading(plan)
  const runs: Result[] = []
  while (runs.length < RUNS) {
    runs.push((await measure(base + path, browserPort, CATEGORIES)).result)
  }
  const kind = `page with ${count} entries`
  return [
    {
      what: `${kind}: HTML and CSS, compressed`,
      value: `${page} bytes`,
      goal: `at most ${PAGE}`,
      isReached: page <= PAGE,
    },
    {
      what: `${kind}: scripts that other stories do not have`,
      value: `${script} bytes`,
      goal: `at most ${SCRIPT}`,
      isReached: script > 0 && script <= SCRIPT,
    },
    {
      what: `${kind}: layout shift while an entry comes and is shown`,
      value: String(shift),
      goal: '0',
      isReached: shift === 0,
    },
    ...scoresOf(kind, runs),
  ]
}

/** The addresses of the styles or scripts that a page loads. */
function filesIn(html: string, kind: 'stylesheet' | 'script'): string[] {
  const tags =
    kind === 'script'
      ? html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)
      : html.matchAll(/<link(?=[^>]*rel="stylesheet")[^>]*href="([^"]+)"/g)
  return Array.from(tags, ([, file = '']) => file)
}

/** Bytes of a body as it is transferred. */
async function sizeOf(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } })
  await answer.arrayBuffer()
  const { headers } = answer
  if (headers.get('content-encoding') !== 'br') throw new Error(`${url} is not compressed.`)
  return Number(headers.get('content-length'))
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

/** The layout shift of a reader who reads further down when an entry comes, and then has it shown. */
async function shiftWhileReading({ base, browser, story, entries }: WeightPlan): Promise<number> {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 390, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(storyPath(story))
    await page.evaluate(() => {
      document.body.dataset.shift = '0'
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { value: number }
          document.body.dataset.shift = String(Number(document.body.dataset.shift) + value)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.locator('#langsung article').last().scrollIntoViewIfNeeded()
    const number = await story.post(entries.next().value)
    await page.getByRole('button', { name: 'pembaruan baru' }).click({ timeout: 60_000 })
    await page.locator(`#e-${number}`).waitFor()
    return Number(await page.evaluate(() => document.body.dataset.shift))
  } finally {
    await context.close()
  }
}
