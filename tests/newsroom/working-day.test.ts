/**
 * A working day at the desk, in a browser: a reporter writes, an editor sends the story back, the reporter revises it,
 * the editor schedules it, and readers see it.
 * @module
 */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page, Request } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
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
let reporter: Account
let editor: Account
beforeAll(async () => {
  browser = await launchBrowser()
  admin = await signedIn()
  reporter = await anAccount(admin, 'reporter', { name: 'Rina Reporter' })
  editor = await anAccount(admin, 'editor', { name: 'Edo Editor' })
})
afterAll(() => browser.close())

const desk = (account: Account): Promise<Page> => deskPage(browser, account)

const storyNumber = (page: Page) => Number(/articles\/(\d+)/.exec(page.url())?.[1])
const stage = (page: Page) => page.getByLabel('Tahap berita')
const body = (page: Page) => page.locator('[data-lexical-editor=true]').first()

/** Presses the button of a step, in the header or in the dialog that it opened, and waits until the page shows the stage. */
async function step(page: Page, button: string, shown: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: button, exact: true })
  const place = (await dialog.count()) > 0 ? dialog : stage(page)
  await place.getByRole('button', { name: button, exact: true }).click()
  await stage(page).getByText(shown, { exact: true }).first().waitFor()
}

/** Selects a word of the body. */
async function select(page: Page, word: string): Promise<void> {
  await body(page).focus()
  await body(page).evaluate((text, sought) => {
    const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    while (nodes.nextNode()) {
      const node = nodes.currentNode
      const start = node.nodeValue?.indexOf(sought) ?? -1
      if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + sought.length)
    }
  }, word)
}

/** Whether a request is for the form's state; Payload sends it as a server action. */
const isFormState = (request: Request) =>
  request.method() === 'POST' && 'next-action' in request.headers()

/** Repeats a request with the same session. */
async function askedAgain(request: Request): Promise<void> {
  const { request: sender } = request.frame().page().context()
  const answer = await sender.fetch(request, { headers: await request.allHeaders() })
  expect(answer.status()).toBe(200)
}

/** Waits for the autosave of what was just typed. */
const autosaved = (page: Page) =>
  page.waitForResponse(
    (answer) => answer.url().includes('autosave=true') && answer.request().method() === 'PATCH',
  )

