/**
 * A right of reply from the public form to its place below the story, in a browser without script.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { formToken } from '#content/model/press/form-token.ts'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { documentOf } from '#tests/promises/page-document.ts'
import { ask } from '#tests/promises/portal-answers.ts'
import { type AskDesk, anAccount, asNobody, refusedFields, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

const { url, dataDir } = inject('portal')
const STATEMENT = 'Kami tidak pernah menolak wawancara itu, dan tidak pernah dihubungi.'

let browser: Browser
let page: Page
let desk: Desk
let askDesk: AskDesk
let story: { id: number; path: string }
beforeAll(async () => {
  browser = await launchBrowser()
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  })
  page = await context.newPage()
  desk = await signIn()
  askDesk = await signedIn()
  const { id, slug } = await desk.create(
    'articles',
    await aStory(desk, { headline: 'Berita yang Dijawab' }),
  )
  story = { id, path: `/news/${slug}` }
})
afterAll(() => browser.close())

const send = () => page.getByRole('button', { name: 'Kirim' }).click()
/** The token of a form that was issued a minute ago. */
const oldToken = () =>
  formToken(new Date(Date.now() - 60_000), readFileSync(join(dataDir, 'secret'), 'utf8').trim())
/** Ages the form in the browser by a minute, since the portal refuses forms that were filled in within seconds. */
const asLongAsPeopleWrite = () =>
  page
    .locator('[name=kunci]')
    .evaluate((input, token) => input.setAttribute('value', token), oldToken())
const requestOf = async (ticket: string) => {
  const { body } = await askDesk('GET', `/api/reply-requests?where[ticket][equals]=${ticket}`)
  return body.docs[0]
}
let ticketPath = ''

