/**
 * A story before readers see it: shown as they will see it, to the newsroom only, while it is written.
 * @module
 */
import type { Browser, Frame, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { bodyOf } from '#tests/promises/newsroom-api.ts'
import {
  type Account,
  type AskDesk,
  anAccount,
  asNobody,
  readPage,
  signedIn,
} from './desk-answers.ts'

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

/** The preview of a story as `account` gets it, or somebody who is not signed in; `form` is what is being written. */
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
  it('is the page that readers get once it is published, and names its state', async () => {
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

  it('is the newest state of a published story', async () => {
    const id = await aDraft({ headline: 'Judul yang Sudah Terbit' })
    await admin('PATCH', `/api/articles/${id}`, { _status: 'published' })
    await admin('PATCH', `/api/articles/${id}?draft=true`, { headline: 'Judul yang Disiapkan' })
    const { html } = await preview(id, inject('portal').account)
    expect(html).toContain('Pratinjau – perubahan ini belum terbit')
    expect(html).toContain('Judul yang Disiapkan')
    expect((await readPage('/news/judul-yang-sudah-terbit')).html).not.toContain('Disiapkan')
  })

  it('is kept by nobody, listed nowhere, and shown within pages of the portal only', async () => {
    const { headers } = await preview(await aDraft({ headline: 'Pratinjau Rahasia' }), author)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(headers.get('cache-status')).not.toContain('stored')
  })

  it('shows what the form holds, stored or not, and stores nothing of it', async () => {
    const id = await aDraft({ headline: 'Judul Tersimpan' })
    const form = { headline: 'Judul di Formulir', section: news, body: bodyOf('Baru diketik.') }
    const { html } = await preview(id, author, form)
    expect(html).toContain('Judul di Formulir')
    expect(html).toContain('Baru diketik.')
    expect((await preview(id, author)).html).toContain('Judul Tersimpan')
  })

  it('shows what there is of a story that was only begun', async () => {
    const made = await write('POST', '/api/articles?draft=true&depth=0', {})
    const { status, html } = await preview(made.body.doc.id, author)
    expect(status).toBe(200)
    expect(html).toContain('Judul belum ditulis')
  })

  it('is not there for who may not read the story', async () => {
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

describe('at the desk', () => {
  async function desk(): Promise<Page> {
    const context = await browser.newContext({
      baseURL: inject('portal').url,
      locale: 'id-ID',
      viewport: { width: 1440, height: 900 },
    })
    await context.request.post('/api/users/login', { data: author })
    return context.newPage()
  }
  const shown = async (page: Page): Promise<Frame> => {
    const frame = await (await page.waitForSelector('iframe')).contentFrame()
    if (!frame) throw new Error('No preview is shown.')
    return frame
  }
  const width = (frame: Frame) => frame.evaluate(() => document.documentElement.clientWidth)

  it('a story is seen on a phone and on a desktop while it is written, before it is saved', async () => {
    const id = await aDraft({ headline: 'Ditulis Sambil Dilihat' })
    const page = await desk()
    // Nothing is stored while this goes on.
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
})