it('a story goes from a reporter to an editor and back, and is published on schedule', async () => {
  const writing = await desk(reporter)
  await writing.goto('/admin/collections/articles/create')
  await writing.waitForURL(/articles\/\d+/)
  const id = storyNumber(writing)
  await writing.locator('#field-headline').fill('Sehari di Meja Redaksi')
  await writing.locator('#field-section input').fill('News')
  await writing.getByRole('option', { name: 'News' }).click()
  await body(writing).click()
  const saved = autosaved(writing)
  await writing.keyboard.type('Naskah pertama.')
  expect((await saved).status()).toBe(200)
  expect(await writing.getByRole('button', { name: /^(?:Terbitkan|Perbarui)/ }).count()).toBe(0)
  const typed = writing.waitForRequest(isFormState)
  await writing.keyboard.type(' Selesai.')
  const asked = await typed
  await step(writing, 'Ajukan', 'Diajukan')
  await expect.poll(() => writing.locator('#field-headline').isDisabled()).toBe(true)
  // A form-state request made while typing may arrive after the step; it must not block the next one.
  await askedAgain(asked)

  const editing = await desk(editor)
  await editing.goto('/admin/collections/articles')
  await editing.getByRole('link', { name: 'Sehari di Meja Redaksi' }).click()
  await stage(editing).getByRole('button', { name: 'Kembalikan', exact: true }).click()
  await editing.getByLabel('Yang perlu diperbaiki').fill('Tambah satu narasumber.')
  await step(editing, 'Kembalikan', 'Draf')

  await writing.reload()
  const remark = writing.getByRole('region', { name: 'Dikembalikan ke penulis' })
  await remark.getByText('Tambah satu narasumber.').waitFor()
  await remark.getByText('Edo Editor').waitFor()
  await body(writing).click()
  await writing.keyboard.press('Control+End')
  await writing.keyboard.type(' Kini dengan narasumber.')
  // Submitted immediately: what was typed must be saved first.
  await step(writing, 'Ajukan', 'Diajukan')

  await editing.reload()
  await step(editing, 'Ambil untuk disunting', 'Disunting')
  await stage(editing).getByRole('button', { name: 'Jadwalkan', exact: true }).click()
  // The day in Jakarta, which is ahead of UTC by seven hours.
  const tomorrow = new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10)
  await editing.getByLabel('Waktu (WIB)').fill(`${tomorrow}T06:00`)
  await step(editing, 'Jadwalkan', 'Terjadwal')
  await stage(editing).getByText('06:00 WIB').first().waitFor()
  expect((await readPage('/news/sehari-di-meja-redaksi')).status).toBe(404)

  const at = new Date(Date.now() + 1_500)
  const wish = { step: 'schedule', at: at.toISOString() }
  expect((await admin('POST', `/api/articles/${id}/way`, wish)).status).toBe(200)
  const address = '/news/sehari-di-meja-redaksi'
  await expect.poll(async () => (await readPage(address)).status, { timeout: 30_000 }).toBe(200)
  const late = Date.now() - at.getTime()
  expect(late).toBeGreaterThanOrEqual(0)
  expect((await readPage(address)).html).toContain('Kini dengan narasumber.')
  expect((await readPage('/')).html).toContain('Sehari di Meja Redaksi')

  await editing.reload()
  await stage(editing).getByText('Terbit', { exact: true }).first().waitFor()
  await stage(editing).getByText('Catatan (8)').click()
  const log = await stage(editing).locator('li strong').allInnerTexts()
  expect(log.toReversed()).toEqual([
    'Dibuat',
    'Diajukan',
    'Dikembalikan ke penulis',
    'Diajukan',
    'Diambil untuk disunting',
    'Dijadwalkan terbit',
    'Dijadwalkan terbit',
    'Terbit',
  ])
}, 120_000)

it('a step is taken although the form has not heard of its last autosave', async () => {
  const ask = await signedIn(reporter)
  const story = { headline: 'Berita yang Diajukan Cepat' }
  const { id } = (await ask('POST', '/api/articles?draft=true&depth=0', story)).body.doc
  const writing = await desk(reporter)
  await writing.goto(`/admin/collections/articles/${id}`)
  await body(writing).click()
  // The answer to a save reaches the form with its next state, which is held up until the step saves.
  const stepSaves = writing.waitForRequest(
    (request) => request.method() === 'PATCH' && !request.url().includes('autosave=true'),
  )
  await writing.route('**/admin/collections/articles/*', async (route) => {
    if (isFormState(route.request())) await stepSaves
    await route.continue()
  })
  const saved = autosaved(writing)
  await writing.keyboard.type('Naskah pertama.')
  expect((await saved).status()).toBe(200)
  await writing.keyboard.type(' Selesai.')
  await step(writing, 'Ajukan', 'Diajukan')
  const { body: stored } = await ask('GET', `/api/articles/${id}?draft=true&depth=0`)
  expect(JSON.stringify(stored.body)).toContain('Naskah pertama. Selesai.')
  await writing.unrouteAll({ behavior: 'ignoreErrors' })
}, 120_000)

