/**
 * Screens of the desk, used in a browser.
 * @module
 */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { markedPicture, noise, withIptc } from '#content/intake/photo/photo-samples.ts'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, anAccount, readPage, signedIn } from './desk-answers.ts'
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

it('the page for a forgotten password says who can help, under the publication’s name', async () => {
  const page = await deskPage(browser)
  await page.goto('/admin/login')
  const { body: site } = await admin('GET', '/api/globals/site?depth=0')
  await page.getByText(site.name, { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Lupa kata sandi?' }).click()
  await page.getByText('Mintalah administrator').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await page.getByRole('link', { name: 'Kembali ke halaman masuk' }).click()
  await page.getByLabel('Kata Sandi').waitFor()
}, 60_000)

it('the page of an account lists its sessions, and asks for the present password before a new address', async () => {
  const account = await anAccount(admin, 'reporter', { name: 'Layar Akun' })
  const elsewhere = await signedIn(account)
  const page = await deskPage(browser, account)
  await page.goto('/admin/account')
  const sessions = page.getByRole('region', { name: 'Sesi yang terbuka' })
  await sessions.getByText('sesi ini').waitFor()
  await sessions.getByRole('button', { name: /^Akhiri sesi node, / }).click()
  await page.getByText('Sesi sudah diakhiri.').waitFor()
  expect((await elsewhere('GET', '/api/users/me')).body.user).toBeNull()
  const present = page.getByLabel('Kata sandi Anda sekarang')
  expect(await present.count()).toBe(0)
  await page.locator('input[name=email]').fill('alamat.layar@contoh.id')
  await present.fill(account.password)
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  const stored = async () => (await admin('GET', `/api/users/${account.id}`)).body.email
  await expect.poll(stored).toBe('alamat.layar@contoh.id')
}, 60_000)

it('the photo desk uploads many photos: texts come from the files, refusals give a reason and can be corrected', async () => {
  const page = await deskPage(browser, await anAccount(admin, 'photo'))
  const fields = [
    ['caption', 'Perahu nelayan pulang ke pelabuhan.'],
    ['byline', 'Sari Contoh'],
    ['credit', 'Warta/Sari Contoh'],
  ] as const
  const told = withIptc(await noise(1010, 330).blur(12).normalise().jpeg().toBuffer(), fields)
  const untold = await markedPicture(1000, 610).negate({ alpha: false }).jpeg().toBuffer()
  await page.goto('/admin/collections/media')
  const desk = page.getByRole('region', { name: 'Unggah banyak foto' })
  const photo = (name: string) => desk.getByRole('listitem').filter({ hasText: name })
  await desk.getByLabel('Pilih foto').setInputFiles([
    { name: 'perahu-pulang.jpg', mimeType: 'image/jpeg', buffer: told },
    { name: 'tanpa-kata.jpg', mimeType: 'image/jpeg', buffer: untold },
    {
      name: 'gambar.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    },
  ])
  for (const name of ['perahu-pulang.jpg', 'tanpa-kata.jpg', 'gambar.jpg']) {
    await photo(name).getByLabel('Teks alternatif').fill(`Foto ${name}`)
  }
  await desk.getByRole('button', { name: 'Unggah 3 foto' }).click()
  await desk.getByText('1 dari 3 foto tersimpan, 2 perlu diperbaiki.').waitFor()
  await photo('gambar.jpg')
    .getByText(/Foto “gambar.jpg” ditolak: .*SVG/)
    .waitFor()
  await photo('tanpa-kata.jpg').getByText('Tulis kredit foto').waitFor()

  await photo('gambar.jpg').getByRole('button', { name: 'Buang' }).click()
  await photo('tanpa-kata.jpg').getByLabel('Keterangan').fill('Dua warna.')
  await photo('tanpa-kata.jpg').getByLabel('Kredit').fill('Warta/Contoh')
  await desk.getByRole('button', { name: 'Unggah 1 foto' }).click()
  await desk.getByText('2 dari 2 foto tersimpan.').waitFor()
  const { body } = await admin(
    'GET',
    '/api/media?depth=0&where[alt][equals]=Foto perahu-pulang.jpg',
  )
  expect(body.docs[0]).toMatchObject({
    caption: 'Perahu nelayan pulang ke pelabuhan.',
    credit: 'Warta/Sari Contoh',
    creator: 'Sari Contoh',
  })
}, 120_000)

it('a managing editor withdraws and reinstates a story, each in one action with a receipt', async () => {
  const story = await api.create('articles', await aStory(api, { headline: 'Dicabut Lewat Layar' }))
  const address = `/news/${story.slug}`
  const page = await deskPage(browser, await anAccount(admin, 'managing-editor'))
  await page.goto(`/admin/collections/articles/${story.id}`)
  await page.getByRole('button', { name: 'Cabut berita…' }).click()
  const box = page.getByRole('region', { name: 'Pencabutan' })
  await box.getByRole('button', { name: 'Cabut sekarang' }).click()
  await box.getByText('Pilih dasar pencabutannya.').waitFor()
  await box.getByLabel('Dasar').selectOption({ label: 'Masa depan anak' })
  await box.getByLabel('Alasan bagi pembaca').fill('Anak dalam berita dapat dikenali.')
  await box.getByRole('button', { name: 'Cabut sekarang' }).click()
  const receipt = page.getByRole('region', { name: 'Berita dicabut' })
  await receipt.getByText('Google').first().waitFor()
  const gone = await readPage(address)
  expect(gone.status).toBe(410)
  expect(gone.html).toContain('Anak dalam berita dapat dikenali.')

  await receipt.getByRole('button', { name: 'Muat ulang halaman ini' }).click()
  await page.getByRole('button', { name: 'Pulihkan berita' }).click()
  await page.getByRole('region', { name: 'Berita dipulihkan' }).waitFor()
  expect((await readPage(address)).status).toBe(200)
}, 120_000)

it('a click before the page’s script has loaded is not lost', async () => {
  const story = await api.create('articles', await aStory(api, { headline: 'Skrip Datang Lambat' }))
  const page = await deskPage(browser, await anAccount(admin, 'managing-editor'))
  const isClicked = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await isClicked.promise
    await route.continue()
  })
  await page.goto(`/admin/collections/articles/${story.id}`, { waitUntil: 'commit' })
  const button = page.getByRole('button', { name: 'Cabut berita…' })
  await button.waitFor()
  const click = button.click()
  isClicked.resolve()
  await click
  await page.getByRole('region', { name: 'Pencabutan' }).getByLabel('Dasar').waitFor()
}, 120_000)

it('changing a published story asks for the kind of change, even after an autosave', async () => {
  const story = await api.create(
    'articles',
    await aStory(api, { headline: 'Diubah Sesudah Terbit' }),
  )
  const address = `/news/${story.slug}`
  const page = await deskPage(browser, await anAccount(admin, 'editor'))
  await page.goto(`/admin/collections/articles/${story.id}`)
  const kept = page.waitForResponse(
    (answer) => answer.url().includes('autosave=true') && answer.status() === 200,
  )
  await page.getByLabel('Ringkasan').fill('Jumlahnya lima, bukan empat.')
  await kept
  expect((await readPage(address)).html).not.toContain('Jumlahnya lima')
  await page.getByRole('button', { name: 'Perbarui berita' }).click()
  const asked = page.getByRole('dialog', { name: 'Perbarui berita' })
  await asked.getByLabel(/^Ejaan dan tanda baca/).check()
  await asked.getByRole('button', { name: 'Perbarui berita' }).click()
  await asked.getByText('Pilih: pembaruan, ralat, atau koreksi.').waitFor()
  expect((await readPage(address)).html).not.toContain('Jumlahnya lima')

  await asked.getByLabel(/^Ralat/).check()
  await asked.getByLabel('Yang dibetulkan').fill('Semula tertulis empat; yang benar lima.')
  const published = page.waitForResponse(
    (answer) =>
      /\/api\/articles\/\d+\?/.test(answer.url()) &&
      answer.request().method() === 'PATCH' &&
      !answer.url().includes('autosave'),
  )
  await asked.getByRole('button', { name: 'Perbarui berita' }).click()
  expect((await published).status()).toBe(200)
  await asked.waitFor({ state: 'detached' })
  const { html } = await readPage(address)
  expect(html).toContain('Jumlahnya lima, bukan empat.')
  expect(html).toContain('Semula tertulis empat; yang benar lima.')

  // The next change, on the same page.
  const keptAgain = page.waitForResponse(
    (answer) => answer.url().includes('autosave=true') && answer.status() === 200,
  )
  await page.getByLabel('Ringkasan').fill('Jumlahnya lima, dan enam besok.')
  await keptAgain
  await page.getByRole('button', { name: 'Perbarui berita' }).click()
  await asked.getByLabel(/^Pembaruan/).check()
  await asked.getByRole('button', { name: 'Perbarui berita' }).click()
  await asked.waitFor({ state: 'detached' })
  expect((await readPage(address)).html).toContain('Jumlahnya lima, dan enam besok.')
}, 120_000)

it('a finding that blocks publication is shown, confirmed with one box, and the story published', async () => {
  const draft = await aStory(api, {
    headline: 'Penjaga Bertanya Dahulu',
    verification: { pending: true, what: 'Jumlah penumpang.' },
    _status: 'draft',
  })
  const { body } = await admin('POST', '/api/articles?draft=true&depth=0', draft)
  const page = await deskPage(browser, await anAccount(admin, 'editor'))
  await page.goto(`/admin/collections/articles/${body.doc.id}`)
  const publish = page.getByRole('button', { name: 'Terbitkan', exact: true })
  await publish.click()
  await page.getByText('Pemeriksaan sebelum terbit').first().waitFor()
  expect((await readPage(`/news/${body.doc.slug}`)).status).toBe(404)
  const box = page.getByLabel(/^Saya sudah memeriksa/)
  await box.check()
  // A finding that was not on the screen when the box was ticked is asked about.
  await admin('POST', '/api/globals/press', { protectedNames: ['Penjaga Bertanya'] })
  await publish.click()
  await page.getByText('“Penjaga Bertanya” ada dalam daftar nama').first().waitFor()
  expect(await box.isChecked()).toBe(false)
  expect((await readPage(`/news/${body.doc.slug}`)).status).toBe(404)
  await box.check()
  await publish.click()
  await page.getByRole('button', { name: 'Perbarui berita' }).waitFor()
  const { status, html } = await readPage(`/news/${body.doc.slug}`)
  expect(status).toBe(200)
  expect(html).toContain('Jumlah penumpang.')
  await admin('POST', '/api/globals/press', { protectedNames: [] })
}, 60_000)

it('ending the sessions of an account signs it out in every browser', async () => {
  const account = await anAccount(admin, 'reporter', { name: 'Pelapor Lupa Keluar' })
  const [here, elsewhere] = [await deskPage(browser, account), await deskPage(browser, account)]
  await elsewhere.goto('/admin')
  await elsewhere.getByRole('heading', { name: 'Hari ini', exact: true }).waitFor()
  await here.goto('/admin/account')
  await here.getByRole('button', { name: 'Akhiri semua sesi' }).click()
  await here.getByText('Semua sesi akun ini sudah diakhiri.').waitFor()
  await elsewhere.goto('/admin/collections/articles')
  await elsewhere.getByLabel('Kata Sandi').waitFor()
}, 60_000)
