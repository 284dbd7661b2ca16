/**
 * Nothing written at the desk is lost, and the desk says nothing else than what is so; in a browser.
 * @module
 */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { type Account, type AskDesk, anAccount, signedIn } from './desk-answers.ts'
import { autosaved, body, headline, isSave, newStory, saveLine, storyId } from './writing-page.ts'

let browser: Browser
let ask: AskDesk
let reporter: Account
beforeAll(async () => {
  browser = await launchBrowser()
  const admin = await signedIn()
  reporter = await anAccount(admin, 'reporter', { name: 'Rani Penulis' })
  ask = await signedIn(reporter)
})
afterAll(() => browser.close())

const keptInBrowser = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('warta:naskah:'))
      .map((key) => localStorage.getItem(key))
      .join('\n'),
  )

const stored = async (page: Page) =>
  (await ask('GET', `/api/articles/${storyId(page)}?draft=true&depth=0`)).body

const versionsOf = async (page: Page) =>
  JSON.stringify(
    (await ask('GET', `/api/articles/versions?where[parent][equals]=${storyId(page)}&depth=0`)).body
      .docs,
  )

it('what is autosaved is forgotten by the browser, with a block that is not filled in yet', async () => {
  const page = await newStory(browser, reporter)
  await body(page).click()
  await page.keyboard.type('Paragraf sebelum gambar.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/gambar')
  await page.locator('.slash-menu-popup').getByText('Gambar').first().click()
  await page.getByText('Blok ini belum lengkap.').waitFor()
  await expect.poll(() => page.locator('.word-count').last().textContent()).toContain('3 kata')
  await headline(page).fill('Judul Sesudah Gambar')
  await expect.poll(async () => (await stored(page)).headline).toBe('Judul Sesudah Gambar')
  await expect.poll(() => saveLine(page).textContent()).toMatch(/^Tersimpan \d\d:\d\d WIB$/)
  await expect.poll(() => keptInBrowser(page)).toBe('')
  await page.reload()
  await page.getByText('Blok ini belum lengkap.').waitFor()
  expect(await page.getByText('yang belum tersimpan').count()).toBe(0)
  await page.context().close()
})

it('a refused save is said in the header at once, and the words stay', async () => {
  const page = await newStory(browser, reporter)
  const message = 'Isi berita tidak dapat dipakai.'
  await page.route(isSave, (route) =>
    route.fulfill({ status: 400, json: { errors: [{ message }] } }),
  )
  await headline(page).fill('Judul yang Ditolak')
  await expect.poll(() => saveLine(page).textContent()).toBe(`Belum tersimpan: ${message}`)
  await page.getByText('disimpan di peramban ini dan tidak hilang').waitFor()
  expect(await keptInBrowser(page)).toContain('Judul yang Ditolak')
  expect(await headline(page).inputValue()).toBe('Judul yang Ditolak')
  expect(await page.getByText('Terakhir disimpan').filter({ visible: true }).count()).toBe(0)
  await page.unroute(isSave)
  await headline(page).fill('Judul yang Diterima')
  await expect.poll(async () => (await stored(page)).headline).toBe('Judul yang Diterima')
  await expect.poll(() => saveLine(page).textContent()).toMatch(/^Tersimpan/)
  expect(await page.getByText('tidak hilang').count()).toBe(0)
  await page.context().close()
})

it('words written without a network, in a block too, are saved when it is back', async () => {
  const page = await newStory(browser, reporter)
  await body(page).click()
  await page.keyboard.type('/kutipan')
  await page.locator('.slash-menu-popup').getByText('Kutipan tarik').click()
  const quote = body(page).locator('textarea').first()
  await quote.waitFor()
  await page.context().setOffline(true)
  // Slowly, so that the form of the block asks the server meanwhile.
  await quote.pressSequentially('Kata di dalam blok.', { delay: 150 })
  expect(await quote.inputValue()).toBe('Kata di dalam blok.')
  await headline(page).fill('Tanpa Jaringan')
  await page.getByText('Server tidak dapat dihubungi, jadi naskah ini').waitFor()
  await expect.poll(() => saveLine(page).textContent()).toMatch(/^Belum tersimpan: server/)
  await page.getByText('Server tidak dapat dihubungi. Periksa sambungan').first().waitFor()
  expect(await page.getByText('Failed to fetch').count()).toBe(0)
  await expect.poll(() => keptInBrowser(page)).toContain('Kata di dalam blok.')
  await page.context().setOffline(false)
  await expect.poll(async () => (await stored(page)).headline).toBe('Tanpa Jaringan')
  expect(JSON.stringify((await stored(page)).body)).toContain('Kata di dalam blok.')
  await page.context().close()
})

it('the editor inside a fact box stays while there is no network', async () => {
  const page = await newStory(browser, reporter)
  await body(page).click()
  await page.keyboard.type('/kotak')
  await page.locator('.slash-menu-popup').getByText('Kotak fakta').click()
  const inside = body(page).locator('[data-lexical-editor=true]')
  await inside.waitFor()
  await page.context().setOffline(true)
  await body(page).locator('input').first().fill('Angka')
  await inside.click()
  await page.keyboard.type('Lima kapal.', { delay: 150 })
  await expect.poll(() => keptInBrowser(page)).toContain('Lima kapal.')
  await expect.poll(() => inside.textContent()).toBe('Lima kapal.')
  await page.context().setOffline(false)
  await expect.poll(async () => JSON.stringify((await stored(page)).body)).toContain('Lima kapal.')
  expect(JSON.stringify((await stored(page)).body)).toContain('"title":"Angka"')
  await page.context().close()
})

