/**
 * Sessions and the log of accounts in the store, on either database.
 * @module
 */
import { createLocalReq, handleEndpoints } from 'payload'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStore } from './open-store.ts'

const open = openStore()
const HOUR = 3_600_000
const PASSWORD = 'perahu biru menyapa gunung'

const anAccount = (email: string) =>
  open().payload.create({
    collection: 'users',
    data: { email, password: PASSWORD, role: 'reporter' },
  })

afterEach(() => void vi.useRealTimers())

it('the first account is made with the printed link only, is an administrator’s, and is signed in', async () => {
  const { default: config } = await import('#content/newsroom/newsroom-config.ts')
  const { firstAccountLink } = await import('#content/newsroom/people/first-account.ts')
  const ask = (method: string, address: string, cookie = '') => {
    const url = new URL(address, 'http://localhost:3000')
    const body = JSON.stringify({
      email: 'pertama@contoh.id',
      password: PASSWORD,
      role: 'reporter',
    })
    const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
    const request = new Request(url, { method, headers, ...(method === 'POST' && { body }) })
    return handleEndpoints({ config, path: url.pathname, request })
  }
  const register = '/api/users/first-register'
  expect((await ask('POST', register)).status).toBe(403)
  const led = await ask('GET', firstAccountLink())
  expect(led.headers.get('location')).toMatch(/\/admin\/create-first-user$/)
  // A link that is opened from another site, such as a mailbox, must carry it past the redirect.
  expect(led.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400$/)
  const [cookie = ''] = led.headers.get('set-cookie')?.split(';') ?? []
  const made = await ask('POST', register, cookie)
  expect(made.status).toBe(200)
  const [session] = made.headers.getSetCookie()
  expect(session).toMatch(/^warta-token=.*; Path=\/; HttpOnly=true; SameSite=Lax$/)
  const { docs } = await open().payload.find({ collection: 'users' })
  expect(docs.map(({ email, role }) => [email, role])).toEqual([['pertama@contoh.id', 'admin']])
  expect((await ask('POST', register, cookie)).status).toBe(403)
  await open().payload.db.deleteMany({ collection: 'users', where: {} })
})

describe('sessions that begin and end in the same moment', () => {
  const signIn = (email: string) =>
    open().payload.login({ collection: 'users', data: { email, password: PASSWORD } })

  const sessionIds = async (id: number) =>
    (
      await open().payload.db.findOne<{ id: number; sessions?: { id: string }[] }>({
        collection: 'users',
        where: { id: { equals: id } },
      })
    )?.sessions?.map((session) => session.id) ?? []

  it('are all kept', async () => {
    const { id, email } = await anAccount('serentak@contoh.id')
    await Promise.all(Array.from({ length: 5 }, () => signIn(email)))
    expect(await sessionIds(id)).toHaveLength(5)
    await open().payload.update({ collection: 'users', id, data: { name: 'Lima Gawai' } })
    expect(await sessionIds(id)).toHaveLength(5)
  })

  it.each([
    ['sandi', { password: 'kapal hijau menyapa laut' }],
    ['peran', { role: 'photo' }],
  ] as const)('are ended by a change of %s', async (name, data) => {
    const { id, email } = await anAccount(`${name}-berganti@contoh.id`)
    await Promise.all([signIn(email), signIn(email)])
    await open().payload.update({ collection: 'users', id, data })
    expect(await sessionIds(id)).toEqual([])
  })

  it('do not begin with a password that was replaced while it was checked', async () => {
    const { payload } = open()
    const { id } = await anAccount('diganti@contoh.id')
    const account = await payload.db.findOne<{ id: number }>({
      collection: 'users',
      where: { id: { equals: id } },
    })
    await payload.update({ collection: 'users', id, data: { password: `${PASSWORD} lagi` } })
    const { addSessionToUser } = await import('payload/shared')
    const beginning = addSessionToUser({
      collectionConfig: payload.collections.users.config,
      payload,
      req: await createLocalReq({}, payload),
      user: account as never,
    })
    await expect(beginning).rejects.toThrow()
    expect(await sessionIds(id)).toEqual([])
  })

  it('bring back neither a session that was ended nor a role that was taken away', async () => {
    const { payload } = open()
    const { id, email } = await anAccount('turun@contoh.id')
    await signIn(email)
    const [ended = ''] = await sessionIds(id)
    const account = await payload.db.findOne<{ id: number }>({
      collection: 'users',
      where: { id: { equals: id } },
    })
    await payload.update({ collection: 'users', id, data: { role: 'photo', name: 'Turun' } })
    const { removeSessions } = await import('#content/newsroom/people/sessions/session-ending.ts')
    const req = await createLocalReq({}, payload)
    await removeSessions(req, id)
    const { addSessionToUser } = await import('payload/shared')
    await addSessionToUser({
      collectionConfig: payload.collections.users.config,
      payload,
      req,
      user: account as never,
    })
    expect(await sessionIds(id)).not.toContain(ended)
    expect(await sessionIds(id)).toHaveLength(1)
    expect(await payload.findByID({ collection: 'users', id })).toMatchObject({ role: 'photo' })
  })
})

