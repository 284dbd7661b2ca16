/**
 * Second factors over HTTP: no way in without them, codes that work once, and the pages without script.
 * @module
 */
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { codeAt } from '#content/model/people/second-factor/time-code.ts'
import { type Account, type AskDesk, anAccount, asNobody, signedIn } from './desk-answers.ts'
import {
  fieldOf,
  type PlainBrowser,
  plainBrowser,
  shownCodes,
  shownSecret,
} from './sign-in-pages.ts'

let admin: AskDesk
beforeAll(async () => {
  admin = await signedIn()
})

interface GuardedAccount extends Account {
  id: number
  timeSecret: string
  recoveryCodes: string[]
}

const STEP = 30_000
/** The code of the step after the one that setting up used; nobody has used it yet. */
const nextCode = ({ timeSecret }: GuardedAccount) => codeAt(timeSecret, new Date(Date.now() + STEP))
const now = () => new Date()

const login = ({ email, password }: Account) =>
  asNobody('POST', '/api/users/login', { email, password })
const answer = (data: object) => asNobody('POST', '/api/users/second-factor', data)
const ticketFor = async (account: Account): Promise<string> =>
  (await login(account)).body.errors[0].data.ticket

/** Signs in on the pages as people without a second factor do. */
async function browserOf({ email, password }: Account): Promise<PlainBrowser> {
  const browser = plainBrowser()
  const { status } = await browser.send('/admin/login', { email, password })
  expect(status).toBe(303)
  return browser
}

async function confirm(browser: PlainBrowser, proof: string) {
  const page = await browser.open('/admin/keamanan')
  const ticket = fieldOf(page, 'ticket')
  return browser.send('/admin/keamanan', { action: 'confirm', ticket, proof })
}

/** An account that has set up an app on the security page. */
async function aGuardedAccount(name: string): Promise<GuardedAccount> {
  const account = await anAccount(admin, 'editor', { name })
  const browser = await browserOf(account)
  expect((await confirm(browser, account.password)).status).toBe(303)
  const offer = await browser.open('/admin/keamanan')
  const timeSecret = shownSecret(offer)
  const shown = await browser.send('/admin/keamanan', {
    action: 'app',
    sealed: fieldOf(offer, 'sealed'),
    name: 'Ponsel',
    code: codeAt(timeSecret, now()),
  })
  const recoveryCodes = shownCodes(shown)
  expect(recoveryCodes).toHaveLength(10)
  return { ...account, timeSecret, recoveryCodes }
}