it('words written right before the tab is killed are offered when the story is opened again', async () => {
  const page = await newStory(browser, reporter)
  const address = page.url()
  await page.route(isSave, (route) => route.abort())
  await headline(page).pressSequentially('Judul terakhir')
  await body(page).click()
  await page.keyboard.type('Kalimat di isi.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/kotak')
  await page.locator('.slash-menu-popup').getByText('Kotak fakta').click()
  await body(page).locator('[data-lexical-editor=true]').click()
  await page.keyboard.type('Kalimat terakhir')
  const tab = await page.context().newCDPSession(page)
  const killed = page.waitForEvent('crash')
  // Never answered: the renderer is gone.
  void tab.send('Page.crash').catch(() => {})
  await killed
  const again = await page.context().newPage()
  await again.goto(address)
  const offered = again.getByRole('region', { name: 'Tulisan yang belum tersimpan' })
  await expect.poll(() => offered.textContent()).toContain('Judul terakhir')
  expect(await offered.textContent()).toContain('Kalimat di isi.')
  expect(await keptInBrowser(again)).toContain('Kalimat terakhir')
  await page.context().close()
})

it('a browser that cannot keep the words does not claim that it does', async () => {
  const page = await newStory(browser, reporter)
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.context().setOffline(true)
  await headline(page).fill('Peramban Penuh')
  await page.getByText('Peramban ini tidak dapat menyimpannya').waitFor()
  expect(await page.getByText('tidak hilang').count()).toBe(0)
  await page.context().close()
})

it('words written after the session has ended are saved once the writer has signed in again', async () => {
  const page = await newStory(browser, reporter)
  await page.context().clearCookies()
  await body(page).click()
  await page.keyboard.type('Kalimat yang tidak boleh hilang.')
  await page.getByText('Sesi Anda telah berakhir').first().waitFor()
  await page.getByRole('link', { name: /^Masuk lagi di tab baru/ }).waitFor()
  expect(await keptInBrowser(page)).toContain('Kalimat yang tidak boleh hilang.')
  await page.context().request.post('/api/users/login', { data: reporter })
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect
    .poll(async () => JSON.stringify((await stored(page)).body))
    .toContain('Kalimat yang tidak boleh hilang.')
  await expect.poll(() => keptInBrowser(page)).toBe('')
  await page.context().close()
})

it('older words are shown beside newer ones on the server, and restoring them keeps both', async () => {
  const page = await newStory(browser, reporter)
  await headline(page).fill('Judul Awal')
  await autosaved(page)
  await page.route(isSave, (route) => route.abort())
  const failed = page.waitForEvent('requestfailed', (request) => isSave(new URL(request.url())))
  await headline(page).fill('Judul Lama di Peramban')
  await failed
  await expect.poll(() => keptInBrowser(page)).toContain('Judul Lama di Peramban')
  await page.unroute(isSave)
  await ask('PATCH', `/api/articles/${storyId(page)}?draft=true&autosave=true`, {
    headline: 'Judul Baru di Server',
    summary: 'Ringkasan di server.',
  })
  await page.goto(page.url())
  const notice = page.getByRole('region', { name: 'Tulisan yang belum tersimpan' })
  await notice.getByText('Yang di server lebih baru.').waitFor()
  await notice.getByText('Lihat bedanya').click()
  const difference = (await notice.locator('.draft-difference').textContent()) ?? ''
  expect(difference).toMatch(/Lama.*Peramban|Baru.*Server/)
  await headline(page).fill('Judul di Layar')
  await notice.getByRole('button', { name: 'Pulihkan' }).click()
  await expect.poll(() => headline(page).inputValue()).toBe('Judul Lama di Peramban')
  await expect.poll(async () => (await stored(page)).headline).toBe('Judul Lama di Peramban')
  expect((await stored(page)).summary).toBe('Ringkasan di server.')
  // What was on the screen is a version as well, whatever becomes of the saves that follow.
  const versions = await versionsOf(page)
  for (const title of ['Judul Baru di Server', 'Judul di Layar']) expect(versions).toContain(title)
  await page.context().close()
})

it('two tabs of one account do not overwrite each other', async () => {
  const page = await newStory(browser, reporter)
  await headline(page).fill('Tab Pertama')
  await autosaved(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await headline(other).fill('Tab Kedua')
  await autosaved(other)
  await headline(page).fill('Tab Pertama Lagi')
  await expect
    .poll(() => saveLine(page).textContent())
    .toMatch(/^Belum tersimpan: Anda sudah menyimpan berita ini di tab atau perangkat lain/)
  expect((await stored(page)).headline).toBe('Tab Kedua')
  await page.getByRole('button', { name: 'Simpan teks saya' }).click({ timeout: 30_000 })
  await expect.poll(async () => (await stored(page)).headline).toBe('Tab Pertama Lagi')
  expect(await versionsOf(page)).toContain('Tab Kedua')
  await expect.poll(() => saveLine(page).textContent()).toMatch(/^Tersimpan/)
  await page.context().close()
})
