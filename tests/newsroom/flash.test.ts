/**
 * Breaking news: three fields, and the front page shows it at the next request.
 * @module
 */
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, overflow } from '#tests/portal/reader-browser.ts'
import {
  type AskDesk,
  anAccount,
  asNobody,
  findingsOf,
  readPage,
  refusedFields,
  signedIn,
} from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

const BODY = 'Getaran terasa di pesisir pada Rabu siang. Belum ada laporan kerusakan.'

let browser: Browser
let admin: AskDesk
let news: number
let sport: number
beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signedIn()
  const section = async (slug: string) =>
    (await admin('GET', `/api/sections?where[slug][equals]=${slug}`)).body.docs[0].id
  news = await section('news')
  sport = await section('olahraga')
})
afterAll(async () => {
  await browser.close()
  await admin('POST', '/api/globals/front', { breaking: { text: null, story: null, until: null } })
})

const order = (parts: object = {}) => ({
  headline: 'Gempa Terasa di Pesisir',
  section: news,
  body: BODY,
  key: crypto.randomUUID(),
  ...parts,
})
const send = (ask: AskDesk, parts: object = {}) => ask('POST', '/api/articles/kilat', order(parts))

it('an editor fills in three fields, readers see the story on the front page, and it is completed later at the same address', async () => {
  const editor = await anAccount(admin, 'editor', { name: 'Editor Kilat', sections: [news] })
  const page = await deskPage(browser, editor)
  try {
    await page.goto('/admin/collections/articles')
    await page.locator('.collection-list').getByRole('link', { name: 'Berita kilat' }).click()

    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await page.getByText('Belum terbit. Perbaiki yang ditandai.').waitFor()
    await page.getByText('Tulis judulnya.').waitFor()
    await page.getByLabel('Judul').fill('Jembatan Gantung Ditutup')
    await page.getByLabel('Paragraf pertama').fill('Jembatan gantung ditutup mulai Rabu siang.')
    // An editor of one section need not choose it.
    expect(await page.getByLabel('Rubrik').inputValue()).toBe(String(news))
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await page.getByRole('heading', { name: 'Sudah terbit' }).waitFor()

    const front = await readPage('/')
    expect(front.html).toMatch(
      /Berita penting<\/strong><a href="\/news\/jembatan-gantung-ditutup"[^>]*>Jembatan Gantung Ditutup/,
    )
    expect(front.html.match(/href="\/news\/jembatan-gantung-ditutup"/g)?.length).toBeGreaterThan(1)
    expect((await readPage('/news/jembatan-gantung-ditutup')).html).toContain(
      'Jembatan gantung ditutup mulai Rabu siang.',
    )

    await page.getByRole('link', { name: 'Lengkapi berita' }).click()
    await page.waitForURL(/articles\/\d+/)
    const id = page.url().split('/').at(-1)
    const answer = await admin('PATCH', `/api/articles/${id}`, {
      headline: 'Jembatan Gantung Ditutup Tiga Hari',
      changeKind: 'update',
      _status: 'published',
    })
    expect(answer.status).toBe(200)
    expect((await readPage('/news/jembatan-gantung-ditutup')).html).toContain('Tiga Hari</h1>')
    expect((await readPage('/')).html).toContain('Tiga Hari')
  } finally {
    await page.context().close()
  }
})

