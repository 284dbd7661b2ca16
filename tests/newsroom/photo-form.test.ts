/**
 * The form of a photo, in a browser: duplicates, refusals, the focal point, and the end of its licence.
 * @module
 */
import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bombPng, noise } from '#content/intake/photo/photo-samples.ts'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, anAccount, readPage, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

let browser: Browser
let page: Page
let api: Desk
let admin: AskDesk
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
  api = await signIn()
  admin = await signedIn()
  page = await deskPage(browser, await anAccount(admin, 'photo'))
  folder = mkdtempSync(join(tmpdir(), 'warta-photo-form-'))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** A picture file that no other test uploads. */
async function pictureFile(name: string, width: number): Promise<string> {
  const file = join(folder, name)
  writeFileSync(file, await noise(width, 420).blur(20).normalise().jpeg().toBuffer())
  return file
}

async function fillIn(file: string, alt: string): Promise<void> {
  await page.goto('/admin/collections/media/create')
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByLabel('Teks alternatif').fill(alt)
  await page.getByLabel('Keterangan foto').fill('Kapal pulang.')
  await page.getByLabel('Kredit').fill('Warta/Contoh')
}

async function photoWith(alt: string) {
  const { body } = await admin('GET', `/api/media?depth=0&where[alt][equals]=${alt}`)
  return body.docs[0]
}

const save = () => page.getByRole('button', { name: 'Simpan', exact: true }).click()

it('a duplicate is reported with a link to the original, and saved if the editor insists', async () => {
  const file = await pictureFile('kapal.jpg', 1030)
  await fillIn(file, 'Kapal yang Pertama')
  await save()
  await page.getByText('Foto berhasil dibuat.').waitFor()

  const again = join(folder, 'kapal-lagi.webp')
  await sharp(file).resize(900).webp().toFile(again)
  await fillIn(again, 'Kapal yang Kedua')
  await save()
  await page.getByText('Foto ini sudah ada: “Kapal yang Pertama”').first().waitFor()
  await page.getByLabel('Simpan juga, walau foto ini sudah ada').check()
  await save()
  await page.getByText('Foto berhasil dibuat.').waitFor()
  expect(await photoWith('Kapal yang Kedua')).toBeDefined()
}, 90_000)

it('a photo of a phone in HEIC is taken and shown', async () => {
  const sample = fileURLToPath(
    new URL('../../content/intake/heic/heic-sample.heic', import.meta.url),
  )
  const file = join(folder, 'IMG_0042.HEIC')
  copyFileSync(sample, file)
  await fillIn(file, 'Foto dari Ponsel')
  await save()
  await page.getByText('Foto berhasil dibuat.').waitFor()
  const { width, height, renditions } = await photoWith('Foto dari Ponsel')
  expect([width, height]).toEqual([480, 360])
  expect(renditions.length).toBeGreaterThan(0)
  // The browser cannot decode HEIC: the form shows a rendition.
  const shown = page.locator('.file-details img, .file-field img').first()
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
}, 90_000)

it.each([
  ['bom.png', (file: string) => writeFileSync(file, bombPng(20_000, 20_000)), /400 megapiksel/],
  [
    'berat.jpg',
    (file: string) => {
      writeFileSync(file, '')
      truncateSync(file, 300_000_000)
    },
    /besarnya 300 MB/,
  ],
])(
  '%s is refused with a message, and the form keeps its texts',
  async (name, make, reason) => {
    const file = join(folder, name)
    make(file)
    await fillIn(file, `Ditolak ${name}`)
    await save()
    await page.getByText(reason).first().waitFor()
    expect(await page.getByLabel('Teks alternatif').inputValue()).toBe(`Ditolak ${name}`)
    expect(await photoWith(`Ditolak ${name}`)).toBeUndefined()
  },
  90_000,
)

