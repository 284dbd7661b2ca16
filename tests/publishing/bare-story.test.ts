import { parseHTML } from 'linkedom'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aReader, barriers, launchBrowser, overflow } from '#tests/portal/reader-browser.ts'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'

const LONG = 'Pertanggungjawaban'.repeat(6)

let browser: Browser
let path: string
beforeAll(async () => {
  browser = await launchBrowser()
  const desk = await signIn()
  const { slug } = await desk.create(
    'articles',
    await aStory(desk, { headline: `Berita Tanpa Apa Pun ${LONG}` }),
  )
  path = `/news/${slug}`
})
afterAll(() => browser.close())

describe('a story without photo, byline, dateline and summary', () => {
  it('has no empty elements and no programmers’ placeholders', async () => {
    const html = await (await fetch(inject('portal').url + path)).text()
    const { document } = parseHTML(html)
    const story = document.querySelector('article')
    expect(story?.textContent).not.toMatch(/undefined|null|NaN|\[object/)
    expect(document.querySelectorAll('article figure, article [rel=author]')).toHaveLength(0)
    const empty = [...document.querySelectorAll('main :is(p, h1, h2, h3, ul, figcaption, header)')]
      .filter((element) => element.textContent?.trim() === '' && !element.querySelector('img, svg'))
      .map((element) => element.outerHTML)
    expect(empty).toEqual([])
  })

  it.each([320, 360, 1280])('fits a window of %i pixels, even with a long word', async (width) => {
    const { page, troubles, leave } = await aReader(browser, { width })
    try {
      await page.goto(path)
      expect(await overflow(page)).toBe(0)
      expect(await barriers(page)).toEqual([])
      expect(troubles).toEqual([])
    } finally {
      await leave()
    }
  })
})
