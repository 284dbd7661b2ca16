import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aReader, barriers, launchBrowser, overflow } from './reader-browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** One address of each kind of page. */
const pages = [
  ['front page', '/'],
  ['section index', '/news'],
  ['second page of an index', '/news?page=2'],
  ['story from wire copy', ''],
  [
    'story with every kind of block',
    '/news/kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto',
  ],
  ['author', '/penulis/rani-contoh'],
  ['newest stories', '/terkini'],
  ['most read stories', '/terpopuler'],
  ['day', '/indeks/2026/03/07'],
  ['search with results', '/cari?q=gempa'],
  ['search with filters', '/cari?q=gempa&rubrik=sains'],
  ['search without results', '/cari?q=zzzz'],
  ['search with a suggestion', '/cari?q=kazakstan'],
  ['static page', '/halaman/redaksi'],
  ['unknown address', '/tidak-ada'],
  ['text edition of the front page', '/hemat?gambar=kecil'],
  [
    'text edition of a story',
    '/hemat/news/kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto',
  ],
  ['text edition of a search', '/hemat/cari?q=gempa'],
] as const

const addressOf = (path: string) => path || inject('portal').wireStory

/** From the narrowest phone to a large screen. */
const WIDTHS = [320, 360, 768, 1280, 1920]
/** A contrast of at least 7:1 (WCAG 1.4.6, AAA) on pages that are read for long. */
const FOR_READING = ['color-contrast-enhanced']

describe.each(pages)('%s', (kind, path) => {
  it.each(['light', 'dark'] as const)(
    'is accessible at every width in the %s scheme',
    async (colorScheme) => {
      const { page, leave } = await aReader(browser, { width: 320, colorScheme })
      try {
        await page.goto(addressOf(path))
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 })
          const stricter = kind.startsWith('story') ? FOR_READING : []
          expect(await barriers(page, stricter), `${width} pixels`).toEqual([])
          expect(await overflow(page), `${width} pixels`).toBe(0)
          expect(await clippedTexts(page), `${width} pixels`).toEqual([])
        }
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
        for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
          expect(await page.getByRole(landmark).count(), landmark).toBe(1)
        }
      } finally {
        await leave()
      }
    },
  )

  it('fits a window zoomed to 200%', async () => {
    const { page, leave } = await aReader(browser, { width: 640, deviceScaleFactor: 2 })
    try {
      await page.goto(addressOf(path))
      expect(await overflow(page)).toBe(0)
      expect(await clippedTexts(page)).toEqual([])
    } finally {
      await leave()
    }
  })
})

describe('with the keyboard alone', () => {
  it('a reader can skip to the content', async () => {
    const { page, leave } = await aReader(browser)
    try {
      await page.goto(addressOf(''))
      const skip = page.getByRole('link', { name: 'Langsung ke isi' })
      await page.keyboard.press('Tab')
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
      const box = await skip.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(20)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const isInside = () => document.activeElement?.closest('main') !== null
      expect(await page.evaluate(isInside)).toBe(true)
    } finally {
      await leave()
    }
  })

  it.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('shows the focus on every link at %i pixels, %s', async (width, colorScheme) => {
    const { page, leave } = await aReader(browser, { width, colorScheme })
    try {
      await page.goto('/')
      const visited = new Set<string>()
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press('Tab')
        const focus = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
          return { name: element.outerHTML.slice(0, 120), ring }
        })
        expect(focus).toMatchObject({ ring: true })
        visited.add(focus.name)
      }
      expect(visited.size).toBeGreaterThan(20)
    } finally {
      await leave()
    }
  })
})

/** Texts that are clipped by their boxes and cannot be scrolled to. */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element)
        const hides = overflowX === 'hidden' || overflowX === 'clip'
        // Text for screen readers only is deliberately one pixel wide.
        return hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
}