it('what an editor typed survives a dead network and a closed page, and is sent once more', async () => {
  const page = await deskPage(browser, inject('portal').account, 390)
  try {
    await page.goto('/admin/kilat')
    await page.getByLabel('Judul').fill('Kapal Cepat Kandas')
    await page.getByLabel('Rubrik').selectOption(String(news))
    await page.getByLabel('Paragraf pertama').fill('Kapal cepat kandas pada Rabu pagi.')
    // The server publishes it, and only its answer is lost.
    await page.route('**/admin/kilat', async (route) => {
      await route.fetch({ maxRedirects: 0 })
      await route.abort()
    })
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await page.getByText('Server tidak dapat dihubungi, jadi belum tentu terbit.').waitFor()
    expect(await overflow(page)).toBe(0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

    await page.unroute('**/admin/kilat')
    await page.goto('/admin')
    await page.goto('/admin/kilat')
    expect(await page.getByLabel('Judul').inputValue()).toBe('Kapal Cepat Kandas')
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).dblclick()
    await page.getByRole('heading', { name: 'Sudah terbit' }).waitFor()
    const { body } = await admin('GET', '/api/articles?where[headline][equals]=Kapal Cepat Kandas')
    expect(body.totalDocs).toBe(1)
    await page.getByRole('link', { name: 'Berita kilat lain' }).click()
    expect(await page.getByLabel('Judul').inputValue()).toBe('')
  } finally {
    await page.context().close()
  }
})

it('words that are typed before the script has come are kept, with an earlier draft', async () => {
  const page = await deskPage(browser, inject('portal').account, 390)
  const headline = page.getByLabel('Judul')
  const body = page.getByLabel('Paragraf pertama')
  try {
    await page.goto('/admin/kilat')
    await headline.fill('Draf Kemarin')
    await body.fill('Paragraf kemarin.')
    await page.route('**/meja.js', () => {})
    await page.goto('/admin/kilat', { waitUntil: 'commit' })
    await headline.fill('Ditulis Sebelum Skrip')
    await page.unroute('**/meja.js')
    await page.goto('/admin/kilat')
    expect(await headline.inputValue()).toBe('Ditulis Sebelum Skrip')
    expect(await body.inputValue()).toBe('Draf Kemarin\n\nParagraf kemarin.')
    await page.reload()
    expect(await headline.inputValue()).toBe('Ditulis Sebelum Skrip')
  } finally {
    await page.context().close()
  }
})

it('words that were changed after a lost answer are no part of the first story, and are published on a second asking', async () => {
  const page = await deskPage(browser, inject('portal').account, 390)
  const publish = () => page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
  const headlines = async () => {
    const { body } = await admin('GET', '/api/articles?where[headline][like]=Gudang Terbakar')
    return body.docs.map(({ headline }: { headline: string }) => headline).toSorted()
  }
  try {
    await page.goto('/admin/kilat')
    await page.getByLabel('Judul').fill('Gudang Terbakar')
    await page.getByLabel('Rubrik').selectOption(String(news))
    await page.getByLabel('Paragraf pertama').fill('Gudang terbakar pada Rabu malam.')
    await page.route('**/admin/kilat', async (route) => {
      await route.fetch({ maxRedirects: 0 })
      await route.abort()
    })
    await publish()
    await page.getByText('Server tidak dapat dihubungi, jadi belum tentu terbit.').waitFor()
    await page.unroute('**/admin/kilat')

    await page.goto('/admin/kilat')
    await page.getByLabel('Judul').fill('Dua Gudang Terbakar')
    await publish()
    await page.getByText('Formulir ini sudah terbit dengan isi lain.').waitFor()
    expect(
      await page
        .getByRole('link', { name: 'Buka yang sudah terbit: “Gudang Terbakar”' })
        .getAttribute('href'),
    ).toMatch(/^\/admin\/collections\/articles\/\d+$/)
    expect(await headlines()).toEqual(['Gudang Terbakar'])

    // The form is another one from here on, also where it is opened again.
    await page.goto('/admin/kilat')
    expect(await page.getByLabel('Judul').inputValue()).toBe('Dua Gudang Terbakar')
    const other = await page.context().newPage()
    await other.goto('/admin/kilat')
    await other.getByLabel('Judul').fill('Tiga Gudang Terbakar')
    await publish()
    await page.getByRole('heading', { name: 'Sudah terbit' }).waitFor()
    expect(await headlines()).toEqual(['Dua Gudang Terbakar', 'Gudang Terbakar'])
    // What the other tab has kept is published nowhere.
    await other.reload()
    expect(await other.getByLabel('Judul').inputValue()).toBe('Tiga Gudang Terbakar')
  } finally {
    await page.context().close()
  }
})

