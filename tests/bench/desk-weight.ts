/**
 * What screens of the desk weigh, when they can be used on a slow phone, and how long a key takes to be seen.
 * @module
 */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { browserPath } from '#tests/running/browser-path.ts'
import { DESK_ACCOUNT } from '#tests/running/desk-account.ts'
import { type Figure, median } from './bench-table.ts'

/** A phone whose processor is four times slower, on 1.6 Mbit/s. */
const SLOW = { processor: 4, bytesPerSecond: 200_000, latency: 150 }
/** Milliseconds until a screen can be used there. */
const USABLE = 3_000
/** Bytes of *Berita kilat* in all. */
const FLASH = 100_000
const OPENINGS = 3
const KEYS = 112
/** Milliseconds from one key to the next: 130 words a minute. */
const PACE = 90
/** Milliseconds that 95 of 100 keys may take, by how much slower the processor is. */
const TYPING: readonly (readonly [slower: number, goal: number])[] = [
  [1, 50],
  [4, 100],
]
const EDITOR = '[data-lexical-editor=true]'

/** A screen, and the element with which it can be used. */
type Screen = readonly [name: string, path: string, usable: string]

/** What opening a screen took. */
interface Opening {
  usable: number
  bytes: number
  scripts: number
  requests: number
}

/** Measures the portal at `base`, whose administrator is `DESK_ACCOUNT`; the story `story` has a long body. */
export async function weighDesk(base: string, story: number): Promise<Figure[]> {
  const executablePath = browserPath()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const form = `/admin/collections/articles/${story}`
  const screens: Screen[] = [
    ['day', '/admin', 'main h2'],
    ['list of stories', '/admin/collections/articles', '.table tbody tr'],
    ['story', form, EDITOR],
    ['breaking news', '/admin/kilat', 'main form button'],
  ]
  try {
    const figures: Figure[] = []
    for (const screen of screens) figures.push(...(await openings(browser, base, screen)))
    for (const [slower, goal] of TYPING) {
      const times = await keyTimes(browser, base, form, slower)
      const p95 = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0
      figures.push({
        what: `a key in 2,000 words, processor ${slower} × slower: p95 of ${times.length}`,
        value: `${p95} ms`,
        goal: `at most ${goal} ms (median ${median(times)}, longest ${Math.max(...times)})`,
        isReached: p95 <= goal,
      })
    }
    return figures
  } finally {
    await browser.close()
  }
}

/** A page of a new browser that has signed in, with nothing of the desk in its cache. */
async function signedIn(browser: Browser, base: string): Promise<[Page, CDPSession]> {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'id-ID',
    viewport: { width: 390, height: 844 },
  })
  const answer = await context.request.post('/api/users/login', { data: DESK_ACCOUNT })
  if (!answer.ok()) throw new Error(`Signing in: ${answer.status()}`)
  const page = await context.newPage()
  return [page, await context.newCDPSession(page)]
}

async function openings(browser: Browser, base: string, screen: Screen): Promise<Figure[]> {
  const [name] = screen
  const each: Opening[] = []
  while (each.length < OPENINGS) each.push(await opening(browser, base, screen))
  const [usable, bytes, scripts, requests] = (
    ['usable', 'bytes', 'scripts', 'requests'] as const
  ).map((key) => median(each.map((one) => one[key]))) as [number, number, number, number]
  const isFlash = name === 'breaking news'
  return [
    {
      what: `${name}: usable on a slow phone, nothing cached`,
      value: `${usable.toFixed(0)} ms`,
      goal: `at most ${USABLE} ms`,
      isReached: usable <= USABLE,
    },
    {
      what: `${name}: transferred`,
      value: `${(bytes / 1000).toFixed(0)} kB`,
      goal: `${isFlash ? `at most ${FLASH / 1000} kB, ` : ''}${(scripts / 1000).toFixed(0)} of it scripts, in ${requests} requests`,
      ...(isFlash && { isReached: bytes <= FLASH }),
    },
  ]
}

async function opening(browser: Browser, base: string, [, path, usable]: Screen): Promise<Opening> {
  const [page, session] = await signedIn(browser, base)
  try {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW.latency,
      downloadThroughput: SLOW.bytesPerSecond,
      uploadThroughput: SLOW.bytesPerSecond / 2,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor })
    const scripts = new Set<string>()
    const sizes = new Map<string, number>()
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sizes.set(requestId, encodedDataLength)
    })
    await page.goto(path, { waitUntil: 'commit' })
    const seen = await page.waitForFunction(
      (selector) => {
        const element = document.querySelector<HTMLElement>(selector)
        const isThere = element !== null && element.getClientRects().length > 0
        return isThere && document.readyState !== 'loading' && performance.now()
      },
      usable,
      { polling: 'raf', timeout: 120_000 },
    )
    const time = Number(await seen.jsonValue())
    await page.waitForLoadState('networkidle')
    const sum = (ids: Iterable<string>) =>
      [...ids].reduce((total, id) => total + (sizes.get(id) ?? 0), 0)
    return {
      usable: time,
      bytes: sum(sizes.keys()),
      scripts: sum(scripts),
      requests: sizes.size,
    }
  } finally {
    await page.context().close()
  }
}

/** Milliseconds from each key to the frame that shows it, as the browser counts them: to 8 ms. */
async function keyTimes(
  browser: Browser,
  base: string,
  path: string,
  slower: number,
): Promise<number[]> {
  const [page, session] = await signedIn(browser, base)
  try {
    await page.goto(path)
    await page.locator(EDITOR).first().waitFor()
    await page.waitForLoadState('networkidle')
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.locator(`${EDITOR} p`).nth(20).click()
    await page.evaluate(() => {
      const times: number[] = []
      Object.assign(globalThis, { keyTimes: times })
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) {
          if (name === 'keydown') times.push(duration)
        }
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    })
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcdefghij'.charAt(key % 10))
      await page.waitForTimeout(PACE)
    }
    await page.waitForTimeout(1_000)
    const slow = await page.evaluate(
      () => (globalThis as unknown as { keyTimes: number[] }).keyTimes,
    )
    if (slow.length > KEYS) throw new Error(`${slow.length} times of ${KEYS} keys.`)
    // The browser tells of no key that took less than 16 ms.
    return [...slow, ...Array.from({ length: KEYS - slow.length }, () => 8)]
  } finally {
    await page.context().close()
  }
}