it('a photo is turned and cut, and readers see what is left of it', async () => {
  await fillIn(await pictureFile('tiang.jpg', 1200), 'Tiang yang Diputar')
  await save()
  await page.getByText('Foto berhasil dibuat.').waitFor()
  await page.getByText('Potong dan putar').click()
  await page.getByRole('button', { name: 'Putar ke kanan' }).click()
  await page.locator('.photo-frame-cutter').scrollIntoViewIfNeeded()
  const box = (await page.locator('.photo-frame-cutter').boundingBox()) ?? expect.fail('no picture')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(box.x + box.width - 2, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 20)
  await page.mouse.move(box.x + 1, box.y + box.height - 2)
  await page.mouse.up()
  expect(Number(await page.getByLabel('Atas (%)', { exact: true }).inputValue())).toBeCloseTo(50, 0)
  await page.getByLabel('Lebar (%)', { exact: true }).fill('50')
  await save()
  await page.getByText('Sisi pendek potongan ini kurang dari 320 piksel.').waitFor()
  await page.getByLabel('Lebar (%)', { exact: true }).fill('100')
  await page.getByLabel('Atas (%)', { exact: true }).fill('40')
  await save()
  await page.getByText('Berhasil diperbarui.').waitFor()
  const photo = await photoWith('Tiang yang Diputar')
  expect(photo.frame).toMatchObject({ turn: 90, top: 40 })
  // It lay 1200 by 420 pixels, and stands now.
  const tall = Math.round((1200 * photo.frame.height) / 100)
  expect(photo).toMatchObject({ height: tall })
  expect(photo.width).toBeLessThanOrEqual(420)
  const { slug } = await api.create(
    'articles',
    await aStory(api, { headline: 'Tiang dan Fotonya', hero: photo.id }),
  )
  expect((await readPage(`/news/${slug}`)).html).toContain(photo.renditions[0].path)
  // What the desk draws comes from the whole photo, and nobody else gets that.
  const whole = `/api/media/${photo.id}/whole`
  expect(await page.locator(`image[href="${whole}"]`).count()).toBeGreaterThan(1)
  expect((await readPage(whole)).status).toBe(403)
  await page.getByRole('button', { name: 'Foto utuh' }).click()
  await save()
  await expect.poll(async () => (await photoWith('Tiang yang Diputar')).width).toBe(1200)
  expect(await photoWith('Tiang yang Diputar')).toMatchObject({ frame: null, height: 420 })
})

it('a click sets the focal point, and a photo whose licence has ended disappears from its story', async () => {
  await fillIn(await pictureFile('dermaga.jpg', 1040), 'Dermaga yang Dipotong')
  await save()
  await page.getByText('Foto berhasil dibuat.').waitFor()
  const whole = page.getByRole('button', { name: 'Pilih titik fokus' })
  const { width, height } = (await whole.boundingBox()) ?? { width: 0, height: 0 }
  await whole.click({ position: { x: width * 0.25, y: height * 0.75 } })
  expect(await page.getByLabel('Titik fokus dari kiri (%)').inputValue()).toBe('25')
  expect(await page.getByLabel('Titik fokus dari atas (%)').inputValue()).toBe('75')
  await save()
  await page.getByText('Berhasil diperbarui.').waitFor()
  const photo = await photoWith('Dermaga yang Dipotong')
  expect(photo).toMatchObject({ focusX: 25, focusY: 75 })

  const { slug } = await api.create(
    'articles',
    await aStory(api, { headline: 'Dermaga dan Fotonya', hero: photo.id }),
  )
  expect((await readPage(`/news/${slug}`)).html).toContain('Dermaga yang Dipotong')
  await page.reload()
  const until = page.locator('#field-expiresAt input')
  await until.fill('25/11/2025 08:00')
  await until.press('Enter')
  await save()
  await page.getByText('Berhasil diperbarui.').waitFor()
  expect((await readPage(`/news/${slug}`)).html).not.toContain('Dermaga yang Dipotong')
}, 90_000)