it('what is typed after the session has ended is kept for its editor, until it is published', async () => {
  const { account } = inject('portal')
  const page = await deskPage(browser, account)
  const context = page.context()
  const publish = () => page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
  const signIn = () => context.request.post('/api/users/login', { data: account })
  try {
    await page.goto('/admin/kilat')
    await page.getByLabel('Judul').fill('Tanggul Sungai Jebol')
    await page.getByLabel('Rubrik').selectOption(String(news))
    await page.getByLabel('Paragraf pertama').fill('Tanggul jebol pada Rabu malam.')
    await context.clearCookies()
    await publish()
    await page.getByText('Sesi Anda telah berakhir').waitFor()
    await page.getByLabel('Judul').fill('Tanggul Sungai Jebol Semalam')
    await signIn()
    await page.goto('/admin/kilat')
    expect(await page.getByLabel('Judul').inputValue()).toBe('Tanggul Sungai Jebol Semalam')
    await context.clearCookies()
    await publish()
    await page.getByText('Sesi Anda telah berakhir').waitFor()
    await signIn()
    await publish()
    await page.getByRole('heading', { name: 'Sudah terbit' }).waitFor()
    await page.goto('/admin/kilat')
    expect(await page.getByLabel('Judul').inputValue()).toBe('')
  } finally {
    await context.close()
  }
})

