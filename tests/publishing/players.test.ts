/**
 * A video of another service in a story: a link and our words, until the reader asks for its player.
 * @module
 */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'
import { ask } from '#tests/promises/portal-answers.ts'

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const PLAYER = 'https://www.youtube-nocookie.com'

let browser: Browser
let path: string
beforeAll(async () => {
  browser = await launchBrowser()
  const desk = await signIn()
  const body = lexicalFromBlocks([
    { type: 'embed', url: VIDEO, title: 'Kapal merapat', provider: 'YouTube' },
    { type: 'embed', url: 'https://contoh.example/peta', title: 'Peta pelabuhan' },
  ])
  const { slug } = await desk.create(
    'articles',
    await aStory(desk, { headline: 'Kapal Merapat di Pelabuhan', body }),
  )
  path = `/news/${slug}`
})
afterAll(() => browser.close())

async function aPage(javaScriptEnabled: boolean) {
  const baseURL = inject('portal').url
  const context = await browser.newContext({ baseURL, javaScriptEnabled })
  const asked: string[] = []
  await context.route(
    (url) => url.origin !== baseURL,
    (route) => {
      asked.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '<p>Pemutar contoh</p>' })
    },
  )
  return { page: await context.newPage(), asked }
}

it('asks nobody before the reader presses the button, then that service alone', async () => {
  const { page, asked } = await aPage(true)
  await page.goto(path)
  const link = page.getByRole('link', { name: 'Kapal merapat' })
  expect(await link.getAttribute('href')).toBe(VIDEO)
  const play = page.getByRole('button', { name: /^Putar di sini.*Kapal merapat$/ })
  await play.waitFor()
  expect(asked).toEqual([])
  await play.click()
  const frame = page.frameLocator('iframe[title="Kapal merapat"]')
  await frame.getByText('Pemutar contoh').waitFor()
  expect(asked).toEqual([`${PLAYER}/embed/dQw4w9WgXcQ?autoplay=1`])
  expect(await page.getByRole('button', { name: /Putar/ }).count()).toBe(0)
  await page.context().close()
})

it('is a plain link without script, and in the text edition', async () => {
  const { page, asked } = await aPage(false)
  await page.goto(path)
  await page.getByRole('link', { name: 'Kapal merapat' }).waitFor()
  expect(await page.getByRole('button', { name: /Putar/ }).count()).toBe(0)
  expect(asked).toEqual([])
  await page.context().close()
  const text = await ask(`/hemat${path}`)
  expect(text.body).toContain(`href="${VIDEO}"`)
  expect(text.body).not.toMatch(/<button|nocookie/)
})

it('allows frames of that service on that page, and none on others', async () => {
  const policy = async (address: string) =>
    String((await ask(address)).headers['content-security-policy'])
  expect((await policy(path)).split('; ')).toContain(`frame-src ${PLAYER}`)
  expect(await policy('/')).not.toContain('frame-src')
})
