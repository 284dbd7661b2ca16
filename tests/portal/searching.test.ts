import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReader, launchBrowser } from './reader-browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each([{ width: 360 }, { width: 1280 }])(
  'a search in a window of $width pixels',
  (size) => {
    it('corrects a misspelling, highlights matches, and can be filtered without script', async () => {
      const { page, troubles, leave } = await aReader(browser, {
        ...size,
        javaScriptEnabled: false,
      })
      await page.goto('/cari')
      const main = page.getByRole('main')
      await main.getByRole('searchbox', { name: 'Cari berita' }).fill('kazakstan')
      await main.getByRole('button', { name: 'Cari' }).click()
      await main.getByText('Tidak ada berita untuk “kazakstan”').waitFor()

      await main.getByRole('link', { name: 'kazakhstan', exact: true }).click()
      await main
        .getByRole('heading', { level: 2, name: /Kazakhstan/ })
        .first()
        .waitFor()
      expect(await main.locator('mark').first().textContent()).toMatch(/kazakhstan/i)

      await main.getByText('Persempit').click()
      await main.getByRole('combobox', { name: 'Rubrik' }).selectOption({ label: 'Olahraga' })
      await main.getByRole('button', { name: 'Cari' }).click()
      await main.getByText('Tidak ada berita untuk “kazakhstan”').waitFor()
      expect(await main.getByRole('combobox', { name: 'Rubrik' }).inputValue()).toBe('olahraga')
      expect(troubles).toEqual([])
      await leave()
    })
  },
)
