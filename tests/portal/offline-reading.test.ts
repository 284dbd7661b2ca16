import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aKeepingReader, keptIn, read } from './keeping-reader.ts'
import { aReader, launchBrowser } from './reader-browser.ts'

const HEADLINE = 'Kapal Perpustakaan Singgah di Pulau Kecil: Buku Datang Lewat Laut'

/** How many service workers the page's site has. */
const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('a reader without a network', () => {
  it('can reopen a story with its picture, marked as a copy', async () => {
    const { page, offline, leave } = await aKeepingReader(browser)
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
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.resourceType()))
    await page.goto(path, { waitUntil: 'networkidle' })
    // Nothing is fetched for readers who leave at once.
    expect(asked.toSorted()).toEqual(['document', 'image'])
    expect(await registrations(page)).toBe(0)

    await page.mouse.wheel(0, 300)
    await expect.poll(() => keptIn(page, 'bacaan')).toEqual([path])
    await expect.poll(async () => (await keptIn(page, 'gambar')).length).toBeGreaterThan(0)
    await leave()
  })
})

describe('a reader with a network', () => {
  it('gets no script and no worker with a page that has nothing for them', async () => {
    const { page, leave } = await aReader(browser)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.resourceType()))
    await page.goto('/halaman/redaksi', { waitUntil: 'networkidle' })
    await page.mouse.wheel(0, 300)
    expect(asked).toEqual(['document'])
    expect(await registrations(page)).toBe(0)
    await leave()
  })

  it('can delete kept stories, stop keeping them, and start again', async () => {
    const { page, leave } = await aKeepingReader(browser)
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
})
