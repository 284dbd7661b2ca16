/**
 * Screens of the desk as the people who use them see them, in a browser.
 * @module
 */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type Account, type AskDesk, anAccount, readPage, signedIn } from './desk-answers.ts'

let browser: Browser
let api: Desk
let admin: AskDesk
beforeAll(async () => {
  browser = await launchBrowser()
  api = await signIn()
  admin = await signedIn()
})
afterAll(() => browser.close())

async function deskOf(account?: Account): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('portal').url,
    locale: 'id-ID',
    viewport: { width: 1280, height: 900 },
  })
  if (account) await context.request.post('/api/users/login', { data: account })
  return context.newPage()
}

it('who forgot the password is told who helps, under the name of the publication', async () => {
  const page = await deskOf()
  await page.goto('/admin/login')
  const { body: site } = await admin('GET', '/api/globals/site?depth=0')
  await page.getByText(site.name, { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Lupa kata sandi?' }).click()
  await page.getByText('Mintalah administrator').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await page.getByRole('link', { name: 'Kembali ke halaman masuk' }).click()
  await page.getByLabel('Kata Sandi').waitFor()
}, 60_000)

it('a published story that is changed asks what the change is, also after it was saved by itself', async () => {
  const story = await api.create(
    'articles',
    await aStory(api, { headline: 'Diubah Sesudah Terbit' }),
  )
  const address = `/news/${story.slug}`
  const page = await deskOf(await anAccount(admin, 'editor'))
  await page.goto(`/admin/collections/articles/${story.id}`)
  const kept = page.waitForResponse(
    (answer) => answer.url().includes('autosave=true') && answer.status() === 200,
  )
  await page.getByLabel('Ringkasan').fill('Jumlahnya lima, bukan empat.')
  await kept
  expect((await readPage(address)).html).not.toContain('Jumlahnya lima')
  await page.getByRole('button', { name: 'Perbarui berita' }).click()
  await page.getByText('Pilih: pembaruan, ralat, atau koreksi.').first().waitFor()
  expect((await readPage(address)).html).not.toContain('Jumlahnya lima')

  await page.locator('#field-changeKind input').fill('Ralat')
  await page.getByRole('option', { name: /^Ralat/ }).click()
  await page.getByLabel('Yang dibetulkan').fill('Semula tertulis empat; yang benar lima.')
  const published = page.waitForResponse(
    (answer) =>
      /\/api\/articles\/\d+\?/.test(answer.url()) &&
      answer.request().method() === 'PATCH' &&
      !answer.url().includes('autosave'),
  )
  await page.getByRole('button', { name: 'Perbarui berita' }).click()
  expect((await published).status()).toBe(200)
  const { html } = await readPage(address)
  expect(html).toContain('Jumlahnya lima, bukan empat.')
  expect(html).toContain('Semula tertulis empat; yang benar lima.')
}, 120_000)
