/**
 * Versions of a story at the desk, in a browser.
 * @module
 */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, anAccount, asNobody, readPage, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

let browser: Browser
let api: Desk
let admin: AskDesk
beforeAll(async () => {
  browser = await launchBrowser()
  api = await signIn()
  admin = await signedIn()
})
afterAll(() => browser.close())

it('an editor compares two versions and restores the old one, which readers see once it is published', async () => {
  const story = await api.create(
    'articles',
    await aStory(api, { headline: 'Dua Versi', summary: 'Kapal tiba pukul tujuh.' }),
  )
  const address = `/news/${story.slug}`
  await api.save('articles', story.id, { summary: 'Kapal tiba pukul delapan.' })
  const page = await deskPage(browser, await anAccount(admin, 'editor'))
  await page.goto(`/admin/collections/articles/${story.id}/versions`)
  await page.locator('tbody a').first().click()
  const compared = page.locator('main')
  await compared.getByText('delapan').waitFor()
  await compared.getByText('tujuh').waitFor()
  expect(await compared.textContent()).not.toMatch(/Revision|Copy|Opening/)

  await page.goto(`/admin/collections/articles/${story.id}/versions`)
  await page.locator('tbody a').last().click()
  await page.getByRole('button', { name: 'Pulihkan versi ini' }).click()
  await page.getByRole('button', { name: 'Konfirmasi' }).click()
  await page.waitForURL(`**/collections/articles/${story.id}`)
  const summary = page.getByLabel('Ringkasan')
  await expect.poll(() => summary.inputValue()).toBe('Kapal tiba pukul tujuh.')
  expect((await readPage(address)).html).toContain('Kapal tiba pukul delapan.')
  await page.getByText(/^Catatan \(/).click()
  await page.getByText('Versi lama dipulihkan').first().waitFor()

  await page.getByRole('button', { name: 'Perbarui berita' }).click()
  const asked = page.getByRole('dialog', { name: 'Perbarui berita' })
  await asked.getByLabel(/^Pembaruan/).check()
  await asked.getByRole('button', { name: 'Perbarui berita' }).click()
  await expect
    .poll(async () => (await readPage(address)).html, { timeout: 20_000 })
    .toContain('Kapal tiba pukul tujuh.')
}, 120_000)

it('restoring an old draft of a published story changes nothing for readers', async () => {
  const draft = await aStory(api, { headline: 'Draf Lama', _status: 'draft' })
  const { body } = await admin('POST', '/api/articles?draft=true&depth=0', draft)
  await api.save('articles', body.doc.id, { _status: 'published' })
  const where = `where[parent][equals]=${body.doc.id}&sort=createdAt&depth=0`
  const { body: versions } = await admin('GET', `/api/articles/versions?${where}`)
  expect(versions.docs[0].version._status).toBe('draft')
  const restored = await admin('POST', `/api/articles/versions/${versions.docs[0].id}?draft=false`)
  expect(restored.status).toBe(200)
  expect((await readPage(`/news/${body.doc.slug}`)).status).toBe(200)
})

it.each(['999999', 'bukan-nomor'])('version %s does not exist', async (id) => {
  expect((await admin('POST', `/api/articles/versions/${id}`)).status).toBe(404)
})

it('restoring a version requires permission to edit the story', async () => {
  const { id } = await api.create('articles', await aStory(api, { headline: 'Bukan Milik Saya' }))
  const { body } = await admin('GET', `/api/articles/versions?where[parent][equals]=${id}&depth=0`)
  const reporter = await signedIn(await anAccount(admin, 'reporter'))
  for (const ask of [reporter, asNobody]) {
    expect((await ask('POST', `/api/articles/versions/${body.docs[0].id}`)).status).toBe(403)
  }
})
