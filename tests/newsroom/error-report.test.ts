/**
 * A mistake that a reader reports, from the link below the story to the correction.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { formToken } from '#content/model/press/form-token.ts'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'
import { ask } from '#tests/promises/portal-answers.ts'
import { type AskDesk, anAccount, asNobody, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

const { url, dataDir } = inject('portal')
const MISTAKE = 'Jembatan itu 90 meter, bukan 900 meter.'

let browser: Browser
let page: Page
let askDesk: AskDesk
let story: { id: number; path: string }
beforeAll(async () => {
  browser = await launchBrowser()
  const viewport = { width: 360, height: 780 }
  page = await (await browser.newContext({ baseURL: url, viewport })).newPage()
  askDesk = await signedIn()
  const desk = await signIn()
  const { id, slug } = await desk.create(
    'articles',
    await aStory(desk, { headline: 'Jembatan Sembilan Ratus Meter' }),
  )
  story = { id, path: `/news/${slug}` }
})
afterAll(async () => {
  // The editor's browser still holds the lock on the story.
  const withdrawn = { withdrawalReason: 'Hanya pengujian.' }
  await askDesk('PATCH', `/api/articles/${story.id}?overrideLock=true`, withdrawn)
  await browser.close()
})

/** Ages the form by a minute: the portal refuses forms that were filled in within seconds. */
async function send(): Promise<void> {
  const secret = readFileSync(join(dataDir, 'secret'), 'utf8').trim()
  const token = formToken(new Date(Date.now() - 60_000), secret)
  await page
    .locator('[name=kunci]')
    .evaluate((input, value) => input.setAttribute('value', value), token)
  await page.getByRole('button', { name: 'Kirim' }).click()
}

async function expectUsable(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}

it('pembaca melaporkan kekeliruan; editor membetulkan beritanya, dan pelapor melihatnya', async () => {
  await page.goto(story.path)
  await page.getByRole('link', { name: 'Ada yang keliru? Laporkan' }).click()
  expect(await page.getByLabel('Alamat berita').inputValue()).toBe(story.path)
  await expectUsable()
  await page.getByLabel('Yang keliru').fill(MISTAKE)
  await page.getByLabel('Surel').fill('rani@contoh')
  await send()
  await page.getByText('Alamat surel ini tidak lengkap.').waitFor()
  expect(await page.getByLabel('Yang keliru').inputValue()).toBe(MISTAKE)
  await page.getByLabel('Surel').fill('')
  await send()
  await page.getByText('Diterima. Redaksi akan memeriksanya.').waitFor()
  await expectUsable()
  const ticket = new URL(page.url()).pathname
  const answer = await ask(ticket)
  expect(answer.headers['cache-control']).toBe('private, no-store')
  expect(answer.body).not.toContain(MISTAKE)
  expect((await asNobody('GET', '/api/error-reports')).status).toBe(403)

  const seen = await deskPage(browser, await anAccount(askDesk, 'editor'))
  await seen.goto('/admin')
  await seen.getByRole('link', { name: `Jembatan Sembilan Ratus Meter: ${MISTAKE}` }).click()
  await seen.getByRole('link', { name: 'Buka berita untuk membetulkannya' }).click()
  await seen.getByText('Pembaca melaporkan kekeliruan di berita ini').waitFor()
  await seen.locator('#field-headline').fill('Jembatan Sembilan Puluh Meter')
  await seen.getByRole('button', { name: 'Perbarui berita' }).click()
  const dialog = seen.getByRole('dialog', { name: 'Perbarui berita' })
  await dialog.getByRole('radio', { name: 'Koreksi' }).check()
  await dialog.getByLabel('Yang dibetulkan').fill('Panjang jembatan itu 90 meter.')
  await dialog.getByRole('checkbox', { name: MISTAKE }).check()
  await dialog.getByRole('button', { name: 'Perbarui berita' }).click()
  await dialog.waitFor({ state: 'detached' })
  await seen.getByText('Pembaca melaporkan kekeliruan di berita ini').waitFor({ state: 'detached' })
  await seen.context().close()

  await page.reload()
  await page.getByText('Beritanya sudah dibetulkan.').waitFor()
  expect((await ask(story.path)).body).toContain('Panjang jembatan itu 90 meter.')
})
