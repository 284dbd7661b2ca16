/**
 * The dashboard, as each role sees it after signing in.
 * @module
 */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, overflow } from '#tests/portal/reader-browser.ts'
import { bodyOf } from '#tests/promises/newsroom-api.ts'
import { type Account, type AskDesk, anAccount, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

const HEADLINE = 'Naskah di Layar Pertama'
let browser: Browser
let admin: AskDesk
let reporter: Account
/** Of a section where no other test leaves waiting stories. */
let editor: Account
let id: number
beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signedIn()
  reporter = await anAccount(admin, 'reporter', { name: 'Hari Reporter' })
  const write = await signedIn(reporter)
  const section = (await admin('GET', '/api/sections?where[slug][equals]=budaya')).body.docs[0].id
  editor = await anAccount(admin, 'editor', { name: 'Hari Editor', sections: [section] })
  const draft = { headline: HEADLINE, section, body: bodyOf('Isi.') }
  id = (await write('POST', '/api/articles?draft=true&depth=0', draft)).body.doc.id
  expect((await write('POST', `/api/articles/${id}/way`, { step: 'submit' })).status).toBe(200)
})
afterAll(() => browser.close())

async function firstPage(account: Account): Promise<Page> {
  const page = await deskPage(browser, account, 360)
  await page.goto('/admin')
  await page.getByRole('heading', { name: 'Hari ini', exact: true }).waitFor()
  return page
}

const list = (page: Page, title: string) =>
  page.getByRole('region', { name: new RegExp(`^${title}`) })

