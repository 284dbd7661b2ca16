/**
 * The desk in English: for an account that chose it, the newsroom's own panels contain no Indonesian.
 * @module
 */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { anAccount, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

/** Frequent Indonesian words, one of which nearly every panel contains. */
const INDONESIAN =
  /(?<!\p{L})(?:ada|alamat|anda|atau|batal|baik|belum|berita|bukti|cabut|catatan|dan|dari|dasar|dicabut|diperiksa|di|foto|hari|huruf|ini|isi|jam|judul|kata|ke|kutipan|lagi|naskah|oleh|pembaca|penulis|pilih|pita|pratinjau|ringkasan|rubrik|saran|sebelum|sudah|tampil|tanpa|terbit|tidak|tulis|untuk|waktu|yang)(?!\p{L})/giu

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  const admin = await signedIn()
  const section = (await admin('GET', '/api/sections?where[slug][equals]=news')).body.docs[0].id
  const editor = await anAccount(admin, 'editor', { name: 'English Editor', sections: [section] })
  page = await deskPage(browser, editor)
})
afterAll(() => browser.close())

/** Indonesian words visible or announced in `places`, except for content that the newsroom wrote. */
async function indonesianIn(places: string): Promise<string[]> {
  const said = await page.locator(places).evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const copy = node.cloneNode(true) as Element
      const written =
        'li a, .desk-previews p, .desk-fault, [id=kilat-section] option[value]:not([value=""])'
      for (const part of copy.querySelectorAll(written)) part.remove()
      const read = ['aria-label', 'placeholder', 'title']
      return [
        ...[copy, ...copy.querySelectorAll('*')].flatMap((part) =>
          read.map((name) => part.getAttribute(name) ?? ''),
        ),
        // Adjacent elements must not run together into one word.
        ...[...copy.querySelectorAll('*')].flatMap((part) =>
          [...part.childNodes].flatMap((child) =>
            child.nodeType === Node.TEXT_NODE ? [child.textContent ?? ''] : [],
          ),
        ),
      ]
    }),
  )
  expect(said.join('').length).toBeGreaterThan(0)
  return said.flatMap((text) => text.match(INDONESIAN)?.map((word) => `${word}: ${text}`) ?? [])
}

it('an account chooses English on its own page', async () => {
  await page.goto('/admin/account')
  await page.locator('.desk-script-awaiting:not([inert])').waitFor()
  await page.locator('.payload-settings__language input').click()
  await page.getByRole('option', { name: 'English' }).click()
  const language = async () =>
    (await page.context().cookies()).find(({ name }) => name === 'warta-lng')?.value
  await expect.poll(language).toBe('en')
})

it('the dashboard is in English', async () => {
  await page.goto('/admin')
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor()
  await page.getByRole('region', { name: /^Waiting for an editor/ }).waitFor()
  expect(await indonesianIn('.day-desk, #menu, .bar')).toEqual([])
})

it('a new story has its checklist, previews and workflow in English', async () => {
  await page.goto('/admin/collections/articles/create')
  await page.getByRole('button', { name: /^Checks/ }).click()
  const advice = page.getByRole('region', { name: 'Before publication' })
  await advice.getByText('No headline yet. Write one.').waitFor()
  await page
    .getByRole('group', { name: 'Preview' })
    .getByRole('button', { name: 'Phone' })
    .waitFor()
  const panels = '.desk-panel, .story-checks, .preview-control, .word-count, .shortcuts-help'
  expect(await indonesianIn(panels)).toEqual([])
})

it('breaking news is published and withdrawn in English', async () => {
  await page.goto('/admin/kilat')
  await page.getByRole('heading', { name: 'Breaking news' }).waitFor()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByText('Write the headline.').waitFor()
  expect(await indonesianIn('.flash')).toEqual([])

  await page.getByLabel('Headline').fill('Harbour Opens Early')
  await page.getByLabel('First paragraph').fill('The harbour opened this morning.')
  await page.getByLabel('Strip on the front page').selectOption('0')
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByRole('heading', { name: 'Published' }).waitFor()
  expect(await indonesianIn('.flash-done')).toEqual([])

  await page.getByRole('link', { name: 'Complete the story' }).click()
  await page.getByRole('button', { name: /^Checks/ }).click()
  await page.getByRole('region', { name: 'Proof of publication' }).getByText('Checked').waitFor()
  const stage = page.getByRole('region', { name: 'Stage of the story' })
  await stage.getByText(/^Log \(/).click()
  await stage.getByText('by English').first().waitFor()
  await page.getByRole('button', { name: 'Withdraw story…' }).click()
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await page.getByText('Choose the grounds for withdrawal.').waitFor()
  expect(await indonesianIn('.desk-panel, .desk-workflow, .desk-box, .preview-control')).toEqual([])
})
