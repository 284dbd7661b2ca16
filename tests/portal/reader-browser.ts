import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { inject } from 'vitest'
import { browserPath } from '#tests/running/browser-path.ts'

/** A browser for the tests of a file, started with `options` besides; they close it. */
export async function launchBrowser(options: readonly string[] = []): Promise<Browser> {
  const executablePath = browserPath()
  if (!executablePath) throw new Error('No Chromium: run npm test once, it installs one.')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', ...options],
  })
}

/** A reader with a window of an own; `troubles` is what went wrong on his pages, in words. */
export interface Reader {
  page: Page
  troubles: string[]
  leave(): Promise<void>
}

/** Lets a reader in whose browser reports every console error, failed request and request to another host. */
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
    // What blocks by policy, and what does not load, is an error on the console too.
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // A page of the status 404 or 410 is an error to the console, not to the reader who asked for it.
    const isPageItself = message.location().url === page.url()
    if (!isPageItself) troubles.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    // A picture that was still on its way when the reader went on is not missing.
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

/** What a page keeps from people with disabilities, a line each: the rule, and where. `stricter` adds rules that axe leaves to choice. */
export async function barriers(page: Page, stricter: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    // What was put into the page, not the import: this function is carried over there as text.
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
