/**
 * Random days of writing, in a browser: at the end every word is on the server or offered for restoring. The seed is
 * printed; `WRITING_SEED=7 npx vitest run --project newsroom tests/newsroom/random-writing.test.ts` repeats a day.
 * @module
 */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { type Account, type AskDesk, anAccount, signedIn } from './desk-answers.ts'
import { body, headline, isSave, newStory, saveLine, storyId } from './writing-page.ts'

const DAYS = 2
const STEPS = 9

let browser: Browser
let ask: AskDesk
let reporter: Account
beforeAll(async () => {
  browser = await launchBrowser()
  reporter = await anAccount(await signedIn(), 'reporter', { name: 'Rani Penulis' })
  ask = await signedIn(reporter)
})
afterAll(() => browser.close())

/** Random numbers from 0 to below `most`, the same for a seed (mulberry32). */
function dice(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) % most
  }
}

/** A writer with up to two tabs of one story, and the words that they have written. */
class Writer {
  readonly words: string[] = []
  readonly story: number
  private readonly tabs: Page[]
  private readonly account: Account
  private isOnline = true

  constructor(page: Page, account: Account) {
    this.tabs = [page]
    this.story = storyId(page)
    this.account = account
  }

  get context() {
    return this.page.context()
  }

  private get page(): Page {
    return this.tabs.at(-1) as Page
  }

  async write(isHeadline: boolean): Promise<void> {
    const word = `kata${this.words.length}x`
    this.words.push(word)
    const field = isHeadline ? headline(this.page) : body(this.page)
    await field.click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.type(` ${word}`)
  }

  async cutNetwork(): Promise<void> {
    this.isOnline = false
    await this.context.setOffline(true)
  }

  async refuseSaves(): Promise<void> {
    await this.context.route(isSave, (route) =>
      route.fulfill({ status: 400, json: { errors: [{ message: 'Ditolak.' }] } }),
    )
  }

  endSession = () => this.context.clearCookies()

  /** The network is back, saves are taken, and the account has signed in again. */
  async recover(): Promise<void> {
    await this.context.unroute(isSave)
    await this.context.setOffline(false)
    this.isOnline = true
    await this.context.request.post('/api/users/login', { data: this.account })
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  }

  async reload(): Promise<void> {
    // Without a network there is no page to come back to; without a session, no form.
    await (this.isOnline ? this.signIn() : this.recover())
    await this.page.reload()
    await body(this.page).waitFor()
  }

  async openTab(): Promise<void> {
    if (this.tabs.length > 1) {
      const left = this.tabs.shift() as Page
      // With its `beforeunload` handlers, a tab closes some time after the call has returned.
      await Promise.all([left.waitForEvent('close'), left.close({ runBeforeUnload: true })])
      return
    }
    await (this.isOnline ? this.signIn() : this.recover())
    const tab = await this.context.newPage()
    await tab.goto(this.page.url())
    await body(tab).waitFor()
    this.tabs.push(tab)
  }

  /** Waits until a save is answered, whatever it is. */
  async pause(): Promise<void> {
    await this.page.waitForTimeout(2_500)
  }

  private signIn = () => this.context.request.post('/api/users/login', { data: this.account })

  /** Leaves every tab, and opens the story again with a network and a session; returns what can be found of it. */
  async comeBack(): Promise<() => Promise<string>> {
    const address = this.page.url()
    await this.recover()
    for (const tab of this.tabs) await tab.goto('about:blank')
    await this.page.goto(address)
    await expect.poll(() => saveLine(this.page).count()).toBe(1)
    const offered = this.page.getByRole('region', { name: 'Tulisan yang belum tersimpan' })
    const where = `where[parent][equals]=${this.story}&depth=0&limit=100`
    return async () => {
      const { body: versions } = await ask('GET', `/api/articles/versions?${where}`)
      return JSON.stringify(versions.docs) + (await offered.allTextContents()).join('\n')
    }
  }
}

const first = Number(process.env.WRITING_SEED) || Date.now() % 1_000_000

it.each(Array.from({ length: DAYS }, (_, day) => first + day))(
  'no word is lost on a day of writing (WRITING_SEED=%i)',
  async (seed) => {
    const roll = dice(seed)
    const writer = new Writer(await newStory(browser, reporter), reporter)
    const steps: string[] = []
    const chances = [
      'write',
      'write',
      'write',
      'pause',
      'cutNetwork',
      'refuseSaves',
      'endSession',
      'recover',
      'reload',
      'openTab',
    ] as const
    for (let count = 0; count < STEPS; count++) {
      const step = chances[roll(chances.length)] ?? 'write'
      steps.push(step)
      await (step === 'write' ? writer.write(roll(2) === 0) : writer[step]())
    }
    await writer.write(true)
    const find = await writer.comeBack()
    const lost = async () => {
      const found = await find()
      return writer.words.filter((word) => !found.includes(word))
    }
    await expect.poll(lost, { message: `seed ${seed}: ${steps.join(', ')}` }).toEqual([])
    await writer.context.close()
  },
)