it('without script, and after the session has ended, the form keeps what was typed', async () => {
  const { url, account } = inject('portal')
  const context = await browser.newContext({
    baseURL: url,
    locale: 'id-ID',
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  const signIn = () => context.request.post('/api/users/login', { data: account })
  try {
    await signIn()
    await page.goto('/admin/kilat')
    await page.getByLabel('Judul').fill('Tanpa Skrip Pun Terbit')
    await page.getByLabel('Paragraf pertama').fill('Formulir ini dikirim oleh peramban.')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await page.getByText('Sesi Anda telah berakhir').waitFor()
    expect(await page.getByLabel('Judul').inputValue()).toBe('Tanpa Skrip Pun Terbit')
    await signIn()
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await page.getByText('Pilih rubriknya.').waitFor()
    await page.getByLabel('Rubrik').selectOption(String(news))
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click()
    await page.getByRole('heading', { name: 'Sudah terbit' }).waitFor()
    expect((await readPage('/news/tanpa-skrip-pun-terbit')).status).toBe(200)
  } finally {
    await context.close()
  }
})

describe('an order', () => {
  it('that is sent twice publishes once', async () => {
    const key = crypto.randomUUID()
    const [one, other] = await Promise.all([send(admin, { key }), send(admin, { key })])
    expect(one.status).toBe(201)
    expect(other.body).toMatchObject({ id: one.body.id, path: one.body.path })
  })

  it('with the key of another one is refused, and names the story that was published', async () => {
    const key = crypto.randomUUID()
    const first = { headline: 'Pesanan Pertama', key }
    const { body } = await send(admin, first)
    for (const parts of [
      { headline: 'Pesanan Kedua' },
      { body: 'Kalimat lain.' },
      { section: sport },
    ]) {
      const answer = await send(admin, { ...first, ...parts })
      expect(answer.status).toBe(409)
      expect(answer.body.errors[0].data.published).toEqual({
        id: body.id,
        headline: 'Pesanan Pertama',
      })
    }
    // Spaces and line breaks, which browsers send in their own way, make no other story.
    const again = await send(admin, {
      ...first,
      headline: ' Pesanan  Pertama',
      body: `${BODY}\r\n`,
    })
    expect(again.body.id).toBe(body.id)
    const all = await admin('GET', '/api/articles?where[headline][like]=Pesanan')
    expect(all.body.totalDocs).toBe(1)
  })

  it('without a strip keeps the current strip', async () => {
    const standing = await send(admin, { headline: 'Yang di Pita', hours: 1 })
    const { body } = await send(admin, { headline: 'Tanpa Pita', hours: 0 })
    expect(body.until).toBeUndefined()
    const { html } = await readPage('/')
    expect(html).toMatch(new RegExp(`Berita penting</strong><a href="${standing.body.path}"`))
    expect(html).toContain(body.path)
  })

  it('changes nothing else on the front page', async () => {
    const { body } = await admin('GET', '/api/articles?limit=1&where[_status][equals]=published')
    const lead = { story: body.docs[0].id, headline: 'Judul di Depan' }
    await admin('POST', '/api/globals/front', { lead })
    await send(admin, { headline: 'Pita Saja' })
    const front = await admin('GET', '/api/globals/front?depth=0')
    expect(front.body.lead).toMatchObject(lead)
    await admin('POST', '/api/globals/front', { lead: { story: null, headline: null } })
  })

  it('is refused with an error at each field', async () => {
    const answer = await send(admin, { headline: ' ', section: '', body: '', hours: 99 })
    expect(answer.status).toBe(400)
    expect(refusedFields(answer)).toEqual({
      headline: 'Tulis judulnya.',
      section: 'Pilih rubriknya.',
      body: 'Tulis satu paragraf.',
      hours: 'Pilih berapa lama pita tampil.',
    })
    expect(refusedFields(await send(admin, { section: 999_999 }))).toEqual({
      section: 'Rubrik ini tidak ada. Pilih rubrik dari daftar.',
    })
  })

  it('with a guard finding waits for confirmation, and nothing is published meanwhile', async () => {
    await admin('POST', '/api/globals/press', { protectedNames: ['Melati Senja'] })
    const parts = { headline: 'Melati Senja Ditemukan', key: crypto.randomUUID() }
    const answer = await send(admin, parts)
    expect(answer.status).toBe(400)
    expect(Object.keys(refusedFields(answer))).toContain('guardConfirmed')
    expect((await readPage('/news/melati-senja-ditemukan')).status).toBe(404)
    const confirmed = findingsOf(answer)
    expect(confirmed).toEqual(['protectedNames:Melati Senja'])
    // A name that was not shown with the question is asked about.
    await admin('POST', '/api/globals/press', { protectedNames: ['Melati Senja', 'Ditemukan'] })
    const asked = await send(admin, { ...parts, confirmed })
    expect(findingsOf(asked)).toEqual(['protectedNames:Melati Senja', 'protectedNames:Ditemukan'])
    expect((await send(admin, { ...parts, confirmed: findingsOf(asked) })).status).toBe(201)
    await admin('POST', '/api/globals/press', { protectedNames: [] })
  })
})

describe('breaking news is refused', () => {
  it('to strangers, reporters and the photo desk', async () => {
    expect((await send(asNobody)).status).toBe(403)
    for (const role of ['reporter', 'photo'] as const) {
      const answer = await send(await signedIn(await anAccount(admin, role)))
      expect(answer.status).toBe(403)
      expect(answer.body.errors[0].message).toContain('Hanya editor')
    }
  })

  it('to an editor of another section, and the strip stays as it is', async () => {
    const standing = await send(admin, { headline: 'Pita Sebelumnya' })
    const editor = await signedIn(
      await anAccount(admin, 'editor', { name: 'Editor Kilat', sections: [news] }),
    )
    const answer = await send(editor, { section: sport, headline: 'Bukan Rubriknya' })
    expect(answer.status).toBe(403)
    expect((await readPage('/olahraga/bukan-rubriknya')).status).toBe(404)
    const front = await admin('GET', '/api/globals/front?depth=0')
    expect(front.body.breaking.story).toBe(standing.body.id)
  })

  it('with advice for a reporter on what to do instead', async () => {
    const page = await deskPage(browser, await anAccount(admin, 'reporter'))
    try {
      await page.goto('/admin/kilat')
      await page.getByText('Berita kilat diterbitkan oleh editor.').waitFor()
      expect(await page.getByLabel('Judul').count()).toBe(0)
      expect(await page.getByRole('link', { name: 'Berita kilat' }).count()).toBe(0)
    } finally {
      await page.context().close()
    }
  })
})