it('an editor sees waiting stories and follows the link to one', async () => {
  const page = await firstPage(editor)
  const link = list(page, 'Menunggu disunting').getByRole('link', { name: HEADLINE })
  expect(await link.getAttribute('href')).toBe(`/admin/collections/articles/${id}`)
  expect(await list(page, 'Foto atau kredit belum ada').count()).toBe(1)
  expect(await overflow(page)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([])
  await page.context().close()
})

it('a reporter sees their own stories only, and no actions that they may not take', async () => {
  const page = await firstPage(reporter)
  const own = list(page, 'Naskah saya')
  await own.getByRole('link', { name: HEADLINE }).waitFor()
  expect(await own.getByText('Diajukan').count()).toBe(1)
  expect(await list(page, 'Menunggu disunting').count()).toBe(0)
  expect(await list(page, 'Hak jawab').count()).toBe(0)
  const ways = page.getByRole('navigation', { name: 'Jalan cepat' })
  expect(await ways.getByRole('link', { name: 'Tulis berita' }).count()).toBe(1)
  expect(await ways.getByRole('link', { name: 'Susun halaman depan' }).count()).toBe(0)
  await page.context().close()
})

it('a story that was sent back stands first on the day of its reporter, with the remark, until it is handed in again', async () => {
  const write = await signedIn(reporter)
  const edit = await signedIn(editor)
  const step = async (ask: AskDesk, taken: object) =>
    expect((await ask('POST', `/api/articles/${id}/way`, taken)).status).toBe(200)
  const waiting = await firstPage(editor)
  expect(await waiting.title()).toMatch(/^\(1\) Hari ini/)
  await step(edit, { step: 'take' })
  await step(edit, { step: 'return', note: 'Tambahkan pernyataan camat.' })
  const page = await firstPage(reporter)
  const returned = list(page, 'Dikembalikan kepada Anda')
  await returned.getByText('Tambahkan pernyataan camat.').waitFor()
  expect(await returned.getByText('oleh Hari Editor').count()).toBe(1)
  expect(await page.locator('.day-list h2').first().textContent()).toMatch(/^Dikembalikan/)
  expect(await list(page, 'Naskah saya').getByText('Dikembalikan').count()).toBe(1)
  expect(await page.title()).toMatch(/^\(1\) Hari ini/)

  await step(write, { step: 'submit' })
  await page.clock.install()
  await page.reload()
  expect(await returned.count()).toBe(0)
  // The page looks again by itself.
  await step(edit, { step: 'take' })
  await step(edit, { step: 'return', note: 'Sekali lagi.' })
  await page.clock.runFor(61_000)
  await returned.getByText('Sekali lagi.').waitFor()
  await step(write, { step: 'submit' })
  await page.context().close()
  await waiting.context().close()
})

it('a form that was opened and left empty does not count as a story', async () => {
  const curious = await anAccount(admin, 'reporter', { name: 'Reporter Ingin Tahu' })
  const ask = await signedIn(curious)
  expect((await ask('POST', '/api/articles?draft=true&autosave=true', {})).status).toBe(201)
  const page = await firstPage(curious)
  expect(await list(page, 'Naskah saya').getByRole('link').count()).toBe(0)
  await page.context().close()
})

it('an editor of another section sees none of it', async () => {
  const other = await anAccount(admin, 'reporter', { name: 'Lain Reporter' })
  const page = await firstPage(other)
  expect(await page.getByText(HEADLINE).count()).toBe(0)
  await page.context().close()
})

it('a list that is too long links to all its stories, and no others', async () => {
  const busy = await anAccount(admin, 'reporter', { name: 'Reporter Rajin' })
  const ask = await signedIn(busy)
  for (let number = 1; number <= 9; number += 1) {
    await ask('POST', '/api/articles?draft=true', { headline: `Naskah Rajin ${number}` })
  }
  const page = await firstPage(busy)
  await list(page, 'Naskah saya').getByRole('link', { name: 'Lihat semua (9)' }).click()
  await page.getByRole('link', { name: 'Naskah Rajin 9' }).waitFor()
  const rows = page.locator('tbody tr')
  expect(await rows.count()).toBe(9)
  expect(await rows.filter({ hasText: 'Naskah Rajin' }).count()).toBe(9)
  // Payload's own link leads back to the day, which is no page of its router.
  await page.locator('.step-nav__home').click()
  await page.getByRole('heading', { name: 'Hari ini', exact: true }).waitFor()
  await page.context().close()
})

it('what an editor plans is a task on the day of whoever covers it, and becomes their story', async () => {
  const page = await deskPage(browser, editor, 360)
  await page.goto('/admin/rencana?minggu=2026-12-28')
  await page.getByText('Tambah rencana').click()
  await page.getByLabel('Apa yang diliput').fill('Sidang Perdana Bendungan')
  await page.getByLabel('Petugas', { exact: true }).selectOption({ label: 'Hari Reporter' })
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  // What was written stays where it is refused.
  await page.getByText('Pilih hari dan jamnya.').waitFor()
  expect(await page.getByLabel('Apa yang diliput').inputValue()).toBe('Sidang Perdana Bendungan')
  const soon = new Date(Date.now() + 30 * 60 * 60 * 1000 + 7 * 60 * 60 * 1000)
  await page.getByLabel('Tenggat (WIB)').fill(soon.toISOString().slice(0, 16))
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await page.getByText('Sidang Perdana Bendungan').waitFor()
  expect(await overflow(page)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([])
  await page.context().close()

  const own = await firstPage(reporter)
  await list(own, 'Tugas Anda').getByRole('link', { name: 'Sidang Perdana Bendungan' }).click()
  await own.getByRole('button', { name: 'Mulai tulis “Sidang Perdana Bendungan”' }).click()
  await own.waitForURL(/collections\/articles\/\d+/)
  await expect
    .poll(() => own.locator('#field-headline').inputValue())
    .toBe('Sidang Perdana Bendungan')
  await own.context().close()
})

it('an editor finds a draft by its text, keeps the search under a name, and takes it up again', async () => {
  const page = await deskPage(browser, editor, 360)
  const views = page.getByRole('list', { name: 'Tampilan tersimpan' })
  await page.goto('/admin/cari')
  await page.getByLabel('Kata', { exact: true }).fill('rajin 9')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await page.getByRole('link', { name: 'Naskah Rajin 9' }).waitFor()
  expect(await overflow(page)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([])
  await page.getByLabel('Simpan sebagai tampilan').fill('Yang rajin')
  await page.getByRole('button', { name: 'Simpan tampilan' }).click()
  await page.goto('/admin/collections/articles?where[stage][equals]=draft')
  await page.locator('.desk-script-awaiting:not([inert])').waitFor()
  await page.getByText('Simpan tampilan').first().click()
  await page.getByLabel('Simpan sebagai tampilan').fill('Draf')
  await page.getByRole('button', { name: 'Simpan tampilan' }).click()
  await page.waitForURL(/stage.*draft/)
  await views.getByRole('link', { name: 'Yang rajin' }).click()
  await page.getByRole('link', { name: 'Naskah Rajin 9' }).waitFor()
  await views.getByRole('button', { name: 'Hapus tampilan “Draf”' }).click()
  await expect.poll(() => views.getByRole('listitem').count()).toBe(1)
  await page.context().close()
})
