import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { anAccount, readPage, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('an editor signs in, writes a story at the desk in Indonesian, publishes it, and it is live', async () => {
  const { url, account } = inject('portal')
  const context = await browser.newContext({
    baseURL: url,
    locale: 'id-ID',
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  try {
    await page.goto('/admin')
    await page.getByLabel('Alamat surel').fill(account.email)
    await page.getByLabel('Kata sandi', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.waitForURL('**/admin')
    expect(await page.locator('html').getAttribute('lang')).toBe('id')
    await page.getByRole('link', { name: 'Semua berita' }).waitFor()

    await page.goto('/admin/collections/articles/create')
    await page.getByLabel('Judul').fill('Ditulis di Meja Redaksi')
    await page.locator('#field-section input').fill('News')
    await page.getByRole('option', { name: 'News' }).click()
    const body = page
      .locator('#field-body [contenteditable=true], [data-lexical-editor=true]')
      .first()
    await body.click()
    await page.keyboard.type('Berita ini diketik langsung di penyunting.')
    const saved = page.waitForResponse(
      (answer) =>
        answer.url().includes('/api/articles') &&
        ['POST', 'PATCH'].includes(answer.request().method()),
    )
    await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
    expect((await saved).status()).toBeLessThan(300)

    const { status, html } = await readPage('/news/ditulis-di-meja-redaksi')
    expect(status).toBe(200)
    expect(html).toContain('Berita ini diketik langsung di penyunting.')
  } finally {
    await context.close()
  }
})

it('a topic that is recorded twice is merged at its form, and its address leads to the other', async () => {
  const admin = await signedIn()
  const topic = async (name: string) => (await admin('POST', '/api/topics', { name })).body.doc
  const [twice, good] = [await topic('Banjir Rob Pesisir'), await topic('Banjir Rob')]
  const leader = await anAccount(admin, 'managing-editor')
  const editor = await signedIn(await anAccount(admin, 'editor'))
  const merge = `/api/topics/${twice.id}/merge`
  expect((await editor('POST', merge, { into: good.id })).status).toBe(403)
  const page = await deskPage(browser, leader)
  await page.goto(`/admin/collections/topics/${twice.id}`)
  await page.getByText('Gabungkan dengan yang lain').click()
  await page.getByLabel('Nama yang tetap ada').fill('banjir')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Banjir Rob banjir-rob', exact: true }).check()
  await page.getByText('0 berita pindah ke “Banjir Rob”.').waitFor()
  await page.getByRole('button', { name: 'Gabungkan', exact: true }).click()
  await page.waitForURL(`**/topics/${good.id}`)
  const { url } = inject('portal')
  const { status, headers } = await fetch(`${url}/topik/${twice.slug}`, { redirect: 'manual' })
  expect([status, headers.get('location')]).toEqual([301, `/topik/${good.slug}`])
})
