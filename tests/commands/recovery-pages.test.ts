/**
 * A forgotten password, as a person does it in a browser: the form, the mail, the page that its link opens.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import type { Browser, Locator, Page } from 'playwright'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { freePort } from '#tests/running/free-port.ts'
import { takeKeptPhotos } from '#tests/running/kept-photos.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { runWarta } from '#tests/running/warta-command.ts'

const OLD = 'perahu biru menyapa gunung'
const NEW = 'sungai tenang membawa perahu'
const USED_OR_LATE = 'Tautan ini sudah dipakai, atau sudah lewat waktunya.'

const received: string[] = []
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: async (stream, _session, done) => {
    received.push((await text(stream)).replace(/=\r\n/g, ''))
    done()
  },
})

// The portal of the other tests sends no mail.
const dataDir = mkdtempSync(join(tmpdir(), 'warta-recovery-'))
let url: string
let variables: Record<string, string>
let portal: ChildProcess
let browser: Browser
beforeAll(async () => {
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  variables = {
    DATA_DIR: dataDir,
    PORT: String(port),
    SITE_URL: url,
    DATABASE_URL: '',
    MAIL_URL: `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`,
  }
  takeKeptPhotos(dataDir)
  portal = await startPortal(variables)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  if (portal) await end(portal)
  await new Promise<void>((resolve) => mailServer.close(resolve))
  rmSync(dataDir, { recursive: true, force: true })
})

const anAccount = (email: string) =>
  runWarta(['user', 'add', '--email', email, '--role', 'admin', '--password', OLD], { variables })

/** A page of a browser that has not signed in. */
const aPage = async () => (await browser.newContext({ baseURL: url, locale: 'id-ID' })).newPage()

/** Asks for a link on the pages; returns what they say. */
async function askForLink(page: Page, email: string): Promise<string | null> {
  await page.goto('/admin/login')
  await page.getByRole('link', { name: 'Lupa kata sandi?' }).click()
  await page.getByLabel('Alamat surel').fill(email)
  await page.getByRole('button', { name: 'Kirim tautan' }).click()
  return page.getByRole('status').filter({ hasText: /./ }).textContent()
}

/** The link in the next mail, which is to `email`. */
async function mailedLink(email: string): Promise<string> {
  const mail = await vi.waitUntil(() => received.shift(), { timeout: 20_000 })
  expect(mail).toContain(`To: ${email}`)
  const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/admin\/reset\/\w+/.exec(mail) ?? []
  return link
}

/** Opens `link`, and asks for `password` in place of the forgotten one. */
async function setPassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link)
  await typeInto(page.getByLabel('Kata Sandi Baru'), password)
  await typeInto(page.getByLabel('Konfirmasi'), password)
  let isSent = false
  page.on('request', (request) => {
    isSent ||= request.method() === 'POST' && request.url().endsWith('/reset-password')
  })
  // The form checks a field some 150 ms after it was typed into, and sends nothing before.
  const sent = async () => {
    if (!isSent) await page.getByRole('button', { name: 'Atur Ulang Kata Sandi' }).click()
    return isSent
  }
  await expect.poll(sent, { timeout: 20_000, interval: 500 }).toBe(true)
}

/** Types as soon as the form takes it: what is typed before its script runs is in the page, and is not sent. */
async function typeInto(field: Locator, text: string): Promise<void> {
  const taken = async () => {
    await field.fill('')
    await field.fill(text)
    return field.evaluate((input) => {
      const key = Object.keys(input).find((name) => name.startsWith('__reactProps'))
      return key && (input as unknown as Record<string, { value?: string }>)[key]?.value
    })
  }
  await expect.poll(taken, { timeout: 20_000 }).toBe(text)
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Alamat surel').fill(email)
  await page.getByLabel('Kata Sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

describe('a forgotten password', { timeout: 180_000 }, () => {
  it('is replaced with the link that comes by mail, and only once', async () => {
    const email = 'lupa@contoh.id'
    await anAccount(email)
    const page = await aPage()
    const told = await askForLink(page, email)
    const link = await mailedLink(email)
    await setPassword(page, link, NEW)
    await page.waitForURL(/\/admin\/login/)
    await signIn(page, email, OLD)
    await page.getByRole('alert').waitFor()
    await signIn(page, email, NEW)
    await page.getByRole('heading', { name: 'Hari ini', exact: true }).waitFor()

    const stranger = await aPage()
    await setPassword(stranger, link, OLD)
    await stranger.getByText(USED_OR_LATE).waitFor()
    expect(await askForLink(stranger, 'tidak.ada@contoh.id')).toBe(told)
    expect(received).toEqual([])
  })

  it('is not replaced with a link that is an hour old, or that nobody sent', async () => {
    const email = 'terlambat@contoh.id'
    await anAccount(email)
    const page = await aPage()
    await askForLink(page, email)
    const link = await mailedLink(email)
    const store = new DatabaseSync(join(dataDir, 'warta.db'))
    store
      .prepare('update users set reset_password_expiration = ? where email = ?')
      .run(new Date(Date.now() - 1000).toISOString(), email)
    store.close()
    for (const each of [link, `${link.slice(0, -8)}kacau`]) {
      await setPassword(page, each, NEW)
      await page.getByText(USED_OR_LATE).waitFor()
    }
    await page.goto('/admin/login')
    await signIn(page, email, OLD)
    await page.getByRole('heading', { name: 'Hari ini', exact: true }).waitFor()
  })

  it('is not replaced with a link to an address that is no longer the account’s', async () => {
    const email = 'pindah@contoh.id'
    await anAccount(email)
    await askForLink(await aPage(), email)
    const link = await mailedLink(email)
    const page = await aPage()
    await page.goto('/admin/login')
    await signIn(page, email, OLD)
    await page.getByRole('heading', { name: 'Hari ini', exact: true }).waitFor()
    await page.goto('/admin/account')
    await page.locator('.desk-script-awaiting:not([inert])').waitFor()
    await page.locator('input[name=email]').fill('alamat.baru@contoh.id')
    await page.getByLabel('Kata sandi Anda sekarang').fill(OLD)
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    expect((await saved).status()).toBe(200)
    const elsewhere = await aPage()
    await setPassword(elsewhere, link, NEW)
    await elsewhere.getByText(USED_OR_LATE).waitFor()
  })
})
