import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aReader, launchBrowser, overflow, type Reader } from './reader-browser.ts'

const HEADLINE = 'Kapal Perpustakaan Singgah di Pulau Kecil: Buku Datang Lewat Laut'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each([
  { width: 360, javaScriptEnabled: true },
  { width: 360, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
])('a reader with a window of $width pixels, scripts: $javaScriptEnabled', (options) => {
  it('arrives by a link, reads, pages through lists, searches, hits a 404 and finds the way back', async () => {
    const reader = await aReader(browser, options)
    try {
      await readStory(reader)
      await turnPages(reader)
      await search(reader)
      await findBack(reader)
      expect(reader.troubles).toEqual([])
    } finally {
      await reader.leave()
    }
  })
})

describe('sharing a story', () => {
  it('copies the address without tracking parameters, and confirms it', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const reader = await aReader(browser, { permissions })
    try {
      const { page } = reader
      await page.goto(`${inject('portal').wireStory}?fbclid=IwAR0kapal`)
      await page.getByRole('button', { name: 'Salin tautan' }).click()
      await page.getByRole('status').getByText('Tautan tersalin.').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(inject('portal').url + inject('portal').wireStory)
      expect(reader.troubles).toEqual([])
    } finally {
      await reader.leave()
    }
  })

  it('opens the system’s share sheet if there is one', async () => {
    const reader = await aReader(browser)
    try {
      const { page } = reader
      await page.addInitScript(() => {
        navigator.share = async (data) => void Object.assign(window, { shared: data })
      })
      await page.goto(inject('portal').wireStory)
      await page.getByRole('button', { name: 'Lainnya…' }).click()
      expect(await page.evaluate(() => (window as { shared?: ShareData }).shared)).toEqual({
        title: HEADLINE,
        url: inject('portal').url + inject('portal').wireStory,
      })
    } finally {
      await reader.leave()
    }
  })

  it('shows no buttons that need script without script', async () => {
    const reader = await aReader(browser, { javaScriptEnabled: false })
    try {
      await reader.page.goto(inject('portal').wireStory)
      const share = reader.page.getByRole('complementary', { name: 'Bagikan' })
      expect(await share.getByRole('link').allTextContents()).toEqual([
        'WhatsApp',
        'Facebook',
        'X',
        'Telegram',
      ])
      expect(await share.getByRole('button').count()).toBe(0)
    } finally {
      await reader.leave()
    }
  })
})

async function readStory({ page }: Reader): Promise<void> {
  const answer = await page.goto(`${inject('portal').wireStory}?fbclid=IwAR0kapal`)
  expect(answer?.status()).toBe(200)
  const story = page.getByRole('main')
  await story.getByRole('heading', { level: 1, name: HEADLINE }).waitFor()
  expect(await story.getByRole('link', { name: 'News', exact: true }).first().isVisible()).toBe(
    true,
  )
  expect(await story.getByRole('link', { name: 'Rani Contoh' }).getAttribute('href')).toBe(
    '/penulis/rani-contoh',
  )
  const time = story.getByText('Sabtu, 07/03/2026 06:38 WIB').first()
  expect(await time.evaluate((element) => element.tagName)).toBe('TIME')
  expect(await time.getAttribute('datetime')).toBe('2026-03-07T06:38:00+07:00')

  const figure = story.getByRole('figure').first()
  expect(await figure.textContent()).toContain(
    'Kapal perpustakaan bersandar di dermaga kayu, anak-anak menunggu gilirannya (Foto: perpustakaan-keliling.example)',
  )
  const photo = figure.getByRole('img', { name: HEADLINE })
  await photo.evaluate((image: HTMLImageElement) => image.decode())
  expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)

  const paragraphs = story.getByRole('article').getByRole('paragraph')
  const words = (await paragraphs.allInnerTexts()).join('\n')
  expect(words).toContain('MAKASSAR – Sebuah kapal kayu yang mengangkut ribuan buku')
  for (const opening of [
    'Kapal itu berlayar dari pulau ke pulau',
    'Di tengah naiknya harga bahan bakar',
    'Awak dari lima pulau bergiliran',
    '"Ketika datang ke pulau ini',
    '“Sepertinya yang paling dicari',
    'Catatan itu juga meminta',
    'Menurut pengelola, 26 pulau',
    'Sedikitnya 18 peti buku beredar dalam satu putaran, kata pengelola pada hari Kamis.',
  ]) {
    expect(words).toContain(opening)
  }
  expect(words).toContain('(KBC)')
  expect(words).not.toContain('FOLLOW US')
  const follow = story.getByRole('heading', { name: 'Follow Us' })
  expect(await follow.isVisible()).toBe(true)
  expect(await overflow(page)).toBe(0)
}

async function turnPages({ page }: Reader): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'News', exact: true }).first().click()
  await page.waitForURL('**/news')
  await page.getByRole('heading', { level: 1, name: 'News' }).waitFor()
  const main = page.getByRole('main')
  const first = await storiesOf(page)
  expect(first.length).toBeGreaterThan(5)
  expect(await overflow(page)).toBe(0)

  await main.getByRole('link', { name: 'Berikutnya' }).click()
  await page.waitForURL('**/news?page=2')
  const second = await storiesOf(page)
  expect(second.length).toBeGreaterThan(0)
  expect(second.filter((story) => first.includes(story))).toEqual([])
  await main.getByRole('link', { name: 'Sebelumnya' }).click()
  await page.waitForURL('**/news')
  expect(await storiesOf(page)).toEqual(first)

  const other = main.getByRole('heading', { level: 2 }).getByRole('link').nth(2)
  const headline = (await other.textContent()) ?? ''
  await other.click()
  await page.getByRole('heading', { level: 1, name: headline }).waitFor()
  expect(await overflow(page)).toBe(0)
}

async function search({ page }: Reader): Promise<void> {
  await page.getByRole('banner').getByText('Cari', { exact: true }).first().click()
  const form = page.getByRole('banner').getByRole('search')
  await form.getByRole('searchbox', { name: 'Cari berita' }).fill('perpustakaan')
  await form.getByRole('button', { name: 'Cari' }).click()
  await page.waitForURL('**/cari?q=perpustakaan')
  const main = page.getByRole('main')
  expect(await main.getByRole('link', { name: HEADLINE }).count()).toBe(1)
  await main.getByRole('link', { name: HEADLINE }).click()
  await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor()
}

async function findBack({ page }: Reader): Promise<void> {
  const answer = await page.goto('/news/berita-yang-tidak-ada')
  expect(answer?.status()).toBe(404)
  const main = page.getByRole('main')
  await main.getByRole('heading', { level: 1, name: 'Halaman tidak ditemukan' }).waitFor()
  await main.getByRole('searchbox', { name: 'Cari berita' }).fill('gempa')
  await main.getByRole('button', { name: 'Cari' }).click()
  await page.waitForURL('**/cari?q=gempa')
  await page.goBack()
  const newest = main.getByRole('listitem').getByRole('heading').getByRole('link').first()
  const headline = (await newest.textContent()) ?? ''
  await newest.click()
  await page.getByRole('heading', { level: 1, name: headline }).waitFor()
}

/** The links of a list's headlines, from top to bottom. */
const storiesOf = (page: Page): Promise<(string | null)[]> =>
  page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
