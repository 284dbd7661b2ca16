import { beforeAll, describe, expect, inject, it } from 'vitest'
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

  it('sees where it is signed in, and ends one session while the others go on', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Melihat Sesi' })
    const [phone, laptop] = [await signedIn(account), await signedIn(account)]
    const list = async (ask: AskDesk) => ask('GET', `/api/users/${account.id}/sessions`)
    const { sessions } = (await list(laptop)).body
    expect(sessions).toHaveLength(2)
    expect(sessions).toContainEqual(
      expect.objectContaining({ client: 'node', network: '127.0.0.1', isCurrent: true }),
    )
    const other = sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)
    const stranger = await signedIn(await anAccount(admin, 'editor'))
    expect((await list(stranger)).status).toBe(403)
    const end = (ask: AskDesk) =>
      ask('POST', `/api/users/${account.id}/end-sessions`, { session: other.id })
    expect((await end(stranger)).status).toBe(403)
    expect((await end(laptop)).status).toBe(200)
    expect((await end(laptop)).status).toBe(404)
    expect(await isSignedIn(phone)).toBe(false)
    expect(await isSignedIn(laptop)).toBe(true)
  })

  it('changes its address or password only with the present password', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Mengganti Sandi' })
    const own = await signedIn(account)
    const change = (ask: AskDesk, data: object) => ask('PATCH', `/api/users/${account.id}`, data)
    const password = 'sungai tenang membawa perahu'
    const email = 'alamat.baru@contoh.id'
    for (const data of [{ password }, { email }, { email, password, presentPassword: 'salah' }]) {
      const answer = await change(own, data)
      expect(answer.status).toBe(400)
      expect(Object.keys(refusedFields(answer))).toEqual(['presentPassword'])
    }
    const bulk = await admin('PATCH', `/api/users?where[id][equals]=${account.id}`, { email })
    expect(bulk.body.errors.length).toBeGreaterThan(0)
    // What the form sends along unchanged needs nothing.
    expect((await change(own, { name: 'Nama Baru', email: account.email })).status).toBe(200)
    const mine = await change(own, { password, presentPassword: account.password })
    expect(mine.status).toBe(200)
    expect(mine.body.doc.presentPassword).toBeUndefined()
    expect((await change(admin, { email, presentPassword: password })).status).toBe(400)
    const presentPassword = inject('portal').account.password
    expect((await change(admin, { email, presentPassword })).status).toBe(200)
    expect(await isSignedIn(await signedIn({ email, password }))).toBe(true)
  })

  it('has a log of its own that nobody changes and that tells no secret', async () => {
    const account = await anAccount(admin, 'reporter', { name: 'Tercatat' })
    const own = await signedIn(account)
    await signInFrom('127.0.0.5', { email: account.email, password: 'bukan sandinya' })
    await signInFrom('127.0.0.5', { email: account.email, password: 'bukan juga' })
    await own('POST', '/api/users/logout')
    const password = 'sungai tenang membawa perahu'
    const presentPassword = inject('portal').account.password
    await admin('PATCH', `/api/users/${account.id}`, { role: 'photo', password, presentPassword })
    const again = await signedIn({ ...account, password })
    const { body } = await again('GET', '/api/account-log?sort=id&depth=0&limit=50')
    const entries = body.docs.map(
      (entry: Record<'event' | 'times' | 'actor' | 'network' | 'note', unknown>) => [
        entry.event,
        entry.times,
        entry.actor,
        entry.network,
        entry.note,
      ],
    )
    const chief = inject('portal').account.email
    const here = '127.0.0.1'
    expect(entries).toEqual([
      ['created', 1, chief, here, 'reporter'],
      ['signed-in', 1, account.email, here, null],
      ['failed', 2, '…', '127.0.0.5', null],
      ['signed-out', 1, account.email, here, null],
      ['password', 1, chief, here, null],
      ['role', 1, chief, here, 'reporter → photo'],
      ['signed-in', 1, account.email, here, null],
    ])
    expect(JSON.stringify(body)).not.toMatch(/sungai|perahu|bukan/)
    const others = await admin('GET', '/api/account-log?where[account][not_equals]=1&limit=1')
    expect(others.body.totalDocs).toBeGreaterThan(0)
    const foreign = `/api/account-log?where[account][not_equals]=${account.id}`
    expect((await again('GET', foreign)).body.totalDocs).toBe(0)
    expect((await asNobody('GET', '/api/account-log')).status).toBe(403)
    const [{ id }] = body.docs
    for (const ask of [again, admin]) {
      expect((await ask('PATCH', `/api/account-log/${id}`, { times: 9 })).status).toBe(403)
      expect((await ask('DELETE', `/api/account-log/${id}`)).status).toBe(403)
      expect((await ask('POST', '/api/account-log', { event: 'failed' })).status).toBe(403)
    }
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
