/**
 * Previews: a story as readers will see it, shown to the newsroom only, while it is being written.
 * @module
 */
import type { Browser, Frame, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { barriers, launchBrowser } from '#tests/portal/reader-browser.ts'
import { bodyOf, signIn } from '#tests/promises/newsroom-api.ts'
import {
  type Account,
  type AskDesk,
  anAccount,
  asNobody,
  readPage,
  signedIn,
} from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

let browser: Browser
let admin: AskDesk
let news: number
let author: Account
let write: AskDesk
beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signedIn()
  news = (await admin('GET', '/api/sections?where[slug][equals]=news')).body.docs[0].id
  author = await anAccount(admin, 'reporter', { name: 'Penulis Pratinjau' })
  write = await signedIn(author)
})
afterAll(() => browser.close())

async function aDraft(data: object): Promise<number> {
  const made = await write('POST', '/api/articles?draft=true&depth=0', {
    section: news,
    body: bodyOf('Isi yang belum terbit.'),
    ...data,
  })
  expect(made.status).toBe(201)
  return made.body.doc.id
}

/** The preview of a story as `account` gets it, or anonymously; `form` is the unsaved form. */
async function preview(id: number, account?: Account, form?: object) {
  const token = account && (await asNobody('POST', '/api/users/login', account)).body.token
  const answer = await fetch(`${inject('portal').url}/pratinjau/${id}`, {
    ...(form && { method: 'POST', body: JSON.stringify(form) }),
    headers: token ? { authorization: `JWT ${token}` } : {},
  })
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

const main = (html: string) => /<article.*<\/article>/s.exec(html)?.[0]

describe('the page of a draft', () => {
  it('equals the page that readers get after publication, and shows its state', async () => {
    const id = await aDraft({
      headline: 'Pratinjau Sama dengan Terbit',
      publishedAt: '2026-03-07T10:00:00.000Z',
    })
    const before = await preview(id, author)
    expect(before.status).toBe(200)
    expect(before.html).toContain('Pratinjau – belum terbit')
    expect((await readPage('/news/pratinjau-sama-dengan-terbit')).status).toBe(404)
    expect((await admin('PATCH', `/api/articles/${id}`, { _status: 'published' })).status).toBe(200)
    const { html } = await readPage('/news/pratinjau-sama-dengan-terbit')
    expect(main(before.html)).toBe(main(html))
  })

  it('shows the newest state of a published story', async () => {
    const id = await aDraft({ headline: 'Judul yang Sudah Terbit' })
    await admin('PATCH', `/api/articles/${id}`, { _status: 'published' })
    await admin('PATCH', `/api/articles/${id}?draft=true`, { headline: 'Judul yang Disiapkan' })
    const { html } = await preview(id, inject('portal').account)
    expect(html).toContain('Pratinjau – perubahan ini belum terbit')
    expect(html).toContain('Judul yang Disiapkan')
    expect((await readPage('/news/judul-yang-sudah-terbit')).html).not.toContain('Disiapkan')
  })

  it('is never cached or indexed, and can be framed by the portal only', async () => {
    const { headers } = await preview(await aDraft({ headline: 'Pratinjau Rahasia' }), author)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    // A card that the form gets later may play.
    expect(headers.get('content-security-policy')).toContain(
      'frame-src https://geo.dailymotion.com https://open.spotify.com https://player.vimeo.com https://www.youtube-nocookie.com;',
    )
    expect(headers.get('cache-status')).not.toContain('stored')
  })

  it('shows the content of the form, saved or not, without storing it', async () => {
    const id = await aDraft({ headline: 'Judul Tersimpan' })
    const form = { headline: 'Judul di Formulir', section: news, body: bodyOf('Baru diketik.') }
    const { html } = await preview(id, author, form)
    expect(html).toContain('Judul di Formulir')
    expect(html).toContain('Baru diketik.')
    expect((await preview(id, author)).html).toContain('Judul Tersimpan')
  })

  it('shows what exists of an unfinished story', async () => {
    const made = await write('POST', '/api/articles?draft=true&depth=0', {})
    const { status, html } = await preview(made.body.doc.id, author)
    expect(status).toBe(200)
    expect(html).toContain('Judul belum ditulis')
  })

  it('is missing for accounts that may not read the story', async () => {
    const id = await aDraft({ headline: 'Bukan untuk Semua' })
    const other = await anAccount(admin, 'reporter', { name: 'Penulis Lain' })
    for (const account of [undefined, other]) {
      const { status, html } = await preview(id, account, { headline: 'Dari Formulir' })
      expect(status).toBe(404)
      expect(html).not.toMatch(/Bukan untuk Semua|Dari Formulir/)
      expect(html).toContain('Pratinjau ini tidak dapat dibuka')
    }
    const editor = await anAccount(admin, 'editor', { name: 'Editor Pratinjau' })
    expect((await preview(id, editor)).status).toBe(200)
    expect((await preview(9_999_999, author)).status).toBe(404)
  })
})

describe('a link to a draft', () => {
  const links = (id: number) => `/api/articles/${id}/preview-links`
  async function aLink(id: number): Promise<string> {
    const { status, body } = await write('POST', links(id), { hours: 24 })
    expect(status).toBe(200)
    return new URL(body.address).pathname
  }

  it('shows the newest draft to people without an account, and when it expires', async () => {
    const id = await aDraft({ headline: 'Dibagikan Sebelum Terbit' })
    const path = await aLink(id)
    await write('PATCH', `/api/articles/${id}?draft=true`, { headline: 'Dibagikan Lalu Diubah' })
    const answer = await fetch(inject('portal').url + path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    const html = await answer.text()
    expect(html).toContain('Dibagikan Lalu Diubah')
    expect(html).toMatch(/Tautan ini berlaku sampai [^<]+ WIB/)
    const { body } = await write('GET', links(id))
    expect(body.links).toMatchObject([{ actor: 'Penulis Pratinjau' }])
    expect(JSON.stringify(body)).not.toContain(path.split('/').at(-1))
    const left = Date.parse(body.links[0].until) - Date.now()
    expect(left / 3_600_000).toBeCloseTo(24, 1)
  })

  it('stops working once it is revoked', async () => {
    const id = await aDraft({ headline: 'Tautan Dibatalkan' })
    const path = await aLink(id)
    const { body } = await write('GET', links(id))
    const revoked = await write('DELETE', `${links(id)}/${body.links[0].id}`)
    expect(revoked.body.links).toEqual([])
    const { status, html } = await readPage(path)
    expect(status).toBe(404)
    expect(html).toContain('Pratinjau ini tidak dapat dibuka')
    expect(html).not.toContain('Tautan Dibatalkan')
  })

  it('redirects to the story once it is published, and stops working once that is withdrawn', async () => {
    const id = await aDraft({ headline: 'Tautan Menuju Berita' })
    const path = await aLink(id)
    await admin('PATCH', `/api/articles/${id}`, { _status: 'published' })
    const answer = await fetch(inject('portal').url + path, { redirect: 'manual' })
    expect(answer.status).toBe(301)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('location')).toMatch(/\/news\/tautan-menuju-berita$/)
    const withdrawal = { withdrawalReason: 'Keliru.', _status: 'published' }
    expect((await admin('PATCH', `/api/articles/${id}`, withdrawal)).status).toBe(200)
    expect((await readPage(path)).status).toBe(410)
    expect((await admin('POST', links(id), { hours: 24 })).status).toBe(409)
  })

  it('can be made and listed only with permission to edit the story', async () => {
    const id = await aDraft({ headline: 'Hanya Penyunting yang Membagikan' })
    await aLink(id)
    const other = await signedIn(await anAccount(admin, 'reporter', { name: 'Penulis Lain' }))
    const photo = await signedIn(await anAccount(admin, 'photo'))
    for (const [ask, refused] of [
      [asNobody, 403],
      [photo, 403],
      [other, 404],
    ] as const) {
      expect((await ask('GET', links(id))).status).toBe(refused)
      expect((await ask('POST', links(id), { hours: 24 })).status).toBe(refused)
      expect((await ask('DELETE', `${links(id)}/1`)).status).toBe(refused)
    }
    const elsewhere = await aDraft({ headline: 'Berita Lain' })
    const { body } = await write('GET', links(id))
    await write('DELETE', `${links(elsewhere)}/${body.links[0].id}`)
    expect((await write('GET', links(id))).body.links).toHaveLength(1)
    expect((await write('POST', links(id), { hours: 9_999 })).status).toBe(400)
    expect((await admin('GET', '/api/preview-links')).status).toBe(403)
  })
})

/** Wider than the page's crop, so that the focal point decides what is visible. */
const twoColours = () =>
  sharp({ create: { width: 2_000, height: 700, channels: 3, background: '#246' } })
    .composite([
      {
        input: { create: { width: 500, height: 700, channels: 3, background: '#e83' } },
        gravity: 'west',
      },
    ])
    .jpeg()
    .toBuffer()

describe('at the desk', () => {
  const desk = (account = author): Promise<Page> => deskPage(browser, account, 1440)
  const shown = async (page: Page): Promise<Frame> => {
    const frame = await (await page.waitForSelector('iframe')).contentFrame()
    if (!frame) throw new Error('No preview is shown.')
    return frame
  }
  const width = (frame: Frame) => frame.evaluate(() => document.documentElement.clientWidth)

  it('a story is previewed on a phone and on a desktop while it is written, before it is saved', async () => {
    const id = await aDraft({ headline: 'Ditulis Sambil Dilihat' })
    const page = await desk()
    // Block every save for the rest of this part.
    await page.route('**/api/articles/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    )
    await page.goto(`/admin/collections/articles/${id}`)
    await page.getByRole('button', { name: 'Ponsel', exact: true }).click()
    const frame = await shown(page)
    await frame.getByRole('heading', { name: 'Ditulis Sambil Dilihat' }).waitFor()
    await expect.poll(() => width(frame)).toBe(360)

    await page.locator('#field-headline').fill('Judul yang Sedang Diketik')
    await frame.getByRole('heading', { name: 'Judul yang Sedang Diketik' }).waitFor()
    await page.locator('[data-lexical-editor=true]').first().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Kalimat yang menyusul.')
    await frame.getByText('Kalimat yang menyusul.').waitFor()

    await page.getByRole('button', { name: 'Desktop', exact: true }).click()
    await expect.poll(() => width(frame)).toBe(1_280)
    await frame.getByText('Kalimat yang menyusul.').waitFor()
    expect((await preview(id, author)).html).toContain('Ditulis Sambil Dilihat')
  })

  it('choosing an agency, a photo and its focal point updates the preview', async () => {
    const alt = 'Bidang dua warna untuk titik fokus.'
    await (await signIn()).upload(await twoColours(), { alt })
    const agency = (
      await admin('POST', '/api/agencies', { code: 'KBP', name: 'Kantor Berita Pratinjau' })
    ).body
    expect(agency.doc).toMatchObject({ code: 'KBP' })
    const id = await aDraft({ headline: 'Foto Dipilih di Meja' })
    const page = await desk(await anAccount(admin, 'editor', { name: 'Editor Pratinjau' }))
    await page.goto(`/admin/collections/articles/${id}`)
    await page.getByRole('button', { name: 'Desktop', exact: true }).click()
    const frame = await shown(page)

    await page.locator('#field-agency input').fill('Kantor Berita Pratinjau')
    await page.getByRole('option', { name: 'Kantor Berita Pratinjau' }).click()
    await frame.getByText('Kantor Berita Pratinjau').first().waitFor()

    await page.locator('#field-hero').getByRole('button', { name: 'Pilih dari yang' }).click()
    await page.getByPlaceholder('Cari berdasarkan Teks alternatif').fill(alt)
    await page.getByRole('row', { name: alt }).getByRole('button').first().click()
    const hero = frame.getByRole('img', { name: alt })
    await hero.waitFor()
    const before = await hero.getAttribute('src')

    await page.locator('#field-hero .upload-relationship-details__edit').click()
    const drawer = page.getByRole('dialog')
    await drawer
      .getByRole('button', { name: 'Pilih titik fokus' })
      .click({ position: { x: 4, y: 40 } })
    const cutAnew = page.waitForResponse(
      (answer) => answer.url().includes('/api/media/') && answer.request().method() === 'PATCH',
    )
    await drawer.getByRole('button', { name: 'Simpan', exact: true }).click()
    expect((await cutAnew).status()).toBe(200)
    await expect.poll(() => hero.getAttribute('src'), { timeout: 10_000 }).not.toBe(before)
  })

  it('a draft is shared with a person without an account, and the link revoked', async () => {
    const id = await aDraft({ headline: 'Dibagikan dari Meja' })
    const page = await desk()
    await page.goto(`/admin/collections/articles/${id}`)
    await page.getByRole('button', { name: 'Bagikan pratinjau…' }).click()
    await page.getByLabel('Berlaku selama').selectOption('7 hari')
    await page.getByRole('button', { name: 'Buat tautan' }).click()
    const address = await page.getByLabel('Alamat tautan').inputValue()
    const reader = await (await browser.newContext()).newPage()
    await reader.goto(address)
    await reader.getByRole('heading', { name: 'Dibagikan dari Meja' }).waitFor()
    expect(await barriers(reader)).toEqual([])
    await page.getByRole('button', { name: /^Batalkan tautan/ }).click()
    await page.getByText('Tautan yang berlaku').waitFor({ state: 'detached' })
    expect((await reader.reload())?.status()).toBe(404)
  })
})
