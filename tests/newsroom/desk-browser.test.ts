import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { readPage } from './desk-answers.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('an editor signs in, writes a story at the desk in Indonesian, publishes it, and it is live', async () => {
  const { url, account } = inject('portal')
  const context = await browser.newContext({
    baseURL: url,
    locale: 'id-ID',
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  try {
    await page.goto('/admin')
    await page.getByLabel('Alamat surel').fill(account.email)
    await page.getByLabel('Kata sandi', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.waitForURL('**/admin')
    expect(await page.locator('html').getAttribute('lang')).toBe('id')
    await page.getByRole('link', { name: 'Semua berita' }).waitFor()

    await page.goto('/admin/collections/articles/create')
    await page.getByLabel('Judul').fill('Ditulis di Meja Redaksi')
    await page.locator('#field-section input').fill('News')
    await page.getByRole('option', { name: 'News' }).click()
    const body = page
      .locator('#field-body [contenteditable=true], [data-lexical-editor=true]')
      .first()
    await body.click()
    await page.keyboard.type('Berita ini diketik langsung di penyunting.')
    const saved = page.waitForResponse(
      (answer) =>
        answer.url().includes('/api/articles') &&
        ['POST', 'PATCH'].includes(answer.request().method()),
    )
    await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
    expect((await saved).status()).toBeLessThan(300)

    const { status, html } = await readPage('/news/ditulis-di-meja-redaksi')
    expect(status).toBe(200)
    expect(html).toContain('Berita ini diketik langsung di penyunting.')
  } finally {
    await context.close()
  }
})
