import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReader, launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('a returning reader', () => {
  it('sees changes on a list and on a story opened before', async () => {
    const desk = await signIn()
    const story = await aStory(desk, { headline: 'Kabar Sebelum Pembaca Kembali' })
    const { id, slug } = await desk.create('articles', story)
    const reader = await aReader(browser)
    try {
      const { page } = reader
      for (const path of [`/news/${slug}`, '/']) {
        await page.goto(path)
        await page.getByText('Kabar Sebelum Pembaca Kembali').first().waitFor()
      }
      await desk.save('articles', id, { headline: 'Kabar Sesudah Pembaca Kembali' })
      for (const path of [`/news/${slug}`, '/']) {
        await page.goto(path)
        expect(await page.getByText('Kabar Sebelum Pembaca Kembali').count()).toBe(0)
      }
      expect(reader.troubles).toEqual([])
    } finally {
      await reader.leave()
    }
  })
})
