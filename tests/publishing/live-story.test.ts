/**
 * A live story on the running portal: what an entry purges, what readers and machines then get, and what a reader with and
 * without script sees.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredStory } from '#content/store/payload-types.ts'
import { aReader, launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { ask, fromMemory } from '#tests/promises/portal-answers.ts'

let browser: Browser
let desk: Desk
let story: StoredStory
let path: string
let poll: string

const post = (text: string, parts: object = {}) =>
  desk.post(story.id, 'langsung/entri', { client: randomUUID(), text, ...parts })

beforeAll(async () => {
  browser = await launchBrowser()
  desk = await signIn()
  story = await desk.create(
    'articles',
    await aStory(desk, { headline: 'Gempa, Detik demi Detik', genre: 'live' }),
  )
  path = `/news/${story.slug}`
  poll = `/feed/langsung/${story.id}.json`
})
afterAll(async () => {
  await browser.close()
  await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
})

describe('a live story', () => {
  it('reads like any other until its coverage starts', async () => {
    const { body } = await ask(path)
    expect(body).not.toContain('id="langsung"')
    expect(body).not.toContain('/langsung.js')
    expect((await ask(poll)).status).toBe(404)
    expect((await ask(`${path}/sejak/1`)).status).toBe(404)
  })

  it('shows an entry as soon as it is posted, and does not make full pages again', async () => {
    await desk.post(story.id, 'langsung', { step: 'start' })
    for (let number = 1; number <= 21; number += 1) await post(`Kabar nomor ${number}.`)
    const page = `${path}/sejak/1`
    const other = '/news'
    const first = await ask(page)
    await ask(other)
    expect(first.body).toContain('id="e-20"')
    expect((await ask(path)).body).toContain('Kabar nomor 21.')
    const before = await ask(poll)
    expect(before.body.length).toBeLessThan(200)
    expect(JSON.parse(before.body)).toMatchObject({ n: 21, next: 15 })

    await post('Kabar nomor 22.', { key: true })
    expect(JSON.parse((await ask(poll)).body)).toMatchObject({ n: 22 })
    const head = await ask(path)
    expect(fromMemory(head)).toBe(false)
    expect(head.body).toContain('Kabar nomor 22.')
    expect((await ask(`${path}/sejak/2`)).body).toContain('id="e-22"')
    const again = await ask(page)
    expect(fromMemory(again)).toBe(true)
    expect(again.body).toBe(first.body)
    // The section shows the key entry soon; nobody waits for it.
    expect(fromMemory(await ask(other))).toBe(true)
  })

  it('answers who asks again from memory, without a body', async () => {
    const { headers } = await ask(poll)
    const again = await ask(poll, { headers: { 'if-none-match': String(headers.etag) } })
    expect(again.status).toBe(304)
    expect(fromMemory(await ask(poll))).toBe(true)
    expect(headers['cache-control']).toMatch(/max-age=0/)
  })

  it('gives machines the entries, and readers without pictures or script the same words', async () => {
    const { body } = await ask(path)
    expect(body).toMatch(/"@type":\["NewsArticle","LiveBlogPosting"\]/)
    expect(body).toContain('"liveBlogUpdate"')
    expect(body).not.toContain('coverageEndTime')
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
      const feed = await ask(`${path}/${file}`)
      expect(feed.status, file).toBe(200)
      expect(feed.body).toContain('#e-22')
    }
    const moved = await ask(`/olahraga/${story.slug}/rss.xml`)
    expect(moved).toMatchObject({ status: 301, headers: { location: `${path}/rss.xml` } })
    const text = await ask(`/hemat${path}?segarkan=60`)
    expect(text.body).toContain('Kabar nomor 22.')
    expect(text.body).toContain('http-equiv="refresh"')
    expect((await ask(`/hemat${path}`)).body).not.toContain('http-equiv="refresh"')
  })

  it('takes an entry back everywhere, and says why', async () => {
    await post('Nama yang tidak boleh disebut.', { key: true })
    expect((await ask(path)).body).toContain('tidak boleh disebut')
    await desk.post(story.id, 'langsung/entri/23/cabut', {
      ground: 'child',
      reason: 'Identitas anak terungkap.',
    })
    for (const page of [
      path,
      `${path}/sejak/2`,
      `${path}/rss.xml`,
      '/',
      '/news',
      `/hemat${path}`,
    ]) {
      expect((await ask(page)).body, page).not.toContain('tidak boleh disebut')
    }
    expect((await ask(path)).body).toContain('Identitas anak terungkap.')
  })
})

describe('a reader of a live story', () => {
  it('is offered what is new, and nothing moves until they ask for it', async () => {
    const reader = await aReader(browser)
    try {
      const { page } = reader
      await page.clock.install()
      await page.goto(path)
      await page.evaluate(() => {
        document.body.dataset.shift = '0'
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value } = entry as PerformanceEntry & { value: number }
            document.body.dataset.shift = String(Number(document.body.dataset.shift) + value)
          }
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.locator('#e-10').scrollIntoViewIfNeeded()
      const place = () =>
        page.evaluate(() => document.getElementById('e-10')?.getBoundingClientRect().top)
      const before = await place()
      await post('Kabar yang datang sesudahnya.')
      await page.clock.runFor(20_000)
      const button = page.getByRole('button', { name: '1 pembaruan baru' })
      await button.waitFor()
      expect(await place()).toBe(before)
      expect(await page.getByText('Kabar yang datang sesudahnya.').count()).toBe(0)
      await button.click()
      await page.getByText('Kabar yang datang sesudahnya.').first().waitFor()
      expect(await button.count()).toBe(0)
      expect(await page.evaluate(() => document.body.dataset.shift)).toBe('0')
      expect(reader.troubles).toEqual([])
    } finally {
      await reader.leave()
    }
  })

  it('reads everything without script, and may have the page load itself again', async () => {
    const reader = await aReader(browser, { javaScriptEnabled: false })
    try {
      const { page } = reader
      await page.goto(path)
      await page.getByText('Kabar nomor 21.').waitFor()
      await page.getByRole('link', { name: 'Perbarui tiap 60 detik' }).click()
      await page.getByText('Halaman ini dimuat ulang tiap 60 detik.').waitFor()
      await page.getByRole('link', { name: 'Berhenti' }).click()
      await page.getByRole('link', { name: 'Entri sebelumnya' }).click()
      await page.getByText('Kabar nomor 3.').waitFor()
      expect(reader.troubles).toEqual([])
    } finally {
      await reader.leave()
    }
  })
})

it('a coverage that has ended asks nothing and takes no entry', async () => {
  await desk.post(story.id, 'langsung', { step: 'end' })
  const { body } = await ask(path)
  expect(body).toContain('Liputan ini berakhir')
  expect(body).toContain('coverageEndTime')
  expect(body).not.toContain('/langsung.js')
  expect(JSON.parse((await ask(poll)).body)).toMatchObject({ next: 0 })
  await expect(post('Terlambat.')).rejects.toThrow(/409 .*berakhir/)
  await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
  expect((await ask(`${path}/rss.xml`)).status).toBe(410)
})
