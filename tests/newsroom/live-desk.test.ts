/**
 * The desk of a live story on a phone: what is written stays until it is posted, and is posted once.
 * @module
 */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { filesOf } from '#content/model/photo/photo-renditions.ts'
import { launchBrowser, overflow } from '#tests/portal/reader-browser.ts'
import { type AskDesk, anAccount, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

let browser: Browser
let admin: AskDesk
let story: number
beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signedIn()
  const { body: sections } = await admin('GET', '/api/sections?where[slug][equals]=news')
  const order = {
    headline: 'Banjir di Pesisir',
    section: sections.docs[0].id,
    body: 'Air naik sejak Rabu pagi di pesisir.',
    key: crypto.randomUUID(),
  }
  story = (await admin('POST', '/api/articles/kilat', order)).body.id
  await admin('PATCH', `/api/articles/${story}`, {
    genre: 'live',
    changeKind: 'update',
    _status: 'published',
  })
})
afterAll(() => browser.close())

const entries = async (): Promise<{ text: string; photo: number | null; removed: unknown }[]> =>
  (await admin('GET', `/api/articles/${story}/langsung`)).body.entries
const text = (page: Page) => page.getByLabel('Entri baru')
const send = (page: Page) =>
  page.locator('form[data-entry]').getByRole('button', { name: 'Kirim' }).click()

it('an entry written without a network waits on the phone, through a reload, and is posted once', async () => {
  const page = await deskPage(browser, inject('portal').account, 390)
  await page.goto(`/admin/langsung/${story}`)
  await page.getByRole('button', { name: 'Mulai liputan' }).click()
  await text(page).fill('Tulisan yang belum selesai')
  await page.reload()
  await expect.poll(() => text(page).inputValue()).toBe('Tulisan yang belum selesai')
  // A page whose store has written nothing when it is gone.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  })
  await text(page).pressSequentially(' ini.')
  await page.reload()
  await expect.poll(() => text(page).inputValue()).toBe('Tulisan yang belum selesai ini.')
  await text(page).fill('')

  // The server takes it, and only its answer is lost.
  await page.route('**/langsung/entri', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await text(page).fill('Air setinggi lutut di Jalan Dermaga.')
  await page.getByLabel('Penting').check()
  await send(page)
  await page.getByText('Server tidak dapat dihubungi.').waitFor()
  const waiting = page.getByRole('region', { name: 'Masih di ponsel ini' })
  await page.reload()
  await waiting.getByText('Air setinggi lutut di Jalan Dermaga.').waitFor()
  expect(await text(page).inputValue()).toBe('')
  expect(await overflow(page)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  await page.unroute('**/langsung/entri')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Entri 1' })
    .getByText('Penting')
    .first()
    .waitFor()
  await expect.poll(() => waiting.count()).toBe(0)
  expect((await entries()).map((entry) => entry.text)).toEqual([
    'Air setinggi lutut di Jalan Dermaga.',
  ])
  await page.context().close()
})

it('words that are written before the script has come are kept, too', async () => {
  const page = await deskPage(browser, inject('portal').account, 390)
  await page.route('**/liputan.js', () => {})
  await page.goto(`/admin/langsung/${story}`, { waitUntil: 'commit' })
  await text(page).fill('Ditulis sebelum skrip tiba.')
  await page.unroute('**/liputan.js')
  await page.reload()
  await expect.poll(() => text(page).inputValue()).toBe('Ditulis sebelum skrip tiba.')
  await page.reload()
  await expect.poll(() => text(page).inputValue()).toBe('Ditulis sebelum skrip tiba.')
  await text(page).fill('')
  await page.reload()
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(await text(page).inputValue()).toBe('')
  await page.context().close()
})

it('a photo of the camera is made small and goes with its entry', async () => {
  const page = await deskPage(browser, inject('portal').account, 390)
  await page.addInitScript(() => {
    const connection = Object.assign(new EventTarget(), { type: 'cellular' })
    Object.defineProperty(navigator, 'connection', { value: connection, configurable: true })
  })
  await page.goto(`/admin/langsung/${story}`)
  await text(page).fill('Perahu karet tiba.')
  const noise = {
    create: {
      width: 3000,
      height: 2000,
      channels: 3,
      background: '#456',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  } as const
  await page.getByLabel('Foto', { exact: true }).setInputFiles({
    name: 'IMG_1.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp(noise).jpeg().toBuffer(),
  })
  await page.getByLabel('Keterangan foto').fill('Perahu karet di jalan yang tergenang')
  // The photo, too, is on the phone.
  await page.reload()
  await expect.poll(() => page.getByLabel('Keterangan foto').inputValue()).not.toBe('')
  await send(page)
  await expect
    .poll(async () => (await entries())[0]?.text, { timeout: 60_000 })
    .toBe('Perahu karet tiba.')
  const { body: photo } = await admin('GET', `/api/media/${(await entries())[0]?.photo}?depth=0`)
  expect(photo).toMatchObject({ alt: 'Perahu karet di jalan yang tergenang', width: 1600 })
  const { body: own } = await admin('GET', `/api/articles/${story}?depth=0`)
  const shown = await (await fetch(`${inject('portal').url}/news/${own.slug}`)).text()
  const [folder] = filesOf(photo).map((files) => files.folder)
  const [seen = ''] = new RegExp(`${folder}/[\\w-]+\\.jpg`).exec(shown) ?? []
  expect(seen).not.toBe('')
  // The original waits for a network that costs nothing by the byte.
  const waiting = page.getByRole('region', { name: 'Masih di ponsel ini' })
  await waiting.getByText('foto aslinya menunggu Wi-Fi').waitFor()
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'connection', { value: undefined })
    window.dispatchEvent(new Event('online'))
  })
  await expect.poll(() => waiting.count(), { timeout: 60_000 }).toBe(0)
  const { body: whole } = await admin('GET', `/api/media/${photo.id}?depth=0`)
  expect(whole).toMatchObject({ alt: photo.alt, width: 3000 })
  // Who has the page of a moment ago still gets its files.
  const kept = await fetch(inject('portal').url + seen)
  expect([kept.status, kept.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  await page.context().close()
})

it('an entry without words is refused at the field, and one the server refuses stays on the phone until it is mended', async () => {
  const page = await deskPage(browser, inject('portal').account, 390)
  await page.goto(`/admin/langsung/${story}`)
  const form = page.locator('form[data-entry]')
  await send(page)
  await form.getByText('Tulis isi entri, walau satu kalimat.').waitFor()
  await text(page).fill('Kabar yang beredar di pesisir.')
  await form.getByText('Judul dan verifikasi').click()
  await form.getByLabel('Memuat yang belum diverifikasi').check()
  await send(page)
  const waiting = page.getByRole('region', { name: 'Masih di ponsel ini' })
  await waiting.getByText('Belum dimuat').waitFor()
  await waiting.getByRole('button', { name: 'Ubah' }).click()
  await expect.poll(() => text(page).inputValue()).toBe('Kabar yang beredar di pesisir.')
  await form.getByLabel('Yang belum diverifikasi', { exact: true }).fill('Jumlah warga yang pindah')
  await form.getByLabel('Diverifikasi dalam').selectOption('3')
  await send(page)
  await expect.poll(async () => (await entries())[0]?.text).toBe('Kabar yang beredar di pesisir.')
  await expect.poll(() => waiting.count()).toBe(0)
  await page.context().close()
})

it('what is written while another entry is on its way is sent after it, unless it is discarded', async () => {
  const page = await deskPage(browser, inject('portal').account, 390)
  await page.goto(`/admin/langsung/${story}`)
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/langsung/entri', async (route) => {
    await held
    await route.continue()
  })
  const waiting = page.getByRole('region', { name: 'Masih di ponsel ini' })
  const before = (await entries()).length
  await text(page).fill('Entri pertama.')
  await send(page)
  await waiting.getByText('Sedang dikirim…').waitFor()
  for (const words of ['Entri yang dibuang.', 'Entri kedua.']) {
    await text(page).fill(words)
    await send(page)
    await waiting.getByText(words).waitFor()
  }
  const row = waiting.getByRole('listitem').filter({ hasText: 'Entri yang dibuang.' })
  await row.getByText('Buang', { exact: true }).click()
  await row.getByRole('button', { name: 'Ya, buang entri ini' }).click()
  await expect.poll(() => row.count()).toBe(0)
  goOn()
  await expect.poll(() => waiting.count()).toBe(0)
  const posted = (await entries()).slice(0, -before).map((entry) => entry.text)
  expect(posted).toEqual(['Entri kedua.', 'Entri pertama.'])
  await page.context().close()
})

