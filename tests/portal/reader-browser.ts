import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { inject } from 'vitest'
import { browserPath } from '#tests/running/browser-path.ts'

/** A tenth less work for a form of the desk: no page of a test runs so long that optimized code pays. */
const UNOPTIMIZED = '--js-flags=--no-opt,--no-maglev'

/** Launches a browser with additional `options`; the caller closes it. */
export async function launchBrowser(options: readonly string[] = []): Promise<Browser> {
  const executablePath = browserPath()
  if (!executablePath) throw new Error('No Chromium: run npm test once, it installs one.')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', UNOPTIMIZED, ...options],
  })
}

/** A reader with their own window; `troubles` lists what went wrong on their pages. */
export interface Reader {
  page: Page
  troubles: string[]
  leave(): Promise<void>
}

/** Opens a reader's window that records console errors, failed requests and requests to other hosts. */
export async function aReader(
  browser: Browser,
  { width = 360, ...options }: BrowserContextOptions & { width?: number } = {},
): Promise<Reader> {
  const { url } = inject('portal')
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 800 },
    locale: 'id-ID',
    ...options,
  })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    // Blocked and failed resources are also reported as console errors.
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // A page with status 404 or 410 is a console error, but not a fault.
    const isPageItself = message.location().url === page.url()
    if (!isPageItself) troubles.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    // A picture still loading when the reader moved on is not missing.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    troubles.push(`${request.url()}: ${request.failure()?.errorText}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) troubles.push(`${request.url()} is elsewhere.`)
  })
  return { page, troubles, leave: () => context.close() }
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Accessibility violations, one line each: rule and element. `stricter` enables rules that axe leaves optional. */
export async function barriers(page: Page, stricter: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    // This function runs inside the page, where axe is a global rather than the import.
    const { axe: there } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await there.run({
      resultTypes: ['violations'],
      rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    )
  }, stricter)
}