it('a step leaves the form where it is, with what is typed meanwhile and what can be undone', async () => {
  const ask = await signedIn(editor)
  const story = { headline: 'Berita yang Tidak Berkedip' }
  const { id } = (await ask('POST', '/api/articles?draft=true&depth=0', story)).body.doc
  const page = await desk(editor)
  await page.goto(`/admin/collections/articles/${id}`)
  await body(page).click()
  await page.keyboard.type('Sebelum.')
  await page.evaluate(() => {
    document.body.dataset.opened = 'once'
    scrollTo(0, 120)
  })
  const scrolled = await page.evaluate(() => scrollY)
  let answer = () => {}
  const written = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(`**/api/articles/${id}/way`, async (route) => {
    if (route.request().method() === 'POST') await written
    await route.continue()
  })
  const asked = page.waitForRequest(
    (request) => request.url().endsWith(`${id}/way`) && request.method() === 'POST',
  )
  await stage(page).getByRole('button', { name: 'Ambil untuk disunting' }).click()
  await asked
  await page.keyboard.type(' Selama.')
  answer()
  await stage(page).getByText('Disunting', { exact: true }).first().waitFor()
  const saved = autosaved(page)
  await page.keyboard.type(' Sesudah.')
  expect(await body(page).textContent()).toBe('Sebelum. Selama. Sesudah.')
  expect(JSON.stringify((await (await saved).json()).doc.body)).toContain('Selama. Sesudah.')
  expect(await page.evaluate(() => [document.body.dataset.opened, scrollY])).toEqual([
    'once',
    scrolled,
  ])
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+z')
      return body(page).textContent()
    })
    .toBe('')
  await page.context().close()
}, 60_000)

it('a form that a step locks can be written in again once the story is back', async () => {
  const ask = await signedIn(reporter)
  const story = { headline: 'Berita Bolak-balik' }
  const { id } = (await ask('POST', '/api/articles?draft=true&depth=0', story)).body.doc
  const page = await desk(reporter)
  await page.goto(`/admin/collections/articles/${id}`)
  const headline = page.locator('#field-headline')
  await step(page, 'Ajukan', 'Diajukan')
  await expect.poll(() => headline.isDisabled()).toBe(true)
  await step(page, 'Tarik kembali', 'Draf')
  await expect.poll(() => headline.isEnabled()).toBe(true)
  await step(page, 'Ajukan', 'Diajukan')
  const edited = { headline: 'Berita yang Disunting' }
  expect((await admin('PATCH', `/api/articles/${id}?draft=true`, edited)).status).toBe(200)
  await step(page, 'Tarik kembali', 'Draf')
  await expect.poll(() => headline.inputValue()).toBe('Berita yang Disunting')
  await expect.poll(() => headline.isEnabled()).toBe(true)
  await step(page, 'Ajukan', 'Diajukan')
  // Opened while it was locked.
  await page.reload()
  await step(page, 'Tarik kembali', 'Draf')
  await expect.poll(() => headline.isEnabled()).toBe(true)
  await expect.poll(() => body(page).getAttribute('contenteditable')).toBe('true')
  await body(page).click()
  const saved = autosaved(page)
  await page.keyboard.type('Kini dapat ditulis.')
  expect(JSON.stringify((await (await saved).json()).doc.body)).toContain('Kini dapat ditulis.')
  await page.context().close()
}, 60_000)

