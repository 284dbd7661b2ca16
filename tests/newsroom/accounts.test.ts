import { beforeAll, describe, expect, it } from 'vitest'
import { type AskDesk, anAccount, asNobody, refusedFields, signedIn } from './desk-answers.ts'
import { signInFrom } from './sign-in-answers.ts'

let admin: AskDesk
beforeAll(async () => {
  admin = await signedIn()
})

const isSignedIn = async (ask: AskDesk) => (await ask('GET', '/api/users/me')).body.user !== null

describe('an account', () => {
  it('is signed out on all devices when its role changes', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Berganti Peran' })
    const [phone, laptop] = [await signedIn(account), await signedIn(account)]
    expect(await isSignedIn(phone)).toBe(true)
    await admin('PATCH', `/api/users/${account.id}`, { name: 'Hanya Nama' })
    expect(await isSignedIn(phone)).toBe(true)
    await admin('PATCH', `/api/users/${account.id}`, { role: 'editor' })
    for (const ask of [phone, laptop]) {
      expect(await isSignedIn(ask)).toBe(false)
      expect((await ask('GET', '/api/articles')).status).toBe(403)
    }
    expect(await isSignedIn(await signedIn(account))).toBe(true)
  })

  it('can be signed out on all devices by its owner and by an administrator only', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Mengakhiri Sesi' })
    const stranger = await signedIn(await anAccount(admin, 'editor'))
    const end = (ask: AskDesk) => ask('POST', `/api/users/${account.id}/end-sessions`)
    const first = await signedIn(account)
    expect((await end(stranger)).status).toBe(403)
    expect((await end(asNobody)).status).toBe(403)
    expect(await isSignedIn(first)).toBe(true)
    expect((await end(first)).status).toBe(200)
    expect(await isSignedIn(first)).toBe(false)
    const second = await signedIn(account)
    expect((await end(admin)).status).toBe(200)
    expect(await isSignedIn(second)).toBe(false)
  })

  it('is signed out when it is deleted', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Akan Pergi' })
    const ask = await signedIn(account)
    await admin('DELETE', `/api/users/${account.id}`)
    expect(await isSignedIn(ask)).toBe(false)
  })

  it('cannot change its own role or sections', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Ingin Naik' })
    const ask = await signedIn(account)
    await ask('PATCH', `/api/users/${account.id}`, { role: 'admin', sections: [1] })
    const { body } = await admin('GET', `/api/users/${account.id}?depth=0`)
    expect(body).toMatchObject({ role: 'reporter', sections: [] })
  })

  it.each([
    ['short', 'pendek', /12 karakter/],
    ['easy to guess', 'passwordpassword', /mudah ditebak/],
    ['its own address', 'kata.sandi.lemah@contoh.id', /mudah ditebak/],
  ])(
    'is refused a password that is %s, with an error at the field',
    async (_what, password, words) => {
      const email = 'kata.sandi.lemah@contoh.id'
      const answer = await admin('POST', '/api/users', { email, password, role: 'reporter' })
      expect(answer.status).toBe(400)
      expect(refusedFields(answer)).toEqual({ password: expect.stringMatching(words) })
      const account = await anAccount(admin, 'reporter', { name: 'Kata Sandi Lemah' })
      const own = await signedIn(account)
      expect((await own('PATCH', `/api/users/${account.id}`, { password })).status).toBe(400)
      await admin('DELETE', `/api/users/${account.id}`)
    },
  )

  it('is not locked by others’ wrong passwords: they wait, its own device does not', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Salah Sandi' })
    const at = (network: `127.0.0.${number}`, password: string, cookie?: string) =>
      signInFrom(network, { email: account.email, password }, cookie)
    const first = await at('127.0.0.2', account.password)
    const device = first.cookies.find((cookie) => cookie.startsWith('warta-device-'))
    expect(device).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=15552000$/)
    const guesses = await Promise.all(Array.from({ length: 8 }, () => at('127.0.0.2', 'salah')))
    const refused = guesses.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(3)
    for (const { retryAfter, message } of refused) {
      expect(Number(retryAfter)).toBeGreaterThan(0)
      expect(message).toMatch(/^Terlalu banyak percobaan yang gagal\. Coba lagi dalam \d+ detik\.$/)
    }
    expect(await at('127.0.0.2', account.password, device)).toMatchObject({ status: 200 })
    expect(await at('127.0.0.3', account.password)).toMatchObject({ status: 200 })
  })

  it('has its failed attempts forgotten by administrators only', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Dibuka Lagi' })
    const own = await signedIn(account)
    const attempt = () => signInFrom('127.0.0.4', { email: account.email, password: 'salah' })
    const statuses = async () =>
      (await Promise.all(Array.from({ length: 6 }, attempt))).map(({ status }) => status).sort()
    expect(await statuses()).toEqual([401, 401, 401, 401, 401, 429])
    const unlock = (ask: AskDesk) => ask('POST', '/api/users/unlock', { email: account.email })
    expect((await unlock(asNobody)).status).toBe(403)
    expect((await unlock(own)).status).toBe(403)
    expect((await unlock(admin)).status).toBe(200)
    expect(await statuses()).toEqual([401, 401, 401, 401, 401, 429])
  })
})
