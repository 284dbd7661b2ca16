import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'
import { aReader, launchBrowser } from './reader-browser.ts'

const HEADLINE = 'Kapal Perpustakaan Singgah di Pulau Kecil: Buku Datang Lewat Laut'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A reader whose service worker controls the page and has cached the pages opened before. */
async function aKeepingReader() {
  const reader = await aReader(browser)
  await reader.page.goto('/halaman/redaksi')
  await reader.page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve),
      )
    }
  })
  return { ...reader, offline: (is: boolean) => reader.page.context().setOffline(is) }
}

/** The paths kept in a cache, of stories or pictures. */
const keptIn = (page: Page, cache: 'bacaan' | 'gambar') =>
  page.evaluate(async (name) => {
    const kept = await (await caches.open(name)).keys()
    return kept.map(({ url }) => new URL(url).pathname)
  }, cache)

async function read(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' })
  await expect.poll(() => keptIn(page, 'bacaan')).toContain(path)
}

describe('a reader without a network', () => {
  it('can reopen a story with its picture, marked as a copy', async () => {
    const { page, offline, leave } = await aKeepingReader()
    const path = inject('portal').wireStory
    await read(page, path)
    const hero = page.getByRole('article').getByRole('img', { name: HEADLINE })
    await hero.evaluate((image: HTMLImageElement) => image.decode())
    await expect.poll(async () => (await keptIn(page, 'gambar')).length).toBe(1)

    await offline(true)
    await page.goto(`${path}?utm_source=wa`)
    await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor()
    await page.getByText('Ini salinan tersimpan dari').waitFor()
    await hero.evaluate((image: HTMLImageElement) => image.decode())
    expect(await hero.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

    await page.goto('/olahraga')
    await page.getByRole('heading', { level: 1, name: 'Bacaan tersimpan' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: HEADLINE }).click()
    await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor()
    await leave()
  })

  it('can reopen the story that was open before the worker started', async () => {
    const { page, leave } = await aReader(browser)
    const path = inject('portal').wireStory
    await page.goto(path)
    await expect.poll(() => keptIn(page, 'bacaan')).toEqual([path])
    await expect.poll(async () => (await keptIn(page, 'gambar')).length).toBeGreaterThan(0)
    await leave()
  })
})

describe('a reader with a network', () => {
  it('sees changes and withdrawals at once, and withdrawn stories are removed', async () => {
    const desk = await signIn()
    const story = await aStory(desk, { headline: 'Kabar untuk Disimpan', slug: 'kabar-disimpan' })
    const { id } = await desk.create('articles', story)
    const { page, offline, leave } = await aKeepingReader()
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

  it('can delete kept stories, stop keeping them, and start again', async () => {
    const { page, leave } = await aKeepingReader()
    const path = inject('portal').wireStory
    await read(page, path)
    await page.goto('/luring')
    const main = page.getByRole('main')
    expect(await main.getByRole('listitem').count()).toBe(1)
    await main.getByRole('button', { name: 'Hapus bacaan tersimpan' }).click()
    await expect.poll(() => main.getByRole('listitem').count()).toBe(0)
    expect(new URL(page.url()).search).toBe('')
    expect(await keptIn(page, 'bacaan')).toEqual([])

    await main.getByRole('button', { name: 'berhenti menyimpan' }).click()
    await main.getByRole('button', { name: 'Simpan lagi' }).waitFor()
    await page.goto(path)
    await page.goto('/luring')
    expect(await keptIn(page, 'bacaan')).toEqual([])
    await main.getByRole('button', { name: 'Simpan lagi' }).click()
    await main.getByRole('button', { name: 'berhenti menyimpan' }).waitFor()
    await read(page, path)

    // A link on another page must not delete anything.
    await page.goto('/luring?simpan=hapus')
    expect(await keptIn(page, 'bacaan')).toEqual([path])
    await leave()
  })

  it('keeps nothing once the desk has switched it off', async () => {
    const desk = await signIn()
    const { page, leave } = await aKeepingReader()
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
