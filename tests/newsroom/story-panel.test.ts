import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  const { url, account } = inject('portal')
  browser = await launchBrowser()
  context = await browser.newContext({
    baseURL: url,
    locale: 'id-ID',
    viewport: { width: 1280, height: 900 },
  })
  page = await context.newPage()
  await page.goto('/admin')
  await page.getByLabel('Alamat surel').fill(account.email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL('**/admin')
})
afterAll(() => browser.close())

/** Opens the drawer of checks, previews and receipt. */
const openChecks = () => page.getByRole('button', { name: /^Pemeriksaan/ }).click()
const advice = () => page.getByRole('region', { name: 'Sebelum terbit' })
const preview = (name: string) => page.getByRole('figure', { name })

/** Buttons of the bar above the form that something else covers. */
const coveredButtons = () =>
  page.locator('.doc-controls button').evaluateAll((buttons) =>
    buttons
      .filter((button) => button.checkVisibility())
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect()
        return [left + 2, right - 2].some((x) => {
          const there = document.elementFromPoint(x, (top + bottom) / 2)
          return !button.contains(there)
        })
      })
      .map((button) => button.textContent),
  )

describe('the panel of a story', () => {
  it('updates the checklist and four previews on every keystroke', async () => {
    await page.goto('/admin/collections/articles/create')
    await page.locator('.step-nav').getByText('Berita tanpa judul').waitFor()
    await page.locator('[aria-label="Sisipkan blok"]').waitFor()
    expect(await page.locator('[aria-label$="dropdown"], [aria-label="Add block"]').count()).toBe(0)
    for (const width of [1440, 1280, 800]) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate(() => scrollTo(0, 300))
      expect(await coveredButtons(), `${width} pixels`).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await openChecks()
    await advice().getByText('Belum ada judul. Tulis judulnya.').waitFor()
    await advice().getByText('Belum ada rubrik. Pilih satu.').waitFor()

    await page.getByLabel('Judul').fill('Jalur Sepeda Baru')
    await advice().getByText('17 huruf.').waitFor()
    for (const name of ['Hasil pencarian', 'WhatsApp', 'X', 'Facebook']) {
      await preview(name).getByText('Jalur Sepeda Baru').first().waitFor()
    }
    // The drawer lies over the side panel, where the keyboard still goes.
    await page.locator('#field-section input').fill('News')
    await page.getByRole('option', { name: 'News' }).waitFor()
    await page.keyboard.press('Enter')
    await preview('Hasil pencarian').getByText('› news').waitFor()

    await page.locator('[data-lexical-editor=true]').first().click()
    await page.keyboard.type('Jalur itu sepanjang tiga kilometer.')
    await preview('WhatsApp').getByText('Jalur itu sepanjang tiga kilometer.').waitFor()
    await page.getByLabel('Ringkasan').fill('Tiga kilometer jalur baru dibuka.')
    await preview('WhatsApp').getByText('Tiga kilometer jalur baru dibuka.').waitFor()
    await page.getByLabel('Judul').fill('a'.repeat(91))
    await advice().getByText('91 huruf: di ponsel ujungnya terpotong.').waitFor()
  })

  it('updates with the photo, shows the receipt of a published story, and checks again on demand', async () => {
    const desk = await signIn()
    const photo = await desk.upload(
      await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#476' } })
        .jpeg()
        .toBuffer(),
      { alt: 'Bidang hijau.' },
    )
    const story = await aStory(desk, { headline: 'Panel di Meja Redaksi', hero: photo.id })
    const { id } = await desk.create('articles', story)
    await page.goto(`/admin/collections/articles/${id}`)
    await openChecks()
    await preview('Facebook').getByRole('img', { name: 'Bidang hijau.' }).waitFor()

    await page.locator('#field-hero .upload-relationship-details__edit').click()
    const drawer = page.getByRole('dialog')
    // In a drawer Payload's labels are not associated with their fields.
    await drawer.locator('[name=alt]').fill('Bidang hijau tua.')
    await drawer.getByRole('button', { name: 'Simpan' }).click()
    await page.locator('.desk-facebook img[alt="Bidang hijau tua."]').waitFor()
    await page.goto(`/admin/collections/articles/${id}`)
    await openChecks()

    const receipt = page.getByRole('region', { name: 'Bukti terbit' })
    await receipt.getByRole('link', { name: 'WhatsApp' }).waitFor()
    expect(await receipt.getByText('Tampil', { exact: true }).count()).toBe(16)
    await receipt.getByRole('button', { name: 'Periksa lagi' }).click()
    await receipt.getByRole('link', { name: 'Peta situs berita' }).waitFor()
    expect(await receipt.getByText('Tidak tampil').count()).toBe(0)
  })

  it('is accessible, and no wider than a phone', async () => {
    const { violations } = await new AxeBuilder({ page }).include('.desk-panel').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await page.setViewportSize({ width: 360, height: 780 })
    const width = await page.locator('.desk-panel').evaluate((panel) => panel.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  })
})
