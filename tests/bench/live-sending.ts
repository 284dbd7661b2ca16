/**
 * From the moment in which a writer sends an entry until a reader who loads the page has it.
 * @module
 */
import type { Browser, Page } from 'playwright'
import { storyPath } from '#content/base/address/addresses.ts'
import { DESK_ACCOUNT } from '#tests/running/desk-account.ts'
import { type Figure, median } from './bench-table.ts'
import type { BenchStory, SentEntry } from './live-story.ts'

/** Milliseconds that may pass here, and with both on phones. */
const [HERE, PHONES] = [300, 2_000]
/** A phone on 4G, as in the tools of Chromium: milliseconds to the first byte, and bytes a second. */
const MOBILE = {
  offline: false,
  latency: 165,
  downloadThroughput: 1_012_500,
  uploadThroughput: 168_750,
}

/** What is sent, how often, and the browser of the phones. */
export interface SendingPlan {
  readonly base: string
  readonly story: BenchStory
  readonly entries: Iterator<SentEntry, never>
  readonly rounds: number
  readonly browser: Browser
}

/** Sends entries to the API, and from the desk on a phone to a reader on another. */
export async function sendAndLook(plan: SendingPlan): Promise<Figure[]> {
  const { base, story, entries, rounds } = plan
  const here: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    const number = await story.post(entries.next().value)
    const html = await (await fetch(base + storyPath(story))).text()
    if (!html.includes(`id="e-${number}"`)) throw new Error(`The page does not show ${number}.`)
    here.push(performance.now() - began)
  }
  const phones = await onPhones(plan, Math.ceil(rounds / 5))
  return [
    line(`sent to visible, median of ${here.length}`, median(here), HERE),
    line(`pressed to visible on 4G, median of ${phones.length}`, median(phones), PHONES),
  ]
}

const line = (what: string, value: number, most: number): Figure => ({
  what,
  value: `${value.toFixed(0)} ms`,
  goal: `at most ${most} ms`,
  isReached: value <= most,
})

/** Milliseconds from each press of the button until the reader's page shows the entry. */
async function onPhones({ base, browser, story }: SendingPlan, rounds: number): Promise<number[]> {
  const [writer, reader] = await Promise.all([aPhone(browser, base), aPhone(browser, base)])
  await writer.context().request.post('/api/users/login', {
    data: DESK_ACCOUNT,
    headers: { origin: base },
  })
  await writer.goto(`/admin/langsung/${story.id}`)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const words = `Kabar dari telepon nomor ${round}.`
    await writer.getByLabel('Entri baru').fill(words)
    const began = performance.now()
    await writer.locator('form[data-entry]').getByRole('button', { name: 'Kirim' }).click()
    do await reader.goto(storyPath(story), { waitUntil: 'domcontentloaded' })
    while ((await reader.getByText(words).count()) === 0)
    times.push(performance.now() - began)
    await writer.locator('[data-entries]').getByText(words).first().waitFor()
  }
  await Promise.all([writer, reader].map((page) => page.context().close()))
  return times
}

/** A page on a phone whose network is 4G. */
async function aPhone(browser: Browser, base: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: 390, height: 800 },
    locale: 'id-ID',
  })
  const page = await context.newPage()
  const tools = await context.newCDPSession(page)
  await tools.send('Network.emulateNetworkConditions', MOBILE)
  return page
}
