/**
 * Arranging the front page at the desk: previewed before saving, reordered by dragging, and published at once.
 * @module
 */
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { bodyOf } from '#tests/promises/newsroom-api.ts'
import { type Account, type AskDesk, anAccount, readPage, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

let browser: Browser
let admin: AskDesk
let managing: Account
const headlines = ['Susunan Depan Pertama', 'Susunan Depan Kedua'] as const
beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signedIn()
  managing = await anAccount(admin, 'managing-editor', { name: 'Mira Redaktur Pelaksana' })
  const section = (await admin('GET', '/api/sections?where[slug][equals]=news')).body.docs[0].id
  const secondary: object[] = []
  for (const headline of headlines) {
    const story = { headline, section, body: bodyOf('Isi.'), _status: 'published' }
    secondary.push({ story: (await admin('POST', '/api/articles?depth=0', story)).body.doc.id })
  }
  expect((await admin('POST', '/api/globals/front', { secondary })).status).toBe(200)
})
afterAll(async () => {
  await admin('POST', '/api/globals/front', { secondary: [] })
  await browser.close()
})

/** The order of the two stories in some HTML. */
const orderIn = (html: string) =>
  headlines.toSorted((one, other) => html.indexOf(one) - html.indexOf(other))

/** Drags from the middle of `from` to the middle of `to` in small steps, like a hand. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  // Scroll to the middle of the window, where no sticky bar covers it.
  await from.evaluate((handle) => handle.scrollIntoView({ block: 'center' }))
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('There is nothing to drag.')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2 - 8, { steps: 12 })
  await page.mouse.up()
}

it('rows are dragged, the preview follows before saving, and readers see it at the next request', async () => {
  const page = await deskPage(browser, managing, 1500)
  await page.goto('/admin/globals/front')
  const rows = page.locator('#field-secondary .array-field__row')
  await rows.nth(0).getByText(`1. ${headlines[0]}`).waitFor()
  await rows.nth(1).getByText(`2. ${headlines[1]}`).waitFor()
  const windows = page.getByRole('group', { name: 'Pratinjau' })
  await windows.getByRole('button', { name: 'Ponsel' }).click()
  const shown = page.frameLocator('.live-preview-window iframe').locator('main')
  await shown.getByText(headlines[0]).first().waitFor()
  expect(orderIn(await shown.innerHTML())).toEqual([...headlines])

  const handle = '.collapsible__drag'
  await drag(page, rows.nth(1).locator(handle), rows.nth(0).locator(handle))
  await rows.nth(0).getByText(`1. ${headlines[1]}`).waitFor()
  await expect
    .poll(async () => orderIn(await shown.innerHTML()), { timeout: 10_000 })
    .toEqual([headlines[1], headlines[0]])
  expect(orderIn((await readPage('/')).html)).toEqual([...headlines])

  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.getByText('Berhasil diperbarui').first().waitFor()
  expect(orderIn((await readPage('/')).html)).toEqual([headlines[1], headlines[0]])

  // A row that is added is there to be filled; the others stay folded.
  const fields = page.locator('#field-secondary').getByText('Judul pengganti')
  await page.locator('#field-secondary').getByRole('button', { name: 'Tambah Berita' }).click()
  await rows.nth(2).getByText('Judul pengganti').waitFor()
  expect(await fields.filter({ visible: true }).count()).toBe(1)
  await page.context().close()
})

it('the preview requires signing in', async () => {
  const answer = await fetch(`${inject('portal').url}/pratinjau/depan`, { method: 'POST' })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toContain('no-store')
})
