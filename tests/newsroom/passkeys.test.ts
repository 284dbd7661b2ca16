/**
 * Passkeys in a browser, with an authenticator that Chromium simulates.
 * @module
 */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { type Account, anAccount, asNobody, signedIn } from './desk-answers.ts'
import { fieldOf, plainBrowser, type ShownPage } from './sign-in-pages.ts'

/** Browsers make no passkeys for an address, so this portal's are for `localhost`. */
const ownOrigin = () => `http://localhost:${new URL(inject('portal').url).port}`
const OTHER_ORIGIN = 'http://localhost:65000'

let browser: Browser
let account: Account
beforeAll(async () => {
  browser = await launchBrowser()
  account = await anAccount(await signedIn(), 'editor', { name: 'Pemilik Kunci' })
})
afterAll(() => browser.close())

interface Authenticator {
  page: Page
  cdp: CDPSession
  authenticatorId: string
}

async function anAuthenticator(): Promise<Authenticator> {
  const context = await browser.newContext({ baseURL: ownOrigin(), locale: 'id-ID' })
  // The offer in the field for the address would take the touch that is meant for a button.
  await context.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return { page, cdp, authenticatorId }
}

/** Opens a page as somebody who is signed out. The authenticator is not touched, so nothing is answered by itself. */
async function openSignedOut({ page, cdp, authenticatorId }: Authenticator, path: string) {
  await page.context().clearCookies()
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
  await page.goto(path)
}

/** Clicks, and touches the authenticator. */
async function answerWithKey({ page, cdp, authenticatorId }: Authenticator, button: string) {
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
  await page.getByRole('button', { name: button }).click()
}

/** What the sign-in page asks of a passkey. */
function askedOf(shown: ShownPage): { challenge: string; options: object } {
  const [, options = ''] = /data-options="([^"]*)"/.exec(shown.html) ?? []
  return {
    challenge: fieldOf(shown, 'challenge'),
    options: JSON.parse(options.replaceAll('&quot;', '"')),
  }
}

/** The answer of the authenticator on the page that is open, whatever its origin. */
const keyAnswer = (page: Page, options: object): Promise<string> =>
  page.evaluate(async (asked) => {
    const credential = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        asked as PublicKeyCredentialRequestOptionsJSON,
      ),
    })
    return JSON.stringify((credential as PublicKeyCredential).toJSON())
  }, options)

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)

it('a passkey is set up, signs in alone and as a second factor, and only from this site', async () => {
  const key = await anAuthenticator()
  const { page, cdp, authenticatorId } = key
  const { email, password } = account
  const givePassword = async () => {
    await page.getByLabel('Alamat surel').fill(email)
    await page.getByLabel('Kata sandi', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  }
  await page.goto('/admin/login?redirect=/admin/keamanan')
  expect(await faults(page)).toEqual([])
  await givePassword()
  await page.getByLabel('Kata sandi atau kode').fill(password)
  await page.getByRole('button', { name: 'Konfirmasi', exact: true }).click()
  await page.getByLabel('Nama, misalnya perangkatnya').first().fill('Laptop Rina')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Pasang kunci sandi' }).click()
  await page.getByRole('heading', { name: 'Kode pemulihan' }).waitFor()
  expect(await page.getByRole('listitem').count()).toBe(10)
  await page.getByRole('link', { name: 'Sudah saya simpan' }).click()
  await page.getByText('Laptop Rina', { exact: true }).waitFor()

  // Alone, without address and password.
  await openSignedOut(key, '/admin/login?redirect=/admin/keamanan')
  await answerWithKey(key, 'Masuk dengan kunci sandi')
  await page.getByText('Laptop Rina', { exact: true }).waitFor()

  // After the password.
  await openSignedOut(key, '/admin/login?redirect=/admin/keamanan')
  await givePassword()
  await page.getByLabel('Kode', { exact: true }).waitFor()
  expect(await faults(page)).toEqual([])
  await answerWithKey(key, 'Pakai kunci sandi')
  await page.getByText('Laptop Rina', { exact: true }).waitFor()

  // Not without fingerprint or PIN.
  await openSignedOut(key, '/admin/login')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await answerWithKey(key, 'Masuk dengan kunci sandi')
  await page.getByText('Kunci sandi tidak dapat dipakai di sini sekarang.').waitFor()
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })

  // An answer is good once, for its own challenge, and from this site only.
  const send = (challenge: string, passkey: string) =>
    asNobody('POST', '/api/users/second-factor', { challenge, passkey })
  const asked = async () => askedOf(await plainBrowser().open('/admin/login'))
  const [first, second] = [await asked(), await asked()]
  const good = await keyAnswer(page, first.options)
  expect((await send(second.challenge, good)).status).toBe(401)
  expect((await send(first.challenge, good)).status).toBe(200)
  expect((await send(first.challenge, good)).status).toBe(401)
  await page.route(`${OTHER_ORIGIN}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Tiruan</title>' }),
  )
  await page.goto(OTHER_ORIGIN)
  const stolen = await keyAnswer(page, second.options)
  const refused = await send(second.challenge, stolen)
  expect(refused.status).toBe(401)
  expect(refused.body.token).toBeUndefined()
}, 120_000)
