import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aKeepingReader, keptIn, read } from '#tests/portal/keeping-reader.ts'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('a reader with a network', () => {
  it('sees changes and withdrawals at once, and withdrawn stories are removed', async () => {
    const desk = await signIn()
    const story = await aStory(desk, { headline: 'Kabar untuk Disimpan', slug: 'kabar-disimpan' })
    const { id } = await desk.create('articles', story)
    const { page, offline, leave } = await aKeepingReader(browser)
    await read(page, '/news/kabar-disimpan')
    await desk.save('articles', id, { headline: 'Kabar yang Sudah Diperbaiki' })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Kabar yang Sudah Diperbaiki' }).waitFor()

    await desk.save('articles', id, { withdrawalReason: 'Keliru.' })
    expect((await page.goto('/luring'))?.status()).toBe(200)
    expect(await keptIn(page, 'bacaan')).toEqual([])
    expect((await page.goto('/news/kabar-disimpan'))?.status()).toBe(410)
    await page.goto('/news/tidak-ada-sama-sekali')
    await page.goto('/admin')
    await page.waitForURL('**/admin/login**')
    expect(await keptIn(page, 'bacaan')).toEqual([])
    await offline(true)
    await page.goto('/news/kabar-disimpan')
    await page.getByRole('heading', { level: 1, name: 'Bacaan tersimpan' }).waitFor()
    await leave()
  })

  it('keeps nothing once the desk has switched it off', async () => {
    const desk = await signIn()
    const { page, leave } = await aKeepingReader(browser)
    await read(page, inject('portal').wireStory)
    await desk.settings('site', { offlineReading: false })
    try {
      await page.goto('/')
      const left = () =>
        page.evaluate(async () => [
          ...(await navigator.serviceWorker.getRegistrations()),
          ...(await caches.keys()),
        ])
      await expect.poll(left).toEqual([])
    } finally {
      await desk.settings('site', { offlineReading: true })
      await leave()
    }
  })
})