describe('hak jawab', () => {
  it('pembaca mengirimnya tanpa akun dan tanpa skrip; yang keliru ditandai, tanpa ada yang hilang', async () => {
    await page.goto(story.path)
    await page.getByRole('link', { name: 'Keberatan dengan berita ini?' }).click()
    expect(await page.getByLabel('Alamat berita').inputValue()).toContain(story.path)
    const fontOf = (label: string) =>
      page.getByLabel(label).evaluate((control) => getComputedStyle(control).font)
    expect(await fontOf('Jawaban Anda')).toBe(await fontOf('Nama'))
    await page.getByLabel('Alamat berita').fill(`${url}/news/tidak-pernah-ada`)
    await page.getByLabel('Nama').fill('Dinas Contoh')
    await page.getByLabel('Surel').fill('humas@dinas.example')
    await page.getByLabel('Hubungan').selectOption('Lembaga saya yang diberitakan')
    await page.getByLabel('Jawaban Anda').fill(STATEMENT)
    await asLongAsPeopleWrite()
    await send()

    await page.getByText('Tidak ada berita di alamat ini.').waitFor()
    expect(await page.getByLabel('Jawaban Anda').inputValue()).toBe(STATEMENT)
    expect(await page.getByLabel('Nama').inputValue()).toBe('Dinas Contoh')
    await page.getByLabel('Alamat berita').fill(url + story.path)
    await asLongAsPeopleWrite()
    await send()

    await page.getByText('Diterima. Redaksi akan memeriksanya.').waitFor()
    ticketPath = new URL(page.url()).pathname
    expect(ticketPath).toMatch(/^\/hak-jawab\/[\w-]{20}$/)
  })

  it('formulir yang ditolak tetap terisi, dan yang dikirim lagi dengan segera diterima', async () => {
    await page.goto(`/hak-jawab?berita=${story.path}`)
    await page.getByLabel('Nama').fill('Dinas Cepat')
    await page.getByLabel('Telepon').fill('021 555 0100')
    await page.getByLabel('Hubungan').selectOption('Lembaga saya yang diberitakan')
    await page.getByLabel('Jawaban Anda').fill(STATEMENT)
    await send()
    await page.getByText('Belum terkirim: formulir dikirim terlalu cepat.').waitFor()
    expect(await page.getByLabel('Nama').inputValue()).toBe('Dinas Cepat')
    expect(await page.getByLabel('Jawaban Anda').inputValue()).toBe(STATEMENT)
    expect(await page.getByLabel('Hubungan').inputValue()).toBe('institution')
    await send()
    await page.getByText('Diterima. Redaksi akan memeriksanya.').waitFor()
  })

  it('halaman tiket hanya untuk pemegangnya: tidak disimpan, tidak diindeks, tanpa data pemohon', async () => {
    const { status, headers, body } = await ask(ticketPath)
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('private, no-store')
    const robots = documentOf(body).querySelector('meta[name=robots]')?.getAttribute('content')
    expect(robots).toContain('noindex')
    for (const secret of ['Dinas Contoh', 'humas@', STATEMENT]) expect(body).not.toContain(secret)
    expect((await ask('/hak-jawab')).headers['cache-control']).toBe('private, no-store')
    expect((await asNobody('GET', '/api/reply-requests')).status).toBe(403)
  })

  it('editor memuatnya di layar meja: ia tampil di bawah berita, di log, dan pada tiketnya; sesudah itu tetap', async () => {
    const ticket = ticketPath.split('/').at(-1) ?? ''
    const request = await requestOf(ticket)
    expect(request).toMatchObject({
      state: 'received',
      name: 'Dinas Contoh',
      standing: 'Terbuka, sisa 2 hari',
      lengths: 'Jawaban 10 kata, berita 4 kata.',
    })
    const path = `/api/reply-requests/${request.id}`
    expect(refusedFields(await askDesk('PATCH', path, { state: 'refused' }))).toEqual({
      refusalGround: 'Pilih dasar penolakannya.',
    })
    const seen = await deskPage(browser, await anAccount(askDesk, 'editor'))
    await seen.goto('/admin/collections/reply-requests')
    await seen.getByRole('row').filter({ hasText: ticket }).getByRole('link').first().click()
    await seen.getByText('Terbuka, sisa 2 hari').first().waitFor()
    await seen.locator('#field-state input').fill('Dimuat')
    await seen.getByRole('option', { name: 'Dimuat' }).click()
    await seen.getByRole('button', { name: 'Simpan' }).click()
    await seen.getByText('Berhasil diperbarui.').waitFor()

    const notice = documentOf((await ask(story.path)).body).querySelector('#koreksi-1')
    expect(notice?.textContent).toContain('Hak Jawab')
    expect(notice?.textContent).toContain('Jawaban Dinas Contoh')
    expect(notice?.textContent).toContain(STATEMENT)
    expect((await ask('/koreksi')).body).toContain(`${story.path}#koreksi-1`)
    expect((await ask(ticketPath)).body).toContain('Dimuat di bawah beritanya.')
    // The editor's browser still holds the lock on the request.
    const again = await askDesk('PATCH', `${path}?overrideLock=true`, { state: 'reviewing' })
    expect(refusedFields(again)).toHaveProperty('state')
    await seen.context().close()
  })

  it('tidak menerima mesin: perangkap terisi, kunci palsu, situs lain, dan terlalu banyak', async () => {
    const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${url}/api/hak-jawab`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams(fields),
      })
    const leadsTo = async (answer: Promise<Response>) => (await answer).headers.get('location')
    const form = documentOf((await ask('/hak-jawab')).body)
    const kunci = form.querySelector('[name=kunci]')?.getAttribute('value') ?? ''
    expect(await leadsTo(post({ kunci, situs: 'https://a.example' }))).toBe(
      '/hak-jawab?gagal=mesin',
    )
    expect(await leadsTo(post({ kunci }))).toBe('/hak-jawab?gagal=cepat')
    expect(await leadsTo(post({ kunci: '1.palsu' }))).toBe('/hak-jawab?gagal=lama')
    expect((await post({ kunci }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ kunci, isi: 'a'.repeat(70_000) })).status).toBe(413)
    const aged = oldToken()
    const outcomes: (string | null)[] = []
    for (let turn = 0; turn < 7; turn += 1) outcomes.push(await leadsTo(post({ kunci: aged })))
    expect(outcomes.at(-1)).toBe('/hak-jawab?gagal=batas')
    expect((await ask('/hak-jawab?gagal=batas')).body).toContain('terlalu banyak formulir')
  })

  it('formulirnya dapat dipakai siapa saja, di layar sempit pun', async () => {
    const scripted = await browser.newContext({
      baseURL: url,
      viewport: { width: 360, height: 780 },
    })
    const seen = await scripted.newPage()
    for (const path of ['/hak-jawab', ticketPath, '/koreksi']) {
      await seen.goto(path)
      const { violations } = await new AxeBuilder({ page: seen }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(await seen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
    }
    await scripted.close()
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
  })
})