it('an editor comments on a passage, the reporter answers beside the text, and readers get none of it', async () => {
  const ask = await signedIn(reporter)
  const begun = { headline: 'Hasil Rapat Desa' }
  const { id } = (await ask('POST', '/api/articles?draft=true&depth=0', begun)).body.doc
  const writing = await desk(reporter)
  await writing.goto(`/admin/collections/articles/${id}`)
  await body(writing).click()
  const saved = autosaved(writing)
  await writing.keyboard.type('Rapat berlangsung semalam di balai desa.')
  await saved
  // The editor gets the words without asking for them.
  await step(writing, 'Ajukan', 'Diajukan')

  const editing = await desk(editor)
  await editing.goto(`/admin/collections/articles/${id}`)
  const line = body(editing).getByText('Rapat berlangsung')
  await line.dblclick({ position: { x: 12, y: 12 } })
  await editing.keyboard.press('Control+Alt+m')
  const drawer = editing.getByRole('dialog', { name: 'Komentar' })
  await drawer.getByLabel('Komentar Anda').waitFor()
  await editing.keyboard.type('Jam berapa, @Rina Reporter?')
  await drawer.getByRole('button', { name: 'Kirim komentar' }).click()
  const thread = (page: Page) => page.getByRole('article', { name: 'Komentar atas isi' })
  await thread(editing).getByText('Jam berapa, @Rina Reporter?').waitFor()
  expect(await thread(editing).locator('blockquote').textContent()).toBe('Rapat')
  expect(await editing.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  // A form without words follows the selection.
  for (const word of ['Rapat', 'desa']) {
    await select(editing, word)
    await editing.keyboard.press('Control+Alt+m')
    await drawer.locator('.comment-form blockquote', { hasText: word }).waitFor()
  }
  await drawer.getByRole('button', { name: 'Batal' }).click()
  const page = new AxeBuilder({ page: editing })
  const { violations } = await page.include('.comments-drawer').analyze()
  expect(violations.map(({ id: rule }) => rule)).toEqual([])

  await step(writing, 'Tarik kembali', 'Draf')
  await writing.reload()
  await writing.getByRole('button', { name: 'Komentar 1' }).click()
  await body(writing).getByText('Rapat berlangsung').waitFor()
  await thread(writing).getByRole('button', { name: 'Lihat di naskah' }).click()
  expect(await writing.evaluate(() => String(getSelection()))).toBe('Rapat')
  await writing.keyboard.type('Musyawarah')
  await thread(writing).getByText('Kata-kata ini sudah tidak ada di naskah.').waitFor()
  await thread(writing).getByRole('button', { name: 'Jawab' }).click()
  await writing.getByLabel('Jawaban Anda').fill('Pukul 20.00.')
  await writing.getByRole('button', { name: 'Kirim jawaban' }).click()
  await thread(writing).getByText('Pukul 20.00.').waitFor()
  await Promise.all([writing, editing].map((each) => each.context().close()))

  const told = await admin('GET', `/api/articles/${id}?draft=true&depth=2`)
  expect(JSON.stringify(told.body)).not.toMatch(/Jam berapa|Pukul 20/)
  for (const path of [`/api/articles/${id}/comments`, '/api/story-comments']) {
    expect((await asNobody('GET', path)).status, path).toBe(403)
  }
  expect((await admin('GET', '/api/story-comments')).status).toBe(403)
}, 90_000)

it('two people editing one story are warned, and neither loses text', async () => {
  const ask = await signedIn(editor)
  const story = await ask('POST', '/api/articles?draft=true&depth=0', { headline: 'Berita Berdua' })
  const { id, revision } = story.body.doc
  const mine = await desk(editor)
  await mine.goto(`/admin/collections/articles/${id}`)
  await mine.locator('#field-headline').waitFor()
  const other = await admin('PATCH', `/api/articles/${id}?draft=true`, {
    summary: 'Ditulis orang lain.',
    revision,
  })
  expect(other.status).toBe(200)
  const refused = mine.waitForResponse((answer) => answer.status() === 409)
  await mine.locator('#field-headline').fill('Berita Berdua, Judul Saya')
  await refused
  expect(await mine.locator('#field-headline').inputValue()).toBe('Berita Berdua, Judul Saya')
  const stored = await ask('GET', `/api/articles/${id}?draft=true&depth=0`)
  expect(stored.body).toMatchObject({ headline: 'Berita Berdua', summary: 'Ditulis orang lain.' })
  await mine.getByRole('button', { name: 'Simpan teks saya' }).click({ timeout: 30_000 })
  const headlines = async () => {
    const { body } = await ask(
      'GET',
      `/api/articles/versions?where[parent][equals]=${id}&depth=0&sort=-updatedAt`,
    )
    return body.docs.map(
      ({ version }: { version: { headline: string; summary: string | null } }) => [
        version.headline,
        version.summary ?? '',
      ],
    )
  }
  await expect.poll(headlines).toEqual(
    expect.arrayContaining([
      ['Berita Berdua, Judul Saya', ''],
      ['Berita Berdua', 'Ditulis orang lain.'],
    ]),
  )
}, 120_000)