it('words of one account are not posted under the name of another', async () => {
  const other = await anAccount(admin, 'editor', { name: 'Editor Lain', sections: [] })
  const page = await deskPage(browser, inject('portal').account, 390)
  await page.goto(`/admin/langsung/${story}`)
  await page.context().clearCookies()
  await page.context().request.post('/api/users/login', { data: other })
  await text(page).fill('Kata-kata redaktur.')
  await send(page)
  await page.getByText('Sesi Anda berakhir, atau orang lain masuk di peramban ini.').waitFor()
  expect((await entries())[0]?.text).not.toBe('Kata-kata redaktur.')
  await page.context().clearCookies()
  await page.context().request.post('/api/users/login', { data: inject('portal').account })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(async () => (await entries())[0]?.text).toBe('Kata-kata redaktur.')
  await page.context().close()
})

it('an entry is corrected and removed, and words of a refused form stay', async () => {
  const page = await deskPage(browser, inject('portal').account, 1280)
  await page.goto(`/admin/langsung/${story}`)
  const row = page.locator('#e-1')
  await row.getByText('Perbarui').click()
  await row.getByLabel('Isi entri').fill('Air setinggi pinggang di Jalan Dermaga.')
  await row.getByRole('button', { name: 'Simpan entri' }).click()
  await row.getByText('Isi entri yang sudah dimuat berubah.').waitFor()
  expect(await row.getByLabel('Isi entri').inputValue()).toContain('pinggang')
  await row.getByLabel('Perubahan ini').selectOption('update')
  await row.getByRole('button', { name: 'Simpan entri' }).click()
  await expect.poll(async () => (await entries()).at(-1)?.text).toContain('pinggang')
  await row.getByText('Cabut', { exact: true }).click()
  await row.getByLabel('Dasar pencabutan').selectOption('editorial')
  await row.getByLabel('Alasan, dibaca pembaca').fill('Tempatnya keliru disebut.')
  await row.getByRole('button', { name: 'Cabut entri' }).click()
  await row.getByText('Dicabut: Tempatnya keliru disebut.').waitFor()
  expect((await entries()).at(-1)?.removed).toBeTruthy()
  await page.context().close()
})
