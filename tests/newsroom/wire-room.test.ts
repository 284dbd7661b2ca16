/**
 * The wire room: copy that an agency sends is at the desk, and becomes a draft with one key.
 * @module
 */
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser, overflow } from '#tests/portal/reader-browser.ts'
import { type AskDesk, anAccount, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'
import { headline } from './writing-page.ts'

let browser: Browser
let admin: AskDesk
beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signedIn()
})
afterAll(() => browser.close())

const ninjs = (id: string, version: number, words: string) => ({
  standard: { name: 'ninjs', version: '3.0' },
  uri: `urn:kb:${id}`,
  type: 'text',
  version: String(version),
  versionCreated: `2026-03-01T0${version}:00:00Z`,
  pubStatus: 'usable',
  urgency: 2,
  language: 'id',
  headlines: [{ role: 'main', value: words }],
  bodies: [
    {
      contentType: 'text/plain',
      value: 'Gempa magnitudo 6,1 mengguncang Ternate pada Minggu pagi. Warga mengungsi ke bukit.',
    },
  ],
})

it('an agency sends, an editor sees it arrive, takes it with a key and is shown a newer version', async () => {
  const { url } = inject('portal')
  const section = (await admin('GET', '/api/sections?limit=1')).body.docs[0].id
  const source = { name: 'Kantor Uji', kind: 'push', section, idleMinutes: 0, keepDays: 14 }
  const { body } = await admin('POST', '/api/wire-sources', source)
  const editor = await anAccount(admin, 'managing-editor', { name: 'Rani Kawat' })
  const page = await deskPage(browser, editor, 360)
  await page.goto(`/admin/kawat/sumber?sumber=${body.doc.id}`)
  await page.getByRole('button', { name: 'Buat token' }).click()
  const shown = page.getByRole('status').locator('code')
  const token = (await shown.textContent()) ?? ''
  // The same form once more, as after a second click, makes the same token.
  await page.reload()
  expect(await shown.textContent()).toBe(token)
  const { body: known } = await admin('GET', `/api/wire-sources/${body.doc.id}`)
  expect(Object.keys(known)).not.toContain('tokenDigest')
  const send = (piece: object | string, bearer = token) =>
    fetch(`${url}/api/kawat/${body.doc.id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}` },
      body: typeof piece === 'string' ? piece : JSON.stringify(piece),
    })
  expect((await send({}, 'kawat_palsu')).status).toBe(401)
  expect((await send('{"uri":')).status).toBe(422)

  await page.goto('/admin/kawat')
  await page.getByRole('heading', { name: 'Kawat', exact: true }).waitFor()
  const piece = page.getByRole('link', { name: 'Gempa Guncang Ternate Minggu Pagi', exact: true })
  expect(await piece.count()).toBe(0)
  const sent = ninjs('gempa', 1, 'Gempa Guncang Ternate Minggu Pagi')
  expect((await send(sent)).status).toBe(202)
  expect(await (await send(sent)).json()).toEqual({ fresh: 0, known: 1 })
  await piece.waitFor()
  expect(await piece.count()).toBe(1)
  expect(await overflow(page)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect.poll(() => piece.count()).toBe(0)
  await page.getByLabel('Keadaan').selectOption('semua')
  await page.getByRole('button', { name: 'Saring' }).click()
  await piece.waitFor()
  await page.getByRole('link', { name: 'Buka beritanya' }).first().click()
  await headline(page).waitFor()
  const id = Number(/articles\/(\d+)/.exec(page.url())?.[1])
  const stored = async () => (await admin('GET', `/api/articles/${id}?draft=true&depth=0`)).body
  expect(await stored()).toMatchObject({ stage: 'draft', createdBy: editor.id })

  const edited = { headline: 'Judul dari redaksi', _status: 'draft' }
  expect((await admin('PATCH', `/api/articles/${id}?draft=true`, edited)).status).toBe(200)
  expect((await send(ninjs('gempa', 2, 'Gempa Ternate, Seratus Warga Mengungsi'))).status).toBe(202)
  await expect
    .poll(async () => {
      await page.goto('/admin')
      return page.getByRole('link', { name: 'Gempa Ternate, Seratus Warga Mengungsi' }).count()
    })
    .toBe(1)
  await page.goto(`/admin/collections/articles/${id}`)
  await page.getByRole('link', { name: 'Lihat bedanya' }).click()
  await page.getByRole('heading', { name: 'Bedanya dengan berita yang ada' }).waitFor()
  await page.getByRole('button', { name: 'Pakai versi ini' }).click()
  await expect
    .poll(async () => (await stored()).headline)
    .toBe('Gempa Ternate, Seratus Warga Mengungsi')
  await page.context().close()
}, 90_000)