describe('an account with a second factor', () => {
  let account: GuardedAccount
  beforeAll(async () => {
    account = await aGuardedAccount('Punya Aplikasi')
  })

  it('gets no session for the right password, and a ticket that is none', async () => {
    const { status, body } = await login(account)
    expect(status).toBe(401)
    expect(body.token).toBeUndefined()
    expect(body.user).toBeUndefined()
    const { ticket, needs } = body.errors[0].data
    expect(needs).toBe('factor')
    const response = await fetch(`${inject('portal').url}/api/users/me`, {
      headers: { authorization: `JWT ${ticket}` },
    })
    expect((await response.json()).user).toBeNull()
    expect((await login({ ...account, password: 'salah' })).body.errors[0].data).toBeUndefined()
  })

  it('is signed in by its code, once, and not by a wrong, old or foreign one', async () => {
    const ticket = await ticketFor(account)
    const stranger = codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', now())
    const old = codeAt(account.timeSecret, new Date(Date.now() - 3 * STEP))
    for (const code of ['000000', '', 'x', stranger, old]) {
      expect((await answer({ ticket, code })).status).not.toBe(200)
    }
    const code = nextCode(account)
    const fresh = await ticketFor(account)
    const given = await answer({ ticket: fresh, code })
    expect(given.status).toBe(200)
    expect(given.body.user.email).toBe(account.email)
    expect(JSON.stringify(given.body)).not.toContain(account.timeSecret)
    // Neither the ticket nor the code opens anything again.
    expect((await answer({ ticket: fresh, code })).status).not.toBe(200)
    expect((await answer({ ticket: await ticketFor(account), code })).status).toBe(401)
  })

  it('is signed in by each recovery code once', async () => {
    const [code = ''] = account.recoveryCodes
    const tickets = [await ticketFor(account), await ticketFor(account)]
    const answers = await Promise.all(
      tickets.map((ticket) => answer({ ticket, code: code.toUpperCase().replaceAll('-', ' ') })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('has to give the password again after five wrong codes, however fast they come', async () => {
    const ticket = await ticketFor(account)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => answer({ ticket, code: String(100_000 + index) })),
    )
    const wrong = answers.filter(({ status }) => status === 401)
    expect(wrong).toHaveLength(5)
    const [, code = ''] = account.recoveryCodes
    expect((await answer({ ticket, code })).status).toBe(403)
    expect((await answer({ ticket: await ticketFor(account), code })).status).toBe(200)
  })

  it('has its wrong codes in the account log, one entry a day and network', async () => {
    const { body } = await admin(
      'GET',
      `/api/account-log?where[account][equals]=${account.id}&where[event][equals]=failed`,
    )
    const notes = body.docs.map(({ note, times, name }: Record<string, unknown>) => [
      note,
      name,
      Number(times) > 1,
    ])
    expect(notes).toContainEqual(['Faktor kedua salah', account.email, true])
    expect(notes).toHaveLength(2)
    expect(JSON.stringify(body)).not.toContain('000000')
  })

  it('is not opened by another account’s ticket or a changed one', async () => {
    const other = await aGuardedAccount('Akun Kedua')
    const [content, signature] = (await ticketFor(other)).split('.')
    const [own] = (await ticketFor(account)).split('.')
    const [, , code = ''] = account.recoveryCodes
    for (const ticket of [`${content}.${signature}`, `${own}.${signature}`, '', 'x.y']) {
      expect((await answer({ ticket, code })).status).not.toBe(200)
    }
    expect((await answer({ code })).status).toBe(400)
  })

  it('has a ticket that a new password makes worthless', async () => {
    const ticket = await ticketFor(account)
    const password = 'gunung ungu menatap perahu'
    const presentPassword = inject('portal').account.password
    const changed = await admin('PATCH', `/api/users/${account.id}`, { password, presentPassword })
    expect(changed.status).toBe(200)
    account = { ...account, password }
    const [, , code = ''] = account.recoveryCodes
    expect((await answer({ ticket, code })).status).toBe(403)
  })

  it('is told of by no API', async () => {
    for (const path of [
      `/api/users/${account.id}?depth=2`,
      '/api/users?depth=2',
      '/api/second_factors',
      '/api/second-factors',
      '/api/recovery_codes',
      '/api/users?sort=sealed_secret',
    ]) {
      const { body } = await admin('GET', path)
      expect(JSON.stringify(body)).not.toMatch(/sealed|secret|digest|publicKey|public_key/i)
    }
  })
})

describe('the pages for signing in', () => {
  it('sign in without script, and lead to where one wanted to go', async () => {
    const account = await aGuardedAccount('Tanpa Skrip')
    const browser = plainBrowser()
    const wanted = '/admin/login?redirect=%2Fadmin%2Fcollections%2Farticles'
    const shown = await browser.open(wanted)
    expect(shown.html).toMatch(/autoComplete="username webauthn"/i)
    expect(shown.html).toMatch(/autoComplete="current-password"/i)
    const { email, password } = account
    const wrong = await browser.send(wanted, { email, password: 'salah sekali' })
    expect(wrong.status).toBe(401)
    expect(wrong.html).toMatch(/aria-invalid="true" aria-describedby="password-note"/)
    const asked = await browser.send(wanted, { email, password })
    expect(asked.location).toMatch(/^\/admin\/login\/faktor\?redirect=/)
    expect(browser.cookies.has('warta-token')).toBe(false)
    const factor = await browser.open(asked.location ?? '')
    expect(factor.html).toMatch(/autoComplete="one-time-code"/i)
    expect((await browser.send(asked.location ?? '', { code: '123456' })).status).toBe(401)
    const done = await browser.send(asked.location ?? '', { code: nextCode(account) })
    expect(done.status).toBe(303)
    expect(done.location).toBe('/admin/collections/articles')
    expect((await browser.open('/admin/keamanan')).html).toContain('Ponsel')
  })

  it('speak the browser’s language', async () => {
    const { html } = await plainBrowser().open('/admin/login', { 'accept-language': 'en' })
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('Sign in to the desk')
  })

  it.each(['//jahat.example', 'https://jahat.example', '/\\jahat.example', '/x/..//jahat.example'])(
    'never lead to %s',
    async (target) => {
      const account = await anAccount(admin, 'reporter')
      const browser = plainBrowser()
      const path = `/admin/login?redirect=${encodeURIComponent(target)}`
      const { location } = await browser.send(path, account as never)
      expect(location).toBe('/admin')
      expect((await browser.open(path)).location).toBe('/admin')
    },
  )

  it('take no form from another site', async () => {
    const account = await anAccount(admin, 'reporter')
    const browser = plainBrowser()
    const sent = await browser.send('/admin/login', account as never, {
      'sec-fetch-site': 'cross-site',
    })
    expect(sent.status).toBe(403)
    expect(browser.cookies.size).toBe(0)
  })
})

describe('changing factors', () => {
  it('asks again who it is, in this very session', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Ditanya Lagi' })
    const browser = await browserOf(account)
    const closed = await browser.open('/admin/keamanan')
    expect(closed.html).not.toContain('name="sealed"')
    expect((await browser.send('/admin/keamanan', { action: 'codes' })).status).toBe(400)
    expect((await confirm(browser, 'salah sekali')).status).toBe(400)
    expect((await confirm(browser, account.password)).status).toBe(303)
    expect((await browser.open('/admin/keamanan')).html).toContain('name="sealed"')
    const other = await browserOf(account)
    other.cookies.set('warta-step-up', browser.cookies.get('warta-step-up') ?? '')
    expect((await other.open('/admin/keamanan')).html).not.toContain('name="sealed"')
  })

  it('is for administrators only where others are concerned', async () => {
    const victim = await aGuardedAccount('Diincar')
    const attacker = await anAccount(admin, 'reporter', { name: 'Mengincar' })
    const browser = await browserOf(attacker)
    await confirm(browser, attacker.password)
    const page = await browser.open('/admin/keamanan')
    expect(page.html).not.toContain(victim.email)
    await browser.send('/admin/keamanan', { action: 'reset', account: String(victim.id) })
    await browser.send('/admin/keamanan', { action: 'roles', 'role-editor': 'on' })
    expect((await login(victim)).status).toBe(401)
    expect((await login(await anAccount(admin, 'editor', { name: 'Bebas' }))).status).toBe(200)
  })
})

describe('a role that requires a second factor', () => {
  it('lets its accounts in only after they have set one up', async () => {
    const boss = await anAccount(admin, 'admin', { name: 'Mewajibkan' })
    const office = await browserOf(boss)
    await confirm(office, boss.password)
    const lacking = await anAccount(admin, 'photo', { name: 'Belum Punya' })
    const before = await browserOf(lacking)
    const require = (roles: Record<string, string>) =>
      office.send('/admin/keamanan', { action: 'roles', ...roles })
    // Nobody locks out their own role without a factor.
    expect((await require({ 'role-admin': 'on' })).status).toBe(400)
    expect((await require({ 'role-photo': 'on' })).status).toBe(303)
    try {
      expect((await before.open('/admin/keamanan')).location).toMatch(/^\/admin\/login/)
      const refused = await login(lacking)
      expect(refused.status).toBe(401)
      expect(refused.body.errors[0].data.needs).toBe('setup')
      const { ticket } = refused.body.errors[0].data
      expect((await answer({ ticket, code: '000000' })).status).toBe(403)

      const browser = plainBrowser()
      const { email, password } = lacking
      const asked = await browser.send('/admin/login', { email, password })
      expect(browser.cookies.has('warta-token')).toBe(false)
      expect((await browser.open('/admin/keamanan')).location).toMatch(/^\/admin\/login/)
      const path = asked.location ?? ''
      const offer = await browser.open(path)
      const timeSecret = shownSecret(offer)
      const form = { action: 'app', sealed: fieldOf(offer, 'sealed'), name: 'Ponsel' }
      expect((await browser.send(path, { ...form, code: '000000' })).status).toBe(400)
      expect(browser.cookies.has('warta-token')).toBe(false)
      const done = await browser.send(path, { ...form, code: codeAt(timeSecret, now()) })
      expect(shownCodes(done)).toHaveLength(10)
      const own = await browser.open('/admin/keamanan')
      expect(own.status).toBe(200)

      // The last one cannot be removed again.
      const [code = ''] = shownCodes(done)
      expect((await confirm(browser, code)).status).toBe(303)
      const page = await browser.open('/admin/keamanan')
      const removed = await browser.send('/admin/keamanan', {
        action: 'remove',
        id: fieldOf(page, 'id'),
      })
      expect(removed.status).toBe(400)

      await office.send('/admin/keamanan', { action: 'reset', account: String(lacking.id) })
      expect((await browser.open('/admin/keamanan')).location).toMatch(/^\/admin\/login/)
      expect((await login(lacking)).body.errors[0].data.needs).toBe('setup')
    } finally {
      await require({})
    }
    expect((await login(lacking)).status).toBe(200)
  })
})