it('an account with a byline begins its stories with it, and outlives its author', async () => {
  const { payload } = open()
  const author = await payload.create({
    collection: 'authors',
    data: { name: 'Rani Penulis', slug: '', kind: 'person' },
  })
  const { id } = await anAccount('byline@contoh.id')
  await payload.update({ collection: 'users', id, data: { author: author.id } })
  const bylineOf = async (data: object) => {
    const user = await payload.findByID({ collection: 'users', id, depth: 0 })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const { authors } = await payload.create({
      collection: 'articles',
      data: data as never,
      draft: true,
      depth: 0,
      req,
    })
    return authors ?? []
  }
  expect(await bylineOf({ headline: 'Dengan Nama' })).toEqual([author.id])
  expect(await bylineOf({ headline: 'Tanpa Nama', authors: [] })).toEqual([])
  await payload.delete({ collection: 'articles', where: { headline: { equals: 'Dengan Nama' } } })
  await payload.delete({ collection: 'authors', id: author.id })
  expect(await bylineOf({ headline: 'Sesudahnya' })).toEqual([])
})

describe('a session', () => {
  /** Signs in, and returns whether the session is still good so many hours later. */
  async function aSession(email: string) {
    const { payload } = open()
    await anAccount(email)
    vi.useFakeTimers({ toFake: ['Date'] })
    const began = Date.now()
    const { token } = await payload.login({
      collection: 'users',
      data: { email, password: PASSWORD },
    })
    return async (hours: number) => {
      vi.setSystemTime(began + hours * HOUR)
      const req = await createLocalReq({}, payload)
      const fresh = await payload.auth({
        headers: new Headers({ authorization: `JWT ${await tokenLater(String(token))}` }),
        req,
      })
      return fresh.user !== null
    }
  }

  /** The same session in a token that Payload has prolonged. */
  async function tokenLater(token: string): Promise<string> {
    const { jwtSign } = await import('payload')
    const [, part = ''] = token.split('.')
    const { iat, exp, ...fieldsToSign } = JSON.parse(Buffer.from(part, 'base64url').toString())
    const { secret } = open().payload
    return (await jwtSign({ fieldsToSign, secret, tokenExpiration: exp - iat })).token
  }

  it('ends when it is not used for twelve hours', async () => {
    const isGood = await aSession('idle@contoh.id')
    expect(await isGood(11.9)).toBe(true)
    await expect.poll(() => lastUse('idle@contoh.id')).toBe(11.9)
    expect(await isGood(23.8)).toBe(true)
    await expect.poll(() => lastUse('idle@contoh.id')).toBe(23.8)
    expect(await isGood(35.9)).toBe(false)
  })

  it('ends after a week, however much it is used', async () => {
    const isGood = await aSession('seminggu@contoh.id')
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      expect(await isGood(hours)).toBe(true)
      await expect.poll(() => lastUse('seminggu@contoh.id')).toBe(hours)
    }
    expect(await isGood(7 * 24)).toBe(false)
  })

  /** After how many hours of the session its last use is recorded. */
  async function lastUse(email: string): Promise<number | undefined> {
    const account = await open().payload.db.findOne<{
      id: number
      sessions: { createdAt: string; seenAt?: string }[]
    }>({ collection: 'users', where: { email: { equals: email } } })
    const [session] = account?.sessions ?? []
    if (!session?.seenAt) return undefined
    const used = new Date(session.seenAt).getTime() - new Date(session.createdAt).getTime()
    return Math.round((used / HOUR) * 100) / 100
  }
})

