/**
 * A reader whose browser keeps stories for reading without a network.
 * @module
 */
import type { Browser, Page } from 'playwright'
import { expect } from 'vitest'
import { aReader } from './reader-browser.ts'

/** A reader whose service worker controls the page and has cached the pages opened before. */
export async function aKeepingReader(browser: Browser) {
  const reader = await aReader(browser)
  await reader.page.goto('/luring')
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
export const keptIn = (page: Page, cache: 'bacaan' | 'gambar') =>
  page.evaluate(async (name) => {
    const kept = await (await caches.open(name)).keys()
    return kept.map(({ url }) => new URL(url).pathname)
  }, cache)

/** Opens a story and waits until it is kept. */
export async function read(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' })
  await expect.poll(() => keptIn(page, 'bacaan')).toContain(path)
}