describe('the log of accounts', () => {
  const noting = () => import('#content/newsroom/people/account-log/account-noting.ts')

  const entries = async (where: object) =>
    (
      await open().payload.find({
        collection: 'account-log',
        where: { ...where, event: { equals: 'failed' } },
        depth: 0,
        pagination: false,
      })
    ).docs

  it('counts failed attempts of a day from one network in one entry, and bounds the entries', async () => {
    const { payload } = open()
    const { noteFailure } = await noting()
    const account = await anAccount('ditebak@contoh.id')
    const now = new Date('2026-03-07T06:00:00Z')
    const from = (address: string) => ({
      payload,
      payloadAPI: 'REST' as const,
      headers: new Headers({ 'x-forwarded-for': address }),
    })
    await Promise.all([1, 2, 3].map(() => noteFailure(from('203.0.113.1'), account, now)))
    await noteFailure(from('203.0.113.1'), undefined, now)
    const later = new Date(now.getTime() + 25 * HOUR)
    await noteFailure(from('203.0.113.1'), account, later)
    const ofAccount = await entries({ account: { equals: account.id } })
    expect(ofAccount.map(({ times }) => times).sort()).toEqual([1, 3])
    const { runStatement, sql } = await import('#content/store/statements.ts')
    const others = Array.from({ length: 499 }, (_, each) => {
      return sql`(${later.toISOString()}, 'failed', 1, ${`network ${each}`}, '-')`
    })
    await runStatement(
      payload,
      sql`insert into account_log (at, event, times, network, actor) values ${sql.join(others, sql`, `)}`,
    )
    for (const last of [1, 2, 3]) await noteFailure(from(`198.51.100.${last}`), account, later)
    const day = await entries({ at: { greater_than: now.toISOString() } })
    expect(day).toHaveLength(501)
    expect(day.reduce((sum, { times }) => sum + times, 0)).toBe(503)
  })

  it('tells of second factors', async () => {
    const { payload } = open()
    const { resetFactors } = await import(
      '#content/newsroom/people/second-factor/factor-enrolment.ts'
    )
    const { id } = await anAccount('hilang@contoh.id')
    await resetFactors(await createLocalReq({}, payload), id)
    const { docs } = await payload.find({
      collection: 'account-log',
      where: { account: { equals: id }, event: { equals: 'second-factor' } },
    })
    expect(docs).toMatchObject([{ actor: 'warta user', note: 'semua dihapus' }])
  })

  it('is kept for a bit more than a year', async () => {
    const { payload } = open()
    const { dropOldEntries } = await noting()
    await anAccount('lama@contoh.id')
    const isThere = async () =>
      (
        await payload.count({
          collection: 'account-log',
          where: { name: { equals: 'lama@contoh.id' } },
        })
      ).totalDocs
    await dropOldEntries(payload, new Date(Date.now() + 399 * 24 * HOUR))
    expect(await isThere()).toBe(1)
    await dropOldEntries(payload, new Date(Date.now() + 401 * 24 * HOUR))
    expect(await isThere()).toBe(0)
  })
})
